"""Runs the commands of one case and writes down what came of them.

The words of commands.txt:

    throughline ...            the program; quotes as in a shell; $DATABASE stands for the database,
                               $CORPUS for the folder of real files that nobody here wrote
    throughline ... > FILE     its standard output goes into a file of the case
    NAME=VALUE throughline ... with one more variable of the environment (NAME= takes one away)
    throughline ... > /dev/full  the same of a device that takes nothing
    sorted throughline ...     its lines are sorted first, where their order says nothing
    only PATTERN throughline ...  of its standard output the lines in which the pattern is found
    show FILE                  the text of a file that a command wrote
    list FOLDER                the names in a folder
    pdftext FILE               the text of a PDF, through pdftotext
    write FILE TEXT            makes or replaces a small file
    make SCRIPT ...            runs a Python script of the case, which makes its larger input

and what may stand before `throughline`, to make its life hard:

    limited KIB                no file may grow beyond so many KiB, as on a full disk
    memory MIB                 fails when it takes more memory than that
    locked                     somebody else is writing to the database all the while
    killed SECONDS             killed after that time: whatever it did has to be undone
    together N                 so many at once; their answers sorted
"""

import functools
import os
import re
import shlex
import shutil
import subprocess
import sys

import hardship

NOW = "2026-03-02T09:00:00Z"
OUTPUT_BYTES_MAX = 1 << 20
NOT_INPUT = ("about.md", "commands.txt", "expect.txt")


class Ran:
    """How a command ended. Its output is bytes or text."""

    def __init__(self, status, out, err=""):
        self.status = status
        self.out = out
        self.err = err


def environment(place):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("THROUGHLINE_", "LC_"))
            and name not in ("LANG", "LANGUAGE", "TZ", "COLUMNS", "TERM")}
    kept.update(LC_ALL="C", THROUGHLINE_NOW=NOW, THROUGHLINE_ACTOR="ann")
    # A build with sanitizers would tell on standard error which leaks of libraries it passed over.
    kept["LSAN_OPTIONS"] = "print_suppressions=0"
    if place is not None:
        kept["THROUGHLINE_DATABASE"] = place
    return kept


def corpus_dir():
    """Where the real files are, or None on a machine without them."""
    here = os.path.dirname(os.path.abspath(__file__))
    beside = os.path.join(here, "..", "..", "..", "shared", "corpus")
    folder = os.path.abspath(os.environ.get("THROUGHLINE_CORPUS") or beside)
    return folder if os.path.isdir(folder) else None


def read_commands(folder):
    path = os.path.join(folder, "commands.txt")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    return [line for line in lines if line and not line.startswith("#")]


def run_all(folder, scratch, place, options):
    """The text to compare with expect.txt."""
    files = os.path.join(scratch, "case")
    shutil.copytree(folder, files, ignore=shutil.ignore_patterns(*NOT_INPUT))
    blocks = []
    for line in read_commands(folder):
        ran = run_one(line, files, place, options)
        text = hide_places(block(line, ran), files, place)
        blocks.append(text)
    return "\n".join(blocks) if blocks else "no commands\n"


def block(line, ran):
    lines = ["$ " + line]
    lines += [("| " + text).rstrip() for text in ran.out.splitlines()]
    lines += [("! " + text).rstrip() for text in ran.err.splitlines()]
    lines.append(f"exit {ran.status}")
    return "\n".join(lines) + "\n"


def hide_places(text, files, place):
    if place:
        text = text.replace(place, "$DATABASE")
        if place.startswith("postgres"):  # the program says it without what the server was told
            name = re.escape(place.partition("?")[0].rpartition("/")[2])
            text = re.sub(rf"postgresql://\S*/{name}(\?\S*)?(?![\w?])", "$DATABASE", text)
    if corpus_dir():
        text = text.replace(corpus_dir(), "$CORPUS")
    text = re.sub(r"\b(?:[A-Z2-7]{5}-){3}[A-Z2-7]{5}\b", "$ONCE", text)  # a one-time password
    return text.replace(files, "$CASE")


def run_one(line, files, place, options):
    words = [word.replace("$DATABASE", place or "").replace("$CORPUS", corpus_dir() or "")
             for word in shlex.split(line)]
    variables = environment(place)
    in_order = True
    wanted = None
    while words and (words[0] in ("sorted", "only") or re.match(r"[A-Z_]+=", words[0])):
        if words[0] == "sorted":
            in_order = False
        elif words[0] == "only":
            wanted = re.compile(words[1]) if len(words) > 1 else None
            words = words[1:]
        else:
            name, value = words[0].split("=", 1)
            variables[name] = value
            if not value:
                del variables[name]
        words = words[1:]
    if not words:
        return Ran("64", "", "this line names no command")
    target = None
    if len(words) > 2 and words[-2] == ">" and words[-1] != "/dev/full":
        target, words = os.path.join(files, words[-1]), words[:-2]
    if words[0] == "throughline":
        ran = run_program(words[1:], files, variables, options)
    elif words[0] in hardship.WORDS:
        run = functools.partial(start, files=files, variables=variables, options=options)
        ran = Ran(*hardship.run(words, place, run))
    elif words[0] in HELPERS:
        ran = HELPERS[words[0]](words[1:], files)
    else:
        ran = Ran("64", "", f"the scenario runner knows no command '{words[0]}'")
    if target is not None:
        with open(target, "wb") as file:
            file.write(ran.out)
        ran.out = b""
    ran.out = text_of(ran.out)
    if wanted is not None:
        ran.out = "\n".join(text for text in ran.out.splitlines() if wanted.search(text))
    if not in_order:
        ran.out = "\n".join(sorted(ran.out.splitlines()))
    return ran


def start(words, files, variables, options, **more):
    """The program under way, for those who want to do something to it."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen([options.program, *words], cwd=files, env=variables,
                            stdin=subprocess.DEVNULL, **streams)


def run_program(words, files, variables, options):
    full = ["/dev/full"] if words[-2:] == [">", "/dev/full"] else []
    try:
        with open(full[0] if full else os.devnull, "wb") as device:
            ran = subprocess.run([options.program, *(words[:-2] if full else words)], cwd=files,
                                 env=variables, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                 stdout=device if full else subprocess.PIPE,
                                 timeout=options.timeout, check=False)
    except subprocess.TimeoutExpired:
        return Ran("never", "", f"still running after {options.timeout:g} seconds")
    return Ran(status_of(ran.returncode), ran.stdout or b"", text_of(ran.stderr))


def status_of(code):
    return str(code) if code >= 0 else f"by signal {-code}"


def text_of(output):
    if isinstance(output, str):
        return output
    if len(output) > OUTPUT_BYTES_MAX:
        return f"({len(output)} bytes: more than a scenario may print)"
    return output.decode("utf-8", errors="backslashreplace")


def show(words, files):
    if len(words) != 1:
        return Ran("64", "", "show FILE")
    path = os.path.join(files, words[0])
    if not os.path.isfile(path):
        return Ran("66", "", f"{words[0]} is not there")
    with open(path, "rb") as file:
        return Ran("0", text_of(file.read()))


def list_folder(words, files):
    path = os.path.join(files, words[0] if words else ".")
    if not os.path.isdir(path):
        return Ran("66", "", f"{words[0]} is not there")
    return Ran("0", "\n".join(sorted(os.listdir(path))))


def pdftext(words, files):
    if len(words) != 1:
        return Ran("64", "", "pdftext FILE")
    ran = subprocess.run(["pdftotext", "-layout", os.path.join(files, words[0]), "-"],
                         stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    return Ran(str(ran.returncode), text_of(ran.stdout.replace(b"\f", b"---- end of page\n")),
               text_of(ran.stderr))


def write(words, files):
    if len(words) != 2:
        return Ran("64", "", "write FILE TEXT")
    with open(os.path.join(files, words[0]), "w", encoding="utf-8") as file:
        file.write(words[1].replace("\\n", "\n"))
    return Ran("0", "")


def make(words, files):
    """What a script says and how it ends; a file that is not as it should be fails the case."""
    ran = subprocess.run([sys.executable, *words], cwd=files, stdin=subprocess.DEVNULL,
                         capture_output=True, timeout=120, check=False)
    return Ran(status_of(ran.returncode), text_of(ran.stdout), text_of(ran.stderr))


HELPERS = {"show": show, "list": list_folder, "pdftext": pdftext, "write": write, "make": make}

"""What a scenario does to the program while it runs; the words are described in commands.py.

Each takes its words and `start`, which starts the program, and returns (status, out as bytes, err).
"""

import contextlib
import mmap
import os
import resource
import signal
import sqlite3
import subprocess
import tempfile
import time


def run(words, place, start):
    count = WORDS[words[0]][0]
    arguments, rest = words[1:1 + count], words[1 + count:]
    if not rest or rest[0] != "throughline":
        return "64", "", f"'{words[0]}' takes {count} words, then 'throughline ...'"
    return WORDS[words[0]][1](*arguments, place=place,
                              start=lambda **more: start(rest[1:], **more))


def ended(process):
    out, err = process.communicate()
    return status_of(process.returncode), out, err.decode("utf-8", errors="backslashreplace")


def status_of(code):
    return str(code) if code >= 0 else f"by signal {-code}"


def content(file):
    file.seek(0)
    return file.read()


def limited(kib, place, start):
    most = int(kib) << 10
    return ended(start(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))))


def memory(mib, place, start):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = start(stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        used = usage.ru_maxrss >> 10
        if used > int(mib) and not has_sanitizer(process.args[0]):
            err.write(f"took {used} MiB of memory, more than {mib}\n".encode())
        return status_of(process.returncode), content(out), content(err).decode("utf-8", "replace")


def has_sanitizer(program):
    """Sanitizers keep what was freed, and more: their builds are not measured."""
    with open(program, "rb") as file:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return content.find(b"__asan_init") >= 0 or content.find(b"__tsan_init") >= 0


def killed(seconds, place, start):
    process = start()
    time.sleep(float(seconds))
    process.send_signal(signal.SIGKILL)
    return ended(process)


def together(count, place, start):
    answers = [ended(process) for process in [start() for _ in range(int(count))]]
    statuses = ", ".join(sorted(status for status, _, _ in answers))
    out = b"".join(out for _, out, _ in answers).splitlines()
    err = "".join(err for _, _, err in answers).splitlines()
    return statuses, b"\n".join(sorted(out)), "\n".join(sorted(err))


def locked(place, start):
    lock = locked_postgres if place.startswith("postgres") else locked_sqlite
    with lock(place):
        return ended(start())


@contextlib.contextmanager
def locked_sqlite(place):
    connection = sqlite3.connect(place, isolation_level=None)
    try:
        connection.execute("begin exclusive")
        yield
    finally:
        connection.close()


@contextlib.contextmanager
def locked_postgres(place):
    """Every table, by a session that ends when its input does."""
    take = ("begin; do $$ declare t record; begin for t in select tablename from pg_tables "
            "where schemaname = 'public' loop execute "
            "format('lock table %I in access exclusive mode', t.tablename); "
            "end loop; end $$;\n\\echo locked\n")
    session = subprocess.Popen(["psql", "--no-psqlrc", "--quiet", "--dbname", place],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                               env={**os.environ, "PGOPTIONS": "-c client_min_messages=error"})
    try:
        session.stdin.write(take)
        session.stdin.flush()
        session.stdout.readline()
        yield
    finally:
        session.communicate()


# How many words each takes before the command, and what it does.
WORDS = {"limited": (1, limited), "memory": (1, memory), "locked": (0, locked),
         "killed": (1, killed), "together": (1, together)}

"""The sources as the rules see them: files, their text, and their text without comments."""

import os
import re

SKIPPED_FOLDERS = {"build", "node_modules", "__pycache__", "corpus"}
CODE_ENDINGS = (".h", ".cpp")
WEB_ENDINGS = (".ts", ".tsx", ".css", ".mjs")
TEXT_ENDINGS = CODE_ENDINGS + WEB_ENDINGS + (".py", ".sh", ".sql", ".cmake", ".txt", ".md", ".json")
TEXT_NAMES = {"Makefile", "LICENSE", "run", ".clang-format", ".clang-tidy"}


class Problem:
    """One line of the report. `rule` is the name that the list of exceptions uses."""

    def __init__(self, rule, path, line, message, warning=False):
        self.rule = rule
        self.path = path
        self.line = line
        self.message = message
        self.warning = warning

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        kind = "warning" if self.warning else "error"
        return f"{place}: {kind}: {self.message} [{self.rule}]"


class Source:
    """One text file; `path` is relative to the root and uses slashes."""

    def __init__(self, root, path):
        self.path = path
        with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
            self.text = file.read()
        self._bare = None
        self._code = None

    @property
    def lines(self):
        return self.text.split("\n")[:-1] if self.text.endswith("\n") else self.text.split("\n")

    @property
    def is_code(self):
        return self.path.endswith(CODE_ENDINGS)

    @property
    def is_header(self):
        return self.path.endswith(".h")

    @property
    def is_test(self):
        if self.path.startswith("tests/"):
            return True
        return bool(re.search(
            r"_(test|fuzz)\.(cpp|py)$|/test_\w+\.h$|_for_test\.h$|\.test\.tsx?$", self.path))

    @property
    def code(self):
        """C++ without comments; strings stay. Places and line breaks are those of the file."""
        if self._code is None:
            self._code = blank(self.text, keep_strings=True)
        return self._code

    @property
    def bare(self):
        """C++ without comments and without what stands in strings."""
        if self._bare is None:
            self._bare = blank(self.text, keep_strings=False)
        return self._bare


class Tree:
    """All text files below a root that are ours."""

    def __init__(self, root):
        self.root = root
        self.sources = [Source(root, path) for path in sorted(find_files(root))]
        self.by_path = {source.path: source for source in self.sources}

    def code(self):
        return [source for source in self.sources if source.is_code]

    def under(self, folder):
        return [source for source in self.sources if source.path.startswith(folder + "/")]


def find_files(root):
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [
            name for name in subfolders
            if name not in SKIPPED_FOLDERS and (not name.startswith(".") or name == ".ci")
        ]
        for name in names:
            if name.endswith(TEXT_ENDINGS) or name in TEXT_NAMES:
                path = os.path.relpath(os.path.join(folder, name), root)
                yield path.replace(os.sep, "/")


TOKEN = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'""",
    re.DOTALL | re.VERBOSE)


def blank(text, keep_strings):
    """Replaces comments, and unless told otherwise the insides of literals, by blanks."""

    def replace(match):
        token = match.group(0)
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        if keep_strings:
            return token
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]

    return TOKEN.sub(replace, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1

"""What may use what: every include must have been declared, and rules see values only.

The compiler cannot hold this: all areas share one include root, and Debian keeps the headers of
libraries on the compiler's own path.
"""

import os
import re

from checker.allowed_headers import BANNED_EVERYWHERE, IMPURE, STANDARD, allowed_for, is_allowed
from checker.areas import area_of, read_areas
from checker.tree import Problem, line_of

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.MULTILINE)


def includes_of(source):
    for match in INCLUDE.finditer(source.code):
        yield match.group(1), match.group(2), line_of(source.code, match.start())


def is_generated(areas, path):
    """Headers that the build writes, such as a store's statements.h."""
    if path == "main/all_stores.h":
        return True
    return path.endswith("statements.h") and area_of(areas, path) is not None


def own_includes(tree):
    areas = read_areas(tree)
    for source in tree.code():
        for _, path, line in includes_of(source):
            if path is None:
                continue
            if path.startswith((".", "/")) or "/" not in path and source.path.startswith("src/"):
                yield Problem("include-root", source.path, line,
                              f'"{path}": includes start at src/, as in "foundation/text.h"')
                continue
            yield from check_own_include(tree, areas, source, path, line)


def check_own_include(tree, areas, source, path, line):
    in_tests = path.startswith("support/") or "tests/" + path in tree.by_path
    if "src/" + path not in tree.by_path:
        beside = os.path.dirname(source.path) + "/" + path
        if in_tests or beside in tree.by_path or path in tree.by_path or is_generated(areas, path):
            if in_tests and source.path.startswith("src/") and not source.is_test:
                yield Problem("include-test", source.path, line,
                              f'"{path}" is for tests: the product does not use it')
            return
        yield Problem("include-missing", source.path, line, f'"{path}" is not in the tree')
        return
    if not source.path.startswith("src/"):
        return
    own = area_of(areas, source.path[len("src/"):])
    used = area_of(areas, path)
    if own is None:
        return
    if used is None:
        yield Problem("include-undeclared", source.path, line, f'"{path}" belongs to no area')
        return
    declared = areas[own].declared
    allowed = {own, "foundation", *declared["DEPS"]}
    if source.is_test:
        allowed.update(declared["TEST_DEPS"])
    if used not in allowed:
        yield Problem("include-undeclared", source.path, line,
                      f'"{path}": {own} does not declare {used} in DEPS of {areas[own].line}')


def outside_includes(tree):
    for source in tree.code():
        allowed = allowed_for(source)
        pure = (source.path.startswith("src/foundation/") or "/rules/" in source.path)
        for header, _, line in includes_of(source):
            if header is None or is_allowed(header, allowed):
                continue
            if header in BANNED_EVERYWHERE and not source.is_test:
                yield Problem("include-banned", source.path, line, f"<{header}> has no place here")
            elif header in STANDARD:
                if pure and header in IMPURE and not source.is_test:
                    yield Problem("include-impure", source.path, line,
                                  f"<{header}>: rules and foundation are functions of values")
            else:
                yield Problem("include-outside", source.path, line,
                              f"<{header}> is not on the list for this folder "
                              "(tools/checker/allowed_headers.py)")


def dead_sources(tree):
    areas = read_areas(tree)
    for source in tree.under("src"):
        if source.is_code and area_of(areas, source.path[len("src/"):]) is None:
            yield Problem("dead-file", source.path, 0, "no area() of a CMakeLists.txt builds this")


def unused_dependencies(tree):
    areas = read_areas(tree)
    used = {name: set() for name in areas}
    for source in tree.under("src"):
        own = area_of(areas, source.path[len("src/"):]) if source.is_code else None
        if own is not None:
            used[own].update(area_of(areas, path) for _, path, _ in includes_of(source) if path)
    for name, area in areas.items():
        for dependency in area.declared["DEPS"]:
            if dependency not in used[name] and dependency != "foundation":
                place, line = area.line.split(":")
                yield Problem("unused-dependency", place, int(line),
                              f"{name} declares {dependency} and includes nothing of it",
                              warning=True)


RULES = [own_includes, outside_includes, dead_sources, unused_dependencies]

#!/usr/bin/env python3
"""Reads the sources and says where they leave the house rules (CONTRIBUTING.md has the reasons).

    tools/check_sources.py [--root FOLDER] [--quiet]

Exit status 0 when there are no errors. An exception is a line `RULE PATH [TEXT]  # reason` in
tools/check_exceptions.txt; one that is no longer needed is an error, so the list can only shrink.
"""

import argparse
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from checker import banned, documents, includes, names, sizes  # noqa: E402
from checker.tree import Problem, Tree  # noqa: E402

EXCEPTIONS = "tools/check_exceptions.txt"
RULES = [*sizes.RULES, *includes.RULES, *banned.RULES, *names.RULES, *documents.RULES]


class Allowance:
    """One line of the list: a rule, a file, and a part of the message that it covers."""

    def __init__(self, line, number):
        entry, hash_mark, reason = line.partition("#")
        words = entry.split(None, 2)
        self.number = number
        self.complete = len(words) >= 2 and bool(hash_mark) and bool(reason.strip())
        self.rule = words[0] if words else ""
        self.path = words[1] if len(words) > 1 else ""
        self.text = words[2].strip() if len(words) > 2 else ""
        self.used = False

    def covers(self, problem):
        return (problem.rule == self.rule and problem.path == self.path
                and self.text in problem.message)


def read_exceptions(root):
    path = os.path.join(root, EXCEPTIONS)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [Allowance(line, number) for number, line in enumerate(file, 1)
                if line.strip() and not line.startswith("#")]


def check(root):
    """(tree, problems): every problem that no exception covers, and every idle exception."""
    tree = Tree(root)
    exceptions = read_exceptions(root)
    problems = []
    for rule in RULES:
        for problem in rule(tree):
            covering = [exception for exception in exceptions if exception.covers(problem)]
            for exception in covering:
                exception.used = True
            if not covering:
                problems.append(problem)
    for exception in exceptions:
        if not exception.complete:
            problems.append(Problem("exceptions", EXCEPTIONS, exception.number,
                                    "write RULE PATH [TEXT]  # reason"))
        elif not exception.used:
            problems.append(Problem("exceptions", EXCEPTIONS, exception.number,
                                    f"'{exception.rule} {exception.path}' is no longer needed"))
    return tree, problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(
        os.path.abspath(__file__))))
    parser.add_argument("--quiet", action="store_true", help="errors only")
    options = parser.parse_args()

    began = time.monotonic()
    tree, problems = check(options.root)
    errors = [problem for problem in problems if not problem.warning]
    for problem in problems:
        if not (options.quiet and problem.warning):
            print(problem)
    if not options.quiet:
        print("\n".join(names.requirements_report(tree)))
        print(f"sources: {len(tree.sources)} files, {len(errors)} errors, "
              f"{len(problems) - len(errors)} warnings, {time.monotonic() - began:.1f} s")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the scenarios: the program as a user runs it, on SQLite and on PostgreSQL.

    run_scenarios.py --program build/release/throughline [--only 'bom/*'] [--bless] ...

A case is a folder <room>/<case>/ with

    about.md      what it is about. Lines that the runner reads:
                  "Shows: R40_part, E10"     requirements, for make check
                  "Database: none"           runs once, without THROUGHLINE_DATABASE
                  "Canary: must fail"        proves that the runner can fail
                  "Needs: corpus"            uses real files; left out, and saying so, without them
    commands.txt  one command a line, `#` begins a comment (see commands.py for the words)
    expect.txt    each command with what it printed: `| ` stdout, `! ` stderr, then its exit code
    other files   the input; every run has a private copy of the folder to work in

Each run has a fresh database and the time THROUGHLINE_NOW says. Places that differ from run to run
are shown as $DATABASE and $CASE. --bless writes expect.txt anew; review reads the difference.
"""

import argparse
import concurrent.futures
import difflib
import fnmatch
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import commands  # noqa: E402
import databases  # noqa: E402

DIFFERENCE_LINES_MAX = 60


class Case:
    def __init__(self, folder, name):
        self.folder = os.path.join(folder, name)
        self.name = name
        about_path = os.path.join(self.folder, "about.md")
        self.about = read(about_path) if os.path.exists(about_path) else None

    def says(self, key, value):
        return re.search(rf"^{key}:\s*{value}\s*$", self.about or "", re.MULTILINE) is not None

    @property
    def is_canary(self):
        return self.says("Canary", "must fail")

    @property
    def wants_database(self):
        return not self.says("Database", "none")

    @property
    def can_run(self):
        return not self.says("Needs", "corpus") or commands.corpus_dir() is not None

    @property
    def expect_path(self):
        return os.path.join(self.folder, "expect.txt")


class Outcome:
    def __init__(self, case, engine, difference):
        self.case = case
        self.engine = engine
        self.difference = difference

    @property
    def good(self):
        return bool(self.difference) == self.case.is_canary

    def lines(self):
        label = f"{self.case.name} [{self.engine}]"
        if self.good:
            return [f"ok      {label}" + (" (failed, as it must)" if self.case.is_canary else "")]
        if self.case.is_canary:
            return [f"FAILED  {label}: the canary passed, so this runner proves nothing"]
        shown = self.difference[:DIFFERENCE_LINES_MAX]
        if len(self.difference) > len(shown):
            shown.append(f"... {len(self.difference) - len(shown)} more lines")
        return [f"FAILED  {label}", *("        " + line for line in shown)]


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def find_cases(folder):
    cases = []
    for room in sorted(os.listdir(folder)):
        room_path = os.path.join(folder, room)
        if os.path.isdir(room_path) and not room.startswith(("_", ".")):
            for case in sorted(os.listdir(room_path)):
                if os.path.isdir(os.path.join(room_path, case)):
                    cases.append(Case(folder, f"{room}/{case}"))
    return cases


def selected(cases, patterns):
    if not patterns:
        return cases
    return [case for case in cases if case.is_canary
            or any(fnmatch.fnmatch(case.name, pattern) for pattern in patterns)]


# What every new migration changes in every case, and no case is about.
MIGRATIONS = re.compile(r"\b\d+ migrations? applied(?=, the database)|(?<=at version )\d+")


def run_case(case, engine, database, options):
    """The Outcome of one case on one engine; writes the expectation when told to bless."""
    if case.about is None:
        return Outcome(case, engine, ["no about.md: say what the case is about"])
    with tempfile.TemporaryDirectory(prefix="throughline-scenario-") as scratch:
        with database.fresh(case.name, scratch) as place:
            found = commands.run_all(case.folder, scratch, place, options)
    found = MIGRATIONS.sub("N", found)
    if options.bless and not case.is_canary and engine != "postgresql":
        with open(case.expect_path, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(found)
    expected = read(case.expect_path) if os.path.exists(case.expect_path) else ""
    return Outcome(case, engine, list(difflib.unified_diff(
        expected.splitlines(), found.splitlines(), "expected", "found", n=3, lineterm="")))


def run_engine(cases, engine, database, options):
    with concurrent.futures.ThreadPoolExecutor(max_workers=options.jobs) as pool:
        futures = [pool.submit(run_case, case, engine, database, options) for case in cases]
        outcomes = []
        for future in futures:
            outcome = future.result()
            print("\n".join(outcome.lines()), flush=True)
            outcomes.append(outcome)
    return outcomes


def run_all(cases, options):
    outcomes = []
    stored = [case for case in cases if case.wants_database]
    if options.database in ("sqlite", "both"):
        plain = [case for case in cases if not case.wants_database]
        outcomes += run_engine(plain, "no database", databases.NoDatabase(), options)
        outcomes += run_engine(stored, "sqlite", databases.Sqlite(), options)
    if options.database in ("postgresql", "both"):
        with databases.PostgreSql(options.postgresql) as server:
            outcomes += run_engine(stored, "postgresql", server, options)
    return outcomes


def parse_options(arguments):
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description="Runs the scenarios.")
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", default=here, help="where the cases are")
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN")
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--postgresql", metavar="URL",
                        help="a server to use; a private one is started otherwise")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=300, help="seconds for one command")
    parser.add_argument("--bless", action="store_true", help="write the expectations anew")
    options = parser.parse_args(arguments)
    options.program = os.path.abspath(options.program)
    return options


def main(arguments=None):
    options = parse_options(arguments)
    cases = selected(find_cases(options.folder), options.only)
    if all(case.is_canary for case in cases):
        print("no case is selected: nothing was tested", file=sys.stderr)
        return 2
    for case in cases:
        if not case.can_run:
            print(f"left out {case.name}: no real files here; set THROUGHLINE_CORPUS to their folder")
    cases = [case for case in cases if case.can_run]
    if not os.access(options.program, os.X_OK):
        print(f"{options.program} is not a program: build it first", file=sys.stderr)
        return 2
    outcomes = run_all(cases, options)
    failed = [outcome for outcome in outcomes if not outcome.good]
    print(f"scenarios: {len(outcomes)} runs of {len(cases)} cases, {len(failed)} failed")
    if failed and not options.bless:
        print("When the new output is right: run_scenarios.py --program ... --bless, "
              "and read the difference.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

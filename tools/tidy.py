#!/usr/bin/env python3
"""Runs clang-tidy 19 over the sources and prints each finding in a file of ours once.

    tools/tidy.py                 the sources that differ from BASE (main unless told)
    ALL=1 tools/tidy.py           all of them
    tools/tidy.py FILE...         these

It reads the compile commands of build/tidy: the dev configuration without precompiled headers.
"""

import concurrent.futures
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build", "tidy")
DIAGNOSTIC = re.compile(r"^(/[^:\n]+):(\d+):(\d+): (?:error|warning): (.*?) \[([\w.,-]+)\]$")
# A test asserts before it reads, by macros that the checks do not follow.
NOT_IN_TESTS = "-bugprone-unchecked-optional-access,-readability-function-size"


def run(*command):
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=False)


def configure():
    ran = run("cmake", "--preset", "dev", "-B", BUILD, "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON",
              "-DBUILD_TESTING=ON")
    if ran.returncode != 0:
        sys.exit(ran.stdout + ran.stderr)
    # Headers that the build writes have to be there before a source can be read.
    targets = run("ninja", "-C", BUILD, "-t", "targets", "all").stdout
    generated = re.findall(r"^(generated/\S+\.h):", targets, re.MULTILINE)
    ran = run("ninja", "-C", BUILD, *generated) if generated else ran
    if ran.returncode != 0:
        sys.exit(ran.stdout + ran.stderr)


def all_sources():
    found = []
    for top in ("src", "bench"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            found += [os.path.relpath(os.path.join(folder, name), ROOT)
                      for name in names if name.endswith(".cpp")]
    return sorted(found)


def changed_sources(base):
    began = run("git", "merge-base", "HEAD", base).stdout.strip()
    changed = run("git", "diff", "--name-only", "--diff-filter=d", began or base).stdout
    new = run("git", "ls-files", "--others", "--exclude-standard").stdout
    wanted = set((changed + new).split())
    return [path for path in all_sources() if path in wanted]


def tidy(path):
    """[(place, message, check, text)] of one source."""
    command = ["clang-tidy-19", "-p", BUILD, "--quiet"]
    if re.search(r"_test\.cpp$", path):
        command.append(f"--checks={NOT_IN_TESTS}")
    ran = run(*command, path)
    found = []
    for line in ran.stdout.splitlines():
        match = DIAGNOSTIC.match(line)
        if match:
            place = os.path.relpath(os.path.realpath(match.group(1)), ROOT)
            check = match.group(5).split(",")[0]
            found.append((place, int(match.group(2)), match.group(4), check))
    if not found and "error:" in ran.stdout + ran.stderr:
        found.append((path, 0, (ran.stdout + ran.stderr).strip()[:2000], "clang-tidy"))
    return [item for item in found if not item[0].startswith("..")]


def main():
    configure()
    if len(sys.argv) > 1:
        files = sys.argv[1:]
    elif os.environ.get("ALL"):
        files = all_sources()
    else:
        files = changed_sources(os.environ.get("BASE", "main"))
    seen = set()
    jobs = int(os.environ.get("JOBS", "0")) or os.cpu_count()
    with concurrent.futures.ThreadPoolExecutor(max_workers=jobs) as pool:
        for found in pool.map(tidy, files):
            for place, line, message, check in found:
                if (place, line, check) not in seen:
                    seen.add((place, line, check))
                    print(f"{place}:{line}: {message} [{check}]", flush=True)
    print(f"clang-tidy: {len(files)} files, {len(seen)} findings")
    return 1 if seen else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the commands of README.md, in their order, as a reader would: readme_test.py PROGRAM"""

import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ANSWERED = (0, 2)  # 2: done, with something that needs a person


def commands_of(page):
    """The indented lines that begin with throughline; what follows two blanks is a remark."""
    joined = re.sub(r"\\\n\s+", "", page)
    lines = re.findall(r"^    (throughline .*|export .*)$", joined, re.MULTILINE)
    return [re.split(r"\s{2,}", line)[0] for line in lines]


def run(commands, program, folder):
    variables = {**os.environ, "LC_ALL": "C"}
    failures = 0
    for command in commands:
        words = shlex.split(command)
        if words[0] == "export":
            name, value = words[1].split("=", 1)
            variables[name] = value
            continue
        ran = subprocess.run([program, *words[1:]], cwd=folder, env=variables,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        print(f"exit {ran.returncode}: {command}")
        if ran.returncode not in ANSWERED:
            print(ran.stdout + ran.stderr)
            failures += 1
    return failures


def main():
    program = os.path.abspath(sys.argv[1])
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        commands = commands_of(file.read())
    if len(commands) < 8:
        sys.exit(f"README.md has {len(commands)} commands: this test no longer finds them")
    with tempfile.TemporaryDirectory(prefix="throughline-readme-") as folder:
        os.symlink(os.path.join(ROOT, "demo"), os.path.join(folder, "demo"))
        sys.exit(1 if run(commands, program, folder) else 0)


if __name__ == "__main__":
    main()

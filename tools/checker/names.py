"""Names that need a test: finding and error codes, commands, limits, headers, requirements."""

import os
import re

from checker.tree import Problem, line_of

ERROR_CALL = re.compile(
    r"(?<![\w.>])(?:tl::)?(?:invalid|not_found|conflict|denied|limit_exceeded|unavailable"
    r"|unsupported|corrupt)\s*\(\s*\"([a-z][a-z0-9_]*)\"")
FINDING_CALL = re.compile(
    r"(?:\.|->)(?:note|warn|error)\s*\(\s*\"([a-z][a-z0-9_]*)\"")
CODE_MEMBER = re.compile(r"\.code\s*=\s*\"([a-z][a-z0-9_]*)\"")
LIMIT = re.compile(r"inline constexpr std::\w+ (\w+)\s*=")
COMMAND_PATH = re.compile(r"\.path\s*=\s*\"([a-z][a-z -]*)\"")
COMMAND_OPTION = re.compile(
    r"\{\s*(?:\.name\s*=\s*)?\"([a-z][a-z-]*)\"\s*,\s*(?:\.value_name\s*=\s*)?\"[^\"a-z]*\"")
REQUIREMENT_ROW = re.compile(r"^\|\s*([RED]\d{1,3})\s*\|", re.MULTILINE)
REQUIREMENT_NAME = re.compile(
    r"\b(?:TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\s*\(\s*\w+\s*,\s*"
    r"([RED]\d{1,3})(_part)?_")
SCENARIO_CLAIM = re.compile(r"^Shows:(.*)$", re.MULTILINE)


def product_code(tree):
    return [source for source in tree.under("src") if source.is_code and not source.is_test]


def all_test_text(tree):
    return "\n".join(source.text for source in tree.sources
                     if source.is_test and source.path != "tests/support/matchers.h"
                     ) + "\n" + scenario_text(tree)


def scenario_text(tree):
    """Expected output counts as a test; those files may have any ending."""
    texts = []
    for folder, _, names in os.walk(os.path.join(tree.root, "tests", "scenarios")):
        for name in names:
            if name.startswith(("expect", "commands")) or os.path.basename(folder) == "expect":
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    texts.append(file.read())
    return "\n".join(texts)


def codes_without_test(tree):
    tested = set(re.findall(r"[a-z][a-z0-9_]+", all_test_text(tree)))
    seen = set()
    for source in product_code(tree):
        for pattern in (ERROR_CALL, FINDING_CALL, CODE_MEMBER):
            for match in pattern.finditer(source.code):
                code = match.group(1)
                if code in tested or code in seen or code.endswith("_"):
                    continue
                seen.add(code)
                yield Problem("untested-code", source.path, line_of(source.code, match.start()),
                              f"no test mentions the code '{code}'")


def command_lines(tree):
    """What the scenarios type, without quotes."""
    lines = []
    for folder, _, files in os.walk(os.path.join(tree.root, "tests", "scenarios")):
        if "commands.txt" in files:
            with open(os.path.join(folder, "commands.txt"), encoding="utf-8") as file:
                lines += [line.strip() for line in file if "throughline" in line]
    return lines


def commands_without_test(tree):
    """Every command, and every option of it, stands in a scenario."""
    lines = command_lines(tree)
    for source in tree.under("src/main"):
        if not source.is_code or source.is_test:
            continue
        paths = list(COMMAND_PATH.finditer(source.code))
        for index, match in enumerate(paths):
            end = paths[index + 1].start() if index + 1 < len(paths) else len(source.code)
            path, line = match.group(1), line_of(source.code, match.start())
            mine = [typed for typed in lines if f"throughline {path} " in typed + " "]
            if not mine:
                yield Problem("untested-command", source.path, line,
                              f"no scenario runs 'throughline {path}'")
                continue
            for option in COMMAND_OPTION.findall(source.code[match.start():end]):
                if not any(re.search(rf"--{option}(?![\w-])", typed) for typed in mine):
                    yield Problem("untested-option", source.path, line,
                                  f"no scenario runs 'throughline {path} --{option}'")


def limits_without_test(tree):
    header = tree.by_path.get("src/foundation/limits.h")
    if header is None:
        return
    tests = all_test_text(tree)
    used = "\n".join(source.code for source in product_code(tree) if source is not header)
    for match in LIMIT.finditer(header.code):
        name, line = match.group(1), line_of(header.code, match.start())
        if name not in used:
            yield Problem("unused-limit", header.path, line, f"nothing stops at '{name}'",
                          warning=True)
        elif name not in tests:
            yield Problem("untested-limit", header.path, line,
                          f"no test stands at '{name}' and one past it")


def headers_without_test(tree):
    """A test of the header's name beside it, or one anywhere that includes it."""
    tests = "\n".join(source.text for source in tree.code() if source.is_test)
    for source in tree.under("src/foundation"):
        stem = source.path[:-len(".h")]
        if not source.is_header or f'"{source.path[len("src/"):]}"' in tests:
            continue
        if not any(stem + ending in tree.by_path for ending in ("_test.cpp", "_prop_test.cpp")):
            yield Problem("untested-header", source.path, 0,
                          f"no {os.path.basename(stem)}_test.cpp, and no test includes it")


def read_requirements(tree):
    page = tree.by_path.get("docs/requirements.md")
    return REQUIREMENT_ROW.findall(page.text) if page else []


def requirements_named(tree):
    """{id: 'whole' or 'part'} of what tests and scenarios say they show."""
    named = {}
    for source in tree.sources:
        if source.is_test and source.is_code:
            for identifier, part in REQUIREMENT_NAME.findall(source.code):
                if not part or identifier not in named:
                    named[identifier] = "part" if part else "whole"
        elif source.path.startswith("tests/scenarios/") and source.path.endswith("about.md"):
            for claim in SCENARIO_CLAIM.findall(source.text):
                for word in claim.replace(",", " ").split():
                    identifier, _, part = word.partition("_")
                    if not part or identifier not in named:
                        named[identifier] = "part" if part else "whole"
    return named


def unknown_requirements(tree):
    known = set(read_requirements(tree))
    if not known:
        return
    for identifier in sorted(set(requirements_named(tree)) - known):
        yield Problem("unknown-requirement", "docs/requirements.md", 0,
                      f"a test names {identifier}, which is not a row of this page")


def requirements_report(tree):
    """Lines for people: how far the product is."""
    known, named = read_requirements(tree), requirements_named(tree)
    whole = [row for row in known if named.get(row) == "whole"]
    part = [row for row in known if named.get(row) == "part"]
    none = [row for row in known if row not in named]
    return [
        f"requirements: {len(whole)} shown by a test, {len(part)} in part, {len(none)} by none "
        f"(of {len(known)})",
        f"  shown:   {' '.join(whole) or '-'}",
        f"  in part: {' '.join(part) or '-'}",
        f"  none:    {' '.join(ranges(none)) or '-'}",
    ]


def ranges(identifiers):
    """R1 R2 R3 R7 -> R1-R3 R7."""
    runs = []
    for identifier in identifiers:
        letter, number = identifier[0], identifier[1:]
        last = runs[-1][-1] if runs else None
        follows = (last is not None and number.isdigit() and last[0] == letter
                   and last[1:].isdigit() and int(last[1:]) + 1 == int(number))
        if follows:
            runs[-1].append(identifier)
        else:
            runs.append([identifier])
    return [run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]


RULES = [codes_without_test, commands_without_test, limits_without_test, headers_without_test,
         unknown_requirements]

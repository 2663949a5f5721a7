"""Sizes to live in: files, functions, parameters, columns; and how a text file ends."""

import re

from checker.cpp_functions import functions
from checker.tree import WEB_ENDINGS, Problem

FILE_LINES_WARN = 400
FILE_LINES_MAX = 800
TEST_FILE_LINES_MAX = 1200
FUNCTION_LINES_MAX = 70
PARAMETERS_MAX = 6
COLUMNS_MAX = 100
MEASURED = (".h", ".cpp", ".py", ".sh", ".sql", ".cmake")
GENERATED = {"web/src/api/schema.ts"}  # from the description that the server gives
# `bool&` is a place for an answer, and a lone bool is the value itself; beside other parameters it
# is a mode without a name.
BOOL_PARAMETER = re.compile(r"(?:const\s+)?bool\b\s*\w*\s*(?:=.*)?$")


def file_sizes(tree):
    for source in tree.sources:
        if not source.path.endswith(MEASURED + WEB_ENDINGS) or source.path in GENERATED:
            continue
        lines = len(source.lines)
        most = TEST_FILE_LINES_MAX if source.is_test else FILE_LINES_MAX
        if lines > most:
            yield Problem("file-size", source.path, 0, f"{lines} lines, at most {most}")
        elif lines > FILE_LINES_WARN and not source.is_test:
            yield Problem("file-size", source.path, 0,
                          f"{lines} lines: a file of more than {FILE_LINES_WARN} has two subjects",
                          warning=True)


def layout(tree):
    for source in tree.sources:
        if source.path.startswith("tests/scenarios/"):
            continue  # files as customers send them
        if source.text and not source.text.endswith("\n"):
            yield Problem("layout", source.path, len(source.lines), "no line break at the end")
        if not source.path.endswith(MEASURED + ("CMakeLists.txt",)):
            continue
        for number, line in enumerate(source.lines, 1):
            if len(line) > COLUMNS_MAX:
                yield Problem("columns", source.path, number,
                              f"{len(line)} columns, at most {COLUMNS_MAX}")
            if line != line.rstrip():
                yield Problem("layout", source.path, number, "blanks at the end of the line")
            if "\t" in line:
                yield Problem("layout", source.path, number, "a tab")


def function_sizes(tree):
    for source in tree.code():
        for function in functions(source):
            if function.has_body and function.length > FUNCTION_LINES_MAX:
                yield Problem("function-size", source.path, function.line,
                              f"{function.name} has {function.length} lines, "
                              f"at most {FUNCTION_LINES_MAX}")
            if len(function.parameters) > PARAMETERS_MAX:
                yield Problem("parameters", source.path, function.line,
                              f"{function.name} takes {len(function.parameters)} parameters, "
                              f"at most {PARAMETERS_MAX}")


def bool_parameters(tree):
    for source in tree.code():
        if not source.is_header:
            continue
        for function in functions(source):
            if len(function.parameters) < 2:
                continue
            for parameter in function.parameters:
                if BOOL_PARAMETER.match(parameter):
                    yield Problem("bool-parameter", source.path, function.line,
                                  f"{function.name} takes '{parameter}': an enum class or an "
                                  "options struct says at the call what it means")


RULES = [file_sizes, layout, function_sizes, bool_parameters]

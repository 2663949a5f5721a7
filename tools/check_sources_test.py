#!/usr/bin/env python3
"""Shows that every rule of the source checker can fail, on small trees that break it."""

import os
import re
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import check_sources  # noqa: E402
from checker import names  # noqa: E402
from checker.cpp_functions import functions  # noqa: E402
from checker.tree import Source, Tree  # noqa: E402

HOUSE = {
    "src/foundation/CMakeLists.txt": "area(foundation)\n",
    "src/foundation/text.h": "#pragma once\n",
    "src/foundation/text_test.cpp": '#include "foundation/text.h"\n',
    "src/platform/database/CMakeLists.txt": "area(platform/database DEPS foundation)\n",
    "src/platform/database/database.h": "#pragma once\n",
    "src/bom/CMakeLists.txt": (
        "area(bom/rules DEPS foundation)\n"
        "area(bom/store DEPS foundation bom/rules platform/database)\n"),
    "src/bom/rules/line.h": '#pragma once\n#include "foundation/text.h"\n',
    "src/bom/store/lines.cpp": (
        '#include "bom/rules/line.h"\n#include "platform/database/database.h"\n'),
}


def write_tree(root, files):
    for path, text in files.items():
        full = os.path.join(root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)


class CheckerTest(unittest.TestCase):
    def problems(self, files, house=True):
        with tempfile.TemporaryDirectory() as root:
            write_tree(root, {**(HOUSE if house else {}), **files})
            return check_sources.check(root)[1]

    def rules(self, files):
        return {problem.rule for problem in self.problems(files)}

    def assert_breaks(self, rule, files):
        self.assertIn(rule, self.rules(files))

    def assert_clean(self, files):
        self.assertEqual([], [str(problem) for problem in self.problems(files)])


class GoodTree(CheckerTest):
    def test_house_is_clean(self):
        self.assert_clean({})


class Sizes(CheckerTest):
    def test_long_file(self):
        self.assert_breaks("file-size", {"src/bom/rules/a.cpp": "int a;\n" * 801})
        self.assertTrue(self.problems({"src/bom/rules/a.cpp": "int a;\n" * 401})[0].warning)
        self.assert_clean({"src/bom/rules/a.cpp": "int a;\n" * 400})

    def test_long_file_of_the_pages(self):
        self.assert_breaks("file-size", {"web/src/parts/Grid.tsx": "f();\n" * 801})
        self.assertTrue(self.problems({"web/src/parts/grid.css": "a {}\n" * 401})[0].warning)
        self.assert_clean({"web/src/parts/grid.test.tsx": "f();\n" * 801})
        self.assert_clean({"web/src/api/schema.ts": "f();\n" * 801})

    def test_long_line_and_untidy_ends(self):
        self.assert_breaks("columns", {"src/bom/rules/a.cpp": "//" + "x" * 99 + "\n"})
        self.assert_clean({"src/bom/rules/a.cpp": "//" + "ü" * 98 + "\n"})
        self.assert_breaks("layout", {"src/bom/rules/a.cpp": "int a; \n"})
        self.assert_breaks("layout", {"src/bom/rules/a.cpp": "int a;"})
        self.assert_breaks("layout", {"src/bom/rules/a.cpp": "\tint a;\n"})

    def test_long_function(self):
        body = "  f();\n"
        self.assert_breaks("function-size",
                           {"src/bom/rules/a.cpp": "void g() {\n" + body * 69 + "}\n"})
        self.assert_clean({"src/bom/rules/a.cpp": "void g() {\n" + body * 68 + "}\n"})
        self.assert_breaks("function-size", {
            "src/bom/rules/a.cpp": "A::A(int x)\n    : x_{x}, y_(x) {\n" + body * 70 + "}\n"})

    def test_many_parameters(self):
        self.assert_breaks("parameters", {
            "src/bom/rules/a.cpp": "void g(int a, int b, int c, int d, int e, int f, int h) {}\n"})
        self.assert_clean({
            "src/bom/rules/a.cpp": "void g(std::map<int, int> a, int b, int c, int d, int e,\n"
                                   "       std::function<void(int, int)> f) {}\n"})

    def test_bool_parameter(self):
        self.assert_breaks("bool-parameter",
                           {"src/bom/rules/a.h": "#pragma once\nint g(int a, bool b = true);\n"})
        self.assert_clean({"src/bom/rules/a.h": (
            "#pragma once\nbool g(int a);\nstruct B {\n  explicit operator bool() const;\n"
            "  bool is_loud() const { return true; }\n  void set_loud(bool loud);\n"
            "  int read(int a, bool& loud);\n};\n")})


class Includes(CheckerTest):
    def test_undeclared_area(self):
        self.assert_breaks("include-undeclared", {
            "src/bom/rules/a.cpp": '#include "platform/database/database.h"\n'})
        self.assert_breaks("include-undeclared", {
            "src/elsewhere/b.h": "#pragma once\n",
            "src/bom/rules/a.cpp": '#include "elsewhere/b.h"\n'})

    def test_test_dependencies_are_for_tests(self):
        house = {"src/bom/CMakeLists.txt": (
            "area(bom/rules DEPS foundation TEST_DEPS platform/database)\n"
            "area(bom/store DEPS bom/rules platform/database)\n")}
        line = '#include "platform/database/database.h"\n'
        self.assert_clean({**house, "src/bom/rules/a_test.cpp": line})
        self.assert_breaks("include-undeclared", {**house, "src/bom/rules/a.cpp": line})

    def test_paths_start_at_the_root(self):
        self.assert_breaks("include-root", {"src/bom/rules/a.cpp": '#include "../rules/line.h"\n'})
        self.assert_breaks("include-root", {"src/bom/rules/a.cpp": '#include "line.h"\n'})
        self.assert_breaks("include-missing", {"src/bom/rules/a.cpp": '#include "bom/none.h"\n'})

    def test_product_does_not_use_test_support(self):
        support = {"tests/support/matchers.h": "#pragma once\n"}
        line = '#include "support/matchers.h"\n'
        self.assert_breaks("include-test", {**support, "src/bom/rules/a.cpp": line})
        for name in ("a_test.cpp", "a_fuzz.cpp", "test_a.h", "a_for_test.h"):
            self.assert_clean({**support, "src/bom/rules/" + name: "#pragma once\n" + line})

    def test_rules_see_no_library_and_no_io(self):
        self.assert_breaks("include-outside", {"src/bom/rules/a.cpp": "#include <sqlite3.h>\n"})
        self.assert_clean({"src/platform/database/a.cpp": "#include <sqlite3.h>\n"})
        self.assert_breaks("include-impure", {"src/bom/rules/a.cpp": "#include <fstream>\n"})
        self.assert_clean({"src/bom/store/a.cpp": "#include <fstream>\n"})
        self.assert_breaks("include-banned", {"src/bom/store/a.cpp": "#include <regex>\n"})

    def test_commented_includes_do_not_count(self):
        self.assert_clean({"src/bom/rules/a.cpp": "// #include <sqlite3.h>\n"})

    def test_dead_file(self):
        self.assert_breaks("dead-file", {"src/attic/a.cpp": "int a;\n"})

    def test_unused_dependency(self):
        self.assert_breaks("unused-dependency", {"src/bom/store/lines.cpp": "int a;\n"})


class Banned(CheckerTest):
    def test_calls(self):
        for line in ("int a = std::stoi(b);", "double a = strtod(b, 0);", "int a = atoi(b);",
                     "sprintf(a, b);", "auto t = localtime(&b);", "int a = rand();",
                     "auto t = std::chrono::system_clock::now();", "std::random_device a;",
                     "auto t = std::time(nullptr);", "a << std::endl;", "setlocale(0, a);",
                     "system(a);", "auto a = const_cast<char*>(b);",
                     "auto a = reinterpret_cast<char*>(b);"):
            with self.subTest(line):
                self.assert_breaks("banned-call", {"src/bom/store/a.cpp": line + "\n"})

    def test_comments_and_strings_do_not_count(self):
        self.assert_clean({"src/bom/store/a.cpp": (
            '// std::stoi(b)\nauto a = "std::stoi(b)";\n/* rand() */\nauto c = R"(rand())";\n')})

    def test_edges(self):
        self.assert_breaks("edge-only", {"src/bom/store/a.cpp": 'auto a = getenv("A");\n'})
        self.assert_breaks("edge-only", {"src/bom/store/a.cpp": 'std::cout << "A";\n'})
        self.assert_breaks("impure-rule", {
            "src/bom/rules/a.cpp": "auto a = std::chrono::steady_clock::now();\n"})

    def test_headers(self):
        self.assert_breaks("header-namespace", {
            "src/bom/rules/a.h": "#pragma once\nusing namespace std;\n"})
        self.assert_breaks("header-guard", {"src/bom/rules/a.h": "int a();\n"})

    def test_words(self):
        self.assert_breaks("todo", {"src/bom/rules/a.cpp": "// TODO: later\n"})
        self.assert_clean({"src/bom/rules/a.cpp": "// TODO(#12): later\n"})
        self.assert_breaks("machine-path", {"docs/a.md": "# A\n\nSee /home/jo/notes.txt.\n"})
        self.assert_breaks("network-name", {"docs/a.md": "# A\n\nhttps://packages.site.io/x\n"})
        self.assert_clean({"docs/a.md": "# A\n\nhttp://schemas.openxmlformats.org/x\n"})
        lock = "web/package-lock.json"
        self.assert_breaks("network-name", {lock: '{"resolved": "https://packages.site.io/x"}\n'})
        self.assert_clean({lock: '{"funding": "https://pay.site.io/x", "name": "agent-base"}\n'})
        self.assert_breaks("how-it-came", {"docs/a.md": "# A\n\nWritten by an agent.\n"})
        self.assert_clean({"docs/a.md": "# A\n\nThe user agent and the freight agent.\n"})


class Names(CheckerTest):
    def test_codes_need_a_test(self):
        code = {"src/bom/rules/a.cpp": (
            'void f() {\n  findings.warn("part_unknown", {}, "");\n'
            '  findings.add({.code = "row_blank"});\n'
            '  return invalid("header_missing", "");\n}\n')}
        found = [problem.message for problem in self.problems(code)]
        self.assertEqual(3, len(found))
        self.assertIn("part_unknown", found[0] + found[1] + found[2])
        self.assert_breaks("untested-code", code)
        self.assert_clean({**code, "src/bom/rules/a_test.cpp": '"part_unknown header_missing"\n',
                           "tests/scenarios/bom/one/expect/01.txt": "warning row_blank\n"})

    def test_commands_and_options_need_a_scenario(self):
        table = {"src/main/CMakeLists.txt": "area(main DEPS foundation)\n", "src/main/a.cpp": (
            'Command a{.path = "rfq new", .options = {{"customer", "CODE", "whose it is"}}};\n'
            'Command b{.path = "rfq"};\n')}
        self.assert_breaks("untested-command", table)
        commands = "tests/scenarios/rfq/one/commands.txt"
        self.assert_breaks("untested-option", {
            **table, commands: "throughline rfq new --customers A\nthroughline rfq\n"})
        self.assert_clean({
            **table, commands: "throughline rfq new --customer=A\nsorted throughline rfq\n"})

    def test_limits_need_a_test(self):
        limits = {
            "src/foundation/limits.h":
                "#pragma once\ninline constexpr std::size_t rows_max = 7;\n",
            "src/foundation/limits_test.cpp": '#include "foundation/limits.h"\n'}
        self.assert_breaks("unused-limit", limits)
        used = {**limits, "src/bom/rules/a.cpp": "int a = rows_max;\n"}
        self.assert_breaks("untested-limit", used)
        self.assert_clean({**used, "src/bom/rules/a_test.cpp": "int a = rows_max + 1;\n"})

    def test_foundation_headers_need_a_test(self):
        self.assert_breaks("untested-header", {"src/foundation/date.h": "#pragma once\n"})
        self.assert_clean({"src/foundation/date.h": "#pragma once\n",
                           "src/foundation/date_prop_test.cpp": "\n"})
        self.assert_clean({"src/foundation/date.h": "#pragma once\n",
                           "src/foundation/text_test.cpp": '#include "foundation/date.h"\n'
                                                           '#include "foundation/text.h"\n'})

    def test_requirements(self):
        page = {"docs/requirements.md":
                "# Requirements\n\n| id | what |\n|---|---|\n| R1 | a |\n| R2 | b |\n| E1 | c |\n"}
        tests = {**page, "src/bom/rules/a_test.cpp": "TEST(A, R1_Works) {}\n",
                 "tests/scenarios/bom/one/about.md": "# One\n\nShows: R2_part\n"}
        self.assert_clean(tests)
        with tempfile.TemporaryDirectory() as root:
            write_tree(root, tests)
            tree = Tree(root)
            self.assertEqual({"R1": "whole", "R2": "part"}, names.requirements_named(tree))
            self.assertIn("1 shown by a test, 1 in part, 1 by none",
                          names.requirements_report(tree)[0])
        self.assert_breaks("unknown-requirement",
                           {**page, "src/bom/rules/a_test.cpp": "TEST(A, R7_Works) {}\n"})

    def test_ranges(self):
        self.assertEqual(["R1-R3", "R7", "E1"], names.ranges(["R1", "R2", "R3", "R7", "E1"]))


class Documents(CheckerTest):
    def test_title_and_links(self):
        self.assert_breaks("title", {"docs/a.md": "Hello\n"})
        self.assert_breaks("link", {"docs/a.md": "# A\n\n[b](b.md)\n"})
        self.assert_clean({"docs/a.md": "# A\n\n[b](b.md#c)\n", "docs/b.md": "# B\n"})


class Exceptions(CheckerTest):
    LONG = {"src/bom/rules/a.cpp": "int a = rand();\n"}

    def test_an_exception_covers(self):
        self.assert_clean({**self.LONG, "tools/check_exceptions.txt":
                           "banned-call src/bom/rules/a.cpp rand  # a reason\n"})

    def test_an_idle_exception_fails(self):
        self.assert_breaks("exceptions", {
            "tools/check_exceptions.txt": "banned-call src/bom/rules/line.h  # a reason\n"})

    def test_an_exception_has_a_reason(self):
        self.assert_breaks("exceptions", {**self.LONG, "tools/check_exceptions.txt":
                                          "banned-call src/bom/rules/a.cpp\n"})


class Scanner(unittest.TestCase):
    def functions(self, text):
        with tempfile.TemporaryDirectory() as root:
            write_tree(root, {"a.h": text})
            return [(found.name, len(found.parameters), found.length)
                    for found in functions(Source(root, "a.h"))]

    def test_finds_functions_of_every_form(self):
        text = (
            "namespace a {\n"
            "TL_DESCRIBE(A, b, c, d, e, f, g, h)\n"
            "template <class T, class U>\n"
            "  requires(sizeof(T) == 1)\n"
            "auto pick(const T& t, U u = {}) -> U {\n"
            "  if (t) { return [&](int x) { return x; }(1); }\n"
            "}\n"
            "class B final : public C {\n"
            " public:\n"
            "  explicit B(int x, int y) noexcept : C{x}, y_(y) { run(); }\n"
            "  bool operator==(const B&) const = default;\n"
            "  std::vector<int> all_ = {1, 2};\n"
            "};\n"
            "const std::map<int, int> table{{1, 2}, {3, 4}};\n"
            "enum class E { one, two };\n"
            "}\n")
        self.assertEqual([("pick", 2, 5), ("B", 2, 1), ("operator==", 1, 1)],
                         self.functions(text))


class EveryRuleIsTested(unittest.TestCase):
    def test_each_rule_name_stands_in_this_file(self):
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.abspath(__file__), encoding="utf-8") as file:
            tests = file.read()
        folder = os.path.join(here, "checker")
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    text = file.read()
                rules = re.findall(r'Problem\("([a-z-]+)"', text)
                rules += re.findall(r', "([a-z]+-[a-z]+)"\)$', text, re.MULTILINE)
                for rule in rules:
                    with self.subTest(rule):
                        self.assertIn(f'"{rule}"', tests)


if __name__ == "__main__":
    unittest.main()

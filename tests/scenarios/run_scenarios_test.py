#!/usr/bin/env python3
"""Tests the scenario runner with a tiny made-up program: what it must let pass, and what not."""

import contextlib
import io
import os
import stat
import sys
import tempfile
import unittest
import unittest.mock

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import run_scenarios  # noqa: E402

PROGRAM = """#!/usr/bin/env python3
import os, sys, time
words = sys.argv[1:]
if words[:1] == ["say"]:
    print(*words[1:])
elif words[:1] == ["fail"]:
    print("cannot", file=sys.stderr)
    sys.exit(int(words[1]))
elif words[:1] == ["env"]:
    print(os.environ.get(words[1], "(none)"))
elif words[:1] == ["count"]:
    path = os.environ["THROUGHLINE_DATABASE"]
    with open(path, "a") as file:
        file.write("x")
    print(os.path.getsize(path))
elif words[:1] == ["make"]:
    open(words[1], "w").write("made\\n")
elif words[:1] == ["lines"]:
    print("b\\na")
elif words[:1] == ["sleep"]:
    time.sleep(60)
elif words[:1] == ["fill"]:
    sys.stdout.write("x" * int(words[1]))
    open("filled", "w").write("x" * int(words[1]))
elif words[:1] == ["hog"]:
    taken = bytearray(int(words[1]) << 20)
elif words[:1] == ["crash"]:
    os.abort()
elif words[:1] == ["where"]:
    print(os.getcwd() + "/x", os.environ["THROUGHLINE_DATABASE"])
"""


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.program = os.path.join(self.home.name, "program")
        with open(self.program, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        os.chmod(self.program, stat.S_IRWXU)
        self.cases = os.path.join(self.home.name, "cases")
        os.mkdir(self.cases)

    def case(self, name, commands, expect=None, about="# About\n"):
        folder = os.path.join(self.cases, name)
        os.makedirs(folder)
        files = {"about.md": about, "commands.txt": commands, "expect.txt": expect}
        for file_name, text in files.items():
            if text is not None:
                with open(os.path.join(folder, file_name), "w", encoding="utf-8") as file:
                    file.write(text)
        return folder

    def run_cases(self, *more):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            status = run_scenarios.main(["--program", self.program, "--folder", self.cases,
                                         "--database", "sqlite", *more])
        return status, out.getvalue()

    def assert_passes(self, *more):
        status, out = self.run_cases(*more)
        self.assertEqual(0, status, out)

    def assert_fails(self, text, *more):
        status, out = self.run_cases(*more)
        self.assertEqual(1, status, out)
        self.assertIn(text, out)

    def test_same_output_passes(self):
        self.case("a/b", "# a comment\n\nthroughline say hello 'two words'\n",
                  "$ throughline say hello 'two words'\n| hello two words\nexit 0\n")
        self.assert_passes()

    def test_other_output_fails_with_the_difference(self):
        self.case("a/b", "throughline say hello\n", "$ throughline say hello\n| bye\nexit 0\n")
        self.assert_fails("-| bye")
        self.assert_fails("+| hello")

    def test_other_exit_code_fails(self):
        self.case("a/b", "throughline fail 2\n", "$ throughline fail 2\n! cannot\nexit 1\n")
        self.assert_fails("+exit 2")

    def test_missing_expectation_fails(self):
        self.case("a/b", "throughline say hello\n")
        self.assert_fails("+| hello")

    def test_missing_commands_fail(self):
        self.case("a/b", None)
        self.assert_fails("no commands")

    def test_missing_description_fails(self):
        self.case("a/b", "throughline say a\n", "$ throughline say a\n| a\nexit 0\n", about=None)
        self.assert_fails("about.md")

    def test_only_the_lines_that_a_pattern_is_found_in_are_compared(self):
        self.case("a/b", "only '^a' throughline lines\n",
                  "$ only '^a' throughline lines\n| a\nexit 0\n")
        self.assert_passes()
        self.case("a/c", "only '^[ab]' throughline lines\n",
                  "$ only '^[ab]' throughline lines\n| a\nexit 0\n")
        self.assert_fails("+| b")

    def test_a_case_of_real_files_is_left_out_where_there_are_none(self):
        self.case("a/b", "throughline say $CORPUS/x\n",
                  "$ throughline say $CORPUS/x\n| $CORPUS/x\nexit 0\n",
                  about="# About\n\nNeeds: corpus\n")
        self.case("a/c", "throughline say a\n", "$ throughline say a\n| a\nexit 0\n")
        with unittest.mock.patch.dict(os.environ, THROUGHLINE_CORPUS=self.home.name):
            status, out = self.run_cases()
            self.assertEqual(0, status, out)
            self.assertIn("2 runs of 2 cases", out)
        with unittest.mock.patch.dict(os.environ, THROUGHLINE_CORPUS="/nowhere"):
            status, out = self.run_cases()
            self.assertEqual(0, status, out)
            self.assertIn("left out a/b: no real files here", out)
            self.assertIn("1 runs of 1 cases", out)

    def test_a_command_that_is_expected_but_not_there_fails(self):
        self.case("a/b", "throughline say a\n",
                  "$ throughline say a\n| a\nexit 0\n\n$ throughline say b\n| b\nexit 0\n")
        self.assert_fails("-$ throughline say b")

    def test_a_crash_and_a_hang_are_seen(self):
        self.case("a/crash", "throughline crash\n", "$ throughline crash\nexit 0\n")
        self.assert_fails("exit by signal 6")
        self.case("b/hang", "throughline sleep\n", "$ throughline sleep\nexit 0\n")
        self.assert_fails("exit never", "--only", "b/*", "--timeout", "0.5")

    def test_every_run_has_a_fresh_database_and_files(self):
        self.case("a/b", "throughline count\nthroughline count\nthroughline make x\nlist\n",
                  "$ throughline count\n| 1\nexit 0\n\n$ throughline count\n| 2\nexit 0\n\n"
                  "$ throughline make x\nexit 0\n\n$ list\n| x\nexit 0\n")
        self.assert_passes()
        self.assert_passes()
        self.assertFalse(os.path.exists(os.path.join(self.cases, "a", "b", "x")))

    def test_places_are_hidden(self):
        self.case("a/b", "throughline where\nthroughline say $DATABASE\n",
                  "$ throughline where\n| $CASE/x $DATABASE\nexit 0\n\n"
                  "$ throughline say $DATABASE\n| $DATABASE\nexit 0\n")
        self.assert_passes()

    def test_the_environment_is_ours(self):
        self.case("a/b", "throughline env LC_ALL\nthroughline env THROUGHLINE_NOW\n"
                         "A_B=c throughline env A_B\nLC_ALL= throughline env LC_ALL\n",
                  "$ throughline env LC_ALL\n| C\nexit 0\n\n"
                  "$ throughline env THROUGHLINE_NOW\n| 2026-03-02T09:00:00Z\nexit 0\n\n"
                  "$ A_B=c throughline env A_B\n| c\nexit 0\n\n"
                  "$ LC_ALL= throughline env LC_ALL\n| (none)\nexit 0\n")
        self.assert_passes()

    def test_a_case_may_go_without_a_database(self):
        self.case("a/b", "throughline env THROUGHLINE_DATABASE\n",
                  "$ throughline env THROUGHLINE_DATABASE\n| (none)\nexit 0\n",
                  about="# About\n\nDatabase: none\n")
        self.assert_passes()

    def test_helpers(self):
        self.case("a/b", "throughline say hi > out.txt\nshow out.txt\nshow none.txt\n"
                         "write in.txt 'a\\nb'\nshow in.txt\nsorted throughline lines\nrm -rf x\n",
                  "$ throughline say hi > out.txt\nexit 0\n\n$ show out.txt\n| hi\nexit 0\n\n"
                  "$ show none.txt\n! none.txt is not there\nexit 66\n\n"
                  "$ write in.txt 'a\\nb'\nexit 0\n\n$ show in.txt\n| a\n| b\nexit 0\n\n"
                  "$ sorted throughline lines\n| a\n| b\nexit 0\n\n"
                  "$ rm -rf x\n! the scenario runner knows no command 'rm'\nexit 64\n")
        self.assert_passes()

    def test_hardship_is_felt(self):
        self.case("a/b", "killed 0.2 throughline sleep\ntogether 2 throughline say a\n"
                         "limited 1 throughline fill 900 > kept\nshow filled\n"
                         "memory 2000 throughline hog 1\nlimited throughline\n",
                  "$ killed 0.2 throughline sleep\nexit by signal 9\n\n"
                  "$ together 2 throughline say a\n| a\n| a\nexit 0, 0\n\n"
                  "$ limited 1 throughline fill 900 > kept\nexit 0\n\n"
                  "$ show filled\n| " + "x" * 900 + "\nexit 0\n\n"
                  "$ memory 2000 throughline hog 1\nexit 0\n\n"
                  "$ limited throughline\n! 'limited' takes 1 words, then 'throughline ...'\nexit 64\n")
        self.assert_passes()

    def test_hardship_fails_a_case(self):
        self.case("a/b", "memory 30 throughline hog 200\n",
                  "$ memory 30 throughline hog 200\nexit 0\n")
        self.assert_fails("more than 30")
        self.case("a/c", "limited 1 throughline fill 9000\n",
                  "$ limited 1 throughline fill 9000\nexit 0\n")
        self.assert_fails("exit 1")

    def test_a_script_makes_input(self):
        self.case("a/b", "make make.py 3\nshow made\n",
                  "$ make make.py 3\nexit 0\n\n$ show made\n| xxx\nexit 0\n")
        with open(os.path.join(self.cases, "a/b/make.py"), "w", encoding="utf-8") as file:
            file.write("import sys\nopen('made', 'w').write('x' * int(sys.argv[1]))\n")
        self.assert_passes()

    def test_bless_writes_what_it_found(self):
        folder = self.case("a/b", "throughline say hello\n", "$ throughline say\nexit 0\n")
        self.assert_fails("+| hello")
        self.assert_passes("--bless")
        self.assert_passes()
        with open(os.path.join(folder, "expect.txt"), encoding="utf-8") as file:
            self.assertEqual("$ throughline say hello\n| hello\nexit 0\n", file.read())

    def test_the_canary_must_fail(self):
        self.case("a/b", "throughline say a\n", "$ throughline say a\n| a\nexit 0\n")
        canary = "# Canary\n\nCanary: must fail\n"
        self.case("canary/one", "throughline say a\n", "$ throughline say a\n| b\nexit 0\n", canary)
        self.assert_passes("--only", "a/*")
        self.case("canary/two", "throughline say a\n", "$ throughline say a\n| a\nexit 0\n", canary)
        self.assert_fails("the canary passed")

    def test_nothing_selected_is_no_success(self):
        self.case("a/b", "throughline say a\n", "$ throughline say a\n| a\nexit 0\n")
        self.assertEqual(2, self.run_cases("--only", "nothing/*")[0])

    def test_postgresql_addresses(self):
        server = run_scenarios.databases.PostgreSql("postgresql://me@/postgres?host=%2Ftmp%2Fa")
        self.assertEqual("postgresql://me@/x?host=%2Ftmp%2Fa", server.with_database("x"))


if __name__ == "__main__":
    unittest.main()

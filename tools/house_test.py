#!/usr/bin/env python3
"""Shows that area() in cmake/areas.cmake refuses what ARCHITECTURE.md forbids."""

import os
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROJECT = """cmake_minimum_required(VERSION 3.25)
project(house NONE)
list(APPEND CMAKE_MODULE_PATH {root}/cmake)
include(areas)
foreach(target foundation platform_json platform_database platform_documents parts_rules
        parts_store parts_service quoting_rules quoting_store quoting_service)
  add_library(${{target}} INTERFACE)
endforeach()
tl_check_dependency({area} {dependency})
"""


def configure(area, dependency):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "CMakeLists.txt"), "w", encoding="utf-8") as file:
            file.write(PROJECT.format(root=ROOT, area=area, dependency=dependency))
        ran = subprocess.run(["cmake", "-S", folder, "-B", os.path.join(folder, "build")],
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        return ran.returncode, " ".join(ran.stderr.split())


class HouseTest(unittest.TestCase):
    def assert_may(self, area, dependency):
        status, message = configure(area, dependency)
        self.assertEqual(0, status, message)

    def assert_may_not(self, area, dependency, why="may not depend on"):
        status, message = configure(area, dependency)
        self.assertNotEqual(0, status, f"{area} was allowed to use {dependency}")
        self.assertIn(why, message)

    def test_downward_is_allowed(self):
        self.assert_may("quoting/rules", "parts/rules")
        self.assert_may("quoting/store", "platform/database")
        self.assert_may("quoting/service", "parts/service")
        self.assert_may("platform/database", "platform/json")
        self.assert_may("main", "quoting/service")

    def test_upward_is_refused(self):
        self.assert_may_not("parts/rules", "quoting/rules")
        self.assert_may_not("parts/service", "quoting/service")
        self.assert_may_not("platform/database", "platform/documents")
        self.assert_may_not("foundation", "parts/rules")

    def test_shelves_keep_to_themselves(self):
        self.assert_may_not("quoting/rules", "platform/database")
        self.assert_may_not("quoting/rules", "parts/store")
        self.assert_may_not("quoting/store", "parts/rules")
        self.assert_may_not("quoting/store", "platform/documents")
        self.assert_may_not("quoting/service", "parts/store")

    def test_unknown_and_undefined_names_are_refused(self):
        self.assert_may_not("attic/rules", "foundation", "is not in cmake/floors.cmake")
        self.assert_may_not("quoting/rules", "bom/rules", "is not defined before it")


if __name__ == "__main__":
    unittest.main()

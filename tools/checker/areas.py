"""The house as CMake knows it: areas and what each declares, read from the CMakeLists files."""

import re

AREA_CALL = re.compile(r"^\s*area\(([^()]*)\)", re.MULTILINE)
KEYWORDS = {"DEPS", "LIBS", "TEST_DEPS", "TEST_LIBS"}


class Area:
    def __init__(self, name, line, words):
        self.name = name
        self.line = line
        self.declared = {keyword: [] for keyword in KEYWORDS}
        keyword = None
        for word in words:
            if word in KEYWORDS:
                keyword = word
            elif keyword is not None:
                self.declared[keyword].append(word)

    @property
    def is_rules(self):
        return self.name.endswith("/rules")


def read_areas(tree):
    """{name: Area} of every area() call below src/."""
    areas = {}
    for source in tree.under("src"):
        if not source.path.endswith("CMakeLists.txt"):
            continue
        text = re.sub(r"#[^\n]*", "", source.text)
        for call in AREA_CALL.finditer(text):
            words = call.group(1).split()
            line = text.count("\n", 0, call.start()) + 1
            areas[words[0]] = Area(words[0], f"{source.path}:{line}", words[1:])
    return areas


def area_of(areas, path_in_src):
    """The area that a file below src/ belongs to: the longest name that is a folder of its path."""
    parts = path_in_src.split("/")[:-1]
    while parts:
        name = "/".join(parts)
        if name in areas:
            return name
        parts.pop()
    return None

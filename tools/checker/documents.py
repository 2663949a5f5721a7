"""The documents: a title, and links that lead somewhere."""

import os
import re

from checker.tree import Problem, line_of

LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")


def titles(tree):
    for source in tree.sources:
        if source.path.endswith(".md") and not source.text.startswith("# "):
            yield Problem("title", source.path, 1, "a page opens with '# ' and its title")


def links(tree):
    for source in tree.sources:
        if not source.path.endswith(".md"):
            continue
        for match in LINK.finditer(source.text):
            target = match.group(1).split("#")[0]
            if not target or "://" in target or target.startswith("mailto:"):
                continue
            path = os.path.join(tree.root, os.path.dirname(source.path), target)
            if not os.path.exists(path):
                yield Problem("link", source.path, line_of(source.text, match.start()),
                              f"{target} is not there")


RULES = [titles, links]

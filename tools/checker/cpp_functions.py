"""Finds the functions of a C++ source well enough to measure them: not a parser, a scanner.

It walks over the brackets of text without comments and strings. A brace that opens after a
parameter list, outside any function, opens a body; what stands before it is the head.
"""

import re

from checker.tree import line_of

NOT_FUNCTIONS = re.compile(
    r"(?:template\s*<.*>\s*)?(?:inline\s+)?(namespace|class|struct|union|enum|extern)\b", re.DOTALL)
MACRO_CALL = re.compile(r"\b(?:TL_[A-Z_]+|BOOST_[A-Z_]+|MATCHER(?:_P\d?)?)\s*\(")
NAME = re.compile(
    r"(operator\s*(?:\(\s*\)|[^\s\w(]{1,3}|\w+)|[A-Za-z_~][\w:~]*(?:<[^<>()]*>)?)\s*\(")
NO_NAMES = {"if", "for", "while", "switch", "catch", "return", "alignas", "decltype", "requires",
            "static_assert", "noexcept", "explicit", "sizeof"}
TAIL = re.compile(
    r"\s*(?:const\b|noexcept\b(?:\s*\([^()]*\))?|override\b|final\b|mutable\b|&&?|->[^;{}=]*"
    r"|requires\b[^;{}]*|=\s*(?:0|default|delete)|\s)*$")
ACCESS = re.compile(r"\s*(?:(?:public|private|protected)\s*:\s*)*")
CLOSES = {")": "(", "}": "{"}


class Function:
    def __init__(self, name, line, end_line, parameters, has_body):
        self.name = name
        self.line = line
        self.end_line = end_line
        self.parameters = parameters
        self.has_body = has_body

    @property
    def length(self):
        return self.end_line - self.line + 1


def spaces_for(text):
    return re.sub(r"[^\n]", " ", text)


def without_preprocessor(text):
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda match: spaces_for(match.group(0)), text,
                  flags=re.MULTILINE)


def closing(text, start):
    """The offset of the parenthesis that closes the one at `start`, or -1."""
    depth = 0
    for match in re.compile(r"[()]").finditer(text, start):
        depth += 1 if match.group(0) == "(" else -1
        if depth == 0:
            return match.start()
    return -1


def without_macro_calls(text):
    """Describing macros look like functions; blank them, keeping lines."""
    pieces, done = [], 0
    for match in MACRO_CALL.finditer(text):
        end = closing(text, match.end() - 1)
        if match.start() < done or end < 0:
            continue
        pieces += [text[done:match.start()], spaces_for(text[match.start():end + 1])]
        done = end + 1
    return "".join(pieces) + text[done:]


def split_parameters(text):
    """Splits at commas that stand outside of brackets of any kind."""
    parts, depth, start = [], 0, 0
    for offset, char in enumerate(text):
        if char in "(<[{":
            depth += 1
        elif char in ")>]}" and text[max(0, offset - 1)] != "-":
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(text[start:offset].strip())
            start = offset + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part and part != "void"]


class Head:
    """What stands before a brace or a semicolon, when it has the form of a function."""

    def __init__(self, name, parameters, tail):
        self.name = name
        self.parameters = parameters
        self.tail = tail

    @property
    def opens_body(self):
        if TAIL.match(self.tail):
            return True
        return self.initialises_members and self.tail.rstrip().endswith((")", "}"))

    @property
    def initialises_members(self):
        return bool(re.match(r"\s*(?:noexcept\s*)?:(?!:)", self.tail))


def without_template(text):
    """Drops `template <class T = int>` and a requires clause, which may hold an equals sign."""
    depth = 0
    if not text.startswith("template"):
        return text
    for offset, char in enumerate(text):
        depth += {"<": 1, ">": -1}.get(char, 0)
        if char == ">" and depth == 0:
            return text[offset + 1:]
    return ""


def read_head(text):
    if NOT_FUNCTIONS.match(text):
        return None
    for match in NAME.finditer(text):
        if match.group(1) in NO_NAMES:
            continue
        before = without_template(text[:match.start()])
        if re.search(r"(?<![=<>!])=(?!=)", before) or "[" in re.sub(r"\[\[.*?\]\]", "", before):
            return None  # a variable with an initialiser, or a lambda
        end = closing(text, match.end() - 1)
        if end < 0:
            return None
        return Head(match.group(1), split_parameters(text[match.end():end]), text[end + 1:])
    return None


def bracket_pairs(text):
    """[(offset, char)] of brackets and semicolons, and the partner of each opening bracket."""
    tokens, partner, open_ones = [], {}, []
    for match in re.finditer(r"[(){};]", text):
        char, index = match.group(0), len(tokens)
        tokens.append((match.start(), char))
        if char in "({":
            open_ones.append(index)
        elif char in CLOSES and open_ones and tokens[open_ones[-1]][1] == CLOSES[char]:
            partner[open_ones.pop()] = index
    return tokens, partner


def functions(source):
    """The functions defined or declared at namespace or class level of a source."""
    text = without_macro_calls(without_preprocessor(source.bare))
    tokens, partner = bracket_pairs(text)
    found, start, index = [], 0, 0
    while index < len(tokens):
        offset, char = tokens[index]
        if char == "(":
            index = partner.get(index, index)
        elif char == "{":
            first = ACCESS.match(text, start).end()
            written = text[first:offset]
            head = read_head(written)
            kind = NOT_FUNCTIONS.match(written)
            if head is not None and head.opens_body:
                index = partner.get(index, len(tokens) - 1)
                end = tokens[index][0]
                found.append(Function(head.name, line_of(text, first), line_of(text, end),
                                      head.parameters, has_body=True))
                start = end + 1
            elif kind is None or kind.group(1) == "enum":
                index = partner.get(index, len(tokens) - 1)  # an initialiser, or enumerators
                end = tokens[index][0] + 1
                if not re.match(r"\s*[;,({.]", text[end:end + 80]):
                    start = end
            else:
                start = offset + 1
        elif char == "}":
            start = offset + 1
        elif char == ";":
            first = ACCESS.match(text, start).end()
            head = read_head(text[first:offset])
            if head is not None and TAIL.match(head.tail):
                line = line_of(text, first)
                found.append(Function(head.name, line, line, head.parameters, has_body=False))
            start = offset + 1
        index += 1
    return found

"""Calls and words that have no place in the sources, each with the reason."""

import re

from checker.tree import Problem, line_of

CALLS = [
    (r"\bsto(?:i|l|ll|ul|ull|f|d|ld)\s*\(", "throws, and reads '12abc' as 12: use parse_decimal"),
    (r"\b(?:std::)?(?:strtol|strtoll|strtoul|strtoull|strtod|strtof|strtold)\s*\(",
     "depends on the locale and needs errno: use std::from_chars or parse_decimal"),
    (r"\bato(?:i|l|ll|f)\s*\(", "cannot report an error: use parse_decimal"),
    (r"\b(?:sprintf|vsprintf|strcpy|strcat|gets|strtok)\s*\(", "knows no bounds: use cat()"),
    (r"\b(?:localtime|gmtime|localtime_r|gmtime_r|mktime|asctime|ctime)\s*\(",
     "hidden state and the machine's zone: use Date and Instant"),
    (r"\bsystem_clock::now\b", "what time it is comes from a Clock, asked once at the edge"),
    (r"(?<![\w:.>])(?:std::)?(?:s?rand|drand48)\s*\(|\btime\s*\((?:nullptr|NULL|0)\)",
     "time and chance come in as values"),
    (r"\brandom_device\b", "time and chance come in as values"),
    (r"\bsetlocale\s*\(|\bstd::locale\b", "the process keeps the C locale"),
    (r"\b(?:std::)?endl\b", r"flushes every line: write '\n'"),
    (r"\bconst_cast\s*<", "what is const stays const"),
]
IN_PRODUCT = [
    (r"(?<![\w:.>])(?:std::)?system\s*\(|\bpopen\s*\(", "a shell in between: use posix_spawn"),
]
ONLY_AT_THE_EDGE = [
    (r"\bgetenv\s*\(", "only main reads the environment"),
    (r"\bstd::(?:cout|cerr|cin)\b|(?<![\w:.>])printf\s*\(", "only main talks to the terminal"),
]
IN_ROOMS = [
    (r"\breinterpret_cast\s*<", "bytes are the business of platform and foundation"),
]
IN_RULES = [
    (r"\bsteady_clock\b|\bthis_thread\b|\bstd::thread\b", "a rule is a function of its values"),
    (r"\bstd::(?:ofstream|ifstream|fstream|filesystem)\b", "a rule reads and writes no files"),
]
IN_HEADERS = [
    (r"\busing\s+namespace\b", "reaches into every file that includes this"),
]
UNOWNED = re.compile(r"\b(?:TODO|FIXME)\b(?!\(#\d+\))")
# Paths of one machine, and servers: a checkout works anywhere, and the product asks nobody.
MACHINE_PATH = re.compile(r"(?<![\w.$}/*~-])/(?:home|root|work|Users|mnt|tmp)/[\w.]+")
NETWORK = re.compile(r"\b(?:https?|ftp)://([\w.-]+)")
KNOWN_HOSTS = re.compile(
    r"(?:.*\.)?(?:example(?:\.(?:com|org|net|test))?|apache\.org|openxmlformats\.org"
    r"|microsoft\.com|w3\.org|oasis-open\.org|openoffice\.org|openrdf\.org|purl\.org"
    r"|json-schema\.org|localhost|127\.0\.0\.1)$")
HOW_IT_CAME = re.compile(
    r"\b(?:sub-?agents?|AI|LLM|chat ?bot|language model|co-authored-by|this session)\b"
    r"|\b(?<!user )(?<!user-)(?<!freight )agents?\b")


def search(source, text, patterns, rule):
    for pattern, why in patterns:
        for match in re.finditer(pattern, text):
            yield Problem(rule, source.path, line_of(text, match.start()),
                          f"{match.group(0).strip(' (')}: {why}")


def calls(tree):
    for source in tree.code():
        text = source.bare
        yield from search(source, text, CALLS, "banned-call")
        if source.path.startswith("src/") and not source.path.startswith("src/main/") \
                and not source.is_test:
            yield from search(source, text, ONLY_AT_THE_EDGE, "edge-only")
        if not source.is_test:
            yield from search(source, text, IN_PRODUCT, "banned-call")
        if not (source.is_test or source.path.startswith(("src/platform/", "src/foundation/"))):
            yield from search(source, text, IN_ROOMS, "banned-call")
        if "/rules/" in source.path and not source.is_test:
            yield from search(source, text, IN_RULES, "impure-rule")
        if source.is_header:
            yield from search(source, text, IN_HEADERS, "header-namespace")
            if "#pragma once" not in source.text:
                yield Problem("header-guard", source.path, 1, "no #pragma once")


def words(tree):
    for source in tree.sources:
        if source.path.startswith("tools/check"):
            continue  # the rules themselves
        for match in UNOWNED.finditer(source.text):
            yield Problem("todo", source.path, line_of(source.text, match.start()),
                          f"{match.group(0)} without an issue: write {match.group(0)}(#12)")
        if source.path == "LICENSE":
            continue
        if source.path == "web/package-lock.json":
            yield from hosts_in_lock(source)
            continue
        for match in MACHINE_PATH.finditer(source.text):
            yield Problem("machine-path", source.path, line_of(source.text, match.start()),
                          f"{match.group(0)} is a place on one machine")
        for match in NETWORK.finditer(source.text):
            if not source.is_test and not KNOWN_HOSTS.match(match.group(1)):
                yield Problem("network-name", source.path, line_of(source.text, match.start()),
                              f"{match.group(1)}: nothing here names a server, "
                              "except the names of document formats")
        for match in HOW_IT_CAME.finditer(source.text):
            yield Problem("how-it-came", source.path, line_of(source.text, match.start()),
                          f"'{match.group(0)}': write about the product, not about how a text "
                          "came to be")


def hosts_in_lock(source):
    """The lock names packages of others and their sponsors; what fetches it knows whence."""
    for match in re.finditer(r'"resolved"', source.text):
        yield Problem("network-name", source.path, line_of(source.text, match.start()),
                      "a lock that names a host: npm install --omit-lockfile-registry-resolved")


RULES = [calls, words]

"""Which headers from outside each part of the house may include, by path prefix."""

STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfloat charconv chrono
cinttypes climits clocale cmath codecvt compare complex concepts condition_variable coroutine
csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque
exception execution expected filesystem forward_list fstream functional future initializer_list
iomanip ios iosfwd iostream istream iterator latch limits list locale map memory memory_resource
mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
semaphore set shared_mutex source_location span spanstream sstream stack stdexcept stop_token
streambuf string string_view strstream system_error thread tuple type_traits typeindex typeinfo
unordered_map unordered_set utility valarray variant vector version
""".split())

# A rule is a function from values to values: nothing here that reads, waits, prints or guesses.
# <regex> and <iostream> are banned everywhere below main: the one is slow and recursive, the other
# brings static constructors.
IMPURE = {"iostream", "fstream", "filesystem", "thread", "mutex", "shared_mutex", "random",
          "future", "condition_variable", "atomic", "semaphore", "latch", "barrier", "cstdio",
          "ctime", "csignal", "regex", "locale", "clocale", "sstream", "iomanip"}
BANNED_EVERYWHERE = {"regex", "iostream", "strstream", "codecvt"}

POSIX = {"unistd.h", "fcntl.h", "poll.h", "spawn.h", "signal.h", "pwd.h", "errno.h", "termios.h",
         "stdlib.h", "sys/"}

# Longest prefix of the file's path wins; what stands in a set is a header or, with a slash or an
# underscore at its end, the beginning of one.
ALLOWED = {
    "src/foundation/describe.h": {"boost/describe.hpp", "boost/mp11.hpp"},
    "src/foundation/text.cpp": {"unicode/"},
    "src/foundation/zone.cpp": {"unicode/"},
    "src/platform/json/": {"boost/json.hpp", "boost/json/", "boost/mp11.hpp", "boost/describe.hpp"},
    "src/platform/database/": {"sqlite3.h", "libpq-fe.h", "sodium.h"} | POSIX,
    "src/platform/vault/": {"sodium.h"} | POSIX,
    "src/platform/jobs/": POSIX,
    "src/platform/fetch/": {"curl/"},
    "src/platform/access/": {"sodium.h", "openssl/", "arpa/inet.h"},
    "src/platform/documents/": {"zip.h", "pugixml.hpp", "xlsxwriter.h", "xlsxwriter/", "unicode/",
                                "pango/", "cairo.h", "cairo-pdf.h", "cairo-svg.h", "cairo/",
                                "fontconfig/", "glib.h", "glib-object.h", "boost/json/"} | POSIX,
    "src/platform/http/": {"zlib.h", "openssl/", "boost/asio/", "boost/asio.hpp",
                           "boost/beast/http/", "netinet/in.h", "arpa/inet.h"} | POSIX,
    "src/platform/assets/assets_test.cpp": {"zlib.h"},
    "src/main/": {"boost/program_options.hpp", "boost/program_options/", "iostream"} | POSIX,
    "tests/": POSIX,
    "tests/api/identity_provider.cpp": {"openssl/"},
    "tests/oracle/integer_program.cpp": {"coin/"},
    "bench/": {"malloc.h", "netinet/", "arpa/inet.h", "libpq-fe.h"} | POSIX,
    "cmake/embed/": {"iostream"},
    "cmake/pch/": {"gtest/", "boost/describe.hpp", "boost/mp11.hpp"},
}
IN_TESTS = {"gtest/", "gmock/", "rapidcheck.h", "rapidcheck/"}
IN_OTHER_TESTS = {"sqlite3.h", "zip.h", "libpq-fe.h", "xlsxwriter.h", "boost/json.hpp"} | POSIX


def allowed_for(source):
    best = max((prefix for prefix in ALLOWED if source.path.startswith(prefix)), key=len,
               default=None)
    allowed = set(ALLOWED[best]) if best else set()
    if source.is_test:
        allowed |= IN_TESTS
        if "/rules/" not in source.path and not source.path.startswith("src/foundation/"):
            allowed |= IN_OTHER_TESTS
    return allowed


def is_allowed(header, allowed):
    return any(header == entry or entry[-1] in "/_" and header.startswith(entry)
               for entry in allowed)

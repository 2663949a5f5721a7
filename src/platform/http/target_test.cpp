#include "platform/http/target.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

std::string path_of(std::string_view target) {
  const auto parsed = parse_target(target);
  return parsed ? parsed->path : parsed.error().code;
}

TEST(Target, APathIsDecodedOnceAndNormalised) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/api/v1/parts"), "/api/v1/parts");
  EXPECT_EQ(path_of("//api///v1/parts//"), "/api/v1/parts");
  EXPECT_EQ(path_of("/a/./b/."), "/a/b");
  EXPECT_EQ(path_of("/a%20b/%C2%B5+"), "/a b/µ+");
  EXPECT_EQ(path_of("/100%2525"), "/100%25");  // once
  EXPECT_EQ(path_of("http://shop.example/a?b=c"), "/a");
  EXPECT_EQ(path_of("HTTPS://shop.example"), "/");
  EXPECT_EQ(path_of("http://shop.example?b=c"), "/");
}

TEST(Target, APathThatLeadsElsewhereIsRefused) {
  for (const std::string_view bad : {"/../secret",
                                     "/a/../b",
                                     "/a/..",
                                     "/%2e%2e/secret",
                                     "/%2E./secret",
                                     "/.%2e",
                                     "/a%2fb",
                                     "/a%2Fb",
                                     "/a%5cb",
                                     "/a\\..\\b",
                                     "/a%00b",
                                     "/a%0d%0ab",
                                     "/a%7f",
                                     "/%ff",
                                     "/%c0%ae%c0%ae/",
                                     "/a%",
                                     "/a%2",
                                     "/a%zz",
                                     "/a#b",
                                     "a/b",
                                     "",
                                     "*",
                                     "ftp://shop.example/a",
                                     "?a=b",
                                     "shop.example:443"}) {
    EXPECT_EQ(path_of(bad), "target_malformed") << bad;
  }
}

TEST(Target, ValuesAreDecodedInTheirOrder) {
  const auto target = parse_target("/p?q=4k7+%C2%B5%2B&&q=&flag&=x&a=b=c&line=1%0A2");
  ASSERT_OK(target);
  const std::vector<QueryValue> expected{{"q", "4k7 µ+"}, {"q", ""},    {"flag", ""},
                                         {"", "x"},       {"a", "b=c"}, {"line", "1\n2"}};
  EXPECT_EQ(target->query, expected);
  EXPECT_EQ(path_of("/p?a=%00"), "target_malformed");
  EXPECT_EQ(path_of("/p?%ff"), "target_malformed");
  EXPECT_EQ(path_of("/p?a=/../b"), "/p");
}

TEST(Target, StopsAtItsLimits) {
  const std::string longest = "/" + std::string(limits::request_target_bytes_max - 1, 'a');
  EXPECT_EQ(path_of(longest), longest);
  EXPECT_EQ(path_of(longest + "a"), "target_too_long");
  std::string values = "/p?";
  for (std::size_t i = 0; i < limits::query_values_max; ++i) values += "a=1&";
  EXPECT_EQ(path_of(values), "/p");
  EXPECT_EQ(path_of(values + "a=1"), "target_too_many_values");
}

}  // namespace
}  // namespace tl::http

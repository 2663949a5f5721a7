#include "platform/http/message.h"

#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(Message, FindsHeadersValuesAndCookies) {
  const Request request{.query = {{"page", "2"}, {"page", "3"}, {"empty", ""}},
                        .headers = {{"accept", "text/html"},
                                    {"cookie", "a=1; session=abc=; a=2"},
                                    {"accept", "*/*"},
                                    {"cookie", "later=yes"}}};
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.header("absent"), "");
  EXPECT_EQ(request.query_value("page"), "2");
  EXPECT_EQ(request.query_value("empty"), "");
  EXPECT_EQ(request.query_value("absent"), std::nullopt);
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("session"), "abc=");
  EXPECT_EQ(request.cookie("later"), "yes");
  EXPECT_EQ(request.cookie("sess"), "");
}

TEST(Message, ACookieIsFoundBesideBrokenOnes) {
  const Request request{.headers = {{"cookie", ";; =x; broken;session= s ;"}}};
  EXPECT_EQ(request.cookie("session"), " s");
  EXPECT_EQ(request.cookie("broken"), "");
}

TEST(Message, NamesEveryMethodAndKnowsNoOthers) {
  for (const auto* name : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
    const auto method = method_from_name(name);
    ASSERT_TRUE(method) << name;
    EXPECT_EQ(name_of(*method), name);
  }
  EXPECT_EQ(method_from_name("get"), std::nullopt);
  EXPECT_EQ(method_from_name("TRACE"), std::nullopt);
  EXPECT_EQ(method_from_name(""), std::nullopt);
}

}  // namespace
}  // namespace tl::http

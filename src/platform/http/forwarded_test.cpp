#include "platform/http/forwarded.h"

#include "support/matchers.h"

namespace tl::http {
namespace {

Origin origin(std::string_view remote, std::string_view chain, std::string_view protocol = "") {
  const std::vector<std::string> proxies{"10.0.0.1", "10.0.0.2", "::1"};
  const Request request{.headers = {{"x-forwarded-for", std::string(chain)},
                                    {"x-forwarded-proto", std::string(protocol)}},
                        .remote = std::string(remote)};
  return origin_of(request, proxies);
}

TEST(Forwarded, AStrangerIsNotBelieved) {
  EXPECT_EQ(origin("192.0.2.9", "1.2.3.4", "https").remote, "192.0.2.9");
  EXPECT_FALSE(origin("192.0.2.9", "1.2.3.4", "https").secure);
}

TEST(Forwarded, TheLastAddressThatIsNoProxyOfOursAsked) {
  EXPECT_EQ(origin("10.0.0.1", "6.6.6.6, 192.0.2.7").remote, "192.0.2.7");
  EXPECT_EQ(origin("10.0.0.1", "6.6.6.6, 192.0.2.7, 10.0.0.2").remote, "192.0.2.7");
  EXPECT_EQ(origin("::1", "[2001:db8::7]:4711").remote, "2001:db8::7");
  EXPECT_EQ(origin("10.0.0.1", "192.0.2.7:80").remote, "192.0.2.7");
}

TEST(Forwarded, WhatIsNoAddressIsNotTaken) {
  EXPECT_EQ(origin("10.0.0.1", "").remote, "10.0.0.1");
  EXPECT_EQ(origin("10.0.0.1", "192.0.2.7, unknown").remote, "10.0.0.1");
  EXPECT_EQ(origin("10.0.0.1", "<script>").remote, "10.0.0.1");
  EXPECT_EQ(origin("10.0.0.1", "[").remote, "10.0.0.1");
}

TEST(Forwarded, TheNearestProxyTellsWhetherItWasSecure) {
  EXPECT_TRUE(origin("10.0.0.1", "", "https").secure);
  EXPECT_TRUE(origin("10.0.0.1", "", "http, HTTPS").secure);
  EXPECT_FALSE(origin("10.0.0.1", "", "https, http").secure);
}

}  // namespace
}  // namespace tl::http

#include "platform/http/compress.h"

#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(Compress, TakesTheClientAtItsWord) {
  for (const auto* yes :
       {"gzip", "br, GZIP", "gzip;q=0.5", "deflate , gzip ; q=1", "gzip;q=0.01"}) {
    EXPECT_TRUE(accepts_gzip(yes)) << yes;
  }
  for (const auto* no : {"", "br", "gzip;q=0", "gzip; Q=0.000", "x-gzip", "identity"}) {
    EXPECT_FALSE(accepts_gzip(no)) << no;
  }
}

TEST(Compress, KnowsWhatIsText) {
  for (const auto* yes : {"text/html", "Text/CSV; charset=utf-8", "application/json",
                          "application/problem+json", "image/svg+xml", "application/javascript"}) {
    EXPECT_TRUE(is_text_like(yes)) << yes;
  }
  for (const auto* no : {"", "image/png", "application/pdf", "application/zip", "text/event-stream",
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}) {
    EXPECT_FALSE(is_text_like(no)) << no;
  }
}

TEST(Compress, MakesTextSmaller) {
  EXPECT_LT(gzip(std::string(100'000, 'x')).size(), 1'000u);
  EXPECT_TRUE(gzip("").starts_with("\x1f\x8b"));
}

}  // namespace
}  // namespace tl::http

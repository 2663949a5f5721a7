#include "sourcing/rules/date_text.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

TEST(DateText, ReadsDatesThatLeaveNoDoubt) {
  for (const char* text : {"2026-12-31", "2026-12-31T00:00:00", "2026/12/31", "31.12.2026",
                           "31/12/2026", "12/31/2026", " 2026-12-31 "}) {
    const auto date = parse_date_text(text);
    ASSERT_OK(date) << text;
    EXPECT_EQ(date->text(), "2026-12-31") << text;
  }
  EXPECT_EQ(parse_date_text("05/05/2026")->text(), "2026-05-05");
}

TEST(DateText, RefusesTheOthers) {
  for (const char* text : {"", "03/04/2026", "31.12.26", "2026-13-01", "soon", "1/2", "99/99/2026",
                           "31.02.2026", "1.2.3.4"}) {
    EXPECT_FALSE(parse_date_text(text).ok()) << text;
  }
}

}  // namespace
}  // namespace tl::sourcing

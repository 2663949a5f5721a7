#include "quoting/rules/issue_stats.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

Date day(const char* iso) {
  return Date::parse(iso).value();
}

TEST(IssueStats, R46_part_CountWhatWasFoundBeforeTheOrderByMonthPersonAndClass) {
  const auto stats = issue_stats({
      {day("2026-03-02"), "ann", QuoteClass::firm, std::nullopt},
      {day("2026-03-30"), "ann", QuoteClass::firm, day("2026-03-30")},
      {day("2026-03-29"), "ann", QuoteClass::firm, day("2026-03-30")},
      {day("2026-03-29"), "ann", QuoteClass::budgetary, day("2026-01-01")},
      {day("2026-02-01"), "bob", QuoteClass::firm, std::nullopt},
  });
  ASSERT_EQ(stats.size(), 3u);
  EXPECT_EQ(stats[0].month, "2026-02");
  EXPECT_EQ(stats[0].share, Rate::percent(100));
  EXPECT_EQ(stats[1].quote_class, QuoteClass::firm);
  EXPECT_EQ(stats[1].found, 3);
  EXPECT_EQ(stats[1].before_order, 2) << "found on the day of the order is too late";
  EXPECT_EQ(stats[1].share.ppm(), 666'667);
  EXPECT_EQ(stats[2].before_order, 0);
  EXPECT_TRUE(issue_stats({}).empty());
}

}  // namespace
}  // namespace tl::quoting

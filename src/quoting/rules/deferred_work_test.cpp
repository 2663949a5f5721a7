#include "quoting/rules/deferred_work.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

const Date monday = Date::parse("2026-03-02").value();

TEST(DeferredWork, R44_part_ListsWhatTheQuickWayPushesPastTheOrderWithDays) {
  const QuoteTerms terms{.coding_lines_per_day = 20,
                         .alternates_per_day = 5,
                         .labour_release_days = 2,
                         .data_gaps_per_day = 10};
  const auto items = deferred_work(
      {.parts_not_coded = 21, .alternates_open = 1, .labour_not_released = 1, .data_gaps = 3},
      terms);
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(items[0].text, "21 parts to be found and given a number: 2 working days");
  EXPECT_EQ(items[1].text, "1 question about parts to be settled: 1 working day");
  EXPECT_EQ(items[2].text, "labour to be released by engineering: 2 working days");
  EXPECT_EQ(items[3].text, "3 prices, lead times or quantities to be found out: 1 working day");
  EXPECT_EQ(deferred_days(items), 6);
  EXPECT_TRUE(deferred_work({}, terms).empty()) << "the thorough way leaves nothing";
}

TEST(DeferredWork, R44_part_NetLeadTimeIsWhatIsLeftOfThePromise) {
  const std::vector<DeferredItem> six{{.working_days = 6}};
  const WorkingCalendar calendar;
  EXPECT_EQ(net_lead_time(30, six, monday, calendar).value(), 22) << "Monday to Tuesday week";
  EXPECT_EQ(net_lead_time(30, {}, monday, calendar).value(), 30);
  EXPECT_EQ(net_lead_time(5, six, monday, calendar).value(), -3) << "the work alone takes longer";
  EXPECT_EQ(net_lead_time(std::nullopt, six, monday, calendar).value(), std::nullopt);
}

}  // namespace
}  // namespace tl::quoting

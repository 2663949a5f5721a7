#include "quoting/rules/rfq_clock.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

// Monday, 2 March 2026.
const WorkingCalendar calendar;

TEST(RfqClock, R42_CountsWorkingDaysFromReceiptToIssue) {
  const RfqClock clock = clock_on({.received = day("2026-03-02"), .issued = day("2026-03-10")},
                                  day("2026-05-01"), calendar);
  EXPECT_EQ(clock.working_days, 6) << "Tuesday to Friday, Monday, Tuesday";
  EXPECT_EQ(clock.turnaround_days, 6);
  EXPECT_FALSE(clock.resting);
  EXPECT_EQ(clock_on({.received = day("2026-03-02")}, day("2026-03-02"), calendar).working_days, 0);
  EXPECT_EQ(clock_on({.received = day("2026-03-02")}, day("2026-03-06"), calendar).working_days, 4);
}

TEST(RfqClock, R42_LeavesPausesWithTheirReasonsOut) {
  ClockFacts facts{.received = day("2026-03-02"), .data_complete = day("2026-03-04")};
  facts.pauses = {{day("2026-03-10"), std::nullopt, "TQ2"},
                  {day("2026-03-03"), day("2026-03-06"), "TQ1"},
                  {day("2026-03-04"), day("2026-03-05"), "within the other"}};
  const RfqClock clock = clock_on(facts, day("2026-03-12"), calendar);
  EXPECT_EQ(clock.working_days, 8);
  EXPECT_EQ(clock.paused_days, 5) << "3 days of TQ1, the inner one not again, 2 days of TQ2";
  EXPECT_EQ(clock.turnaround_days, 3);
  EXPECT_EQ(clock.days_to_data_complete, 2);
  EXPECT_TRUE(clock.resting);
  EXPECT_EQ(clock.pauses.front().reason, "TQ1");
}

TEST(RfqClock, IgnoresWhatLiesOutsideTheSpan) {
  ClockFacts facts{.received = day("2026-03-02"), .issued = day("2026-03-06")};
  facts.pauses = {{day("2026-02-02"), day("2026-02-20"), "before"},
                  {day("2026-03-05"), day("2026-04-01"), "past the issue"}};
  const RfqClock clock = clock_on(facts, day("2026-05-01"), calendar);
  EXPECT_EQ(clock.paused_days, 1);
  EXPECT_EQ(clock.turnaround_days, 3);
}

TEST(RfqClock, R42_ComparesTurnaroundOfTheSameKind) {
  const auto groups = turnaround_by_class({{"firm", 40, 9},
                                           {"firm", 50, 3},
                                           {"firm", 51, 7},
                                           {"budgetary", 12, 1},
                                           {"firm", 10, 5},
                                           {"firm", 201, 20}});
  ASSERT_EQ(groups.size(), 4u);
  EXPECT_EQ(groups[0].quote_class, "budgetary");
  EXPECT_EQ(groups[1].complexity, "up to 50 lines");
  EXPECT_EQ(groups[1].count, 3);
  EXPECT_EQ(groups[1].shortest, 3);
  EXPECT_EQ(groups[1].median, 5);
  EXPECT_EQ(groups[1].longest, 9);
  EXPECT_EQ(groups[2].complexity, "51 to 200 lines");
  EXPECT_EQ(groups[3].complexity, "over 200 lines");
}

}  // namespace
}  // namespace tl::quoting

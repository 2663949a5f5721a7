#include "desk/rules/my_day.h"

#include <gtest/gtest.h>

namespace tl::desk {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

const Date monday = day("2026-03-09");
const AccountName kranich{7, "Kranich"};

OpenRfq rfq(std::string_view received) {
  return {.number = "R7",
          .account = kranich,
          .assembly = "MC-200 C",
          .received_on = day(received),
          .data_complete = true};
}

DayItem only(const std::vector<DayItem>& items) {
  EXPECT_EQ(items.size(), 1u);
  return items.empty() ? DayItem{} : items.front();
}

DayItem item_of(const OpenRfq& one) {
  return only(rfq_items({one}, monday, WorkingCalendar(), {}));
}

TEST(MyDay, R36_part_AnRfqIsDueAfterAWeekOfWorkAndSaysHowLateItIs) {
  const DayItem due = item_of(rfq("2026-03-02"));
  EXPECT_EQ(due.why, "due today");
  EXPECT_EQ(due.working_days_late, 0);
  EXPECT_EQ(due.action, "Prepare the quote");
  EXPECT_EQ(due.target, "/rfqs/R7");
  EXPECT_EQ(due.holder, "us");
  const DayItem late = item_of(rfq("2026-02-26"));
  EXPECT_EQ(late.why, "due 5 Mar 2026, 2 working days late");
  EXPECT_EQ(late.working_days_late, 2);
  EXPECT_EQ(item_of(rfq("2026-03-05")).why, "due 12 Mar 2026");
}

TEST(MyDay, R42_DaysThatAreNotOursDoNotMakeItLate) {
  OpenRfq rested = rfq("2026-02-26");
  rested.paused_days = 2;
  EXPECT_EQ(item_of(rested).working_days_late, 0);
  rested.resting = true;
  rested.rests_for = "they decide on the finish";
  const DayItem waiting = item_of(rested);
  EXPECT_EQ(waiting.group, DayGroup::waiting);
  EXPECT_EQ(waiting.holder, "the customer");
  EXPECT_EQ(waiting.why, "its clock rests: they decide on the finish");
}

TEST(MyDay, E7_part_AnOpenQuestionShowsWhoHoldsIt) {
  OpenRfq rested = rfq("2026-02-26");
  rested.resting = true;
  rested.open_queries = 2;
  EXPECT_EQ(item_of(rested).why, "its clock rests: 2 open technical queries");
  const OpenQuery query{.number = "TQ3",
                        .account = kranich,
                        .about = "R7",
                        .question = "Which finish?",
                        .asked_on = day("2026-03-05"),
                        .holder = "the customer"};
  const DayItem item = only(query_items({query}, monday, WorkingCalendar(), {}));
  EXPECT_EQ(item.group, DayGroup::waiting);
  EXPECT_EQ(item.why, "about R7, due 6 Mar 2026, 1 working day late");
  EXPECT_EQ(item.holder, "the customer");
}

TEST(MyDay, TheActionFollowsFromWhereItStands) {
  OpenRfq one = rfq("2026-03-05");
  one.data_complete = false;
  EXPECT_EQ(item_of(one).action, "Check the data pack");
  one.quote = "Q3";
  one.gaps = 1;
  EXPECT_EQ(item_of(one).action, "Close 1 gap");
  EXPECT_EQ(item_of(one).target, "/quotes/Q3");
  one.gaps = 0;
  EXPECT_EQ(item_of(one).action, "Issue it");
}

TEST(MyDay, E3_part_AQuoteThatBrokeOrEndsSoonIsTold) {
  OpenQuote quote{.document = "Q3",
                  .account = kranich,
                  .assembly = "MC-200 C",
                  .valid_until = day("2026-03-20")};
  EXPECT_TRUE(quote_items({quote}, monday, {}).empty());
  quote.valid_until = day("2026-03-16");
  EXPECT_EQ(only(quote_items({quote}, monday, {})).why, "is valid until 16 Mar 2026");
  quote.broken = true;
  quote.why_broken = "a price rose";
  const DayItem broken = only(quote_items({quote}, monday, {}));
  EXPECT_EQ(broken.kind, "quote_broken");
  EXPECT_EQ(broken.why, "what it rests on has moved: a price rose");
}

TEST(MyDay, ASupplierWhoDoesNotAnswerIsWaitedFor) {
  const OpenRequest request{.number = "SR1",
                            .account = kranich,
                            .rfq = "R7",
                            .supplier = "Beta",
                            .lines = 12,
                            .asked_on = day("2026-03-02"),
                            .answer_by = day("2026-03-06")};
  const DayItem item = only(request_items({request}, monday, WorkingCalendar(), {}));
  EXPECT_EQ(item.what, "Prices for 12 lines of R7");
  EXPECT_EQ(item.why, "due 6 Mar 2026, 1 working day late");
  EXPECT_EQ(item.holder, "Beta");
}

TEST(MyDay, LateStandsFirstAndEveryGroupIsCounted) {
  std::vector<DayItem> items;
  for (const std::string_view received : {"2026-03-05", "2026-02-20", "2026-02-26"}) {
    items.push_back(item_of(rfq(received)));
  }
  items.push_back({.group = DayGroup::fresh, .kind = "rfq_received", .about = "R9"});
  const MyDay page = day_page(monday, items);
  EXPECT_EQ(page.items[0].working_days_late, 6);
  EXPECT_EQ(page.items[1].working_days_late, 2);
  EXPECT_EQ(page.items[2].working_days_late, 0);
  ASSERT_EQ(page.counts.size(), 3u);
  EXPECT_EQ(page.counts[0].count, 3);
  EXPECT_EQ(page.counts[0].late, 2);
  EXPECT_EQ(page.counts[1].count, 0);
  EXPECT_EQ(page.counts[2].count, 1);
}

}  // namespace
}  // namespace tl::desk

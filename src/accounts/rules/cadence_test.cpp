#include "accounts/rules/cadence.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();
constexpr std::int64_t house[] = {14, 90, 31, 92};

std::vector<CadenceState> on(std::span<const CadenceFact> facts, std::span<const Touch> touches,
                             std::int64_t days = 0) {
  return cadence_on(
      {.facts = facts, .touches = touches, .house_days = house, .since = today.plus_days(-20)},
      today.plus_days(days));
}

TEST(Cadence, R60_part_IsDueSoManyDaysAfterTheLastTouchThatCounts) {
  const auto fresh = on({}, {});
  EXPECT_EQ(fresh[0].due_on, today.plus_days(-6)) << "14 days after the account began";
  EXPECT_EQ(fresh[0].overdue_days, 6);
  EXPECT_EQ(fresh[1].overdue_days, 0);
  const std::vector<Touch> touches = {{TouchKind::quarterly_review, today.plus_days(-3)},
                                      {TouchKind::visit, today.plus_days(-10)},
                                      {TouchKind::call, today.plus_days(1)}};
  const auto now = on({}, touches);
  EXPECT_EQ(now[0].last_on, today.plus_days(-3)) << "any touch is a call; tomorrow's is not yet";
  EXPECT_EQ(now[1].last_on, today.plus_days(-10));
  EXPECT_EQ(now[2].last_on, today.plus_days(-3)) << "the quarterly is that month's";
  EXPECT_EQ(now[3].due_on, today.plus_days(89));
  EXPECT_EQ(on({}, touches, 90)[3].overdue_days, 1);
}

TEST(Cadence, AnAccountMayWantAnotherOneOrNone) {
  std::vector<CadenceFact> facts = {
      {.id = CadenceFactId(1),
       .kind = TouchKind::call,
       .every_days = 7,
       .valid_from = today.plus_days(-1)},
      {.id = CadenceFactId(2), .kind = TouchKind::visit, .every_days = 0, .valid_from = today}};
  EXPECT_EQ(on(facts, {})[0].set_by, "account");
  EXPECT_EQ(on(facts, {})[0].overdue_days, 13);
  EXPECT_FALSE(on(facts, {})[1].due_on);
  EXPECT_EQ(on(facts, {}, -2)[0].every_days, 14);
  facts.push_back({.id = CadenceFactId(3), .kind = TouchKind::call, .valid_from = today});
  EXPECT_EQ(on(facts, {})[0].set_by, "house");
}

Meeting quarterly(std::vector<Attendee> attendees) {
  return {.number = "M1",
          .customer_id = CustomerId(1),
          .kind = TouchKind::quarterly_review,
          .planned_on = today,
          .held_on = today,
          .attendees = std::move(attendees)};
}

TEST(Cadence, R62_part_AQuarterlyReviewWithoutASeniorIsFlaggedOnEitherSide) {
  const Attendee ours{Side::ours, "mia", "senior_management"};
  const Attendee theirs{Side::theirs, "Dr Braun", "senior_management"};
  EXPECT_TRUE(meeting_findings(std::vector{quarterly({ours, theirs})}, today).empty());
  const auto one = meeting_findings(std::vector{quarterly({ours})}, today);
  ASSERT_TRUE(one.has_code("quarterly_without_senior"));
  EXPECT_THAT(one.all()[0].message, ::testing::HasSubstr("of theirs"));
  Meeting monthly = quarterly({});
  monthly.kind = TouchKind::monthly_review;
  EXPECT_TRUE(meeting_findings(std::vector{monthly}, today).empty());
  monthly.held_on.reset();
  EXPECT_TRUE(meeting_findings(std::vector{monthly}, today).empty()) << "today may still come";
  EXPECT_TRUE(
      meeting_findings(std::vector{monthly}, today.plus_days(1)).has_code("meeting_not_closed"));
}

TEST(Cadence, FiguresCountAccountsReviewedAndWhatTheCustomersSaid) {
  Meeting one = quarterly({});
  one.ratings = {{.usefulness = 4, .on = today},
                 {.usefulness = 5, .on = today},
                 {.usefulness = 5, .on = today}};
  Meeting call = quarterly({});
  call.kind = TouchKind::call;
  call.customer_id = CustomerId(2);
  const auto figures = review_figures(std::vector{one, one, call}, 4, {today, today});
  EXPECT_EQ(figures.reviewed, 1);
  EXPECT_EQ(figures.share, Rate::percent(25));
  EXPECT_EQ(figures.ratings, 6);
  EXPECT_EQ(figures.mean_usefulness->text(), "4.67");
  EXPECT_FALSE(review_figures({}, 0, {today, today}).share);
  EXPECT_EQ(*parse_touch_kind("Quarterly"), TouchKind::quarterly_review);
  EXPECT_FAILS("touch_kind_unknown", parse_touch_kind("dinner"));
}

}  // namespace
}  // namespace tl::accounts

#include "accounts/rules/query_holding.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date first = Date::parse("2026-03-02").value();

Instant hour(std::int64_t hours) {
  return Instant::from_micros((first.days() * 24 + hours) * 3'600'000'000);
}

QueryStep step(QueryStepKind kind, std::int64_t days) {
  return {.kind = kind, .happened_on = first.plus_days(days), .recorded_at = hour(24 * days)};
}

QueryOutcomeFact outcome(QueryState state, std::int64_t days) {
  return {state, first.plus_days(days), hour(24 * days + 1)};
}

QueryHolding on(const QueryCourseFacts& course, std::int64_t days) {
  return holding_on(course, {first.plus_days(days), hour(24 * days + 12)});
}

TEST(QueryHolding, E7_part_GoesBetweenUsAndTheCustomerUntilItCloses) {
  const QueryCourseFacts course{
      .query = {.number = "TQ1", .asked_on = first},
      .outcomes = {outcome(QueryState::answered, 9), outcome(QueryState::open, 12)},
      .steps = {step(QueryStepKind::sent_to_customer, 2), step(QueryStepKind::returned, 5),
                step(QueryStepKind::sent_to_customer, 6)}};
  EXPECT_EQ(on(course, 1).holder, QueryHolder::us);
  EXPECT_EQ(on(course, 2).holder, QueryHolder::customer);
  EXPECT_EQ(on(course, 2).holder_since, first.plus_days(2));
  EXPECT_EQ(on(course, 5).holder, QueryHolder::us);
  const QueryHolding answered = on(course, 10);
  EXPECT_EQ(answered.holder, QueryHolder::nobody);
  EXPECT_EQ(answered.state, QueryState::answered);
  EXPECT_EQ(answered.days_with_us, 3) << "days 0-2 and 5-6";
  EXPECT_EQ(answered.days_with_customer, 6) << "days 2-5 and 6-9";
  const QueryHolding again = on(course, 14);
  EXPECT_EQ(again.holder, QueryHolder::us);
  EXPECT_EQ(again.days_with_us, 5) << "the days on which it was closed count for nobody";
}

TEST(QueryHolding, IsLateByBegunHoursWhileOpen) {
  QueryCourseFacts course{.query = {.number = "TQ1", .asked_on = first}};
  QueryStep assigned = step(QueryStepKind::assigned, 0);
  assigned.owner = "eva";
  assigned.due_at = hour(24);
  course.steps = {assigned};
  EXPECT_EQ(on(course, 0).owner, "eva");
  EXPECT_EQ(on(course, 0).late_hours, 0);
  EXPECT_EQ(on(course, 1).late_hours, 12);
  course.outcomes = {outcome(QueryState::answered, 1)};
  EXPECT_EQ(on(course, 1).late_hours, 0) << "answered, however late";
  EXPECT_EQ(hours_past(hour(1), hour(1)), 0);
  EXPECT_EQ(hours_past(hour(1), Instant::from_micros(hour(1).micros() + 1)), 1);
  EXPECT_EQ(hours_past(std::nullopt, hour(1)), 0);
}

TEST(QueryHolding, OnlyGoesWhereItIsNot) {
  const QueryCourseFacts fresh{.query = {.number = "TQ1", .asked_on = first}};
  EXPECT_OK(check_step(on(fresh, 0), QueryStepKind::sent_to_customer));
  EXPECT_OK(check_step(on(fresh, 0), QueryStepKind::assigned));
  EXPECT_FAILS("query_with_us", check_step(on(fresh, 0), QueryStepKind::returned));
  QueryCourseFacts sent = fresh;
  sent.steps = {step(QueryStepKind::sent_to_customer, 0)};
  EXPECT_FAILS("query_with_customer", check_step(on(sent, 0), QueryStepKind::sent_to_customer));
  EXPECT_OK(check_step(on(sent, 0), QueryStepKind::returned));
  QueryCourseFacts closed = fresh;
  closed.outcomes = {outcome(QueryState::withdrawn, 0)};
  EXPECT_FAILS("query_not_open", check_step(on(closed, 0), QueryStepKind::assigned));
}

}  // namespace
}  // namespace tl::accounts

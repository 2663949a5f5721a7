#include "accounts/rules/query_holding.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

constexpr std::int64_t micros_per_hour = 3'600'000'000;

struct Handover {
  Date day;
  Instant at;
  QueryHolder to = QueryHolder::us;
};

// In the order in which they happened, from the day after the query was asked on.
std::vector<Handover> handovers(const QueryCourseFacts& course, const Date& day) {
  std::vector<Handover> out;
  for (const QueryOutcomeFact& outcome : course.outcomes) {
    out.push_back({outcome.recorded_on, outcome.recorded_at,
                   outcome.outcome == QueryState::open ? QueryHolder::us : QueryHolder::nobody});
  }
  for (const QueryStep& step : course.steps) {
    if (step.kind == QueryStepKind::assigned) continue;
    out.push_back(
        {step.happened_on, step.recorded_at,
         step.kind == QueryStepKind::sent_to_customer ? QueryHolder::customer : QueryHolder::us});
  }
  std::erase_if(out, [&](const Handover& one) { return day < one.day; });
  std::ranges::stable_sort(out, {},
                           [](const Handover& one) { return std::tuple(one.day, one.at); });
  return out;
}

void spend(QueryHolding& holding, const Date& until) {
  const std::int64_t days = std::max<std::int64_t>(0, days_between(holding.holder_since, until));
  if (holding.holder == QueryHolder::us) holding.days_with_us += days;
  if (holding.holder == QueryHolder::customer) holding.days_with_customer += days;
}

}  // namespace

std::int64_t hours_past(const std::optional<Instant>& due_at, const Instant& moment) {
  if (!due_at || moment <= *due_at) return 0;
  return (moment.micros() - due_at->micros() + micros_per_hour - 1) / micros_per_hour;
}

QueryHolding holding_on(const QueryCourseFacts& course, const AsOf& as_of) {
  const TechnicalQuery& query = course.query;
  QueryHolding out{.number = query.number,
                   .customer_id = query.customer_id,
                   .about = query.about,
                   .question = query.question,
                   .holder_since = query.asked_on};
  for (const Handover& next : handovers(course, as_of.day)) {
    if (next.to == out.holder) continue;
    spend(out, next.day);
    out.holder = next.to;
    out.holder_since = next.day;
  }
  spend(out, as_of.day);
  for (const QueryOutcomeFact& outcome : course.outcomes) {
    if (outcome.recorded_on <= as_of.day) out.state = outcome.outcome;
  }
  for (const QueryStep& step : course.steps) {
    if (step.kind != QueryStepKind::assigned || as_of.day < step.happened_on) continue;
    out.owner = step.owner;
    out.due_at = step.due_at;
  }
  if (out.state == QueryState::open) out.late_hours = hours_past(out.due_at, as_of.moment);
  return out;
}

Result<void> check_step(const QueryHolding& holding, QueryStepKind next) {
  if (holding.holder == QueryHolder::nobody) {
    return conflict("query_not_open",
                    cat(holding.number, " is ", enum_name(holding.state), " since ",
                        holding.holder_since.text(), "; reopen it first"));
  }
  if (next == QueryStepKind::sent_to_customer && holding.holder == QueryHolder::customer) {
    return conflict("query_with_customer", cat(holding.number, " is with the customer since ",
                                               holding.holder_since.text()));
  }
  if (next == QueryStepKind::returned && holding.holder == QueryHolder::us) {
    return conflict("query_with_us",
                    cat(holding.number, " is with us since ", holding.holder_since.text(),
                        "; only what was sent comes back"));
  }
  return {};
}

}  // namespace tl::accounts

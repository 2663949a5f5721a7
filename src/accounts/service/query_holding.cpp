#include "accounts/service/query_holding.h"

#include <algorithm>
#include <tuple>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/talk.h"
#include "accounts/store/technical_queries.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

constexpr std::int64_t micros_per_hour = 3'600'000'000;
constexpr std::int64_t micros_per_day = 24 * micros_per_hour;

Result<TechnicalQuery> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto query, query_by_number(tx, to_upper(trim(number))));
  if (query) return *query;
  return not_found("query_not_found",
                   cat("there is no technical query '", utf8_prefix(visible(number), 30),
                       "'; 'throughline query list' shows the open ones"));
}

Result<QueryHolding> take_step(Transaction& tx, const Caller& caller, std::string_view number,
                               QueryStep step) {
  TL_TRY(const TechnicalQuery query, load(tx, number));
  if (step.happened_on < query.asked_on || caller.today < step.happened_on) {
    return invalid("query_step_day_invalid",
                   cat(step.happened_on.text(), " does not lie between the day on which ",
                       query.number, " was asked, ", query.asked_on.text(), ", and today"));
  }
  TL_TRY(QueryCourseFacts course, course_facts(tx, query));
  TL_CHECK(check_step(holding_on(course, as_of(caller, step.happened_on)), step.kind));
  step.query_id = query.id;
  step.recorded_at = caller.now;
  step.recorded_by = caller.actor;
  if (step.kind == QueryStepKind::assigned && !step.due_at) {
    TL_TRY(const std::int64_t hours, house_setting_on(tx, query_answer_hours, step.happened_on));
    step.due_at = Instant::from_micros(caller.now.micros() + hours * micros_per_hour);
  }
  TL_TRY(step.id, insert_query_step(tx, step));
  TL_CHECK(database::record_change(tx, caller, cat("query_", enum_name(step.kind)),
                                   {"query", query.id.raw()}, json::to_json(step)));
  course.steps.push_back(step);
  return holding_on(course, as_of(caller, std::nullopt));
}

Result<QueryHolding> move(database::Database& db, const Caller& caller, const QueryMove& request,
                          QueryStepKind kind) {
  QueryStep step{.kind = kind, .happened_on = request.on.value_or(caller.today)};
  TL_TRY(step.note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) { return take_step(tx, caller, request.query, step); });
}

}  // namespace

AsOf as_of(const Caller& caller, const std::optional<Date>& day) {
  if (!day || *day == caller.today) return {caller.today, caller.now};
  return {*day, Instant::from_micros((day->days() + 1) * micros_per_day - 1)};
}

Result<QueryHolding> assign_query(database::Database& db, const Caller& caller,
                                  const QueryAssignment& request) {
  QueryStep step{
      .kind = QueryStepKind::assigned, .due_at = request.due_at, .happened_on = caller.today};
  TL_TRY(step.owner, checked_sign_in(request.owner));
  TL_TRY(step.note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) { return take_step(tx, caller, request.query, step); });
}

Result<QueryHolding> send_query(database::Database& db, const Caller& caller,
                                const QueryMove& request) {
  return move(db, caller, request, QueryStepKind::sent_to_customer);
}

Result<QueryHolding> return_query(database::Database& db, const Caller& caller,
                                  const QueryMove& request) {
  return move(db, caller, request, QueryStepKind::returned);
}

Result<std::vector<QueryHolding>> query_holdings(database::Database& db, const Caller& caller,
                                                 const QueryFilter& filter) {
  return db.read([&](Transaction& tx) { return query_holdings(tx, caller, filter); });
}

Result<std::vector<QueryHolding>> query_holdings(Transaction& tx, const Caller& caller,
                                                 const QueryFilter& filter) {
  const AsOf when = as_of(caller, filter.day);
  const std::string about = to_upper(trim(filter.about));
  std::optional<CustomerId> account;
  if (!trim(filter.account).empty()) {
    TL_TRY(const Customer customer, find_customer(tx, filter.account));
    account = customer.id;
  }
  TL_TRY(const auto queries, queries_open_on(tx, when.day));
  std::vector<QueryHolding> out;
  for (const TechnicalQuery& query : queries) {
    if ((account && query.customer_id != *account) || (!about.empty() && query.about != about))
      continue;
    TL_TRY(const QueryCourseFacts course, course_facts(tx, query));
    QueryHolding holding = holding_on(course, when);
    if (holding.holder == QueryHolder::nobody) continue;
    if (filter.holder && holding.holder != *filter.holder) continue;
    if (!filter.owner.empty() && holding.owner != to_lower(trim(filter.owner))) continue;
    out.push_back(std::move(holding));
  }
  std::ranges::stable_sort(out, {}, [](const QueryHolding& one) {
    return std::tuple(-one.late_hours, one.holder_since);
  });
  return out;
}

}  // namespace tl::accounts

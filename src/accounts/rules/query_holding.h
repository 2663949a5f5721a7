// Who holds an open technical query, and since when: we, or the customer (E7). A query begins with
// us; sending it puts it with the customer; it comes back with an answer, which closes it, or
// without one. While it is open the promised lead time does not run.
//
//   holding_on(course, {day, moment}).holder        us, customer, nobody (it is closed)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/technical_query.h"

namespace tl::accounts {

using QueryStepId = Id<struct QueryStepTag>;

enum class QueryHolder { us, customer, nobody };
TL_DESCRIBE_ENUM(QueryHolder, us, customer, nobody)

enum class QueryStepKind {
  assigned,          // a person of ours sees to it, by a time
  sent_to_customer,  // it is theirs to answer
  returned,          // it came back without an answer
};
TL_DESCRIBE_ENUM(QueryStepKind, assigned, sent_to_customer, returned)

struct QueryStep {
  QueryStepId id;
  TechnicalQueryId query_id;
  QueryStepKind kind = QueryStepKind::assigned;
  std::string owner;              // of an assignment
  std::optional<Instant> due_at;  // of an assignment
  Date happened_on;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(QueryStep, id, query_id, kind, owner, due_at, happened_on, note, recorded_at,
            recorded_by)

// An outcome of a query as a fact: see technical_query.h.
struct QueryOutcomeFact {
  QueryState outcome = QueryState::open;
  Date recorded_on;
  Instant recorded_at;
};

struct QueryCourseFacts {
  TechnicalQuery query;
  std::vector<QueryOutcomeFact> outcomes;
  std::vector<QueryStep> steps;
};

// A day, and the moment in it at which lateness is measured.
struct AsOf {
  Date day;
  Instant moment;
};

struct QueryHolding {
  std::string number;
  CustomerId customer_id;
  std::string about;
  std::string question;
  QueryState state = QueryState::open;
  QueryHolder holder = QueryHolder::us;
  Date holder_since;
  std::string owner;  // "": nobody sees to it
  std::optional<Instant> due_at;
  std::int64_t late_hours = 0;  // of an open one past its due time, begun hours
  std::int64_t days_with_us = 0;
  std::int64_t days_with_customer = 0;
};
TL_DESCRIBE(QueryHolding, number, customer_id, about, question, state, holder, holder_since, owner,
            due_at, late_hours, days_with_us, days_with_customer)

QueryHolding holding_on(const QueryCourseFacts& course, const AsOf& as_of);

// Hours past a due time, begun ones; 0 before it.
std::int64_t hours_past(const std::optional<Instant>& due_at, const Instant& moment);

// `query_not_open`, `query_with_customer` where it was sent already, `query_with_us` where it
// cannot come back.
Result<void> check_step(const QueryHolding& holding, QueryStepKind next);

}  // namespace tl::accounts

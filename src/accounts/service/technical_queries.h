// Technical queries: raised by whoever prepares a quote or a build, answered by people.
//
//   TL_TRY(const auto queries, keep_queries(tx, caller, {.customer = id, .about = "R1"}, raised));
//   TL_CHECK(close_query(db, caller, "TQ3", {QueryState::answered, "two, one on the cable"}));
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/technical_query.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct QueryScope {
  CustomerId customer;
  std::string about;  // "R12"
};

struct RaisedQuery {
  std::string subject;
  std::string text;
};

// Brings the queries about something up to date with what is asked now: a new subject becomes an
// open query with a number, a known one stays as it stands, an open one that nobody asks any more
// is settled. Gives the query of each raised one, in their order.
Result<std::vector<TechnicalQuery>> keep_queries(database::Transaction& tx, const Caller& caller,
                                                 const QueryScope& scope,
                                                 std::span<const RaisedQuery> raised);

struct QueryOutcome {
  QueryState state = QueryState::answered;  // open: asked again
  std::string text;
};

// `query_not_found`, and what check_outcome() refuses.
Result<TechnicalQuery> close_query(database::Database& db, const Caller& caller,
                                   std::string_view number, const QueryOutcome& outcome);
// The same within a transaction of the caller's.
Result<TechnicalQuery> close_query(database::Transaction& tx, const Caller& caller,
                                   std::string_view number, const QueryOutcome& outcome);

Result<std::vector<TechnicalQuery>> queries_on(database::Transaction& tx, std::string_view about);

// Whose state matters: all that are open, or everything about one RFQ.
Result<std::vector<TechnicalQuery>> list_queries(database::Database& db, std::string_view about);

// How many are open about each thing that has one: "R12" -> 2.
Result<std::map<std::string, std::int64_t, std::less<>>> open_query_counts(
    database::Transaction& tx);
// `query_not_found`.
Result<TechnicalQuery> find_query(database::Transaction& tx, std::string_view number);
// Whose a query is; `query_not_found`.
Result<CustomerId> customer_of_query(database::Transaction& tx, std::string_view number);

// The course of a query: each outcome with its day, oldest first.
struct QueryCourse {
  TechnicalQuery query;
  std::vector<std::string> outcomes;  // "2026-03-04 answered by ann: two of them"
};
TL_DESCRIBE(QueryCourse, query, outcomes)
Result<QueryCourse> course_of_query(database::Database& db, std::string_view number);

}  // namespace tl::accounts

#include "accounts/service/technical_queries.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/store/technical_queries.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

Result<TechnicalQuery> load(database::Transaction& tx, std::string_view number) {
  TL_TRY(auto query, query_by_number(tx, to_upper(trim(number))));
  if (query) return *std::move(query);
  return not_found("query_not_found", cat("there is no technical query '", utf8_prefix(number, 30),
                                          "'; 'throughline query list' shows the open ones"));
}

Result<void> record(database::Transaction& tx, const Caller& caller, const TechnicalQuery& query,
                    const QueryOutcome& outcome) {
  TL_CHECK(insert_query_outcome(tx, {.query_id = query.id,
                                     .outcome = outcome.state,
                                     .answer = outcome.text,
                                     .recorded_on = caller.today,
                                     .recorded_at = caller.now,
                                     .recorded_by = caller.actor}));
  return database::record_change(tx, caller, cat("query_", enum_name(outcome.state)),
                                 {"query", query.id.raw()}, json::to_json(query));
}

Result<TechnicalQuery> ask(database::Transaction& tx, const Caller& caller, const QueryScope& scope,
                           const RaisedQuery& raised) {
  TL_TRY(const std::int64_t number, database::next_number(tx, "query"));
  TechnicalQuery query{.number = cat("TQ", number),
                       .customer_id = scope.customer,
                       .about = scope.about,
                       .subject = raised.subject,
                       .question = raised.text,
                       .asked_on = caller.today,
                       .asked_by = caller.actor};
  TL_TRY(query.id, insert_query(tx, query));
  TL_CHECK(database::record_change(tx, caller, "query_asked", {"query", query.id.raw()},
                                   json::to_json(query)));
  return query;
}

}  // namespace

Result<std::vector<TechnicalQuery>> keep_queries(database::Transaction& tx, const Caller& caller,
                                                 const QueryScope& scope,
                                                 std::span<const RaisedQuery> raised) {
  TL_TRY(const std::vector<TechnicalQuery> before, queries_about(tx, scope.about));
  std::map<std::string_view, const TechnicalQuery*> known;
  for (const TechnicalQuery& query : before) known.emplace(query.subject, &query);

  std::vector<TechnicalQuery> out;
  std::set<std::string_view> asked;
  for (const RaisedQuery& question : raised) {
    ENSURE(asked.insert(question.subject).second, "a subject is raised once");
    const auto found = known.find(question.subject);
    if (found == known.end()) {
      TL_TRY(TechnicalQuery query, ask(tx, caller, scope, question));
      out.push_back(std::move(query));
      continue;
    }
    TechnicalQuery query = *found->second;
    // What was settled because nobody asked any more is open again when it is asked again.
    if (query.state == QueryState::settled) {
      TL_CHECK(record(tx, caller, query, {QueryState::open, "asked again"}));
      query.state = QueryState::open;
      query.closed_on.reset();
    }
    out.push_back(std::move(query));
  }
  for (const TechnicalQuery& query : before) {
    if (query.state != QueryState::open || asked.contains(query.subject)) continue;
    TL_CHECK(record(tx, caller, query, {QueryState::settled, ""}));
  }
  return out;
}

Result<TechnicalQuery> close_query(database::Transaction& tx, const Caller& caller,
                                   std::string_view number, const QueryOutcome& outcome) {
  TL_TRY(const TechnicalQuery query, load(tx, number));
  const QueryOutcome told{outcome.state, squeeze_spaces(outcome.text)};
  TL_CHECK(check_outcome(query, told.state, told.text));
  TL_CHECK(record(tx, caller, query, told));
  return load(tx, number);
}

Result<TechnicalQuery> close_query(database::Database& db, const Caller& caller,
                                   std::string_view number, const QueryOutcome& outcome) {
  return db.write(
      [&](database::Transaction& tx) { return close_query(tx, caller, number, outcome); });
}

Result<std::vector<TechnicalQuery>> queries_on(database::Transaction& tx, std::string_view about) {
  return queries_about(tx, about);
}

Result<std::vector<TechnicalQuery>> list_queries(database::Database& db, std::string_view about) {
  return db.read([&](database::Transaction& tx) {
    return about.empty() ? open_queries(tx) : queries_about(tx, to_upper(trim(about)));
  });
}

Result<std::map<std::string, std::int64_t, std::less<>>> open_query_counts(
    database::Transaction& tx) {
  TL_TRY(const auto rows, count_open_queries(tx));
  std::map<std::string, std::int64_t, std::less<>> out;
  for (const OpenQueryCountRow& row : rows) out.emplace(row.about, row.open);
  return out;
}

Result<TechnicalQuery> find_query(database::Transaction& tx, std::string_view number) {
  return load(tx, number);
}

Result<CustomerId> customer_of_query(database::Transaction& tx, std::string_view number) {
  TL_TRY(const TechnicalQuery query, load(tx, number));
  return query.customer_id;
}

Result<QueryCourse> course_of_query(database::Database& db, std::string_view number) {
  return db.read([&](database::Transaction& tx) -> Result<QueryCourse> {
    QueryCourse course;
    TL_TRY(course.query, load(tx, number));
    TL_TRY(const auto rows, query_outcomes(tx, course.query.id));
    for (const QueryOutcomeRow& row : rows) {
      course.outcomes.push_back(cat(row.recorded_on.text(), " ", enum_name(row.outcome), " by ",
                                    row.recorded_by, row.answer.empty() ? "" : ": ", row.answer));
    }
    return course;
  });
}

}  // namespace tl::accounts

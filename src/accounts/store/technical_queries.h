// Rows of technical queries and their outcomes. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accounts/rules/technical_query.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

struct QueryOutcomeRow {
  TechnicalQueryId query_id;
  QueryState outcome = QueryState::open;
  std::string answer;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(QueryOutcomeRow, query_id, outcome, answer, recorded_on, recorded_at, recorded_by)

struct OpenQueryCountRow {
  std::string about;
  std::int64_t open = 0;
};
TL_DESCRIBE(OpenQueryCountRow, about, open)

Result<TechnicalQueryId> insert_query(database::Transaction& tx, const TechnicalQuery& query);
Result<void> insert_query_outcome(database::Transaction& tx, const QueryOutcomeRow& row);

// With their state, in the order in which they were asked.
Result<std::vector<TechnicalQuery>> queries_about(database::Transaction& tx,
                                                  std::string_view about);
Result<std::vector<TechnicalQuery>> open_queries(database::Transaction& tx);  // oldest first
Result<std::vector<OpenQueryCountRow>> count_open_queries(database::Transaction& tx);
Result<std::optional<TechnicalQuery>> query_by_number(database::Transaction& tx,
                                                      std::string_view number);
Result<std::vector<QueryOutcomeRow>> query_outcomes(database::Transaction& tx,
                                                    TechnicalQueryId query);

}  // namespace tl::accounts

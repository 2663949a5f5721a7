#include "accounts/store/technical_queries.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<TechnicalQueryId> insert_query(database::Transaction& tx, const TechnicalQuery& query) {
  return tx.query_one<TechnicalQueryId>(statements::insert_query, query);
}

Result<void> insert_query_outcome(database::Transaction& tx, const QueryOutcomeRow& row) {
  TL_CHECK(tx.query_one<std::int64_t>(statements::insert_query_outcome, row));
  return {};
}

Result<std::vector<TechnicalQuery>> queries_about(database::Transaction& tx,
                                                  std::string_view about) {
  return tx.query<TechnicalQuery>(statements::queries_about, std::string(about));
}

Result<std::vector<TechnicalQuery>> open_queries(database::Transaction& tx) {
  return tx.query<TechnicalQuery>(statements::open_queries);
}

Result<std::vector<OpenQueryCountRow>> count_open_queries(database::Transaction& tx) {
  return tx.query<OpenQueryCountRow>(statements::count_open_queries);
}

Result<std::optional<TechnicalQuery>> query_by_number(database::Transaction& tx,
                                                      std::string_view number) {
  return tx.query_optional<TechnicalQuery>(statements::query_by_number, std::string(number));
}

Result<std::vector<QueryOutcomeRow>> query_outcomes(database::Transaction& tx,
                                                    TechnicalQueryId query) {
  return tx.query<QueryOutcomeRow>(statements::query_outcomes, query);
}

}  // namespace tl::accounts

// Who holds the technical queries, who of ours sees to them, and by when.
//
//   TL_CHECK(assign_query(db, caller, {.query = "TQ3", .owner = "eva", .due_at = tomorrow}));
//   TL_CHECK(send_query(db, caller, {.query = "TQ3"}));            // with the customer from today
//   on TL_TRY(const auto queue, query_holdings(db, caller, {.about = "R7"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/query_holding.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct QueryAssignment {
  std::string query;
  std::string owner;
  std::optional<Instant> due_at;  // by the house setting query_answer_hours unless said
  std::string note;
};
TL_DESCRIBE(QueryAssignment, query, owner, due_at, note)
// `query_not_found`, `query_not_open`.
Result<QueryHolding> assign_query(database::Database& db, const Caller& caller,
                                  const QueryAssignment& request);

struct QueryMove {
  std::string query;
  std::string note;        // how it was sent; why it came back
  std::optional<Date> on;  // today unless said
};
TL_DESCRIBE(QueryMove, query, note, on)
// What check_step() refuses, `query_step_day_invalid` before it was asked or after today.
Result<QueryHolding> send_query(database::Database& db, const Caller& caller,
                                const QueryMove& request);
Result<QueryHolding> return_query(database::Database& db, const Caller& caller,
                                  const QueryMove& request);

struct QueryFilter {
  std::string account;                // "" every account
  std::string about;                  // "R7"; "" everything
  std::string owner;                  // "" everybody
  std::optional<QueryHolder> holder;  // us, customer
  std::optional<Date> day;
};
TL_DESCRIBE(QueryFilter, account, about, owner, holder, day)
// The ones that are open on the day, latest first by hours late, then the oldest first.
Result<std::vector<QueryHolding>> query_holdings(database::Database& db, const Caller& caller,
                                                 const QueryFilter& filter);
// The same for whoever has a transaction: the page of an RFQ.
Result<std::vector<QueryHolding>> query_holdings(database::Transaction& tx, const Caller& caller,
                                                 const QueryFilter& filter);

// The moment at which lateness of a day is measured: now, or the end of an earlier day.
AsOf as_of(const Caller& caller, const std::optional<Date>& day);

}  // namespace tl::accounts

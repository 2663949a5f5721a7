#include "accounts/rules/technical_query.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::accounts {
namespace {

TEST(TechnicalQuery, GoesFromOpenToAnOutcomeAndBackAgain) {
  TechnicalQuery query{.number = "TQ3"};
  for (const QueryState next :
       {QueryState::answered, QueryState::assumed, QueryState::withdrawn, QueryState::settled}) {
    query.state = QueryState::open;
    EXPECT_OK(check_outcome(query, next, "two of them"));
    query.state = next;
    EXPECT_FAILS("query_not_open", check_outcome(query, QueryState::answered, "again"));
    EXPECT_OK(check_outcome(query, QueryState::open, "the drawing changed"));
  }
  query.state = QueryState::open;
  EXPECT_FAILS("query_open", check_outcome(query, QueryState::open, "again"));
}

TEST(TechnicalQuery, NeedsWordsUnlessTheDataSettledIt) {
  const TechnicalQuery query{.number = "TQ3"};
  EXPECT_FAILS("outcome_missing", check_outcome(query, QueryState::answered, " "));
  EXPECT_OK(check_outcome(query, QueryState::settled, ""));
  const std::string longest(limits::query_text_bytes_max, 'x');
  EXPECT_OK(check_outcome(query, QueryState::answered, longest));
  EXPECT_FAILS("outcome_too_long", check_outcome(query, QueryState::answered, longest + "x"));
}

}  // namespace
}  // namespace tl::accounts

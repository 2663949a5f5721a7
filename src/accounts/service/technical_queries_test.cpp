#include "accounts/service/technical_queries.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class TechnicalQueries : public testing::OnBothDatabases {
 protected:
  TechnicalQueries() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    scope.customer = add_customer(db(), caller, {.name = "Kranich"}).value().id;
  }

  Result<std::vector<TechnicalQuery>> raise(const std::vector<RaisedQuery>& raised) {
    return db().write([&](Transaction& tx) { return keep_queries(tx, caller, scope, raised); });
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
  QueryScope scope{.about = "R1"};
};
TL_ON_BOTH_DATABASES(TechnicalQueries);

TEST_P(TechnicalQueries, AreAskedOnceAndKeepTheirNumber) {
  const auto first = raise({{"part|10k", "Which 10k?"}, {"finish", "Which finish?"}});
  ASSERT_OK(first);
  EXPECT_EQ(first->at(0).number, "TQ1");
  EXPECT_EQ(first->at(1).number, "TQ2");
  const auto again = raise({{"finish", "Which finish?"}, {"part|10k", "Which 10k?"}});
  EXPECT_EQ(again->at(0).number, "TQ2");
  EXPECT_EQ(list_queries(db(), "r1")->size(), 2u);
  EXPECT_EQ(list_queries(db(), "")->size(), 2u) << "open ones of every RFQ";
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "query"}); });
  EXPECT_EQ(audit->size(), 2u) << "asking again changes nothing";
}

TEST_P(TechnicalQueries, AreSettledWhenTheCauseIsGoneAndOpenAgainWhenItReturns) {
  ASSERT_OK(raise({{"part|10k", "Which 10k?"}}));
  ASSERT_OK(raise({}));
  EXPECT_EQ(list_queries(db(), "R1")->at(0).state, QueryState::settled);
  EXPECT_TRUE(list_queries(db(), "")->empty());
  EXPECT_EQ(raise({{"part|10k", "Which 10k?"}})->at(0).state, QueryState::open);
  EXPECT_EQ(list_queries(db(), "")->size(), 1u);
}

TEST_P(TechnicalQueries, KeepTheAnswerWhenAskedAgainByTheNextQuote) {
  ASSERT_OK(raise({{"qty", "Two or one?"}}));
  const auto answered = close_query(db(), caller, "tq1", {QueryState::answered, " two  of them "});
  ASSERT_OK(answered);
  EXPECT_EQ(answered->answer, "two of them");
  EXPECT_EQ(answered->closed_by, "ann");
  EXPECT_EQ(raise({{"qty", "Two or one?"}})->at(0).state, QueryState::answered);
  EXPECT_FAILS("query_not_open", close_query(db(), caller, "TQ1", {QueryState::assumed, "one"}));
  EXPECT_FAILS("query_not_found", close_query(db(), caller, "TQ9", {QueryState::assumed, "one"}));
  ASSERT_OK(close_query(db(), caller, "TQ1", {QueryState::open, "the drawing says one"}));
  const auto course = course_of_query(db(), "TQ1");
  ASSERT_OK(course);
  EXPECT_EQ(course->query.state, QueryState::open);
  EXPECT_FALSE(course->query.closed_on);
  ASSERT_EQ(course->outcomes.size(), 2u);
  EXPECT_THAT(course->outcomes[0], ::testing::HasSubstr("answered by ann: two of them"));
}

}  // namespace
}  // namespace tl::accounts

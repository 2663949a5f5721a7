#include "accounts/service/stewards.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class StewardFacts : public testing::OnBothDatabases {
 protected:
  StewardFacts() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    acme = add_customer(db(), caller, {.name = "Acme"}).value().id;
    beta = add_customer(db(), caller, {.name = "Beta"}).value().id;
  }
  std::vector<std::int64_t> of(std::string_view sign_in, const Date& day) {
    return db()
        .read([&](Transaction& tx) { return accounts_of_steward(tx, sign_in, day); })
        .value();
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
  CustomerId acme, beta;
};
TL_ON_BOTH_DATABASES(StewardFacts);

TEST_P(StewardFacts, SayWhoseAccountsTheyAreOnAnyDay) {
  const Date today = caller.today;
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "Ann"}));
  ASSERT_OK(assign_owner(db(), caller, {.account = "beta", .sign_in = "ben"}));
  ASSERT_OK(assign_deputy(db(), caller, {.account = "C2", .sign_in = "ann"}));
  EXPECT_EQ(of("ANN", today), (std::vector{acme.raw(), beta.raw()}));
  EXPECT_EQ(of("ben", today), std::vector{beta.raw()});
  EXPECT_TRUE(of("ann", today.plus_days(-1)).empty());
  ASSERT_OK(
      assign_owner(db(), caller, {.account = "C1", .sign_in = "ben", .from = today.plus_days(10)}));
  EXPECT_EQ(of("ann", today.plus_days(9)), (std::vector{acme.raw(), beta.raw()}));
  EXPECT_EQ(of("ann", today.plus_days(10)), std::vector{beta.raw()});
  const auto owner =
      db().read([&](Transaction& tx) { return stewards_of(tx, acme, today.plus_days(10)); });
  EXPECT_EQ(owner->owner, "ben");
}

TEST_P(StewardFacts, AreListedWhereNobodyIsAccountable) {
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "ann"}));
  auto open = unowned_accounts(db(), caller.today);
  ASSERT_OK(open);
  ASSERT_EQ(open->size(), 2u);
  EXPECT_EQ(open->at(0).customer.code, "C2") << "the unowned one first";
  EXPECT_EQ(open->at(0).findings.front().code, "account_unowned");
  EXPECT_EQ(open->at(1).findings.front().code, "account_without_deputy");
  ASSERT_OK(assign_deputy(db(), caller, {.account = "C1", .sign_in = "ben"}));
  EXPECT_EQ(unowned_accounts(db(), caller.today)->size(), 1u);
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = ""}));
  EXPECT_EQ(unowned_accounts(db(), caller.today)->size(), 2u) << "nobody from today on";
}

TEST_P(StewardFacts, ADeputyWhoTakesOverLeavesTheDeputysPlaceForGood) {
  const Date today = caller.today;
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "ann"}));
  ASSERT_OK(assign_deputy(db(), caller, {.account = "C1", .sign_in = "ben"}));
  ASSERT_OK(
      assign_owner(db(), caller, {.account = "C1", .sign_in = "ben", .from = today.plus_days(1)}));
  const auto after =
      assign_owner(db(), caller, {.account = "C1", .sign_in = "carl", .from = today.plus_days(2)});
  ASSERT_OK(after);
  EXPECT_EQ(after->stewards.owner, "carl");
  EXPECT_EQ(after->stewards.deputy, "");
  EXPECT_EQ(after->terms.size(), 4u) << "three owners, one deputy";
}

TEST_P(StewardFacts, RefuseWhatMakesNoSenseAndRecordTheRest) {
  EXPECT_FAILS("customer_not_found",
               assign_owner(db(), caller, {.account = "C9", .sign_in = "ann"}));
  EXPECT_FAILS("sign_in_malformed",
               assign_owner(db(), caller, {.account = "C1", .sign_in = "Ann Smith"}));
  ASSERT_OK(assign_owner(db(), caller, {.account = "C1", .sign_in = "ann", .note = "new"}));
  EXPECT_FAILS("deputy_is_owner", assign_deputy(db(), caller, {.account = "C1", .sign_in = "ann"}));
  EXPECT_FAILS("steward_already", assign_owner(db(), caller, {.account = "C1", .sign_in = "ann"}));
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "customer"}); });
  EXPECT_EQ(audit->front().action, "account_owner_assigned");
  EXPECT_EQ(audit->size(), 3u);
  EXPECT_EQ(show_stewards(db(), "Acme", caller.today)->terms.size(), 1u);
}

}  // namespace
}  // namespace tl::accounts

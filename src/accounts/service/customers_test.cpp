#include "accounts/service/customers.h"

#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class Customers : public testing::OnBothDatabases {
 protected:
  Customers() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {}

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(Customers);

TEST_P(Customers, AreAddedWithACodeAFactAndAnAuditRow) {
  const auto acme = add_customer(db(), caller, {.name = " Acme  Instruments "});
  ASSERT_OK(acme);
  EXPECT_EQ(acme->code, "C1");
  EXPECT_EQ(acme->name, "Acme Instruments");
  const auto facts = db().read([&](Transaction& tx) { return facts_about(tx, acme->id); });
  ASSERT_EQ(facts->size(), 1u);
  EXPECT_EQ(facts->front().kind, FactKind::customer_added);
  EXPECT_EQ(facts->front().recorded_by, "ann");
  const auto audit =
      db().read([&](Transaction& tx) { return database::list_audit(tx, {.entity = "customer"}); });
  EXPECT_EQ(audit->front().action, "customer_added");
}

TEST_P(Customers, AreFoundByCodeOrName) {
  ASSERT_OK(add_customer(db(), caller, {.name = "Müller Motoren"}));
  const auto find = [&](std::string_view what) {
    return db().read([&](Transaction& tx) { return find_customer(tx, what); });
  };
  EXPECT_EQ(find("c1")->name, "Müller Motoren");
  EXPECT_EQ(find("MULLER  motoren")->code, "C1");
  EXPECT_FAILS("customer_not_found", find("C2"));
  EXPECT_EQ(all_customers(db())->size(), 1u);
}

TEST_P(Customers, AreNeverThereTwiceAndARefusalLeavesNothing) {
  ASSERT_OK(add_customer(db(), caller, {.name = "Acme"}));
  EXPECT_FAILS("customer_exists", add_customer(db(), caller, {.name = "ACME"}));
  EXPECT_FAILS("customer_name_missing", add_customer(db(), caller, {.name = " "}));
  EXPECT_EQ(add_customer(db(), caller, {.name = "Beta"})->code, "C2")
      << "a refused number is not used up";
}

}  // namespace
}  // namespace tl::accounts

#include "accounts/service/company.h"

#include "accounts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class CompanyTest : public testing::OnBothDatabases {
 protected:
  CompanyTest() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {}

  Company ours() {
    return db().read([](Transaction& tx) { return our_company(tx); }).value();
  }

  Caller caller{.actor = "ann", .request_id = "r1", .now = testing::test_instant()};
};
TL_ON_BOTH_DATABASES(CompanyTest);

TEST_P(CompanyTest, SaysWhatItsLetterheadSaysLast) {
  EXPECT_EQ(ours().name, "");
  ASSERT_OK(set_company(db(), caller, {.name = "Old Name", .address = "1 Road"}));
  ASSERT_OK(set_company(db(), caller, {.name = "New Name", .address = "1 Road"}));
  ASSERT_OK(set_company(db(), caller, {.name = "New Name", .address = "1 Road"}));
  EXPECT_EQ(ours().name, "New Name");
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "company"}); });
  EXPECT_EQ(audit->size(), 2u) << "saying the same again records nothing";
  EXPECT_FAILS("company_name_missing", set_company(db(), caller, {.name = " "}));
}

}  // namespace
}  // namespace tl::accounts

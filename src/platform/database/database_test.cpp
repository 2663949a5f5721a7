#include "platform/database/database.h"

#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::database {
namespace {

class DatabaseTest : public testing::OnBothDatabases {
 protected:
  DatabaseTest() : OnBothDatabases({&store_schema()}) {}
};
TL_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, CountsUpInATransaction) {
  const auto next = [&] {
    return db().write([](Transaction& tx) {
      return tx.query_one<std::int64_t>(statements::take_number, "quote");
    });
  };
  EXPECT_EQ(next().value(), 1);
  EXPECT_EQ(next().value(), 2);
}

}  // namespace
}  // namespace tl::database

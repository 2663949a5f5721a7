// What every store keeps to, whoever wrote it: on both databases, over all stores there are.
#include <set>

#include "foundation/text.h"
#include "main/all_stores.h"
#include "platform/database/backup.h"
#include "platform/database/doctor.h"
#include "platform/database/statements.h"
#include "platform/database/table_copy.h"
#include "support/databases.h"

namespace tl {
namespace {

using database::Engine;
using database::Statement;
using database::StoreSchema;
using database::Transaction;

testing::StoreList every_store() {
  return {all_stores().begin(), all_stores().end()};
}

class StoreContract : public testing::OnBothDatabases {
 protected:
  StoreContract() : OnBothDatabases(every_store()) {}
};
TL_ON_BOTH_DATABASES(StoreContract);

TEST_P(StoreContract, EveryStatementIsUnderstoodWithTypesThatMeanTheSame) {
  std::size_t checked = 0;
  for (const StoreSchema* store : all_stores()) {
    for (const Statement* statement : store->statements) {
      EXPECT_OK(db().read([&](Transaction& tx) { return tx.check(*statement); }));
      ++checked;
    }
  }
  EXPECT_GT(checked, 10u);
}

// Or a backup could not be restored: its rows would meet those that the migrations made.
TEST_P(StoreContract, MigrationsPutNoRowsIntoEmptyTables) {
  const auto counted = db().read([](Transaction& tx) -> Result<void> {
    TL_TRY(const auto tables, database::content_tables(tx));
    for (const std::string& table : tables) {
      TL_TRY(const auto digest, database::digest_table(tx, table));
      EXPECT_EQ(digest.rows(), 0) << table;
    }
    return {};
  });
  ASSERT_OK(counted);
}

TEST_P(StoreContract, ATableBeginsWithTheNameOfItsRoom) {
  std::set<std::string, std::less<>> rooms;
  for (const StoreSchema* store : all_stores()) {
    const auto parts = split(store->area, '/');
    rooms.emplace(parts[0] == "platform" ? parts[1] : parts[0]);
  }
  const auto tables = db().read(
      [](Transaction& tx) { return tx.query<std::string>(database::statements::list_tables); });
  for (const std::string& table : tables.value()) {
    EXPECT_TRUE(rooms.contains(table.substr(0, table.find('_')))) << table;
  }
}

TEST_P(StoreContract, MigratingAgainDoesNothing) {
  const auto again = database::migrate(db(), all_stores(), testing::test_instant());
  ASSERT_OK(again);
  EXPECT_TRUE(again->applied.empty());
  EXPECT_OK(database::require_current_schema(db(), all_stores()));
}

TEST_P(StoreContract, AFreshDatabaseIsHealthyAndSurvivesABackup) {
  const auto findings = database::doctor(db(), all_stores(), {.free_bytes_min = 0});
  ASSERT_OK(findings);
  EXPECT_TRUE(findings->has_code("database_healthy"));
  testing::TemporaryFolder folder;
  const auto file = folder.path() / "fresh.backup";
  ASSERT_OK(database::backup(db(), all_stores(), file, testing::test_instant()));
  testing::EmptyPlace elsewhere(on_sqlite() ? Engine::postgres : Engine::sqlite);
  const auto target = elsewhere.open();
  ASSERT_OK(database::restore(file, all_stores(), *target, testing::test_instant()));
  EXPECT_OK(database::require_current_schema(*target, all_stores()));
}

}  // namespace
}  // namespace tl

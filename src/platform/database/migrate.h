// Brings a database to the tables that this program works with.
//
//   const std::array stores{&database::store_schema(), &vault::store_schema(),
//   &parts::store_schema()}; TL_TRY(const auto report, migrate(*db, stores, clock.now()));
//   report.applied;                                     // {"0001_database", "0002_vault"}
//
// What did not run yet runs in the order of the numbers, each migration in a transaction of its
// own, one program at a time. Each room has a block of numbers, so a new one may stand below one
// that ran. Refused: a migration that was changed after it ran (migration_changed), a database that
// a newer program made (schema_newer), one that holds somebody else's tables (database_foreign).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "platform/database/database.h"

namespace tl::database {

using Stores = std::span<const StoreSchema* const>;

struct MigrationReport {
  std::vector<std::string> applied;  // now, in order; empty when all ran before
  int version = 0;                   // the highest number in the database
};

Result<MigrationReport> migrate(Database& db, Stores stores, Instant now);

struct SchemaState {
  int version = 0;                   // 0: no tables yet
  std::vector<std::string> pending;  // what migrate() would do
};
Result<SchemaState> schema_state(Database& db, Stores stores);

// For everything but `migrate` and `init`: schema_outdated unless nothing is pending.
Result<void> require_current_schema(Database& db, Stores stores);

// All migrations in order; a number used twice is migration_number_repeated.
Result<std::vector<Migration>> ordered_migrations(Stores stores);

}  // namespace tl::database

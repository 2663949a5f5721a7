// Which migrations ran in a database, and whether they are those of this program. For migrate,
// backup and restore.
#pragma once

#include <string>
#include <vector>

#include "platform/database/transaction.h"

namespace tl::database {

struct AppliedMigration {
  std::int64_t number = 0;
  std::string name;
  std::string checksum;
};
TL_DESCRIBE(AppliedMigration, number, name, checksum)

std::string migration_title(const Migration& migration);  // "0007_parts"

// Empty for an empty database; database_foreign where other tables stand.
Result<std::vector<AppliedMigration>> read_history(Transaction& tx);

// What this program knows, by whether it ran. Refused: migration_changed, schema_newer.
struct SplitMigrations {
  std::vector<Migration> applied;
  std::vector<Migration> pending;
};
Result<SplitMigrations> split_migrations(const std::vector<AppliedMigration>& applied,
                                         const std::vector<Migration>& known);

Result<void> apply_migration(Transaction& tx, const Migration& migration, Instant now);

}  // namespace tl::database

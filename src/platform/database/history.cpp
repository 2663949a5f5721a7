#include "platform/database/history.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/database/ddl.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

struct NewHistory {
  std::int64_t number = 0;
  std::string name;
  std::string checksum;
  Instant applied_at;
};
TL_DESCRIBE(NewHistory, number, name, checksum, applied_at)

}  // namespace

std::string migration_title(const Migration& migration) {
  const std::string digits = std::to_string(10'000 + migration.number).substr(1);
  return cat(digits, "_", migration.name);
}

Result<std::vector<AppliedMigration>> read_history(Transaction& tx) {
  TL_TRY(const auto tables, tx.query<std::string>(statements::list_tables));
  if (tables.empty()) return std::vector<AppliedMigration>();
  if (std::find(tables.begin(), tables.end(), "database_migration") == tables.end()) {
    return conflict("database_foreign", cat("the database holds tables of something else (",
                                            tables.front(), "): name an empty one"));
  }
  return tx.query<AppliedMigration>(statements::list_history);
}

Result<SplitMigrations> split_migrations(const std::vector<AppliedMigration>& applied,
                                         const std::vector<Migration>& known) {
  SplitMigrations split;
  auto next = applied.begin();
  for (const Migration& migration : known) {
    // Both are in the order of their numbers.
    if (next == applied.end() || next->number > migration.number) {
      split.pending.push_back(migration);
      continue;
    }
    if (next->number < migration.number) break;
    if (next->checksum != sha256_hex(migration.ddl)) {
      return unsupported("migration_changed",
                         cat("migration ", migration_title(migration),
                             " is not what it was when it ran here: restore its text, and make "
                             "the change in a new migration"));
    }
    split.applied.push_back(migration);
    ++next;
  }
  if (next != applied.end()) {
    return unsupported("schema_newer",
                       cat("a newer version of this program made the tables (migration ",
                           next->number, " ", next->name, "): use that version"));
  }
  return split;
}

Result<void> apply_migration(Transaction& tx, const Migration& migration, Instant now) {
  TL_TRY(const auto ddl, expand_ddl(migration.ddl, tx.engine()));
  for (const std::string& statement : ddl) TL_CHECK(tx.run_ddl(statement));
  const NewHistory row{.number = migration.number,
                       .name = std::string(migration.name),
                       .checksum = sha256_hex(migration.ddl),
                       .applied_at = now};
  TL_CHECK(tx.execute(statements::insert_history, row));
  return {};
}

}  // namespace tl::database

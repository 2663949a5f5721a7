// Backup of a running system into one file, and restore of that file into an empty database.
//
//   TL_TRY(const auto report, backup(*db, stores, "company-2026-03-02.backup", clock.now()));
//   TL_TRY(const auto report, restore("company-2026-03-02.backup", stores, *empty, clock.now()));
//
// The file is itself an SQLite database with the tables of its time, filled from one snapshot, and
// with the number of rows and a checksum of every table. It restores into either engine, so a
// company moves from SQLite to PostgreSQL by a backup and a restore.
//
// Nothing is half done: a backup gets its name when it is complete, synchronised and read back; a
// restore is one transaction, and commits after every table was read back and compared. Refused: a
// file that is there (backup_exists), a target with tables (restore_target_not_empty), a file that
// is cut or altered (backup_damaged), one that is no backup (backup_invalid).
#pragma once

#include <filesystem>
#include <string>

#include "platform/database/migrate.h"

namespace tl::database {

struct BackupReport {
  int version = 0;  // the last migration in it
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  Instant made_at;
  std::string made_from;  // "SQLite" or "PostgreSQL"
};
TL_DESCRIBE(BackupReport, version, tables, rows, made_at, made_from)

Result<BackupReport> backup(Database& db, Stores stores, const std::filesystem::path& file,
                            Instant now);

// Reads all of it and compares it with its checksums.
Result<BackupReport> verify_backup(const std::filesystem::path& file, Stores stores);

// Leaves the tables as they were when the backup was made: migrate() then does the rest.
Result<BackupReport> restore(const std::filesystem::path& file, Stores stores, Database& target,
                             Instant now);

// The second half of restore(), for a caller who verifies before there is a target to fill.
Result<void> restore_verified(const std::filesystem::path& file, Stores stores, Database& target,
                              Instant now);

}  // namespace tl::database

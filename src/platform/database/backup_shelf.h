// The folder in which a server keeps its backups, each named after its moment.
//
//   const BackupShelf shelf{folder, stores};
//   TL_TRY(const auto report, make_backup(db, shelf, clock.now()));   // report.name
//   TL_TRY(const auto all, list_backups(shelf));                      // the newest first
//   TL_TRY(const auto path, find_backup(shelf, "throughline-2026-03-02T091500Z.backup"));
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/backup.h"

namespace tl::database {

struct BackupShelf {
  std::filesystem::path folder;
  Stores stores;
  std::int64_t answer_bytes_max = 1'000'000'000;  // of a backup that one answer carries
};

struct BackupFile {
  std::string name;
  std::int64_t bytes = 0;
  std::string made_at;  // "2026-03-02 09:15:00 UTC", as its name says
};
TL_DESCRIBE(BackupFile, name, bytes, made_at)

// More than that are in nobody's list; the oldest are left out.
inline constexpr std::size_t backups_listed_max = 500;

struct MadeBackup {
  std::string name;
  BackupReport report;
};
TL_DESCRIBE(MadeBackup, name, report)

// Makes the folder when it is not there. `backup_folder_unwritable`, and what backup() fails with.
Result<MadeBackup> make_backup(Database& db, const BackupShelf& shelf, Instant now);
Result<std::vector<BackupFile>> list_backups(const BackupShelf& shelf);
// `backup_not_found`; only a name of the shelf leads anywhere.
Result<std::filesystem::path> find_backup(const BackupShelf& shelf, std::string_view name);

}  // namespace tl::database

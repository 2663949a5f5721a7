// Backups as long work: asked for on a page, done by whichever server takes the job.
//
//   queue.add(backup_kind, {.repeat = Repeat::safe, .work = backup_work(shelf)});
//   TL_TRY(const jobs::Job job, ask_backup(db, caller));
//   TL_TRY(const jobs::Job check, ask_verification(db, caller, shelf, name));
#pragma once

#include <string_view>

#include "platform/database/backup_shelf.h"
#include "platform/jobs/job_queue.h"

namespace tl::desk {

inline constexpr std::string_view backup_kind = "backup";
inline constexpr std::string_view verify_backup_kind = "verify_backup";

struct BackupName {
  std::string name;
};
TL_DESCRIBE(BackupName, name)

Result<jobs::Job> ask_backup(database::Database& db, const Caller& caller);
// `backup_not_found`.
Result<jobs::Job> ask_verification(database::Database& db, const Caller& caller,
                                   const database::BackupShelf& shelf, std::string_view name);

// Gives a database::MadeBackup: written, synchronised and read back.
jobs::Work backup_work(const database::BackupShelf& shelf);
// Gives the same of a backup that is there.
jobs::Work verification_work(const database::BackupShelf& shelf);

// The bytes of a backup, for the one who takes it elsewhere: recorded. `backup_too_large` past what
// one answer carries; then it is copied from the folder.
Result<std::string> fetch_backup(database::Database& db, const Caller& caller,
                                 const database::BackupShelf& shelf, std::string_view name);

}  // namespace tl::desk

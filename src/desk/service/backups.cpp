#include "desk/service/backups.h"

#include <fstream>
#include <sstream>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "platform/json/read_json.h"
#include "platform/json/write_json.h"

namespace tl::desk {
namespace {

Result<std::string> name_in(std::string_view input) {
  TL_TRY(const SourceDocument document, documents::read_document(input, "input.json"));
  if (!document.tree) return corrupt("job_input_damaged", "what the job is to work on is no JSON");
  TL_TRY(const BackupName said, json::from_tree<BackupName>(*document.tree));
  return said.name;
}

}  // namespace

Result<jobs::Job> ask_backup(database::Database& db, const Caller& caller) {
  return jobs::enqueue(db, caller, {.kind = std::string(backup_kind), .input = "{}"});
}

Result<jobs::Job> ask_verification(database::Database& db, const Caller& caller,
                                   const database::BackupShelf& shelf, std::string_view name) {
  TL_CHECK(database::find_backup(shelf, name));
  return jobs::enqueue(db, caller,
                       {.kind = std::string(verify_backup_kind),
                        .input = json::to_json(BackupName{std::string(name)})});
}

jobs::Work backup_work(const database::BackupShelf& shelf) {
  return [shelf](database::Database& db, const Caller& caller, std::string_view,
                 jobs::Progress& progress) -> Result<std::string> {
    progress.begin("Writing every table, then reading it back", 0);
    TL_TRY(const database::MadeBackup made, database::make_backup(db, shelf, caller.now));
    return json::to_json(made);
  };
}

jobs::Work verification_work(const database::BackupShelf& shelf) {
  return [shelf](database::Database&, const Caller&, std::string_view input,
                 jobs::Progress& progress) -> Result<std::string> {
    progress.begin("Reading every table against its checksum", 0);
    database::MadeBackup found;
    TL_TRY(found.name, name_in(input));
    TL_TRY(const auto path, database::find_backup(shelf, found.name));
    TL_TRY(found.report, database::verify_backup(path, shelf.stores));
    return json::to_json(found);
  };
}

Result<std::string> fetch_backup(database::Database& db, const Caller& caller,
                                 const database::BackupShelf& shelf, std::string_view name) {
  TL_TRY(const auto path, database::find_backup(shelf, name));
  std::error_code wrong;
  const auto bytes = std::filesystem::file_size(path, wrong);
  if (!wrong && bytes > static_cast<std::uintmax_t>(shelf.answer_bytes_max)) {
    return limit_exceeded("backup_too_large", cat("the backup has ", bytes, " bytes; copy it from ",
                                                  path.string(), " on the server itself"));
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file || !content)
    return unavailable("io_failed", cat(path.string(), ": the backup cannot be read"));
  TL_CHECK(db.write([&](database::Transaction& tx) {
    return database::record_change(tx, caller, "backup_fetched", {"backup", 1},
                                   json::to_json(BackupName{std::string(name)}));
  }));
  return std::move(content).str();
}

}  // namespace tl::desk

#include "platform/database/backup_shelf.h"

#include <algorithm>
#include <system_error>

#include "foundation/text.h"

namespace tl::database {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_begins = "throughline-";
constexpr std::string_view name_ends = ".backup";
// "2026-03-02T091500Z"
constexpr std::size_t moment_length = 18;

std::string_view moment_of(std::string_view name) {
  if (name.size() != name_begins.size() + moment_length + name_ends.size()) return {};
  if (!name.starts_with(name_begins) || !name.ends_with(name_ends)) return {};
  const std::string_view moment = name.substr(name_begins.size(), moment_length);
  const bool plain = std::ranges::all_of(
      moment, [](char c) { return is_digit(c) || c == '-' || c == 'T' || c == 'Z'; });
  return plain ? moment : std::string_view();
}

std::string name_at(Instant now) {
  const std::string text = now.text();  // "2026-03-02T09:15:00.000000Z"
  return cat(name_begins, text.substr(0, 10), "T", text.substr(11, 2), text.substr(14, 2),
             text.substr(17, 2), "Z", name_ends);
}

std::string shown(std::string_view moment) {
  return cat(moment.substr(0, 10), " ", moment.substr(11, 2), ":", moment.substr(13, 2), ":",
             moment.substr(15, 2), " UTC");
}

}  // namespace

Result<MadeBackup> make_backup(Database& db, const BackupShelf& shelf, Instant now) {
  std::error_code wrong;
  fs::create_directories(shelf.folder, wrong);
  if (wrong || !fs::is_directory(shelf.folder, wrong)) {
    return unavailable("backup_folder_unwritable",
                       cat(shelf.folder.string(), ": no backup can be kept there"));
  }
  MadeBackup made{.name = name_at(now), .report = {}};
  TL_TRY(made.report, backup(db, shelf.stores, shelf.folder / made.name, now));
  return made;
}

Result<std::vector<BackupFile>> list_backups(const BackupShelf& shelf) {
  std::vector<BackupFile> out;
  std::error_code wrong;
  if (!fs::is_directory(shelf.folder, wrong)) return out;
  for (fs::directory_iterator at(shelf.folder, wrong); !wrong && at != fs::directory_iterator();
       at.increment(wrong)) {
    const std::string name = at->path().filename().string();
    const std::string_view moment = moment_of(name);
    std::error_code gone;
    const auto bytes = at->file_size(gone);
    if (moment.empty() || gone) continue;
    out.push_back({name, static_cast<std::int64_t>(bytes), shown(moment)});
  }
  if (wrong) {
    return unavailable("io_failed",
                       cat(shelf.folder.string(), ": the backups there cannot be listed"));
  }
  std::ranges::sort(out, std::ranges::greater(), &BackupFile::name);
  if (out.size() > backups_listed_max) out.resize(backups_listed_max);
  return out;
}

Result<fs::path> find_backup(const BackupShelf& shelf, std::string_view name) {
  std::error_code wrong;
  if (!moment_of(name).empty()) {
    fs::path path = shelf.folder / std::string(name);
    if (fs::is_regular_file(path, wrong)) return path;
  }
  return not_found("backup_not_found",
                   cat("there is no backup '", visible(utf8_prefix(name, 60)), "'"));
}

}  // namespace tl::database

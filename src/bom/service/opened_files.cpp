#include "bom/service/opened_files.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include "foundation/text.h"
#include "platform/documents/read_document.h"

namespace tl::bom {
namespace {

constexpr std::size_t kept_files_max = 4;
constexpr std::size_t kept_cells_max = 300'000;  // of one file; a larger one is opened each time

std::size_t cells_of(const SourceDocument& document) {
  std::size_t cells = 0;
  for (const Grid& sheet : document.sheets) {
    for (const auto& row : sheet.rows) cells += row.size();
  }
  return cells;
}

class OpenFiles {
 public:
  OpenedFile find(std::string_view key) {
    const std::lock_guard lock(mutex_);
    const auto at = std::ranges::find(files_, key, &Entry::key);
    if (at == files_.end()) return nullptr;
    std::rotate(files_.begin(), at, at + 1);
    return files_.front().file;
  }
  void keep(std::string key, OpenedFile file) {
    const std::lock_guard lock(mutex_);
    if (std::ranges::find(files_, key, &Entry::key) != files_.end()) return;
    files_.insert(files_.begin(), {std::move(key), std::move(file)});
    if (files_.size() > kept_files_max) files_.pop_back();
  }

 private:
  struct Entry {
    std::string key;
    OpenedFile file;
  };
  std::mutex mutex_;
  std::vector<Entry> files_;  // the one looked at last stands first
};

OpenFiles& open_files() {
  static OpenFiles files;
  return files;
}

}  // namespace

Result<OpenedFile> opened_file(std::string_view hash, std::string_view file_name,
                               const std::function<Result<std::string>()>& load) {
  std::string key = cat(hash, "/", file_name);
  if (OpenedFile file = open_files().find(key)) return file;
  TL_TRY(const std::string bytes, load());
  TL_TRY(SourceDocument document, documents::read_document(bytes, file_name));
  auto file = std::make_shared<const SourceDocument>(std::move(document));
  if (cells_of(*file) <= kept_cells_max) open_files().keep(std::move(key), file);
  return OpenedFile(std::move(file));
}

}  // namespace tl::bom

#include "platform/documents/read_zip.h"

#include <algorithm>
#include <utility>

#include <zip.h>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents {
namespace {

std::string plain_name(std::string_view name) {
  std::string out = to_lower(replace_all(name, "\\", "/"));
  if (out.starts_with('/')) out.erase(0, 1);
  return out;
}

Error bomb(std::string_view file) {
  return limit_exceeded("zip_too_large",
                        cat(file, ": unzips to more than is read; it is damaged or meant to harm"));
}

Error damaged(std::string_view file, std::string_view why) {
  return corrupt("zip_damaged", cat(file, ": ", why, "; ask for the file again"));
}

}  // namespace

void ZipReader::Close::operator()(struct ::zip* archive) const {
  zip_discard(archive);
}

Result<ZipReader> ZipReader::open(std::string_view bytes, std::string_view file) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return damaged(file, "the container cannot be opened");
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    std::string why = cat("the container cannot be opened (", zip_error_strerror(&error), ")");
    zip_error_fini(&error);
    return damaged(file, why);
  }
  ZipReader reader(std::unique_ptr<struct ::zip, Close>(archive), file);
  TL_CHECK(reader.list(bytes.size()));
  return reader;
}

Result<void> ZipReader::list(std::size_t zipped_bytes) {
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (count < 0) return damaged(file_, "the container has no directory");
  if (static_cast<std::size_t>(count) > limits::zip_entries_max) {
    return limit_exceeded("zip_too_many_entries",
                          cat(file_, ": the container has ", count, " entries, more than the ",
                              limits::zip_entries_max, " that are read"));
  }
  std::uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const auto index = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(archive_.get(), index, 0, &stat) != 0) continue;
    if ((stat.valid & ZIP_STAT_NAME) == 0 || (stat.valid & ZIP_STAT_SIZE) == 0) continue;
    const bool encrypted =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    if (stat.size > limits::unzipped_bytes_max) return bomb(file_);
    total += stat.size;
    if (total > limits::unzipped_bytes_max) return bomb(file_);
    entries_.push_back({plain_name(stat.name), index, stat.size, encrypted});
  }
  if (total > limits::unzip_ratio_floor_bytes && total / limits::unzip_ratio_max > zipped_bytes) {
    return bomb(file_);
  }
  return {};
}

const ZipReader::Entry* ZipReader::find(std::string_view name) const {
  const std::string wanted = plain_name(name);
  const auto found = std::ranges::find(entries_, wanted, &Entry::name);
  return found == entries_.end() ? nullptr : &*found;
}

bool ZipReader::contains_folder(std::string_view prefix) const {
  return std::ranges::any_of(entries_,
                             [&](const Entry& entry) { return entry.name.starts_with(prefix); });
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

Result<std::string> ZipReader::read(std::string_view name) {
  const Entry* entry = find(name);
  if (entry == nullptr) return damaged(file_, cat("its part ", name, " is missing"));
  if (entry->encrypted) {
    return unsupported("document_encrypted",
                       cat(file_, ": is protected by a password; save it without one"));
  }
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> open(
      zip_fopen_index(archive_.get(), entry->index, 0), &zip_fclose);
  if (open == nullptr) return damaged(file_, cat("its part ", name, " cannot be opened"));
  std::string out(static_cast<std::size_t>(entry->size), '\0');
  std::size_t filled = 0;
  while (filled < out.size()) {
    const zip_int64_t got = zip_fread(open.get(), out.data() + filled, out.size() - filled);
    if (got <= 0) return damaged(file_, cat("its part ", name, " is damaged or cut short"));
    filled += static_cast<std::size_t>(got);
  }
  // One byte more than announced means that the directory lies; reading it also checks the sum.
  char beyond = 0;
  if (zip_fread(open.get(), &beyond, 1) != 0) {
    return damaged(file_, cat("its part ", name, " is damaged or longer than it says"));
  }
  return out;
}

}  // namespace tl::documents

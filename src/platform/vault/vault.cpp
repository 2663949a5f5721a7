#include "platform/vault/vault.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/vault/statements.h"

namespace tl::vault {
namespace {

constexpr std::size_t chunk_bytes_max = 1u << 20;

struct Chunk {
  std::int64_t position = 0;
  Bytes content;
};
TL_DESCRIBE(Chunk, position, content)

struct Content {
  std::string hash;
  std::int64_t byte_count = 0;
};
TL_DESCRIBE(Content, hash, byte_count)

Result<bool> is_erased(Transaction& tx, const std::string& hash) {
  TL_TRY(const auto found, tx.query_optional<std::string>(statements::get_erased, hash));
  return found.has_value();
}

Result<void> put_content(Transaction& tx, const Content& content, std::span<const std::byte> data) {
  TL_TRY(const std::int64_t added, tx.execute(statements::insert_content, content));
  TL_TRY(const bool erased, is_erased(tx, content.hash));
  if (added == 0 && !erased) return {};  // some other file holds the same
  TL_CHECK(tx.execute(statements::forget_erasure, content.hash));
  std::vector<Chunk> chunks;
  for (std::size_t from = 0; from < data.size(); from += chunk_bytes_max) {
    const auto piece = data.subspan(from, std::min(chunk_bytes_max, data.size() - from));
    chunks.push_back({.position = static_cast<std::int64_t>(chunks.size()),
                      .content = Bytes(piece.begin(), piece.end())});
  }
  TL_CHECK(
      tx.execute_each(statements::insert_chunk, chunks, database::named("hash", content.hash)));
  return {};
}

Result<Bytes> read_content(Transaction& tx, const Content& content) {
  Bytes data;
  const auto damaged = [&](std::string_view why) {
    return corrupt("file_damaged", cat("content ", content.hash, " is damaged: ", why,
                                       ". Restore it from a backup."));
  };
  std::int64_t next = 0;
  bool complete = true;
  TL_CHECK(tx.for_each<Chunk>(
      statements::list_chunks,
      [&](const Chunk& chunk) -> Result<void> {
        complete = complete && chunk.position == next++;
        if (data.size() <= limits::file_bytes_max) {
          data.insert(data.end(), chunk.content.begin(), chunk.content.end());
        }
        return {};
      },
      content.hash));
  if (!complete) return damaged("a part is missing");
  if (static_cast<std::int64_t>(data.size()) != content.byte_count) {
    return damaged(cat("it has ", data.size(), " of ", content.byte_count, " bytes"));
  }
  if (database::sha256_hex(data) != content.hash) return damaged("its bytes were altered");
  return data;
}

Result<StoredFile> found(Result<std::optional<StoredFile>> file, std::string_view name) {
  if (!file) return file.error();
  if (!*file) return not_found("file_unknown", cat("no file '", name, "' is stored"));
  return std::move(**file);
}

}  // namespace

Result<StoredFile> put(Transaction& tx, const NewFile& file) {
  ENSURE(!file.name.empty() && !file.who.empty(), "a file has a name, and somebody who put it");
  if (file.data.size() > limits::file_bytes_max) {
    return limit_exceeded("file_too_large",
                          cat(file.name, ": has ", file.data.size(), " bytes, at most ",
                              limits::file_bytes_max, " are stored"));
  }
  const Content content{.hash = database::sha256_hex(file.data),
                        .byte_count = static_cast<std::int64_t>(file.data.size())};
  TL_TRY(auto last, tx.query_optional<StoredFile>(statements::get_newest, file.name));
  TL_CHECK(put_content(tx, content, file.data));
  if (last && last->hash == content.hash) return std::move(*last);
  StoredFile stored{.id = {},
                    .name = std::string(file.name),
                    .version = last ? last->version + 1 : 1,
                    .hash = content.hash,
                    .byte_count = content.byte_count,
                    .media_type = std::string(file.media_type),
                    .put_at = file.at,
                    .put_by = std::string(file.who)};
  TL_TRY(stored.id, tx.query_one<FileId>(statements::insert_file, stored));
  return stored;
}

Result<StoredFile> newest(Transaction& tx, std::string_view name) {
  return found(tx.query_optional<StoredFile>(statements::get_newest, name), name);
}

Result<StoredFile> version(Transaction& tx, std::string_view name, std::int64_t number) {
  return found(tx.query_optional<StoredFile>(statements::get_version, name, number),
               cat(name, "' version '", number));
}

Result<std::vector<StoredFile>> versions(Transaction& tx, std::string_view name) {
  return tx.query<StoredFile>(statements::list_versions, name);
}

Result<Bytes> read(Transaction& tx, const StoredFile& file) {
  TL_TRY(const bool erased, is_erased(tx, file.hash));
  if (erased) {
    return not_found("file_erased",
                     cat(file.name, ": its content was taken away when its term had ended"));
  }
  auto data = read_content(tx, {.hash = file.hash, .byte_count = file.byte_count});
  if (!data) return with_context(data.error(), file.name);
  return data;
}

Result<std::string> read_text(Transaction& tx, const StoredFile& file) {
  TL_TRY(const Bytes bytes, read(tx, file));
  return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Result<std::int64_t> erase(Transaction& tx, std::string_view name) {
  TL_TRY(const auto hashes, tx.query<std::string>(statements::list_own_contents, name));
  for (const std::string& hash : hashes) {
    TL_CHECK(tx.execute(statements::erase_chunks, hash));
    TL_CHECK(tx.execute(statements::record_erasure, hash));
  }
  return static_cast<std::int64_t>(hashes.size());
}

Result<void> check_contents(Transaction& tx, Findings& findings) {
  TL_TRY(const auto contents, tx.query<Content>(statements::list_contents));
  for (const Content& content : contents) {
    const auto data = read_content(tx, content);
    if (data) continue;
    if (data.error().code != "file_damaged") return data.error();
    findings.error("file_damaged", {}, data.error().message);
  }
  return {};
}

}  // namespace tl::vault

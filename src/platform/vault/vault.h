// Files - data packs, drawings, purchase orders, issued quotes - kept in the database, so that a
// backup is one thing. A file has a name that the room chooses, and versions; its content is kept
// under its SHA-256, once however many names it has, and is compared with it whenever it is read.
//
//   TL_TRY(const StoredFile bom, vault::put(tx, {.name = "rfq/12/bom.csv", .data = bytes,
//                                                .media_type = "text/csv", .who = "ann", .at =
//                                                now}));
//   TL_TRY(const Bytes same, vault::read(tx, bom));
//
// Nothing is ever changed or deleted, but for erase(). Putting the newest content again changes
// nothing. Who may read is decided, and that it was read is recorded, by the service that calls.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/finding.h"
#include "platform/database/transaction.h"

namespace tl::vault {

using database::Bytes;
using database::Transaction;
using FileId = Id<struct VaultFileTag>;

struct NewFile {
  std::string_view name;  // "quote/7/quote.pdf"
  std::span<const std::byte> data;
  std::string_view media_type;
  std::string_view who;
  Instant at;
};

struct StoredFile {
  FileId id;
  std::string name;
  std::int64_t version = 0;  // from 1
  std::string hash;          // SHA-256 in hexadecimal
  std::int64_t byte_count = 0;
  std::string media_type;
  Instant put_at;
  std::string put_by;

  friend bool operator==(const StoredFile&, const StoredFile&) = default;
};
TL_DESCRIBE(StoredFile, id, name, version, hash, byte_count, media_type, put_at, put_by)

// The next version of the name, or the newest one where it has this content already. More than
// limits::file_bytes_max is file_too_large.
Result<StoredFile> put(Transaction& tx, const NewFile& file);

Result<StoredFile> newest(Transaction& tx, std::string_view name);  // file_unknown
Result<StoredFile> version(Transaction& tx, std::string_view name, std::int64_t number);
Result<std::vector<StoredFile>> versions(Transaction& tx, std::string_view name);  // oldest first

// The content; file_damaged when it is not what was put.
Result<Bytes> read(Transaction& tx, const StoredFile& file);
Result<std::string> read_text(Transaction& tx, const StoredFile& file);  // the same, as characters

// Takes away the contents that only files of this name hold, within database::erase_facts(). The
// file stays on record with its hash; reading it is `file_erased`, and putting the content again
// keeps it again. How many contents went.
Result<std::int64_t> erase(Transaction& tx, std::string_view name);

// For doctor(): reads every content, and reports each that is damaged as file_damaged.
Result<void> check_contents(Transaction& tx, Findings& findings);

}  // namespace tl::vault

// The data pack of an RFQ: files as they came, each version with its hash, what may be done with
// it, and a log of who received and who read it.
//
//   TL_CHECK(attach_file(db, caller, "R1", {.name = "board.zip", .bytes = data,
//                                           .kind = DataKind::gerber}));
//   TL_TRY(const DataPack pack, data_pack(db, "R1"));       // pack.missing says what to ask for
//   TL_TRY(const ReadFile file, read_pack_file(db, caller, "R1", {.name = "board.zip"}));
//
// Nobody reads a file unrecorded; one under NDA or export control only for a purpose that is said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/data_pack.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct NewPackFile {
  std::string name;  // as the customer named it; the same name again is its next version
  std::string_view bytes;
  DataKind kind = DataKind::other;
  std::vector<DataTag> tags;
  std::string sender;
  std::string note = {};
};

struct DataPack {
  std::string rfq;
  std::vector<PackFile> files;       // every version, in the order of arrival
  std::vector<std::string> missing;  // in words
  std::vector<DataCheck> checks = {};
};
TL_DESCRIBE(DataPack, rfq, files, missing, checks)

// The same content under the same name again is no new version: its arrival is told by the log
// already. `pack_file_name_invalid`, `pack_file_note_too_long`, `file_too_large`.
Result<PackFile> attach_file(database::Database& db, const Caller& caller, std::string_view rfq,
                             const NewPackFile& file);
// The same within a transaction of the caller's.
Result<PackFile> attach_file(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                             const NewPackFile& file);
Result<DataPack> data_pack(database::Database& db, std::string_view rfq);

// What kind of build data a file is (recognise_file.h), looking into it where that helps.
DataKind recognised_kind(std::string_view name, std::string_view bytes);

// That the customer was asked for data of those kinds. `data_kinds_missing` when there are none.
Result<DataPack> ask_for_data(database::Database& db, const Caller& caller, std::string_view rfq,
                              const std::vector<DataKind>& kinds, std::string_view asked_of);

struct FileRequest {
  std::string name;
  std::optional<std::int64_t> version = {};  // the newest unless said
  std::string purpose = {};
};
struct ReadFile {
  PackFile file;
  std::string bytes;
};
// `pack_file_not_found`; `purpose_missing` where a tag asks for one. That it was read is recorded.
Result<ReadFile> read_pack_file(database::Database& db, const Caller& caller, std::string_view rfq,
                                const FileRequest& request);

Result<ReadFile> read_pack_file(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                                const FileRequest& request);

struct PackLogEntry {
  Date on;
  Instant at;
  std::string who;
  std::string what;  // "received", "read"
  std::string file;
  std::int64_t version = 0;
  std::string detail;  // who sent it, or what it was read for
  std::string sha256;
};
TL_DESCRIBE(PackLogEntry, on, at, who, what, file, version, detail, sha256)

// Receipts and readings, as they happened.
Result<std::vector<PackLogEntry>> pack_log(database::Database& db, std::string_view rfq);

// Two versions of one file. Only counts come out, so nobody has read it.
Result<FileDifference> compare_versions(database::Database& db, std::string_view rfq,
                                        std::string_view name, std::int64_t before,
                                        std::int64_t after);

}  // namespace tl::quoting

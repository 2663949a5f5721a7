#include "quoting/service/data_pack.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "bom/service/boms.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/read_zip.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "quoting/rules/recognise_file.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/store/rfq_course.h"

namespace tl::quoting {
namespace {

constexpr std::size_t file_name_length_max = 200;
constexpr std::size_t note_length_max = 500;  // bytes, of a purpose too

std::string vault_name(const RfqRow& rfq, std::string_view file) {
  return cat("rfq/", rfq.number, "/data/", file);
}

Result<PackFile> pack_file(const PackFileRow& row) {
  PackFile file{.name = row.name,
                .version = row.version,
                .kind = row.kind,
                .sha256 = row.sha256,
                .bytes = row.bytes,
                .sender = row.sender,
                .received_on = row.received_on,
                .received_by = row.received_by,
                .note = row.note};
  TL_TRY(file.tags, parse_data_tags(row.tags));
  return file;
}

Result<void> check_name(std::string_view name) {
  const bool fits = !trim(name).empty() && utf8_length(name) <= file_name_length_max;
  if (fits && !contains(name, "/") && name != "." && name != "..") return {};
  return invalid("pack_file_name_invalid",
                 cat("'", utf8_prefix(name, 40), "' is no file name of 1 to ", file_name_length_max,
                     " characters without a slash"));
}

Result<std::string> checked_note(std::string_view text) {
  std::string note = squeeze_spaces(text);
  if (note.size() <= note_length_max) return note;
  return invalid("pack_file_note_too_long",
                 cat("a note or purpose has at most ", note_length_max, " bytes"));
}

// The version asked for, the newest unless one is named.
Result<PackFile> find_file(database::Transaction& tx, const RfqRow& rfq, std::string_view name,
                           const std::optional<std::int64_t>& version) {
  TL_TRY(const auto files, files_of_rfq(tx, rfq.id));
  const PackFileRow* found = nullptr;
  for (const PackFileRow& file : files) {
    if (file.name == name && (!version || file.version == *version)) found = &file;
  }
  if (found != nullptr) return pack_file(*found);
  return not_found("pack_file_not_found",
                   cat(rfq.number, " has no file '", utf8_prefix(name, 60), "'",
                       version ? cat(" of version ", *version) : std::string()));
}

// Lines that name what to place or what to buy.
bool reads_as_bom(const bom::BomReading& reading) {
  if (reading.lines.empty()) return false;
  if (reading.mapping.empty()) return true;  // a tree that the reader knows
  return std::ranges::any_of(reading.mapping, [](const bom::ColumnProposal& column) {
    return column.role == bom::ColumnRole::mpn || column.role == bom::ColumnRole::refdes ||
           column.role == bom::ColumnRole::customer_pn;
  });
}

Result<std::string> bytes_of(database::Transaction& tx, const RfqRow& rfq, const PackFile& file) {
  TL_TRY(const vault::StoredFile stored,
         vault::version(tx, vault_name(rfq, file.name), file.version));
  return vault::read_text(tx, stored);
}

}  // namespace

Result<PackFile> attach_file(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                             const NewPackFile& file) {
  TL_CHECK(check_name(file.name));
  TL_TRY(const std::string note, checked_note(file.note));
  TL_TRY(const vault::StoredFile stored,
         vault::put(tx, {.name = vault_name(rfq, file.name),
                         .data = std::as_bytes(std::span(file.bytes)),
                         .media_type = "application/octet-stream",
                         .who = caller.actor,
                         .at = caller.now}));
  TL_TRY(const auto before, files_of_rfq(tx, rfq.id));
  for (const PackFileRow& known : before) {
    if (known.name == file.name && known.version == stored.version) return pack_file(known);
  }
  const PackFileRow added{.rfq_id = rfq.id,
                          .name = file.name,
                          .version = stored.version,
                          .kind = file.kind,
                          .tags = tags_text(file.tags),
                          .sha256 = stored.hash,
                          .bytes = stored.byte_count,
                          .sender = squeeze_spaces(file.sender),
                          .received_on = caller.today,
                          .received_at = caller.now,
                          .received_by = caller.actor,
                          .note = note};
  TL_CHECK(insert_rfq_file(tx, added));
  TL_CHECK(database::record_change(tx, caller, "rfq_file_received", {"rfq", rfq.id.raw()},
                                   json::to_json(added)));
  return pack_file(added);
}

Result<PackFile> attach_file(database::Database& db, const Caller& caller, std::string_view rfq,
                             const NewPackFile& file) {
  return db.write([&](database::Transaction& tx) -> Result<PackFile> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    return attach_file(tx, caller, row, file);
  });
}

Result<DataPack> data_pack(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<DataPack> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const auto rows, files_of_rfq(tx, row.id));
    DataPack pack{.rfq = row.number};
    for (const PackFileRow& one : rows) {
      TL_TRY(PackFile file, pack_file(one));
      pack.files.push_back(std::move(file));
    }
    for (const DataKind kind : missing_data(pack.files)) {
      pack.missing.push_back(data_kind_words(kind));
    }
    TL_TRY(const auto asks, data_asks_of_rfq(tx, row.id));
    std::vector<DataAsked> asked;
    for (const DataAskRow& ask : asks)
      asked.push_back({ask.kind, ask.asked_on, ask.asked_of, ask.recorded_by});
    pack.checks = data_checks(pack.files, asked);
    return pack;
  });
}

Result<DataPack> ask_for_data(database::Database& db, const Caller& caller, std::string_view rfq,
                              const std::vector<DataKind>& kinds, std::string_view asked_of) {
  if (kinds.empty()) return invalid("data_kinds_missing", "say at least one kind of build data");
  TL_TRY(const std::string of, checked_note(asked_of));
  TL_CHECK(db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    for (const DataKind kind : kinds) {
      const DataAskRow ask{.rfq_id = row.id,
                           .kind = kind,
                           .asked_of = of,
                           .asked_on = caller.today,
                           .recorded_at = caller.now,
                           .recorded_by = caller.actor};
      TL_CHECK(insert_rfq_data_ask(tx, ask));
      TL_CHECK(database::record_change(tx, caller, "rfq_data_asked", {"rfq", row.id.raw()},
                                       json::to_json(ask)));
    }
    return {};
  }));
  return data_pack(db, rfq);
}

DataKind recognised_kind(std::string_view name, std::string_view bytes) {
  FileSigns signs{.name = name, .head = bytes.substr(0, file_head_bytes)};
  if (const DataKind kind = recognise_kind(signs); kind == DataKind::gerber) return kind;
  if (may_be_list(name)) {
    const auto reading = bom::read_file(bytes, name);
    if (reading && reads_as_bom(*reading)) signs.reads_as_bom = FileSigns::ReadsAsBom::yes;
  } else if (bytes.starts_with("PK")) {
    const auto archive = documents::ZipReader::open(bytes, name);
    if (archive) signs.entries = archive->names();
  }
  return recognise_kind(signs);
}

Result<ReadFile> read_pack_file(database::Transaction& tx, const Caller& caller, const RfqRow& rfq,
                                const FileRequest& request) {
  ReadFile out;
  TL_TRY(out.file, find_file(tx, rfq, request.name, request.version));
  TL_TRY(const std::string purpose, checked_note(request.purpose));
  if (!out.file.tags.empty() && purpose.empty()) {
    return denied("purpose_missing",
                  cat("'", out.file.name, "' is marked ", tags_text(out.file.tags),
                      "; say with --purpose what you read it for"));
  }
  TL_TRY(out.bytes, bytes_of(tx, rfq, out.file));
  const PackFileReadRow read{.rfq_id = rfq.id,
                             .name = out.file.name,
                             .version = out.file.version,
                             .purpose = purpose,
                             .read_on = caller.today,
                             .read_at = caller.now,
                             .read_by = caller.actor};
  TL_CHECK(insert_rfq_file_read(tx, read));
  TL_CHECK(database::record_change(tx, caller, "rfq_file_read", {"rfq", rfq.id.raw()},
                                   json::to_json(read)));
  return out;
}

Result<ReadFile> read_pack_file(database::Database& db, const Caller& caller, std::string_view rfq,
                                const FileRequest& request) {
  return db.write([&](database::Transaction& tx) -> Result<ReadFile> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    return read_pack_file(tx, caller, row, request);
  });
}

Result<std::vector<PackLogEntry>> pack_log(database::Database& db, std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<PackLogEntry>> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const auto files, files_of_rfq(tx, row.id));
    TL_TRY(const auto reads, reads_of_rfq(tx, row.id));
    std::vector<PackLogEntry> log;
    for (const PackFileRow& file : files) {
      log.push_back({file.received_on, file.received_at, file.received_by, "received", file.name,
                     file.version, file.sender.empty() ? "" : cat("from ", file.sender),
                     file.sha256});
    }
    for (const PackFileReadRow& read : reads) {
      const auto of = [&](const PackFileRow& file) {
        return file.name == read.name && file.version == read.version;
      };
      const auto file = std::ranges::find_if(files, of);
      ENSURE(file != files.end(), "what was read was received");
      log.push_back({read.read_on, read.read_at, read.read_by, "read", read.name, read.version,
                     read.purpose, file->sha256});
    }
    // Files stand before their readings, so that a stable sort keeps what happened in one moment.
    std::ranges::stable_sort(log, {}, &PackLogEntry::at);
    return log;
  });
}

Result<FileDifference> compare_versions(database::Database& db, std::string_view rfq,
                                        std::string_view name, std::int64_t before,
                                        std::int64_t after) {
  return db.read([&](database::Transaction& tx) -> Result<FileDifference> {
    TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
    TL_TRY(const PackFile first, find_file(tx, row, name, before));
    TL_TRY(const PackFile second, find_file(tx, row, name, after));
    TL_TRY(const std::string old_bytes, bytes_of(tx, row, first));
    TL_TRY(const std::string new_bytes, bytes_of(tx, row, second));
    FileDifference out = difference(old_bytes, new_bytes);
    out.name = first.name;
    out.before = before;
    out.after = after;
    return out;
  });
}

}  // namespace tl::quoting

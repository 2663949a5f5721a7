#include "bom/service/boms.h"

#include <span>

#include "bom/rules/file_revision.h"
#include "bom/rules/read_bom.h"
#include "bom/service/layouts.h"
#include "foundation/text.h"
#include "platform/documents/media_type.h"
#include "platform/documents/read_document.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"

namespace tl::bom {
namespace {

struct ListName {
  std::int64_t customer_id = 0;
  std::string_view assembly;
  std::string_view revision;
  std::string_view file;
};

std::string vault_name(const ListName& list) {
  return cat("bom/", list.customer_id, "/", list.assembly, "/", list.revision, "/", list.file);
}

// The columns by number, those remembered from an earlier file too: they hold for this one now.
std::string told_columns(const BomReading& reading) {
  std::vector<ColumnChoice> told;
  for (const ColumnProposal& column : reading.mapping) {
    if (column.told) told.push_back({std::to_string(column.column), column.role});
  }
  return column_map_text(told);
}

}  // namespace

Result<BomReading> read_file(std::string_view bytes, std::string_view file_name,
                             const ReadingChoices& choices) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(BomReading reading, read_bom(document, choices));
  if (auto revision = check_revision(reading, "")) reading.findings.push_back(std::move(*revision));
  return reading;
}

Result<TakenIn> take_in(database::Transaction& tx, const Caller& caller, const BomFile& file) {
  SourceDocument read_now;
  if (file.document == nullptr) {
    TL_TRY(read_now, documents::read_document(file.bytes, file.file_name));
  }
  const SourceDocument& document = file.document == nullptr ? read_now : *file.document;
  TL_TRY(BomReading reading,
         read_remembering(tx, caller, file.customer_id, document, file.choices));
  if (auto revision = check_revision(reading, file.revision))
    reading.findings.push_back(std::move(*revision));
  const std::string name =
      vault_name({file.customer_id, file.assembly, file.revision, file.file_name});
  TL_TRY(const vault::StoredFile stored,
         vault::put(tx, {.name = name,
                         .data = std::as_bytes(std::span(file.bytes)),
                         .media_type = documents::media_type_of(document.format),
                         .who = caller.actor,
                         .at = caller.now}));
  const ReadingRow row{.customer_id = file.customer_id,
                       .assembly = file.assembly,
                       .revision = file.revision,
                       .file_name = file.file_name,
                       .file_hash = stored.hash,
                       .sheet = reading.sheet,
                       .header_row = reading.header_row,
                       .columns_json = json::to_json(reading.columns),
                       .mapping_json = json::to_json(reading.mapping),
                       .read_at = caller.now,
                       .read_by = caller.actor,
                       .told_columns = told_columns(reading),
                       .told_header_row = file.choices.header_row,
                       .told_sheet = file.choices.sheet,
                       .told_variant = file.choices.variant};
  TL_TRY(const ReadingId id, insert_reading(tx, row, reading));
  return TakenIn{id, stored.hash, std::move(reading)};
}

Result<ReadingChoices> choices_of(const ReadingRow& reading) {
  ReadingChoices choices{.header_row = reading.told_header_row,
                         .sheet = reading.told_sheet,
                         .variant = reading.told_variant};
  if (!reading.told_columns.empty()) {
    TL_TRY(choices.columns, parse_column_map(reading.told_columns));
  }
  choices.told_for = ToldFor::this_file;
  return choices;
}

Result<std::string> file_of(database::Transaction& tx, const ReadingRow& reading) {
  TL_TRY(const auto versions,
         vault::versions(tx, vault_name({reading.customer_id, reading.assembly, reading.revision,
                                         reading.file_name})));
  for (const vault::StoredFile& version : versions) {
    if (version.hash == reading.file_hash) return vault::read_text(tx, version);
  }
  return not_found("file_unknown", cat("the file '", reading.file_name, "' is not kept any more"));
}

Result<StoredBom> stored_bom(database::Transaction& tx, ReadingId id) {
  StoredBom out;
  TL_TRY(out.about, reading_by_id(tx, id));
  TL_TRY(out.lines, lines_of(tx, id));
  TL_TRY(out.findings, findings_of(tx, id));
  return out;
}

Result<ReadingRow> reading_about(database::Transaction& tx, ReadingId id) {
  return reading_by_id(tx, id);
}

Result<std::int64_t> line_count(database::Transaction& tx, ReadingId id) {
  return line_count_of(tx, id);
}

}  // namespace tl::bom

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
Result<BomReading> read_file(std::string_view bytes, std::string_view file_name,
                             const ReadingChoices& choices) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(BomReading reading, read_bom(document, choices));
  if (auto revision = check_revision(reading, "")) reading.findings.push_back(std::move(*revision));
  return reading;
}

Result<TakenIn> take_in(database::Transaction& tx, const Caller& caller, const BomFile& file) {
  TL_TRY(const SourceDocument document, documents::read_document(file.bytes, file.file_name));
  TL_TRY(BomReading reading,
         read_remembering(tx, caller, file.customer_id, document, file.choices));
  if (auto revision = check_revision(reading, file.revision))
    reading.findings.push_back(std::move(*revision));
  const std::string name =
      cat("bom/", file.customer_id, "/", file.assembly, "/", file.revision, "/", file.file_name);
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
                       .read_by = caller.actor};
  TL_TRY(const ReadingId id, insert_reading(tx, row, reading));
  return TakenIn{id, stored.hash, std::move(reading)};
}

Result<StoredBom> stored_bom(database::Transaction& tx, ReadingId id) {
  StoredBom out;
  TL_TRY(out.about, reading_by_id(tx, id));
  TL_TRY(out.lines, lines_of(tx, id));
  TL_TRY(out.findings, findings_of(tx, id));
  return out;
}

Result<std::int64_t> line_count(database::Transaction& tx, ReadingId id) {
  return line_count_of(tx, id);
}

}  // namespace tl::bom

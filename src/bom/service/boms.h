// Taking in a customer's BOM: the file goes into the vault, what it says is read and kept.
//
//   TL_TRY(const TakenIn bom, take_in(tx, caller, {.customer_id = 7, .assembly = "A-100", ...}));
//   bom.id, bom.reading.lines, bom.reading.findings
//
// Runs in the caller's transaction, so that an RFQ and its BOM are there together or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/reading_choices.h"
#include "bom/store/readings.h"
#include "foundation/caller.h"
#include "foundation/source_document.h"

namespace tl::bom {

struct BomFile {
  std::int64_t customer_id = 0;
  std::string assembly;
  std::string revision;
  std::string file_name;  // without folders
  std::string_view bytes;
  ReadingChoices choices;                    // what a person told about reading it
  const SourceDocument* document = nullptr;  // of these bytes, where it was read already
};

struct TakenIn {
  ReadingId id;
  std::string file_hash;
  BomReading reading;
};

// Reads without keeping anything.
Result<BomReading> read_file(std::string_view bytes, std::string_view file_name,
                             const ReadingChoices& choices = {});

// What the customer's files of this layout were corrected in before is used, and what is told now
// is remembered: layouts.h.
Result<TakenIn> take_in(database::Transaction& tx, const Caller& caller, const BomFile& file);

// What a reading was told, to read on from. By number, so for the same file only.
Result<ReadingChoices> choices_of(const ReadingRow& reading);
// The file that it was read from.
Result<std::string> file_of(database::Transaction& tx, const ReadingRow& reading);

// A BOM as it was taken in: what it is of, its lines and the reader's findings.
struct StoredBom {
  ReadingRow about;
  std::vector<BomLine> lines;
  std::vector<Finding> findings;
};
Result<StoredBom> stored_bom(database::Transaction& tx, ReadingId id);
// Of a stored reading, without reading its lines.
Result<ReadingRow> reading_about(database::Transaction& tx, ReadingId id);
Result<std::int64_t> line_count(database::Transaction& tx, ReadingId id);

}  // namespace tl::bom

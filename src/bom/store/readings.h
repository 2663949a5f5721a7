// Rows of BOMs as they were read. Each function runs in the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "foundation/date.h"
#include "foundation/id.h"
#include "platform/database/transaction.h"

namespace tl::bom {

using ReadingId = Id<struct ReadingTag>;

// What a stored reading is of; the lines and findings stand in tables of their own.
struct ReadingRow {
  ReadingId id;
  std::int64_t customer_id = 0;
  std::string assembly;
  std::string revision;
  std::string file_name;
  std::string file_hash;  // of the file in the vault
  std::optional<std::string> sheet;
  std::optional<std::int64_t> header_row;
  std::string columns_json;
  std::string mapping_json;
  Instant read_at;
  std::string read_by;
  // What a person told about reading it: reading_choices.h.
  std::string told_columns;
  std::optional<std::int64_t> told_header_row;
  std::string told_sheet;
  std::string told_variant;
};
TL_DESCRIBE(ReadingRow, id, customer_id, assembly, revision, file_name, file_hash, sheet,
            header_row, columns_json, mapping_json, read_at, read_by, told_columns, told_header_row,
            told_sheet, told_variant)

struct NumberedLine {
  std::int64_t number = 0;  // from 1, in the order of the file
  BomLine line;
};
TL_DESCRIBE(NumberedLine, number, line)

struct OtherRowAt {
  std::optional<std::string> sheet;
  std::int64_t row = 0;
  OtherRowKind kind = OtherRowKind::note;
};

Result<ReadingId> insert_reading(database::Transaction& tx, const ReadingRow& row,
                                 const BomReading& reading);
Result<ReadingRow> reading_by_id(database::Transaction& tx, ReadingId id);
// In the order of the file; line number n is element n - 1.
Result<std::vector<BomLine>> lines_of(database::Transaction& tx, ReadingId id);
Result<std::int64_t> line_count_of(database::Transaction& tx, ReadingId id);
// What begins in those rows of the file, both included, on whatever sheet.
Result<std::vector<NumberedLine>> lines_between(database::Transaction& tx, ReadingId id,
                                                std::int64_t first, std::int64_t last);
Result<std::vector<OtherRowAt>> other_rows_between(database::Transaction& tx, ReadingId id,
                                                   std::int64_t first, std::int64_t last);
Result<std::int64_t> last_row_of(database::Transaction& tx, ReadingId id);  // 0: no lines
Result<std::vector<Finding>> findings_of(database::Transaction& tx, ReadingId id);

}  // namespace tl::bom

// A customer's file as it came, its own cells row by row, with what was understood of each row:
// what a person compares to see whether we read it rightly.
//
//   TL_TRY(const FileAbout file, file_about(tx, reading));            // sheets, and how large
//   TL_TRY(const SheetRows rows, sheet_rows(tx, reading, {.sheet = 1, .first = 1, .count = 200}));
//   rows.items[7].cells     {"R1,R2", "2", ...}
//   rows.items[7].lines     the line that begins there
//
// Rows and sheets count from 1. A file that is a tree (XML, JSON) has no sheets; its rows are the
// positions of its components, without cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bom/store/readings.h"
#include "foundation/source_document.h"
#include "platform/database/transaction.h"

namespace tl::bom {

struct SheetAbout {
  std::string name;
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  std::int64_t columns_shown = 0;  // the first of them; fewer than `columns` in a very wide sheet
  bool hidden = false;             // in the workbook
};
TL_DESCRIBE(SheetAbout, name, rows, columns, columns_shown, hidden)

struct FileAbout {
  DocumentFormat format = DocumentFormat::delimited_text;
  std::string encoding;
  std::vector<SheetAbout> sheets;
  std::int64_t tree_rows = 0;  // of a file without sheets
};
TL_DESCRIBE(FileAbout, format, encoding, sheets, tree_rows)

struct RowRange {
  std::int64_t sheet = 1;
  std::int64_t first = 1;
  std::int64_t count = 200;  // up to limits::page_rows_max
};

struct SheetRow {
  std::int64_t row = 0;
  std::vector<std::string> cells;     // without the empty ones at the end
  std::vector<std::int64_t> cut;      // columns, from 1, whose text goes on in the file
  std::vector<NumberedLine> lines;    // that begin here
  std::optional<OtherRowKind> other;  // why it is no line
};
TL_DESCRIBE(SheetRow, row, cells, cut, lines, other)

struct SheetRows {
  std::int64_t sheet = 1;
  std::int64_t rows = 0;  // that the sheet has
  std::vector<SheetRow> items;
};
TL_DESCRIBE(SheetRows, sheet, rows, items)

Result<FileAbout> file_about(database::Transaction& tx, const ReadingRow& reading);
// `sheet_unknown`, `page_too_long`. Rows past the end are none.
Result<SheetRows> sheet_rows(database::Transaction& tx, const ReadingRow& reading,
                             const RowRange& range);

}  // namespace tl::bom

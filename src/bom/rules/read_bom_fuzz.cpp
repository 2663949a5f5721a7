// Any bytes as a table of cells: lines are rows, "|" separates cells, a form feed the sheets.
// Nothing may crash, hang or lose a row.
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "bom/rules/read_bom.h"
#include "foundation/text.h"

namespace {

tl::SourceDocument document_of(std::string_view bytes) {
  tl::SourceDocument document{.file = "bom.xlsx", .format = tl::DocumentFormat::xlsx};
  for (const std::string_view sheet : tl::split(bytes, '\f')) {
    tl::Grid grid;
    grid.name = std::to_string(document.sheets.size());
    for (const std::string_view line : tl::split(sheet, '\n')) {
      std::vector<tl::Cell> row;
      for (const std::string_view cell : tl::split(line, '|')) {
        row.push_back({tl::repair_utf8(cell), tl::CellKind::text, false});
      }
      grid.rows.push_back(std::move(row));
    }
    document.sheets.push_back(std::move(grid));
  }
  return document;
}

bool is_blank(const std::vector<tl::Cell>& row) {
  for (const tl::Cell& cell : row) {
    if (!tl::trim(cell.text).empty()) return false;
  }
  return true;
}

// Every filled row of the sheet that was read is part of a line or kept aside.
bool keeps_every_row(const tl::SourceDocument& document, const tl::bom::BomReading& reading) {
  std::set<std::int64_t> seen;
  for (const auto& line : reading.lines) {
    if (line.sheet == reading.sheet) seen.insert(line.source_rows.begin(), line.source_rows.end());
  }
  for (const auto& row : reading.other_rows) {
    if (row.sheet == reading.sheet) seen.insert(row.row);
  }
  for (const tl::Grid& grid : document.sheets) {
    if (grid.name != reading.sheet) continue;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      if (!is_blank(grid.rows[row]) && !seen.contains(static_cast<std::int64_t>(row) + 1))
        return false;
    }
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const tl::SourceDocument document = document_of(bytes);
  const auto reading = tl::bom::read_bom(document);
  if (reading && !keeps_every_row(document, *reading)) __builtin_trap();
  return 0;
}

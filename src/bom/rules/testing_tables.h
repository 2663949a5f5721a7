// Tables for the tests, written as they look on paper.
#pragma once

#include <string>
#include <string_view>

#include "foundation/source_document.h"
#include "foundation/text.h"

namespace tl::bom::testing {

// Rows on lines of their own, cells separated by "|"; "\n" inside a cell is written "\\n".
inline Grid table(std::string_view text) {
  Grid grid;
  for (const std::string_view line : split(text, '\n')) {
    std::vector<Cell> row;
    if (!trim(line).empty()) {
      for (const std::string_view cell : split(line, '|')) {
        const std::string value = replace_all(trim(cell), "\\n", "\n");
        row.push_back({value, value.empty() ? CellKind::empty : CellKind::text, false});
      }
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

inline SourceDocument csv(std::string_view text) {
  SourceDocument document;
  document.file = "board.csv";
  document.sheets.push_back(table(text));
  return document;
}

}  // namespace tl::bom::testing

// A parts file for the tests, as rows of cells.
#pragma once

#include <string>
#include <vector>

#include "foundation/source_document.h"

namespace tl::parts {

using Rows = std::vector<std::vector<std::string>>;

inline SourceDocument document_of_rows(const Rows& rows) {
  Grid grid{.name = "Parts"};
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const auto& text : row) cells.push_back({.text = text, .kind = CellKind::text});
  }
  SourceDocument out;
  out.file = "parts.csv";
  out.sheets.push_back(std::move(grid));
  return out;
}

}  // namespace tl::parts

// The sheets of a workbook one after the other, within the limits of a document. What XLS and XLSX
// have in common.
#pragma once

#include <utility>

#include "foundation/limits.h"
#include "foundation/result.h"
#include "foundation/source_document.h"
#include "foundation/text.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_grid_builder.h"

namespace tl::documents {

// `sheets` have a name and say whether they are hidden; read(sheet, grid) fills the grid of one.
template <class Sheets, class Read>
Result<void> read_sheets(const Sheets& sheets, SourceDocument& document, FindingLog& log,
                         Read read) {
  GridBudget budget;
  for (const auto& sheet : sheets) {
    if (document.sheets.size() >= limits::grid_sheets_max) {
      log.error("sheets_beyond_limit", {.sheet = sheet.name},
                cat("only the first ", limits::grid_sheets_max, " sheets were read"));
      break;
    }
    GridBuilder grid(sheet.name, budget, log);
    grid.grid().hidden = sheet.hidden;
    TL_CHECK(read(sheet, grid));
    document.sheets.push_back(std::move(grid).finish());
  }
  if (!document.sheets.empty()) return {};
  return corrupt("workbook_without_sheets", cat(log.file(), ": the workbook has no sheet to read"));
}

}  // namespace tl::documents

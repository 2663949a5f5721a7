// Builds a Grid within the limits of foundation/limits.h, whatever order and however far apart the
// cells come in. Empty cells cost nothing: a row is as long as its last cell.
//
//   GridBudget budget;
//   GridBuilder grid("Sheet1", budget, log);
//   TL_CHECK(grid.put(row, column, {"100n", CellKind::text}));
//   Grid done = std::move(grid).finish();
//
// A cell beyond the limits of rows or columns is left out with a finding (a stray format far down a
// sheet is common and harmless); more cells or text
// than a GridBudget allows fail. A text longer than
// limits::cell_bytes_max is cut with a finding. Line breaks inside a cell become LF.
#pragma once

#include <cstddef>
#include <string_view>

#include "foundation/grid.h"
#include "foundation/limits.h"
#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

// What all sheets of one file may hold together. Text is counted too: a container of a few
// kilobytes can name one long shared string in millions of cells.
struct GridBudget {
  std::size_t cells = limits::grid_cells_max;
  std::size_t text_bytes = limits::grid_text_bytes_max;
};

class GridBuilder {
 public:
  GridBuilder(std::string_view name, GridBudget& budget, FindingLog& log);

  // For files whose rows are all real: fails with `grid_rows_limit` past the limit.
  Result<void> check_row(std::size_t row) const;

  void reserve(std::size_t row, std::size_t columns);
  Result<void> put(std::size_t row, std::size_t column, Cell cell);

  void hide_rows(std::size_t first, std::size_t last);
  void hide_columns(std::size_t first, std::size_t last);
  void strike(std::size_t row);  // one filled cell of the row is struck through
  void merge(std::size_t first_row, std::size_t first_column, std::size_t last_row,
             std::size_t last_column);

  Grid& grid() { return grid_; }
  std::string_view name() const { return grid_.name; }

  // rows: how many rows the file has at least, blank ones at its end included.
  Grid finish(std::size_t rows = 0) &&;

 private:
  void tidy(std::size_t row, std::size_t column, std::string& text);

  Result<void> spend(std::size_t cells, std::size_t text_bytes);

  Grid grid_;
  GridBudget& budget_;
  FindingLog& log_;
  std::vector<std::int32_t> struck_cells_;  // per row
};

}  // namespace tl::documents

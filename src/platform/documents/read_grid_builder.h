// Builds a Grid within the limits of foundation/limits.h, whatever order and however far apart the
// cells come in. Empty cells cost nothing: a row is as long as its last cell.
//
//   GridBuilder grid("Sheet1", log);
//   TL_CHECK(grid.put(row, column, {"100n", CellKind::text}));
//   Grid done = std::move(grid).finish();
//
// A cell beyond the limits of rows or columns is left out with a finding (a stray format far down a
// sheet is common and harmless); more cells than limits::grid_cells_max fail. A text longer than
// limits::cell_bytes_max is cut with a finding. Line breaks inside a cell become LF.
#pragma once

#include <cstddef>
#include <string_view>

#include "foundation/grid.h"
#include "foundation/result.h"
#include "platform/documents/read_finding_log.h"

namespace tl::documents {

class GridBuilder {
 public:
  GridBuilder(std::string_view name, FindingLog& log);

  // For files whose rows are all real: fails with `grid_rows_limit` past the limit.
  Result<void> check_row(std::size_t row) const;

  void reserve(std::size_t row, std::size_t columns);
  Result<void> put(std::size_t row, std::size_t column, Cell cell);

  void hide_rows(std::size_t first, std::size_t last);
  void hide_columns(std::size_t first, std::size_t last);
  void strike(std::size_t row, std::size_t column);  // the cell is struck through
  void merge(MergedRange range);

  Grid& grid() { return grid_; }

  // rows: how many rows the file has at least, blank ones at its end included.
  Grid finish(std::size_t rows = 0) &&;

 private:
  void tidy(std::size_t row, std::size_t column, std::string& text);

  Grid grid_;
  FindingLog& log_;
  std::size_t cells_ = 0;
  std::vector<std::int32_t> struck_cells_;  // per row
};

}  // namespace tl::documents

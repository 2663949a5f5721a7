// Where a sheet's header stands: the row, or two rows, whose cells read as headings of a list.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "foundation/grid.h"

namespace tl::bom {

struct HeaderRow {
  std::optional<std::size_t> row;  // from 0, the lower one of two; none without a header
  std::vector<std::string> texts;  // by column, what the heading says in all
  std::vector<std::string> shown;  // by column, the cell's own text
  int points = 0;                  // how surely it is one
};

// Title blocks above are passed over; data is never taken for a header.
HeaderRow find_header(const Grid& grid);

// The row as a header, whatever it looks like.
HeaderRow header_at(const Grid& grid, std::size_t row);

bool is_blank_row(const Grid& grid, std::size_t row);
std::size_t filled_cells(const Grid& grid, std::size_t row);

}  // namespace tl::bom

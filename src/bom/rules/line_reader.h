// From a laid-out sheet to its lines: which rows are lines, which continue the line above, which
// are headings, sums and notes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"
#include "foundation/finding.h"
#include "foundation/grid.h"
#include "foundation/limits.h"

namespace tl::bom {

// A header inside the table begins a further block.
struct LineBlock {
  std::int64_t header_row = 0;  // as on paper
  std::size_t first_line = 0;   // index in the lines
};

struct SheetLines {
  std::vector<BomLine> lines;
  std::vector<LineBlock> blocks;  // further ones only; the first begins with the first line
  std::vector<OtherRow> other_rows;
  Findings findings;
};

enum class RowMeaning : std::uint8_t {
  inferred,
  one_designator,  // every row is a component, its designator is one name whatever it looks like
};

struct LineReaderOptions {
  std::string file;
  std::optional<std::string> sheet;
  std::int64_t row_offset = 0;  // added to the row's number in the grid
  RowMeaning row_meaning = RowMeaning::inferred;
  std::size_t designators_max = limits::designators_per_bom_max;  // what sheets before left over
};

SheetLines read_lines(const Grid& grid, const TableLayout& layout,
                      const LineReaderOptions& options);

}  // namespace tl::bom

// How deep a line stands where the list says so by other means than a column of numbers.
//
//   "1.2.3" in the item or level column     the third level
//   "..2" in the level column               the second
//   "    Filter" below "  Board"            one deeper
//
// What a plain level column says was read with the line (TableRows::level) and stays.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"
#include "foundation/grid.h"

namespace tl::bom {

void find_levels(const Grid& grid, const TableLayout& layout, std::vector<BomLine>& lines);

// "1.2.3" 3, "..2" 2, "7" 1; nothing for anything else.
std::optional<std::int64_t> outline_depth(std::string_view text);

}  // namespace tl::bom

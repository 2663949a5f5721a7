// A list that a person wrote down line by line, the count before or behind the part, as a table
// with a column of counts and a column of texts.
//
//   2x - SM02B-SRSS-TB        "2" | "SM02B-SRSS-TB"
//   4 pcs M3 screws           "4" | "M3 screws"
//   Connector 10pin x 2       "2" | "Connector 10pin"
#pragma once

#include <optional>

#include "foundation/grid.h"

namespace tl::bom {

// Rows keep their numbers. Nothing when most lines of the sheet carry no count.
std::optional<Grid> counted_list(const Grid& grid);

}  // namespace tl::bom

// Which line of a list that was read again goes on from a line of the reading before: what people
// said of a line follows it.
//
//   const auto goes_on = continued_lines(before.lines, after.lines);
//   goes_on[4]     the index in `after` that line 5 goes on as; none: it is gone
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "bom/rules/bom_reading.h"

namespace tl::bom {

// By shared designators, else by what the lines are (compare_pairs.h). A line that shares its
// places with several goes on as none of them: which one is meant, nobody said.
std::vector<std::optional<std::size_t>> continued_lines(std::span<const BomLine> before,
                                                        std::span<const BomLine> after);

}  // namespace tl::bom

// Whether the values of a list and the part numbers beside them mean the same: "100nF" beside the
// number of a 1 uF capacitor is a mistake that costs a build.
#pragma once

#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"

namespace tl::bom {

// value_part_mismatch for each part number that contradicts its line, value_disagrees where value
// and description contradict each other and no part number is the one that stands out; a note where
// the two are at most one per cent apart. `columns` place the findings.
Findings check_values(const std::vector<BomLine>& lines, const std::string& file,
                      const std::vector<ColumnProposal>& columns);

}  // namespace tl::bom

// What a good account manager would ask the customer about the lines of a list: quantities that do
// not fit the designators, places named twice, part numbers that cannot be ordered as written.
#pragma once

#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "foundation/finding.h"

namespace tl::bom {

struct LineCheckOptions {
  std::string file;
  std::vector<ColumnProposal> columns;  // for the place of a finding; empty for XML
};

Findings check_lines(const std::vector<BomLine>& lines, const LineCheckOptions& options);

}  // namespace tl::bom

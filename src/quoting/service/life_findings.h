// Parts of an RFQ whose life ends, as it is on file or as a source of offers tells it: to be known
// when the RFQ is looked at, not when the quote is. In a quote its notices say the same.
#pragma once

#include <vector>

#include "foundation/finding.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

// `part_life_ends`, once for each part that a fitted line would use, at the first such line.
Result<std::vector<Finding>> life_findings(database::Transaction& tx, const LoadedRfq& rfq,
                                           const parts::MatchedLines& matched);

}  // namespace tl::quoting

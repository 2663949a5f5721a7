// Why each figure of a quote is what it is (E10), down to rule, offer and date.
//
//   explain(input, costing, "total.1000");       a total: unit price x boards, and what it is made
//   of explain(input, costing, "line.14.price");    what line 14 costs at every quantity, and why
//
// Paths: total.Q unit.Q material.Q labour.Q excess.Q lead_time.Q turn.Q for a quantity Q of the
// quote; nre; line.N.price and line.N.price.Q for a line N of the BOM. An explanation is computed
// from the same input as the figure, so an issued quote explains itself from the input stored with
// it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/explanation.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

// `explain_path_unknown` names the paths that there are.
Result<Explanation> explain(const CostingInput& input, const Costing& costing,
                            std::string_view path);

// Every path of the quote as a whole, and of one line as an example.
std::vector<std::string> explainable_paths(const Costing& costing);

}  // namespace tl::quoting

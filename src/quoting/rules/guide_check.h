// A costing as the price guide compares it: what a placement costs without material, what an order
// is worth, what is left beyond costs (market/rules/price_guide.h).
#pragma once

#include <string>
#include <vector>

#include "market/rules/price_guide.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

Result<std::vector<market::PriceDeviation>> compare_with_guide(const market::PriceGuide& guide,
                                                               std::string_view segment,
                                                               const CostingInput& input,
                                                               const Costing& costing);

}  // namespace tl::quoting

// What a quote tells the customer of material that is not bought: what they send themselves, and
// what lies in our stores without being kept for them. Internal to the review.
#pragma once

#include <string>
#include <vector>

#include "quoting/rules/costing.h"

namespace tl::quoting {

// "Lines 3, 7: you supply them, with the overage of our kit list, here by 20 Apr 2026."
std::vector<std::string> customer_supply_words(const CostingInput& input);

// "1 part is priced from stock that is not reserved ..."; "" when none is.
std::string free_stock_words(const CostingInput& input, const Costing& costing);

}  // namespace tl::quoting

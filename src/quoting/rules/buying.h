// The material of a quote by a buy plan: one market for all quantities, one plan for each. Internal
// to costing.
#pragma once

#include "quoting/rules/costing.h"

namespace tl::quoting {

// The offers of `input` must outlive it.
Result<sourcing::Market> market_for(const CostingInput& input);

// Fills in what is bought for the demands of `out`: what stock does not cover.
Result<void> buy_by_plan(const CostingInput& input, const sourcing::Market& market,
                         QuantityCosting& out);

// Adds what the orders of the plan cost by themselves, to the material and to the lines that have a
// cost of their own.
Result<void> share_orders(const CostingInput& input, QuantityCosting& out);

}  // namespace tl::quoting

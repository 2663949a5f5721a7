// One demand for all who need a part, so that a minimum is met once and a price break is reached
// together; and what it costs, and what it leaves over, split back to them to the last 1e-8.
//
//   const std::vector<PoolUse> uses{{.assembly = 1, .line = 14, .part = 0, .pieces = 400},
//                                   {.assembly = 2, .line = 3, .part = 0, .pieces = 80}};
//   TL_TRY(const auto pieces, pooled_pieces(uses, 1));      // 480
//   TL_TRY(const auto shares, split_back(plan, uses));      // one for every use
//
// Each use pays for the pieces that it needs: its share of the purchases, by pieces; of what a
// supplier's order costs, by the money that its purchases spend there; of what is left over, by
// pieces again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sourcing/rules/buy_plan.h"

namespace tl::sourcing {

struct PoolUse {
  std::int64_t assembly = 0;
  std::int64_t line = 0;  // of the assembly's BOM
  std::size_t part = 0;   // of the plan
  std::int64_t pieces = 0;
};

struct PoolShare {
  Cost extended;    // of the pieces required, fees of pack forms included
  Cost order_cost;  // of suppliers' orders
  Cost excess;      // of what is left over
  std::int64_t excess_pieces = 0;
};
TL_DESCRIBE(PoolShare, extended, order_cost, excess, excess_pieces)

// By part, over all uses.
Result<std::vector<std::int64_t>> pooled_pieces(std::span<const PoolUse> uses, std::size_t parts);

// One for every use. Over all uses that have pieces they add up to the plan's purchases and orders;
// a use without pieces has no share.
Result<std::vector<PoolShare>> split_back(const BuyPlan& plan, std::span<const PoolUse> uses);

// What each part carries of the costs of orders.
Result<std::vector<Cost>> order_costs_by_part(const BuyPlan& plan);

}  // namespace tl::sourcing

#include "sourcing/rules/pooled_demand.h"

#include <algorithm>

namespace tl::sourcing {
namespace {

struct PartTotals {
  Cost extended;
  Cost excess;
  std::int64_t excess_pieces = 0;
};

Result<PartTotals> totals_of(const PartPlan& part, Currency currency) {
  PartTotals out{.extended = Cost::zero(currency), .excess = Cost::zero(currency)};
  for (const Purchase& bought : part.purchases) {
    TL_TRY(out.extended, out.extended.plus(bought.extended_cost));
    TL_TRY(out.excess, out.excess.plus(bought.excess_cost));
    TL_TRY(out.excess_pieces, checked_add(out.excess_pieces, bought.excess_pieces()));
  }
  return out;
}

}  // namespace

Result<std::vector<std::int64_t>> pooled_pieces(std::span<const PoolUse> uses, std::size_t parts) {
  std::vector<std::int64_t> pieces(parts, 0);
  for (const PoolUse& use : uses) {
    TL_TRY(pieces[use.part], checked_add(pieces[use.part], use.pieces));
  }
  return pieces;
}

Result<std::vector<Cost>> order_costs_by_part(const BuyPlan& plan) {
  std::vector<Cost> out(plan.parts.size(), Cost::zero(plan.money.currency()));
  for (std::size_t o = 0; o < plan.orders.size(); ++o) {
    if (plan.orders[o].order_cost.raw() == 0) continue;
    std::vector<std::size_t> parts;
    std::vector<std::int64_t> spent;
    for (std::size_t p = 0; p < plan.parts.size(); ++p) {
      for (const Purchase& bought : plan.parts[p].purchases) {
        if (bought.supplier_order != o) continue;
        parts.push_back(p);
        spent.push_back(bought.order_cost.raw());
      }
    }
    // Parts that cost nothing still had to be ordered.
    if (std::ranges::all_of(spent, [](std::int64_t s) { return s == 0; }))
      std::ranges::fill(spent, 1);
    TL_TRY(const std::vector<Cost> shares, allocate(plan.orders[o].order_cost, spent));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      TL_TRY(out[parts[i]], out[parts[i]].plus(shares[i]));
    }
  }
  return out;
}

Result<std::vector<PoolShare>> split_back(const BuyPlan& plan, std::span<const PoolUse> uses) {
  const Currency currency = plan.money.currency();
  const Cost zero = Cost::zero(currency);
  std::vector<PoolShare> out(uses.size(), {.extended = zero, .order_cost = zero, .excess = zero});
  TL_TRY(const std::vector<Cost> order_costs, order_costs_by_part(plan));
  std::vector<std::vector<std::size_t>> users(plan.parts.size());
  for (std::size_t u = 0; u < uses.size(); ++u) {
    if (uses[u].pieces > 0) users[uses[u].part].push_back(u);
  }
  for (std::size_t p = 0; p < plan.parts.size(); ++p) {
    if (users[p].empty()) continue;
    std::vector<std::int64_t> pieces;
    for (const std::size_t u : users[p]) pieces.push_back(uses[u].pieces);
    TL_TRY(const PartTotals totals, totals_of(plan.parts[p], currency));
    TL_TRY(const std::vector<Cost> extended, allocate(totals.extended, pieces));
    TL_TRY(const std::vector<Cost> ordering, allocate(order_costs[p], pieces));
    TL_TRY(const std::vector<Cost> excess, allocate(totals.excess, pieces));
    TL_TRY(const auto left_over, allocate(totals.excess_pieces, pieces));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      out[users[p][i]] = {extended[i], ordering[i], excess[i], left_over[i]};
    }
  }
  return out;
}

}  // namespace tl::sourcing

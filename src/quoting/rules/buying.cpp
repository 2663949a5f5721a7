#include "quoting/rules/buying.h"

#include <utility>

#include "quoting/rules/plan_matrix.h"

namespace tl::quoting {
namespace {

// Every line that we buy for, as a user of the demand that it shares with others.
std::vector<sourcing::PoolUse> uses_of(const CostingInput& input, std::int64_t boards) {
  std::vector<sourcing::PoolUse> uses;
  for (const CostingLine& line : input.lines) {
    const bool is_bought = line.fitting == Fitting::fitted && line.demand.has_value();
    uses.push_back({.line = line.number,
                    .part = is_bought ? static_cast<std::size_t>(*line.demand) : 0,
                    .pieces = is_bought ? line.pieces * boards : 0});
  }
  return uses;
}

}  // namespace

Result<sourcing::Market> market_for(const CostingInput& input) {
  std::vector<std::span<const sourcing::OfferRecord>> offers;
  for (const Demand& demand : input.demands) offers.emplace_back(demand.offers);
  return sourcing::open_market({.currency = input.rates.currency,
                                .on = input.on,
                                .rates = input.rates.exchange,
                                .dispatch_days = input.rates.terms.dispatch_days,
                                .suppliers = input.buying->suppliers},
                               offers);
}

Result<void> buy_by_plan(const CostingInput& input, const sourcing::Market& market,
                         QuantityCosting& out) {
  std::vector<sourcing::Need> needs;
  for (const DemandCosting& demand : out.demands) {
    needs.push_back({.pieces = demand.base_pieces > 0 ? demand.stock.net_pieces : 0});
  }
  TL_TRY(out.plan, sourcing::plan_purchases(market, needs, settings_of(*input.buying)));
  for (std::size_t at = 0; at < out.demands.size(); ++at) {
    sourcing::PartPlan& part = out.plan->parts[at];
    DemandCosting& demand = out.demands[at];
    if (!part.purchases.empty()) demand.decision.chosen = part.purchases.front();
    demand.purchases = part.purchases;
    demand.missing_pieces = part.missing_pieces;
    demand.decision.considered = std::exchange(part.considered, {});
    demand.decision.rejected = std::exchange(part.rejected, {});
  }
  return {};
}

Result<void> share_orders(const CostingInput& input, QuantityCosting& out) {
  if (input.demands.empty()) return {};
  TL_TRY(out.line_shares, sourcing::split_back(*out.plan, uses_of(input, out.boards)));
  TL_TRY(out.material, out.material.plus(out.plan->order_costs));
  for (std::size_t i = 0; i < out.line_shares.size(); ++i) {
    if (!out.line_costs[i]) continue;
    TL_TRY(out.line_costs[i], out.line_costs[i]->plus(out.line_shares[i].order_cost));
  }
  return {};
}

}  // namespace tl::quoting

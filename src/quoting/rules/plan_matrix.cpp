#include "quoting/rules/plan_matrix.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quantities.h"

namespace tl::quoting {

std::string strategy_text(sourcing::Strategy strategy) {
  return replace_all(enum_name(strategy), "_", "-");
}

PlanRow plan_row(std::int64_t boards, const sourcing::BuyPlan& plan) {
  PlanRow row{.boards = boards,
              .strategy = strategy_text(plan.strategy),
              .money = plan.money,
              .order_costs = plan.order_costs,
              .excess = plan.excess,
              .latest_days = plan.latest_days,
              .suppliers = static_cast<std::int64_t>(plan.orders.size()),
              .missing_pieces = plan.missing_pieces,
              .undated_pieces = plan.undated_pieces,
              .above_least = Cost::zero(plan.money.currency()),
              .proven = plan.proven,
              .bound = plan.bound,
              .gap = plan.gap};
  for (const sourcing::SupplierOrder& order : plan.orders) row.purchases += order.purchases;
  for (const sourcing::PartPlan& part : plan.parts) {
    for (const sourcing::Purchase& bought : part.purchases) {
      row.latest_dated_days = std::max(row.latest_dated_days, bought.days.value_or(0));
    }
  }
  return row;
}

sourcing::PlanSettings settings_of(const Buying& buying) {
  return {.strategy = buying.strategy,
          .excess_cap = buying.excess_cap,
          .suppliers_max = buying.suppliers_max,
          .split_saving = buying.split_saving};
}

sourcing::ChosenFor chosen_for(const PlanSide& side, std::size_t at) {
  return sourcing::with_reasons(*side.market, at, side.needs[at], side.settings,
                                side.plan->parts[at])
      .chosen_for;
}

Result<PlanCell> plan_cell(const PlanSide& side, std::size_t at) {
  const sourcing::PartPlan& part = side.plan->parts[at];
  PlanCell cell{.purchases = static_cast<std::int64_t>(part.purchases.size()),
                .missing_pieces = part.missing_pieces,
                .undated_pieces = part.undated_pieces};
  if (part.purchases.empty()) return cell;
  const sourcing::Purchase& first = part.purchases.front();
  const sourcing::OfferRecord& offer = side.offers[at][first.offer];
  cell.supplier = offer.supplier;
  cell.order_number = offer.sku;
  cell.pack = replace_all(enum_name(offer.pack), "_", " ");
  cell.break_from = first.break_from;
  cell.unit_price = first.unit_price;
  cell.why = sourcing::reason_text(chosen_for(side, at));
  Cost money = Cost::zero(first.order_cost.currency());
  Cost excess = money;
  cell.days = 0;
  for (const sourcing::Purchase& bought : part.purchases) {
    cell.required_pieces += bought.required_pieces;
    cell.order_pieces += bought.order_pieces;
    TL_TRY(money, money.plus(bought.order_cost));
    TL_TRY(excess, excess.plus(bought.excess_cost));
    if (!bought.days) cell.days.reset();
    if (cell.days) cell.days = std::max(*cell.days, *bought.days);
  }
  cell.money = money;
  cell.excess = excess;
  return cell;
}

bool buys_the_same(const sourcing::PartPlan& a, const sourcing::PartPlan& b) {
  if (a.missing_pieces != b.missing_pieces) return false;
  return std::ranges::equal(a.purchases, b.purchases,
                            [](const sourcing::Purchase& x, const sourcing::Purchase& y) {
                              return x.offer == y.offer && x.order_pieces == y.order_pieces &&
                                     x.unit_price.raw() == y.unit_price.raw();
                            });
}

Result<std::vector<sourcing::Need>> needs_of(const CostingInput& input, std::int64_t boards) {
  TL_TRY(const auto pieces, pieces_per_board(input));
  std::vector<sourcing::Need> needs(input.demands.size());
  for (std::size_t at = 0; at < needs.size(); ++at) {
    TL_TRY(const std::int64_t base, checked_multiply(pieces[at], boards));
    if (base == 0) continue;
    const Demand& demand = input.demands[at];
    TL_TRY(const std::int64_t required, sourcing::required_pieces(base, demand.attrition));
    TL_TRY(const stock::Covered covered,
           stock::cover(required, demand.stock, input.rates.currency));
    needs[at].pieces = covered.net_pieces;
  }
  return needs;
}

Result<sourcing::BuyPlan> plan_material(const Buying& buying, const sourcing::Market& market,
                                        std::span<const sourcing::Need> needs) {
  return sourcing::plan_figures(market, needs, settings_of(buying));
}

}  // namespace tl::quoting

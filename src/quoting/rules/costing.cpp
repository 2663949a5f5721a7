#include "quoting/rules/costing.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/buying.h"
#include "quoting/rules/price_order.h"
#include "quoting/rules/quantities.h"

namespace tl::quoting {
namespace {

bool bought_by_us(const CostingLine& line) {
  return line.fitting == Fitting::fitted && line.demand.has_value();
}

Result<void> check(const CostingInput& input) {
  TL_CHECK(check_quantities(input.quantities));
  for (const CostingLine& line : input.lines) {
    ENSURE(line.pieces >= 0, "negative quantities are findings of the reader");
    ENSURE(!line.demand || static_cast<std::size_t>(*line.demand) < input.demands.size(),
           "a line names a demand of the same input");
  }
  return {};
}

Result<sourcing::BuyDecision> buy(const CostingInput& input, const Demand& demand,
                                  std::int64_t pieces) {
  const sourcing::BuyRequest need{.pieces = pieces,
                                  .currency = input.rates.currency,
                                  .on = input.on,
                                  .rates = input.rates.exchange};
  return sourcing::buy_least_cost(need, demand.offers);
}

// The slowest of what is bought. Reserved pieces are here; free ones count as if they had to be
// bought, because nothing keeps them until the order comes.
SupplyTime supply_of_demand(const CostingInput& input, std::size_t at,
                            const DemandCosting& costed) {
  const auto index = static_cast<std::int64_t>(at);
  if (costed.stock.net_pieces + costed.stock.free_pieces == 0) {
    return {.demand = index,
            .supply_days = 0,
            .availability = sourcing::Availability::stock,
            .from_our_stock = true};
  }
  std::vector<sourcing::Purchase> bought(purchases_of(costed).begin(), purchases_of(costed).end());
  if (costed.without_free_stock) {
    bought.clear();
    if (costed.without_free_stock->chosen) bought.push_back(*costed.without_free_stock->chosen);
  }
  if (bought.empty() || costed.missing_pieces > 0) return {.demand = index};
  std::optional<SupplyTime> slowest;
  for (std::size_t i = 0; i < bought.size(); ++i) {
    SupplyTime time =
        supply_time(index, bought[i], input.demands[at].offers[bought[i].offer], input.rates.terms);
    time.purchase = static_cast<std::int64_t>(i);
    if (!time.supply_days) return time;
    if (!slowest || *slowest->supply_days < *time.supply_days) slowest = time;
  }
  return *slowest;
}

Result<DemandCosting> cost_demand(const CostingInput& input, std::size_t at,
                                  std::int64_t base_pieces) {
  const Demand& demand = input.demands[at];
  DemandCosting out{.base_pieces = base_pieces};
  if (base_pieces == 0) return out;
  TL_TRY(const sourcing::Losses lost, sourcing::losses(base_pieces, demand.attrition));
  out.required_pieces = lost.required_pieces;
  out.losses_by = lost.decided_by;
  TL_TRY(out.stock, stock::cover(out.required_pieces, demand.stock, input.rates.currency));
  if (out.stock.net_pieces > 0 && !input.buying) {
    TL_TRY(out.decision, buy(input, demand, out.stock.net_pieces));
  }
  if (out.stock.free_pieces > 0) {
    TL_TRY(out.without_free_stock,
           buy(input, demand, out.stock.net_pieces + out.stock.free_pieces));
  }
  return out;
}

// Splits what a demand costs over its lines by their pieces, to the last 1e-8.
Result<void> share_out(const CostingInput& input, std::size_t at, QuantityCosting& out) {
  TL_TRY(const std::optional<Cost> cost, out.demands[at].cost());
  if (!cost || out.demands[at].base_pieces == 0) return {};
  std::vector<std::size_t> users;
  std::vector<std::int64_t> weights;
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    const CostingLine& line = input.lines[i];
    if (!bought_by_us(line) || static_cast<std::size_t>(*line.demand) != at || line.pieces == 0)
      continue;
    users.push_back(i);
    weights.push_back(line.pieces);
  }
  TL_TRY(const std::vector<Cost> shares, allocate(*cost, weights));
  for (std::size_t i = 0; i < users.size(); ++i) out.line_costs[users[i]] = shares[i];
  return {};
}

Result<void> cost_material(const CostingInput& input, const std::optional<sourcing::Market>& market,
                           const std::vector<std::int64_t>& per_board, QuantityCosting& out) {
  out.line_costs.assign(input.lines.size(), std::nullopt);
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    TL_TRY(const std::int64_t base, checked_multiply(per_board[at], out.boards));
    TL_TRY(DemandCosting demand, cost_demand(input, at, base));
    out.demands.push_back(std::move(demand));
  }
  if (market) {
    TL_CHECK(buy_by_plan(input, *market, out));
  }
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    DemandCosting& demand = out.demands[at];
    if (demand.base_pieces > 0) demand.supply = supply_of_demand(input, at, demand);
    TL_TRY(const std::optional<Cost> cost, demand.cost());
    if (cost && demand.base_pieces > 0) {
      TL_TRY(out.material, out.material.plus(*cost));
    }
    for (const sourcing::Purchase& bought : purchases_of(demand)) {
      TL_TRY(out.excess, out.excess.plus(bought.excess_cost));
    }
    TL_CHECK(share_out(input, at, out));
  }
  return market ? share_orders(input, out) : Result<void>();
}

// When everything is here: what is bought, and what the customer sends.
std::vector<SupplyTime> supplies_of(const CostingInput& input, const QuantityCosting& out) {
  std::vector<SupplyTime> supplies;
  for (std::size_t at = 0; at < out.demands.size(); ++at) {
    if (out.demands[at].base_pieces == 0) continue;
    supplies.push_back(out.demands[at].supply);
    for (const stock::StockUse& use : out.demands[at].stock.uses) {
      const stock::StockCover& cover = input.demands[at].stock[use.cover];
      if (cover.promised_line == 0) continue;
      supplies.push_back(customer_supply(cover.promised_line, cover.promised_on, input.on));
    }
  }
  for (const CostingLine& line : input.lines) {
    if (line.fitting != Fitting::customer_supplied) continue;
    supplies.push_back(customer_supply(line.number, line.supplied_on, input.on));
  }
  return supplies;
}

// What is the same at every quantity.
struct Ground {
  BuildCounts counts;
  std::vector<std::int64_t> per_board;     // pieces of each demand
  std::optional<sourcing::Market> market;  // with CostingInput::buying
};

Result<QuantityCosting> cost_quantity(const CostingInput& input, const WorkingCalendar& calendar,
                                      const Ground& ground, std::int64_t boards) {
  QuantityCosting out{.boards = boards,
                      .material = Cost::zero(input.rates.currency),
                      .excess = Cost::zero(input.rates.currency)};
  TL_CHECK(cost_material(input, ground.market, ground.per_board, out));
  TL_TRY(out.labour, time_and_cost(input.rates, ground.counts, boards, input.labour));
  TL_CHECK(price_order(input, out));

  const auto without_part = std::ranges::count_if(input.lines, [](const CostingLine& line) {
    return line.fitting == Fitting::fitted && !line.demand;
  });
  TL_TRY(out.lead_time, lead_time(supplies_of(input, out),
                                  {.ordered = input.on,
                                   .lines_without_part = without_part,
                                   .shop_milliseconds = out.labour.shop_milliseconds,
                                   .rule = input.rates.lead_time_rule},
                                  input.rates.terms, calendar));
  TL_CHECK(price_turns(input, calendar, out));
  return out;
}

Result<void> add_one_off(const RateTable& rates, OneOffItem item, Costing& out) {
  const auto rate = category_rate(rates, CostCategory::one_off, 1);
  ENSURE(rate.has_value(), "one-off work has at least the old mark-up");
  TL_TRY(const Cost mark_up, charge_on(item.cost, *rate));
  TL_TRY(const Cost price, item.cost.plus(mark_up));
  TL_TRY(item.price, price.to_money(Rounding::half_up));
  TL_TRY(out.one_off_total, out.one_off_total.plus(item.price));
  out.one_off.push_back(std::move(item));
  return {};
}

Result<void> cost_one_off(const RateTable& rates, Costing& out) {
  out.one_off_total = Money::of_minor(0, rates.currency);
  for (const OneOffCharge& charge : rates.one_off_charges) {
    TL_CHECK(add_one_off(
        rates, {.code = charge.code, .description = charge.description, .cost = charge.amount},
        out));
  }
  // The same at every quantity.
  for (const LabourItem& item : out.quantities.front().labour.items) {
    if (item.group != LabourGroup::one_off) continue;
    const auto step = std::ranges::find(rates.labour_steps, item.code, &LabourStep::code);
    // "50 x preparing one BOM line"
    const bool counted = item.count_millionths != Quantity::one && !step->description.empty();
    TL_CHECK(add_one_off(
        rates,
        {.code = item.code,
         .description = counted ? cat(format_grouped(item.count_millionths, Quantity::scale), " x ",
                                      step->description)
                                : step->description,
         .cost = item.cost},
        out));
  }
  return {};
}

}  // namespace

Result<std::optional<Cost>> DemandCosting::cost() const {
  if (!is_priced()) return std::optional<Cost>();
  Cost all = stock.cost;
  for (const sourcing::Purchase& bought : purchases_of(*this)) {
    TL_TRY(all, all.plus(bought.extended_cost));
  }
  return std::optional(all);
}

WorkingCalendar calendar_of(const CostingInput& input) {
  return calendar_of(input.rates, site_of(input.labour));
}

std::span<const sourcing::Purchase> purchases_of(const DemandCosting& demand) {
  if (!demand.purchases.empty()) return demand.purchases;
  const auto& chosen = demand.decision.chosen;
  return chosen ? std::span(&*chosen, 1) : std::span<const sourcing::Purchase>();
}

std::span<const sourcing::Purchase> purchases_of(const QuantityCosting& q, std::size_t demand) {
  return purchases_of(q.demands[demand]);
}

Result<Costing> cost(const CostingInput& input, const WorkingCalendar& calendar) {
  TL_CHECK(check(input));
  Costing out{.counts = count_build(input)};
  Ground ground{.counts = out.counts};
  TL_TRY(ground.per_board, pieces_per_board(input));
  if (input.buying) {
    TL_TRY(ground.market, market_for(input));
  }
  for (const std::int64_t boards : input.quantities) {
    TL_TRY(QuantityCosting quantity, cost_quantity(input, calendar, ground, boards));
    out.quantities.push_back(std::move(quantity));
  }
  TL_CHECK(cost_one_off(input.rates, out));
  return out;
}

}  // namespace tl::quoting

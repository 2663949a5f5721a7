#include "quoting/rules/price_order.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/landed_share.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t milliseconds_per_minute = 60'000;

Cost& cost_of(OrderCosts& costs, MaterialClass material_class) {
  switch (material_class) {
    case MaterialClass::pcb: return costs.pcb;
    case MaterialClass::electronics: return costs.electronics;
    case MaterialClass::mechanical: break;
  }
  return costs.mechanical;
}

Result<std::optional<ToldCharge>> told_charge(const CostingInput& input,
                                              const QuantityCosting& order, CostCategory category) {
  TL_TRY(const LandedShare share, landed_share(input, order, category));
  if (share.items.empty()) return std::optional<ToldCharge>();
  return std::optional(ToldCharge{.on = share.on, .amount = share.amount});
}

Result<OrderCosts> order_costs(const CostingInput& input, const QuantityCosting& order) {
  const Cost zero = Cost::zero(input.rates.currency);
  OrderCosts costs{
      .boards = order.boards, .pcb = zero, .electronics = order.material, .mechanical = zero};
  for (std::size_t i = 0; i < input.lines.size(); ++i) {
    if (!order.line_costs[i]) continue;
    const MaterialClass material_class = material_class_of(input.lines[i]);
    if (material_class == MaterialClass::electronics) continue;
    Cost& sum = cost_of(costs, material_class);
    TL_TRY(sum, sum.plus(*order.line_costs[i]));
    // What is on no line, such as a fee, stays with the electronics.
    TL_TRY(costs.electronics, costs.electronics.minus(*order.line_costs[i]));
  }
  TL_TRY(costs.labour, order.labour.recurring());
  TL_TRY(costs.freight, told_charge(input, order, CostCategory::freight));
  TL_TRY(costs.duty, told_charge(input, order, CostCategory::duty));
  return costs;
}

Result<TurnPrice> price_turn(const QuantityCosting& order, const TurnTime& turn) {
  TurnPrice out{.code = turn.code, .working_days = turn.working_days};
  TL_TRY(const Cost labour_cost, order.labour.recurring());
  TL_TRY(const Cost labour, labour_cost.plus(order.labour_mark_up));
  TL_TRY(const Cost material, order.material.plus(order.material_mark_up));
  TL_TRY(out.labour_surcharge, turn.labour_surcharge.of(labour));
  TL_TRY(out.material_surcharge, turn.material_surcharge.of(material));
  TL_TRY(Cost sold_for, order.sold_for.plus(out.labour_surcharge));
  TL_TRY(sold_for, sold_for.plus(out.material_surcharge));
  TL_TRY(out.unit_price, unit_price_of(sold_for, order.boards));
  TL_TRY(out.total, out.unit_price.times(order.boards));
  return out;
}

// Ready when the turn time is over, or when the material is there and the line has done its work.
Result<void> date_turn(const CostingInput& input, const WorkingCalendar& calendar,
                       const QuantityCosting& order, TurnPrice& out) {
  out.days_at_least = order.lead_time.days_at_least;
  TL_TRY(const Date promised, calendar.add_working_days(input.on, out.working_days));
  const std::int64_t day = input.rates.terms.build_minutes_per_day * milliseconds_per_minute;
  const auto on_the_line = static_cast<std::int64_t>(
      divide_rounded(order.labour.shop_milliseconds, day, Rounding::ceiling));
  const Date material = input.on.plus_days(order.lead_time.material_days_known);
  TL_TRY(Date built, calendar.add_working_days(material, on_the_line));
  // Who pays nothing for it waits for the line as the rule says.
  if (order.lead_time.turn_code == out.code)
    built = input.on.plus_days(order.lead_time.rule_days_at_least());
  out.limited_by_material = promised < built;
  out.days_at_least = days_between(input.on, std::max(promised, built));
  if (order.lead_time.material_days) out.calendar_days = out.days_at_least;
  return {};
}

bool costs_extra(const TurnTime& turn) {
  return turn.labour_surcharge != Rate() || turn.material_surcharge != Rate();
}

// The quickest turn time without a surcharge is what the unit price promises, where it is later
// than what material and line allow.
Result<void> promise_turn(const CostingInput& input, const WorkingCalendar& calendar,
                          LeadTime& lead) {
  const TurnTime* quickest = nullptr;
  for (const TurnTime& turn : input.rates.turn_times) {
    if (costs_extra(turn)) continue;
    if (quickest == nullptr || turn.working_days < quickest->working_days) quickest = &turn;
  }
  if (quickest == nullptr) return {};
  TL_TRY(const Date promised, calendar.add_working_days(input.on, quickest->working_days));
  lead.turn_code = quickest->code;
  lead.turn_days = days_between(input.on, promised);
  lead.days_at_least = std::max(lead.days_at_least, lead.turn_days);
  if (!lead.total_days) return {};
  lead.total_days = lead.days_at_least;
  lead.ready = input.on.plus_days(lead.days_at_least);
  return {};
}

}  // namespace

MaterialClass material_class_of(const CostingLine& line) {
  if (line.build.mounting != Mounting::not_placed) return MaterialClass::electronics;
  const std::string text = to_lower(cat(line.designators, " ", line.description));
  for (const std::string_view word :
       {"pcb", "circuit board", "bare board", "printed wiring board", "leiterplatte"}) {
    if (contains(text, word)) return MaterialClass::pcb;
  }
  return MaterialClass::mechanical;
}

Result<void> price_order(const CostingInput& input, QuantityCosting& out) {
  using enum CostCategory;
  TL_TRY(const OrderCosts costs, order_costs(input, out));
  TL_TRY(RollUp rolled, roll_up(input.rates, costs));
  TL_TRY(out.material_mark_up, rolled.of({material, pcb, electronics, mechanical}));
  TL_TRY(out.labour_mark_up, rolled.of({labour}));
  out.sold_for = rolled.total;
  out.roll_up = std::move(rolled.items);
  TL_TRY(out.unit_price, unit_price_of(out.sold_for, out.boards));
  TL_TRY(out.total, out.unit_price.times(out.boards));
  return {};
}

Result<void> price_turns(const CostingInput& input, const WorkingCalendar& calendar,
                         QuantityCosting& out) {
  if (input.rates.lead_time_promise == LeadTimePromise::turn_time)
    TL_CHECK(promise_turn(input, calendar, out.lead_time));
  for (const TurnTime& turn : input.rates.turn_times) {
    TL_TRY(TurnPrice price, price_turn(out, turn));
    TL_CHECK(date_turn(input, calendar, out, price));
    out.turns.push_back(std::move(price));
  }
  return {};
}

}  // namespace tl::quoting

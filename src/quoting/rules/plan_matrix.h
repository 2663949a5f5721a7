// The buy plan as people look at it: parts down, quantities across, in each cell the offer that was
// chosen; above each quantity what the plan comes to. And one plan against another.
//
//   TL_TRY(const auto needs, needs_of(input, 500));
//   TL_TRY(const BuyPlan plan, plan_material(buying, market, needs));
//   plan_row(500, plan).money;
//   plan_cell({500, offers, &plan, &market, needs, buying}, 3).supplier;
//
// A plan is made of figures alone, because most of its parts are never looked at; what decided for
// a part is found when somebody looks at it, from the same market, needs and terms.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quoting/rules/buying.h"

namespace tl::quoting {

inline constexpr std::array strategies = {
    sourcing::Strategy::least_cost, sourcing::Strategy::least_excess, sourcing::Strategy::fastest,
    sourcing::Strategy::least_suppliers};
std::string strategy_text(sourcing::Strategy strategy);  // "least-cost"

struct PlanRow {
  std::int64_t boards = 0;
  std::string strategy;
  Cost money;                               // goods and orders
  Cost order_costs;                         // of it, what the orders themselves cost
  Cost excess;                              // of it, what is left over
  std::optional<std::int64_t> latest_days;  // until the last piece is dispatched; nullopt: unknown
  std::int64_t suppliers = 0;
  std::int64_t purchases = 0;
  std::int64_t missing_pieces = 0;
  std::int64_t undated_pieces = 0;
  Cost above_least;  // money more than by least cost
  bool proven = false;
  std::optional<Cost> bound;
  std::optional<Rate> gap;
  // Until the last piece of those that have a date: what a plan with gaps can still be judged by.
  std::int64_t latest_dated_days = 0;
};
TL_DESCRIBE(PlanRow, boards, strategy, money, order_costs, excess, latest_days, suppliers,
            purchases, missing_pieces, undated_pieces, above_least, proven, bound, gap,
            latest_dated_days)

// Above least cost it is nothing yet: whoever compares strategies fills that in.
PlanRow plan_row(std::int64_t boards, const sourcing::BuyPlan& plan);

// What is bought of one part for one quantity. Of several purchases the first one is named.
struct PlanCell {
  std::string supplier;  // "" when nothing is bought
  std::string order_number;
  std::string pack;
  std::int64_t required_pieces = 0;
  std::int64_t order_pieces = 0;
  std::int64_t break_from = 0;
  std::optional<UnitPrice> unit_price;
  std::optional<Cost> money;         // of all its purchases
  std::optional<Cost> excess;        // of it, what is left over
  std::optional<std::int64_t> days;  // until the last of them is dispatched; nullopt: nobody said
  std::int64_t purchases = 0;
  std::int64_t missing_pieces = 0;
  std::int64_t undated_pieces = 0;
  std::string why;

  friend bool operator==(const PlanCell&, const PlanCell&) = default;
};
TL_DESCRIBE(PlanCell, supplier, order_number, pack, required_pieces, order_pieces, break_from,
            unit_price, money, excess, days, purchases, missing_pieces, undated_pieces, why)

// One plan, and what it was made from.
struct PlanSide {
  std::int64_t boards = 0;
  std::span<const std::span<const sourcing::OfferRecord>> offers;  // of every demand
  const sourcing::BuyPlan* plan = nullptr;
  const sourcing::Market* market = nullptr;
  std::span<const sourcing::Need> needs;
  sourcing::PlanSettings settings;
};

sourcing::PlanSettings settings_of(const Buying& buying);

// What decided for the part at this place.
sourcing::ChosenFor chosen_for(const PlanSide& side, std::size_t at);

Result<PlanCell> plan_cell(const PlanSide& side, std::size_t at);

// Whether the same is bought: offer by offer, as many pieces, at the same price.
bool buys_the_same(const sourcing::PartPlan& a, const sourcing::PartPlan& b);

// What has to be bought of each demand: with losses, less what our stock covers.
Result<std::vector<sourcing::Need>> needs_of(const CostingInput& input, std::int64_t boards);

// By the strategy and the limits of `buying`; figures alone.
Result<sourcing::BuyPlan> plan_material(const Buying& buying, const sourcing::Market& market,
                                        std::span<const sourcing::Need> needs);

}  // namespace tl::quoting

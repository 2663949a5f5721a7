// The buy plan: for a whole list of parts to buy, which offers, in which quantities, from which
// suppliers, by a named strategy.
//
//   TL_TRY(const Market market, open_market(terms, offers_of_each_part));
//   TL_TRY(const BuyPlan plan, plan_purchases(market, needs, {.strategy = Strategy::least_cost}));
//   plan.parts[3].purchases[0].order_pieces;
//   plan.proven;                            // nothing cheaper is possible
//
// What comes first (docs/domain/costing.md): pieces that nobody can deliver are fewest; then pieces
// that nobody gave a date for; then what the strategy is named for; then money; then preferred
// suppliers, fewer purchases, fewer pieces; then supplier, order number, place in the list.
//
// Parts touch each other through what an order to a supplier costs, a limit on suppliers, and a cap
// on excess. A part is split over offers where stock is short, where it comes earlier, or where it
// saves money. Pack forms never mix: every offer keeps its own price, stock and minimum, and offers
// of one pool share one stock.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "foundation/rate.h"
#include "sourcing/rules/market.h"

namespace tl::sourcing {

enum class Strategy {
  least_cost,       // money
  least_excess,     // value of what is left over, then money
  fastest,          // the day that the last piece arrives, then money
  least_suppliers,  // orders to place, then money
};
TL_DESCRIBE_ENUM(Strategy, least_cost, least_excess, fastest, least_suppliers)

struct Need {
  std::int64_t pieces = 0;         // losses included; 0: nothing to buy
  std::int64_t leader_pieces = 0;  // lost besides on tape without a leader
};

struct PlanSettings {
  Strategy strategy = Strategy::least_cost;
  std::optional<Cost> excess_cap;
  std::optional<std::int64_t> suppliers_max;
  std::int64_t splits_max = 3;  // purchases of one part, unless its stock needs more
  // What each further purchase of one part has to save: nobody writes one more order line for
  // cents.
  std::optional<Cost> split_saving;
  std::int64_t nodes_max = 50'000;  // of the search
};
TL_DESCRIBE(PlanSettings, strategy, excess_cap, suppliers_max, splits_max, split_saving, nodes_max)

// What decided for the purchases of a part.
enum class ChosenFor {
  nothing,          // nothing can be bought
  only_offer,       // that can be used
  least_money,      // of all offers for the part
  least_excess,     // less is left over than of cheaper orders
  earliest,         // it arrives in time for the fastest plan
  supplier_used,    // cheaper elsewhere, but not by what another order costs
  fewer_suppliers,  // cheaper elsewhere, but the plan has fewer suppliers so
  excess_cap,       // cheaper otherwise, but beyond the cap
  stock_short,      // split, because no offer covers it alone
  split_saves,      // split, because it costs less so
  preferred,        // dearer, within what the preferred supplier may be
  can_be_had,       // dearer, but it has stock or a lead time
};
TL_DESCRIBE_ENUM(ChosenFor, nothing, only_offer, least_money, least_excess, earliest, supplier_used,
                 fewer_suppliers, excess_cap, stock_short, split_saves, preferred, can_be_had)

// For people: "cheaper elsewhere, but not by what another order costs".
std::string_view reason_text(ChosenFor reason);

struct PartPlan {
  std::vector<Purchase> purchases;
  std::int64_t missing_pieces = 0;
  std::int64_t undated_pieces = 0;
  ChosenFor chosen_for = ChosenFor::nothing;
  std::vector<Purchase> considered;  // the best order of each usable offer alone, as in BuyDecision
  std::vector<Rejected> rejected;
};
TL_DESCRIBE(PartPlan, purchases, missing_pieces, undated_pieces, chosen_for, considered, rejected)

struct SupplierOrder {
  std::string supplier;
  std::int64_t purchases = 0;
  Cost goods;
  Cost order_cost;
  std::optional<Cost> minimum;  // the least that they take an order for
};
TL_DESCRIBE(SupplierOrder, supplier, purchases, goods, order_cost, minimum)

struct BuyPlan {
  Strategy strategy = Strategy::least_cost;
  std::vector<PartPlan> parts;
  std::vector<SupplierOrder> orders;  // by supplier
  Cost goods;                         // what is ordered, fees of pack forms included
  Cost order_costs;                   // of the orders themselves
  Cost money;                         // both
  Cost excess;                        // value of what is ordered and not required
  std::int64_t missing_pieces = 0;
  std::int64_t undated_pieces = 0;
  std::optional<std::int64_t> latest_days;  // until dispatch; nullopt: of a piece nobody knows
  bool proven = false;
  std::optional<Cost> bound;  // of an unproven plan: no plan costs less
  std::optional<Rate> gap;    // of its money above the bound; nullopt: more than money is open
  std::int64_t nodes = 0;
  Findings findings;
};
TL_DESCRIBE(BuyPlan, strategy, parts, orders, goods, order_costs, money, excess, missing_pieces,
            undated_pieces, latest_days, proven, bound, gap, nodes, findings)

// `needs` has an entry for every part of the market.
Result<BuyPlan> plan_purchases(const Market& market, std::span<const Need> needs,
                               const PlanSettings& settings);

// The same figures without what decided for each part, which takes as long again: `chosen_for`,
// `considered` and `rejected` are empty until somebody asks for those of a part.
Result<BuyPlan> plan_figures(const Market& market, std::span<const Need> needs,
                             const PlanSettings& settings);

// What plan_purchases() tells of the part of the market at this place, of which this is bought.
PartPlan with_reasons(const Market& market, std::size_t at, const Need& need,
                      const PlanSettings& settings, PartPlan part);

}  // namespace tl::sourcing

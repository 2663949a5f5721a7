// What an order of each quantity costs: material bought at least cost, labour timed, rolled up with
// mark-ups, with the lead time and the material left over.
//
//   TL_TRY(const Costing costing, cost(input));
//   costing.quantities[0].unit_price;     // what the quote says for the first quantity
//
// Lines that use the same part share one demand, so a minimum order quantity is met once and not
// once a line. Everything is added at 1e-8; the unit price is rounded to the minor unit, once, and
// the total is unit price x boards, as the invoice will have it. One-off charges stand apart.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/calendar.h"
#include "foundation/describe.h"
#include "quoting/rules/drivers.h"
#include "quoting/rules/labour.h"
#include "quoting/rules/lead_time.h"
#include "quoting/rules/rate_table.h"
#include "quoting/rules/roll_up.h"
#include "quoting/rules/turn_time.h"
#include "sourcing/rules/buy.h"
#include "sourcing/rules/buy_plan.h"
#include "sourcing/rules/landed.h"
#include "sourcing/rules/pooled_demand.h"
#include "stock/rules/cover.h"

namespace tl::quoting {

enum class Fitting { fitted, not_fitted, customer_supplied };
TL_DESCRIBE_ENUM(Fitting, fitted, not_fitted, customer_supplied)

struct CostingLine {
  std::int64_t number = 0;  // of the BOM, from 1
  std::string designators;  // "R1 R2 R3", as shown
  std::string description;
  Fitting fitting = Fitting::fitted;
  std::int64_t pieces = 0;             // per board
  std::optional<std::int64_t> demand;  // index; nullopt: nothing to buy, or no part known
  LineBuild build;
  // Of a line that the customer supplies: the day that its pieces are here, and what they send
  // beyond the need.
  std::optional<Date> supplied_on;
  std::optional<sourcing::AttritionRule> kit_overage;
};
TL_DESCRIBE(CostingLine, number, designators, description, fitting, pieces, demand, build,
            supplied_on, kit_overage)

// A manufacturer part by its maker and number.
struct ApprovedPart {
  std::string manufacturer;
  std::string mpn;
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
};
TL_DESCRIBE(ApprovedPart, manufacturer, mpn, lifecycle)

// Approved by our own number and not yet by the customer.
struct Alternate {
  ApprovedPart part;
  std::vector<sourcing::OfferRecord> offers;
};
TL_DESCRIBE(Alternate, part, offers)

// One part to buy, for all lines that use it.
struct Demand {
  std::string part;                           // our part number
  std::string maker;                          // "Yageo RC0603FR-0710KL", the first approved part
  std::vector<sourcing::OfferRecord> offers;  // of every approved part
  sourcing::AttritionRule attrition;
  std::vector<ApprovedPart> approved;  // by the customer, or a person for them: may be bought
  std::vector<Alternate> alternates;
  std::vector<stock::StockCover> stock;  // what need not be bought, in the order of use
  // Duty and freight of each of the offers, as dated facts tell them.
  std::vector<sourcing::OfferTerms> terms;
};
TL_DESCRIBE(Demand, part, maker, offers, attrition, approved, alternates, stock, terms)

// How the material is bought: by a plan over all parts (sourcing/rules/buy_plan.h).
struct Buying {
  sourcing::Strategy strategy = sourcing::Strategy::least_cost;
  std::optional<Cost> excess_cap;
  std::optional<std::int64_t> suppliers_max;
  std::vector<sourcing::SupplierTerm> suppliers;  // what we know of them, and what was said today
  std::optional<Cost> split_saving;               // of each further purchase of one part
};
TL_DESCRIBE(Buying, strategy, excess_cap, suppliers_max, suppliers, split_saving)

// Whether duty and freight that dated facts tell are part of the price (landed_share.h).
enum class LandedCosts {
  beside,  // shown for comparing offers alone, as quotes were made at first
  in_price,
};
TL_DESCRIBE_ENUM(LandedCosts, beside, in_price)

struct CostingInput {
  RateTable rates;
  Date on;                               // offers are judged as of this day
  std::vector<std::int64_t> quantities;  // boards, ascending, each once
  std::vector<CostingLine> lines;
  std::vector<Demand> demands;
  LabourFacts labour = {};  // what was told about the work, and who released it
  // nullopt: each part by itself at least cost, as quotes were made before there were plans. They
  // keep their input, and explain themselves by what was done then.
  std::optional<Buying> buying = {};
  LandedCosts landed = LandedCosts::beside;
};
TL_DESCRIBE(CostingInput, rates, on, quantities, lines, demands, labour, buying, landed)

struct DemandCosting {
  std::int64_t base_pieces = 0;      // boards x pieces per board, over its lines
  std::int64_t required_pieces = 0;  // with losses
  sourcing::BuyDecision decision;
  sourcing::LossTerm losses_by = sourcing::LossTerm::rate_and_setup;
  stock::Covered stock;  // its net_pieces are what `decision` buys; 0: nothing is bought
  SupplyTime supply;     // until everything is here that is neither reserved nor promised
  // Free stock may be gone when the order comes: what would be bought then.
  std::optional<sourcing::BuyDecision> without_free_stock;
  // Of a plan: all that is bought, the first of it is decision.chosen; and what nobody can deliver.
  std::vector<sourcing::Purchase> purchases = {};
  std::int64_t missing_pieces = 0;

  // All of it lies in our stores, reserved or promised.
  bool is_all_kept() const { return stock.net_pieces == 0 && stock.free_pieces == 0; }
  bool is_priced() const { return stock.net_pieces == 0 || decision.chosen.has_value(); }
  // Of the required pieces: what comes from stock and what is bought, fees included. nullopt: no
  // price.
  Result<std::optional<Cost>> cost() const;
};
TL_DESCRIBE(DemandCosting, base_pieces, required_pieces, decision, losses_by, stock, supply,
            without_free_stock, purchases, missing_pieces)

struct QuantityCosting {
  std::int64_t boards = 0;
  std::vector<DemandCosting> demands;           // as CostingInput::demands
  std::vector<std::optional<Cost>> line_costs;  // of the whole order; nullopt: no price
  Cost material;                                // required pieces at the prices bought at, fees
  Cost material_mark_up;                        // of all its classes
  Labour labour;
  Cost labour_mark_up;
  Money unit_price;
  Money total;  // unit price x boards
  Cost excess;  // material ordered but not required
  LeadTime lead_time;
  std::vector<RollUpItem> roll_up = {};  // all that is added on material and labour
  Cost sold_for = {};                    // material, labour and roll-up, before rounding
  std::vector<TurnPrice> turns = {};     // as the turn times of the rate table
  // With CostingInput::buying: what is bought. Of its parts only purchases, missing and undated
  // pieces and what decided; the offers looked at are in `demands`.
  std::optional<sourcing::BuyPlan> plan = {};
  std::vector<sourcing::PoolShare> line_shares = {};  // of the plan, as CostingInput::lines
};
TL_DESCRIBE(QuantityCosting, boards, demands, line_costs, material, material_mark_up, labour,
            labour_mark_up, unit_price, total, excess, lead_time, roll_up, sold_for, turns, plan,
            line_shares)

// What is bought for a demand: several purchases when it is split over offers.
std::span<const sourcing::Purchase> purchases_of(const DemandCosting& demand);
std::span<const sourcing::Purchase> purchases_of(const QuantityCosting& q, std::size_t demand);

struct OneOffItem {
  std::string code;
  std::string description;
  Money price;  // mark-up included
  Cost cost;
};
TL_DESCRIBE(OneOffItem, code, description, price, cost)

struct Costing {
  BuildCounts counts;
  std::vector<QuantityCosting> quantities;
  std::vector<OneOffItem> one_off;
  Money one_off_total;
};
TL_DESCRIBE(Costing, counts, quantities, one_off, one_off_total)

// Of the lines alone, and with what was told for the RFQ.
BuildCounts count_build(const std::vector<CostingLine>& lines);
BuildCounts count_build(const CostingInput& input);

Result<Costing> cost(const CostingInput& input, const WorkingCalendar& calendar);

// The calendar of the site where it is built.
WorkingCalendar calendar_of(const CostingInput& input);

}  // namespace tl::quoting

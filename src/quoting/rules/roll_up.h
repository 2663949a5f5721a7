// From costs to a price: what is added, on what, and why. Each category is one item that explains
// itself; the sum is rounded once, at the unit price.
//
//   1. mark-up or margin of each class of material, and of labour, side by side
//   2. on material: freight in and duty, as facts tell and on the rest by the rates; material
//      overhead, finance for so many days
//   3. on material and labour: scrap reserve, warranty reserve
//   4. on all costs so far, 1 left out: SG&A
//   5. on all costs with SG&A: profit
//   6. on the sum of it all: commission
//
// The figures are of a whole order, at 1e-8.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/category_rate.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

// The rate that holds for a number of boards. A class of material without rows of its own has those
// of material; a table from before bands has the three mark-ups that it names. nullopt: none.
std::optional<CategoryRate> category_rate(const RateTable& table, CostCategory category,
                                          std::int64_t boards);

struct RollUpItem {
  CostCategory category = CostCategory::material;
  CategoryRate rate;
  Cost base;
  Cost amount;                    // what the rate makes of the base, and what facts tell
  std::optional<Cost> told = {};  // of it, by dated facts; nullopt: nothing is
};
TL_DESCRIBE(RollUpItem, category, rate, base, amount, told)

// What dated facts tell of duty or freight: on so much of the material, whose rest the rate is for.
struct ToldCharge {
  Cost on;
  Cost amount;
};

struct OrderCosts {
  std::int64_t boards = 0;
  Cost pcb;  // the three classes of material
  Cost electronics;
  Cost mechanical;
  Cost labour;
  std::optional<ToldCharge> freight = {};
  std::optional<ToldCharge> duty = {};

  Result<Cost> material() const;
};

struct RollUp {
  std::vector<RollUpItem> items;  // in the order of the stages
  Cost total;                     // costs and items: what the order is sold for, before rounding

  Result<Cost> of(std::initializer_list<CostCategory> categories) const;  // sum of these
};

Result<RollUp> roll_up(const RateTable& table, const OrderCosts& costs);

// Total / boards, rounded half up to the minor unit: the one rounding. Dividing first would round
// twice.
Result<Money> unit_price_of(const Cost& total, std::int64_t boards);

}  // namespace tl::quoting

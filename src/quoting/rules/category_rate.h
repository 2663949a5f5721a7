// What is added on costs, by category and quantity band: mark-ups and margins, freight, duty,
// overheads, reserves, finance, profit, commission.
//
//   mark_up,electronics,12,%      12 % of the cost is added
//   margin,profit,10,%            so much that profit is 10 % of what it is part of
//
// Mark-up and margin are never one figure: a mark-up of 30 % is a margin of 23.1 %, and 30 %, 20 %
// and 20 % added one upon the other make 87 %, not 70 %. So a row says which it is, categories
// stand side by side, and what is added upon a sum is added once (roll_up.h).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "foundation/describe.h"
#include "foundation/money.h"
#include "foundation/rate.h"

namespace tl::quoting {

enum class CostCategory {
  material,  // of every class without a rate of its own
  pcb,
  electronics,
  mechanical,
  labour,
  one_off,
  freight,  // on material, as the three below
  duty,
  material_overhead,
  finance,        // a year's interest, for term finance_days
  scrap_reserve,  // on material and labour, as the one below
  warranty_reserve,
  sga,         // selling, general, administration: on every cost
  profit,      // on every cost with sga
  commission,  // on the price
};
TL_DESCRIBE_ENUM(CostCategory, material, pcb, electronics, mechanical, labour, one_off, freight,
                 duty, material_overhead, finance, scrap_reserve, warranty_reserve, sga, profit,
                 commission)

enum class ChargeBasis { mark_up, margin };
TL_DESCRIBE_ENUM(ChargeBasis, mark_up, margin)

struct CategoryRate {
  CostCategory category = CostCategory::material;
  ChargeBasis basis = ChargeBasis::mark_up;
  Rate rate;
  std::int64_t boards_from = 1;  // the band ends where the next one begins
};
TL_DESCRIBE(CategoryRate, category, basis, rate, boards_from)

// mark_up: base x rate. margin: base x rate / (1 - rate), so that the rate is the share of the sum.
Result<Cost> charge_on(const Cost& base, const CategoryRate& rate);

// The margin that a mark-up is, and the mark-up that a margin is: 30 % <-> 23.0769 %.
Rate margin_of_mark_up(Rate mark_up);
Rate mark_up_of_margin(Rate margin);
// One upon the other: 30, 20, 20 % are 87.2 %.
Rate stacked(std::span<const Rate> mark_ups);

std::string_view category_words(CostCategory category);  // "scrap reserve", "SG&A"
// "12 % mark-up on cost", "10 % margin (11.1111 % on cost)".
std::string rate_words(const CategoryRate& rate);

}  // namespace tl::quoting

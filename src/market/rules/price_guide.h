// The price guide: what marketing and sales mean to charge, by segment, class of assembly,
// complexity and quantity. It is imported as one versioned file and never edited; a quote is
// compared with the one that holds on its day, and what deviates needs a reason before the quote is
// issued (R91).
//
//   price_per_placement,medical,smt,,100,0.045,15      45 thousandths a placement, 15 % either way
//   order_value_min,,,,,750,                           an order below 750 is not worth its handling
//   target_margin,automotive,,large,,18,               18 % of the price at least
//
//   const auto found = deviations(guide, quoted);      found[0].message, found[0].percent
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "foundation/rate.h"

namespace tl::market {

using PriceGuideId = Id<struct PriceGuideTag>;

enum class GuideMeasure {
  price_per_placement,  // of the unit price without material, per placement: both ways
  order_value_min,      // total of an order: not below
  target_margin,        // share of the price beyond costs: not below
};
TL_DESCRIBE_ENUM(GuideMeasure, price_per_placement, order_value_min, target_margin)

// A row holds where every cell that it fills in agrees; "" agrees with everything.
struct GuideRow {
  std::int64_t row = 0;  // of the file
  GuideMeasure measure = GuideMeasure::price_per_placement;
  std::string segment;
  std::string assembly_class;  // smt, through_hole, mixed
  std::string complexity;      // small, medium, large
  std::int64_t boards_from = 1;
  Cost amount;     // of a price or an order value
  Rate share;      // of a margin
  Rate tolerance;  // of the guide's figure
  std::string description;
};
TL_DESCRIBE(GuideRow, row, measure, segment, assembly_class, complexity, boards_from, amount, share,
            tolerance, description)

struct PriceGuide {
  PriceGuideId id;
  std::string name;  // the file it came from
  Date valid_from;
  Currency currency;
  std::vector<GuideRow> rows;
};
TL_DESCRIBE(PriceGuide, id, name, valid_from, currency, rows)

// What a quote says at one quantity, as far as the guide compares it.
struct QuotedFigures {
  std::int64_t boards = 0;
  std::int64_t placements = 0;  // on one board
  Cost without_material;        // unit price without material, of one board
  Money total;
  Rate margin;  // of the price beyond costs
};

struct QuotedAssemblyKind {
  std::string segment;
  std::string assembly_class;
  std::string complexity;
};

struct PriceDeviation {
  std::string code = "price_guide_deviation";
  std::int64_t boards = 0;
  GuideMeasure measure = GuideMeasure::price_per_placement;
  std::int64_t guide_row = 0;
  std::string percent;  // of the guide's figure, with its sign: "-12.5"
  std::string message;
};
TL_DESCRIBE(PriceDeviation, code, boards, measure, guide_row, percent, message)

// The row that says most about the quote; nullptr when none does.
const GuideRow* row_for(const PriceGuide& guide, GuideMeasure measure,
                        const QuotedAssemblyKind& kind, std::int64_t boards);

// By quantity, then measure. Fails with `price_guide_currency` when the quote is in another one.
Result<std::vector<PriceDeviation>> deviations(const PriceGuide& guide,
                                               const QuotedAssemblyKind& kind,
                                               const std::vector<QuotedFigures>& quoted);

// smt, through_hole, mixed by where the placements are; "" without any.
std::string assembly_class_of(std::int64_t smt, std::int64_t through_hole);
// small up to 50 lines, medium up to 200, large.
std::string complexity_of(std::int64_t lines);

}  // namespace tl::market

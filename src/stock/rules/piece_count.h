// Counts of pieces as people and spreadsheets write them: "4180", "4 180", "4,180", "4180.00".
//
// A count is whole, so "4,180" can only be four thousand, unless the file writes its decimals with
// a comma. "1,000" is one piece with three decimals or a thousand: the rest of the file decides, or
// nobody.
//
//   const NumberStyle style = style_of(quantities, costs);
//   read_pieces("4.180", style)          4180 where costs are written "0,0041"
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "foundation/result.h"

namespace tl::stock {

// How often the cells of a file prove what a comma and a point are to it.
struct NumberStyle {
  std::int64_t comma_is_decimal = 0;
  std::int64_t point_is_decimal = 0;
  std::int64_t comma_groups = 0;
  std::int64_t point_groups = 0;
};

// The cells of the columns that hold counts and costs.
NumberStyle style_of(std::span<const std::string_view> quantities,
                     std::span<const std::string_view> costs);

// Fails with `stock_quantity_unreadable`, and with `stock_quantity_ambiguous` where nothing, or the
// wrong thing, decides; both say how to write it.
Result<std::int64_t> read_pieces(std::string_view text, const NumberStyle& style);

}  // namespace tl::stock

// What a quote earns, by quantity and turn time: cost, mark-up and margin of a board.
//
//   margins_of(sheet)   {{1000, "", 42.10 unit, 31.00 cost, 11.10 gain, 35.8 % mark-up, 26.4 %}}
//
//   cost    = material + labour + overhead + reserves     gain   = unit price - cost
//   mark-up = gain / cost                                  margin = gain / unit price
//
// For us alone: no customer ever reads it. A turn time's surcharge counts as gain, as no cost of
// being faster is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "foundation/money.h"
#include "foundation/rate.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct PriceMargin {
  std::int64_t boards = 0;
  std::string turn;  // its code; "": the quantity's own lead time
  Money unit_price;
  Money cost;
  Money gain;
  std::optional<Rate> mark_up;  // nullopt: nothing to divide by
  std::optional<Rate> margin;
};
TL_DESCRIBE(PriceMargin, boards, turn, unit_price, cost, gain, mark_up, margin)

// By boards, each with its turn times after it. A price whose parts are not known has none.
Result<std::vector<PriceMargin>> margins_of(const QuoteSheet& sheet);

}  // namespace tl::quoting

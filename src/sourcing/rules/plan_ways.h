// The ways to buy one part: one order, or several where stock is short or it pays. Internal to the
// buy plan.
//
// A split is looked for as follows. Every offer in it but the last is ordered at a stop: the least
// or the most that one of its prices holds for, the last multiple below the need, or any multiple
// when there are few. The last one covers the rest, at the least order or at a higher break.
// Nothing better is missed while multiples divide each other (1, 10, 100, 5,000): of two orders at
// fixed prices, pieces move to the cheaper one until it or the other stands at such a stop. A split
// is only looked at where no order of one of its offers alone can be as good: prices per piece fall
// with the quantity, so that splitting pays only where stock ends, or where a minimum or multiple
// makes pieces left over.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "sourcing/rules/market.h"
#include "sourcing/rules/plan_choice.h"

namespace tl::sourcing {

inline constexpr std::int64_t purchases_max = 8;  // of one part, when stock is short

struct WayPart {
  std::size_t lot = 0;  // of the part
  std::int64_t order_pieces = 0;
};

struct Way {
  ChoiceWay choice;
  std::array<WayPart, static_cast<std::size_t>(purchases_max)> parts;
  std::size_t size = 0;  // of parts
};

struct WayNeed {
  std::int64_t pieces = 0;
  std::int64_t leader_pieces = 0;
  std::optional<std::int64_t> days_max;  // only what arrives by then, or has no date at all
  std::int64_t splits_max = 3;           // where two leave pieces missing or without a date
  SupplierSet counted;                   // suppliers whose orders cost something or are counted
  bool is_excess_criterion = false;      // the value of excess comes before money
  bool is_excess_capped = false;
};

struct Ways {
  std::vector<Way> all;     // best first; the last one buys nothing
  bool is_complete = true;  // false: the search for splits stopped at its limit
};

Ways ways_to_buy(const MarketPart& part, const WayNeed& need);

// All pieces of the need cannot be there before that day; 0: perhaps at once.
std::int64_t earliest_days(const MarketPart& part, const WayNeed& need);

}  // namespace tl::sourcing

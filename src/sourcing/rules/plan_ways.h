// The ways to buy one part: one order, or several where stock is short or it pays (plan_splits.h).
// Internal to the buy plan.
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
  std::int64_t split_saving = 0;         // what each further purchase has to save
  bool is_excess_criterion = false;      // the value of excess comes before money
  bool is_excess_capped = false;
};

struct Ways {
  std::vector<Way> all;     // best first; the last one buys nothing
  bool is_complete = true;  // false: the search for splits stopped at its limit
  Score least;              // then: no way comes to less
};

Ways ways_to_buy(const MarketPart& part, const WayNeed& need);

// All pieces of the need cannot be there before that day; 0: perhaps at once.
std::int64_t earliest_days(const MarketPart& part, const WayNeed& need);

}  // namespace tl::sourcing

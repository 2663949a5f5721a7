// What procurement still has to find out for an RFQ: a part that nobody offers, an offer without a
// price, prices that expired or are old, offers that do not cover the need, parts without a date.
//
//   const auto work = sourcing_work(input, market, plans, {.stale_after_days = 30});
//   work[0].gap;                       // SupplyGap::no_offer
//   work[0].what;                      // "no supplier's offer is on file"
//
// One entry for each part to buy and for each fitted line that no part is known for; what needs
// nothing is not among them. The order is that of the trouble it makes, then that of the list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quoting/rules/plan_matrix.h"

namespace tl::quoting {

enum class SupplyGap {
  no_part,       // nobody knows yet what to buy
  no_offer,      // nobody offers it
  no_price,      // there are offers, and none of them tells a price
  expired,       // the prices were valid until a day that has passed
  unusable,      // there are prices, and for another reason none can be taken
  partial,       // the offers do not cover the need
  no_lead_time,  // pieces that nobody gave a date for
  stale,         // all that can be bought was told long ago
};
TL_DESCRIBE_ENUM(SupplyGap, no_part, no_offer, no_price, expired, unusable, partial, no_lead_time,
                 stale)

struct WorkLine {
  SupplyGap gap = SupplyGap::no_part;
  std::string what;                 // in one sentence
  std::vector<std::int64_t> lines;  // of the BOM
  std::string designators;          // of the first of them
  std::string part;                 // ours; "" when none is known
  std::string maker;                // "Yageo RC0603FR-0710KL"
  std::string description;
  std::int64_t pieces = 0;          // to buy at the largest quantity
  std::int64_t missing_pieces = 0;  // of them, that nobody can deliver
  std::int64_t offers = 0;          // on file
  std::optional<Date> newest_on;    // the day of the newest offer
};
TL_DESCRIBE(WorkLine, gap, what, lines, designators, part, maker, description, pieces,
            missing_pieces, offers, newest_on)

// One of the quantities with what its plan buys.
struct PlannedQuantity {
  std::int64_t boards = 0;
  const std::vector<sourcing::Need>* needs = nullptr;
  const sourcing::BuyPlan* plan = nullptr;
};

struct WorkSettings {
  std::int64_t stale_after_days = 0;
};

// `plans` are of the quantities in ascending order, all of this input and market.
std::vector<WorkLine> sourcing_work(const CostingInput& input, const sourcing::Market& market,
                                    std::span<const PlannedQuantity> plans,
                                    const WorkSettings& settings);

}  // namespace tl::quoting

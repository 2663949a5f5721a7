// The ways known to buy one part, as far as each is worth having: no other one is better with the
// same suppliers or fewer. Internal to the buy plan.
//
//   WayList ways(part, need);
//   ways.take(begun, {.lot = 2, .order_pieces = 500});   // kept if it is worth it
//   ways.can_improve(least, suppliers);                  // whether to look any further
#pragma once

#include <cstdint>
#include <vector>

#include "sourcing/rules/plan_ways.h"

namespace tl::sourcing {

class WayList {
 public:
  WayList(const MarketPart& part, const WayNeed& need);

  // Fills in what the parts of a way come to; false: it is no way, or one that does too much.
  bool weigh(Way& way) const;
  void keep(Way way);

  // Both, for a way that is begun and ends with this purchase.
  void take(const Way& begun, const WayPart& last);

  // Covers what is left with one lot: the least order, up to each higher break, or all it can give.
  void finish(const Way& begun, std::int64_t rest, std::size_t lot);

  // Whether anything that costs at least this, with these suppliers, could still be wanted.
  bool can_improve(const Score& least, const SupplierSet& suppliers) const;

  // Whether every way known so far leaves pieces missing or without a date.
  bool is_short() const;

  bool is_used(const Way& way, std::size_t lot) const;
  SupplierSet counted(const Way& way, std::size_t lot) const;  // with those of the way

  std::int64_t leader(std::size_t lot) const {
    return part_.lots[lot].leader_pieces_lost * need_.leader_pieces;
  }
  std::int64_t most_useful(std::size_t lot) const {
    return part_.lots[lot].stretches.back().high - leader(lot);
  }
  // The least order that covers so many pieces, if no price or stock were in the way.
  Int128 covering(std::size_t lot, std::int64_t pieces) const;
  std::int64_t weighed_price(std::size_t lot, std::int64_t order_pieces) const;

  // Best first, and the last one buys nothing.
  std::vector<Way> sorted() &&;

 private:
  const Lot& lot_of(const WayPart& part) const { return part_.lots[part.lot]; }
  std::int64_t useful(const WayPart& part) const { return part.order_pieces - leader(part.lot); }
  SupplierSet suppliers_of(const Way& way) const;
  bool is_stock_enough(const Way& way) const;
  void cover(const Way& begun, std::int64_t rest, std::size_t lot);
  bool is_beaten(Int128 money) const;
  std::int64_t late(const Way& way) const;
  bool is_before(const Way& a, const Way& b) const;

  const MarketPart& part_;
  const WayNeed& need_;
  bool is_money_alone_ = false;  // ways differ in nothing else: one of them is the best
  std::vector<Way> all_;
};

}  // namespace tl::sourcing

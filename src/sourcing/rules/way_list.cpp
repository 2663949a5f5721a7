#include "sourcing/rules/way_list.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace tl::sourcing {
namespace {

// So that thousands of them still add up in 128 bits with room for any weight.
constexpr Int128 cost_max = static_cast<Int128>(std::numeric_limits<std::int64_t>::max()) / 4;

const PriceStretch& stretch_at(const Lot& lot, std::int64_t order_pieces) {
  const auto found = std::ranges::find_if(
      lot.stretches, [&](const PriceStretch& stretch) { return order_pieces <= stretch.high; });
  ENSURE(found != lot.stretches.end(), "a lot is ordered within its stretches");
  return *found;
}

}  // namespace

WayList::WayList(const MarketPart& part, const WayNeed& need)
    : part_(part),
      need_(need),
      is_money_alone_(need.counted.none() && !need.is_excess_capped && !need.is_excess_criterion) {
  all_.reserve(2);  // mostly the best one, and the one that buys nothing
}

bool WayList::is_used(const Way& way, std::size_t lot) const {
  for (std::size_t i = 0; i < way.size; ++i) {
    if (lot_of(way.parts[i]).comparable == part_.lots[lot].comparable) return true;
  }
  return false;
}

SupplierSet WayList::counted(const Way& way, std::size_t lot) const {
  SupplierSet out = suppliers_of(way);
  if (need_.counted.test(part_.lots[lot].supplier)) out.set(part_.lots[lot].supplier);
  return out;
}

SupplierSet WayList::suppliers_of(const Way& way) const {
  SupplierSet out;
  if (is_money_alone_) return out;
  for (std::size_t i = 0; i < way.size; ++i) out.set(lot_of(way.parts[i]).supplier);
  return out & need_.counted;
}

Int128 WayList::covering(std::size_t lot, std::int64_t pieces) const {
  const std::int64_t multiple = part_.lots[lot].multiple;
  const Int128 wanted = static_cast<Int128>(pieces) + leader(lot);
  return (wanted + multiple - 1) / multiple * multiple;
}

std::int64_t WayList::weighed_price(std::size_t lot, std::int64_t order_pieces) const {
  return stretch_at(part_.lots[lot], order_pieces).weighed;
}

// Offers of one pool sell the same pieces.
bool WayList::is_stock_enough(const Way& way) const {
  for (std::size_t i = 0; i < way.size; ++i) {
    std::int64_t together = way.parts[i].order_pieces;
    bool is_shared = false;
    for (std::size_t j = 0; j < way.size; ++j) {
      if (j == i || lot_of(way.parts[j]).pool != lot_of(way.parts[i]).pool) continue;
      together += way.parts[j].order_pieces;
      is_shared = true;
    }
    if (is_shared && together > part_.pool_stock[lot_of(way.parts[i]).pool]) return false;
  }
  return true;
}

// Pieces ordered that nobody gave a date for.
std::int64_t WayList::late(const Way& way) const {
  std::int64_t pieces = 0;
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = lot_of(way.parts[i]);
    if (lot.days) continue;
    pieces += std::max<std::int64_t>(0, way.parts[i].order_pieces - lot.dated_pieces);
  }
  return pieces;
}

bool WayList::weigh(Way& way) const {
  Int128 money = 0;
  std::int64_t covered = 0;
  std::int64_t dearest = 0;
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = lot_of(way.parts[i]);
    const std::int64_t pieces = way.parts[i].order_pieces;
    if (useful(way.parts[i]) <= 0) return false;
    // Within its stock it has a date after all, which the lot of its stock answers for.
    if (need_.days_max && !lot.days && pieces <= lot.dated_pieces) return false;
    covered += useful(way.parts[i]);
    smallest = std::min(smallest, useful(way.parts[i]));
    const PriceStretch& stretch = stretch_at(lot, pieces);
    if (static_cast<Int128>(pieces) * stretch.price > cost_max) return false;
    money += static_cast<Int128>(pieces) * stretch.weighed + lot.fee_weighed;
    dearest = std::max(dearest, stretch.price);
  }
  money += static_cast<Int128>(need_.split_saving) * static_cast<Int128>(way.size - 1);
  const std::int64_t surplus = std::max<std::int64_t>(0, covered - need_.pieces);
  if (way.size > 1 && (surplus >= smallest || !is_stock_enough(way))) return false;
  way.choice.excess = static_cast<Int128>(surplus) * dearest;
  way.choice.suppliers = suppliers_of(way);
  way.choice.score = {.missing = std::max<std::int64_t>(0, need_.pieces - covered),
                      // What is left over is taken from the late ones first.
                      .undated = std::max<std::int64_t>(0, late(way) - surplus),
                      .criterion = need_.is_excess_criterion ? way.choice.excess : 0,
                      .money = money};
  return true;
}

bool WayList::is_before(const Way& a, const Way& b) const {
  const auto key = [&](const Way& way) {
    std::int64_t others = 0;
    std::int64_t pieces = 0;
    for (std::size_t i = 0; i < way.size; ++i) {
      if (lot_of(way.parts[i]).standing != Standing::preferred) ++others;
      pieces += way.parts[i].order_pieces;
    }
    return std::tuple(others, way.size, pieces);
  };
  if (a.choice.score != b.choice.score) return a.choice.score < b.choice.score;
  const auto key_a = key(a);
  const auto key_b = key(b);
  if (key_a != key_b) return key_a < key_b;
  for (std::size_t i = 0; i < a.size; ++i) {
    const auto rank_a = std::pair(lot_of(a.parts[i]).rank, a.parts[i].order_pieces);
    const auto rank_b = std::pair(lot_of(b.parts[i]).rank, b.parts[i].order_pieces);
    if (rank_a != rank_b) return rank_a < rank_b;
  }
  return false;
}

bool WayList::can_improve(const Score& least, const SupplierSet& suppliers) const {
  return std::ranges::none_of(all_, [&](const Way& known) {
    return known.choice.score <= least && (known.choice.suppliers & ~suppliers).none() &&
           (!need_.is_excess_capped || known.choice.excess == 0);
  });
}

bool WayList::is_short() const {
  return std::ranges::all_of(all_, [](const Way& way) {
    return way.choice.score.missing > 0 || way.choice.score.undated > 0;
  });
}

// Keeps what no other way beats with the same suppliers or fewer. Less excess makes up for money,
// where it is capped, and never for pieces that are missing.
void WayList::keep(Way way) {
  std::ranges::sort(
      way.parts.begin(), way.parts.begin() + static_cast<std::ptrdiff_t>(way.size), {},
      [&](const WayPart& p) { return std::tuple(-p.order_pieces, lot_of(p).rank, p.lot); });
  const auto may_beat = [&](const Way& a, const Way& b) {
    if ((a.choice.suppliers & ~b.choice.suppliers).any()) return false;
    const bool is_fuller = std::pair(a.choice.score.missing, a.choice.score.undated) <
                           std::pair(b.choice.score.missing, b.choice.score.undated);
    return !need_.is_excess_capped || is_fuller || a.choice.excess <= b.choice.excess;
  };
  for (const Way& known : all_) {
    if (may_beat(known, way) && !is_before(way, known)) return;
  }
  std::erase_if(all_,
                [&](const Way& known) { return may_beat(way, known) && is_before(way, known); });
  all_.push_back(way);
}

void WayList::take(const Way& begun, const WayPart& last) {
  if (is_used(begun, last.lot)) return;
  Way way = begun;
  way.parts[way.size++] = last;
  if (weigh(way)) keep(std::move(way));
}

// Pieces that come late need not be those that are used: with others in their place they are left
// over.
void WayList::finish(const Way& begun, std::int64_t rest, std::size_t lot) {
  cover(begun, rest, lot);
  if (const std::int64_t pieces = late(begun); pieces > 0) cover(begun, rest + pieces, lot);
}

// Whether keep() would drop an order of so much money, whatever else is known of it.
bool WayList::is_beaten(Int128 money) const {
  if (!is_money_alone_ || all_.empty()) return false;
  const Score& known = all_.front().choice.score;
  return known.missing == 0 && known.undated == 0 && known.money < money;
}

void WayList::cover(const Way& begun, std::int64_t rest, std::size_t lot) {
  const Lot& from = part_.lots[lot];
  const Int128 rounded = covering(lot, rest);
  for (const PriceStretch& stretch : from.stretches) {
    if (rounded > stretch.high) continue;
    const std::int64_t pieces = std::max(stretch.low, static_cast<std::int64_t>(rounded));
    // Of what a way ends with alone: what it began with only adds to it.
    if (is_beaten(static_cast<Int128>(pieces) * stretch.weighed)) continue;
    take(begun, {lot, pieces});
  }
  if (rounded > from.stretches.back().high) take(begun, {lot, from.stretches.back().high});
}

std::vector<Way> WayList::sorted() && {
  Way nothing;
  nothing.choice.score.missing = need_.pieces;
  all_.push_back(nothing);
  std::ranges::sort(all_, [&](const Way& a, const Way& b) { return is_before(a, b); });
  return std::move(all_);
}

}  // namespace tl::sourcing

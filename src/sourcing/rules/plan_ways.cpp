#include "sourcing/rules/plan_ways.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace tl::sourcing {
namespace {

constexpr std::int64_t few_multiples = 8;

// Of one part: a search that stops there says so.
constexpr std::int64_t splits_tried_max = 5'000;

// So that thousands of them still add up in 128 bits with room for any weight.
constexpr Int128 cost_max = static_cast<Int128>(std::numeric_limits<std::int64_t>::max()) / 4;

bool has_parts_of_one_offer(const MarketPart& part, const Way& way) {
  for (std::size_t i = 0; i < way.size; ++i) {
    for (std::size_t j = i + 1; j < way.size; ++j) {
      if (part.lots[way.parts[i].lot].comparable == part.lots[way.parts[j].lot].comparable)
        return true;
    }
  }
  return false;
}

class WayFinder {
 public:
  WayFinder(const MarketPart& part, const WayNeed& need);

  Ways run();

 private:
  const Lot& lot_of(const WayPart& part) const { return part_.lots[part.lot]; }
  std::int64_t leader(const Lot& lot) const { return lot.leader_pieces_lost * need_.leader_pieces; }
  std::int64_t useful(const WayPart& part) const {
    return part.order_pieces - leader(lot_of(part));
  }
  enum class Price { told, weighed };
  static std::int64_t price_at(const Lot& lot, std::int64_t order_pieces, Price which);
  SupplierSet suppliers_of(const Way& way) const;
  bool is_stock_enough(const Way& way) const;
  bool weigh(Way& way) const;
  std::int64_t undated(const Way& way, std::int64_t surplus) const;
  bool is_before(const Way& a, const Way& b) const;
  void keep(Way way);
  bool can_improve(const Score& least, const SupplierSet& suppliers) const;
  Score least_for(std::size_t lot, std::int64_t pieces) const;
  void finish(const Way& begun, std::int64_t rest, std::size_t lot);
  std::vector<std::int64_t> stops(std::size_t lot, std::int64_t rest) const;
  std::vector<std::size_t> lots_worth_splitting() const;
  struct Begun {
    Way way;
    std::int64_t rest = 0;  // pieces still to cover
    std::size_t next = 0;   // lots before this one had their turn
    Score spent;
  };
  bool is_used(const Way& way, std::size_t lot) const;
  std::int64_t most_useful(std::size_t lot) const {
    return part_.lots[lot].stretches.back().high - leader(part_.lots[lot]);
  }
  std::int64_t coverable(const Begun& begun) const;
  Score least_end(const Begun& begun, std::size_t lot, std::int64_t covered) const;
  bool can_end_well(const Begun& begun) const;
  bool go_on(const Begun& from, const SupplierSet& suppliers, std::size_t turn,
             std::vector<Begun>& begun);
  void split(std::int64_t depth);
  bool is_short() const;
  void fill_up();

  const MarketPart& part_;
  const WayNeed& need_;
  std::vector<std::size_t> lots_;  // allowed ones, cheapest first
  std::vector<std::size_t> splitting_;
  std::int64_t depth_ = 1;  // purchases of the splits looked for
  std::int64_t tried_ = 0;
  Ways out_;
};

WayFinder::WayFinder(const MarketPart& part, const WayNeed& need) : part_(part), need_(need) {
  for (std::size_t i = 0; i < part.lots.size(); ++i) {
    const Lot& lot = part.lots[i];
    if (lot.stretches.empty()) continue;  // others took its stock
    if (need.days_max) {
      // The stock that an order without a date begins with has one.
      const bool has_day = lot.days || lot.dated_pieces > 0;
      if (has_day && lot.days.value_or(lot.stock_days) > *need.days_max) continue;
    } else if (lot.is_within_stock) {
      continue;  // what is beyond the stock includes it
    }
    lots_.push_back(i);
  }
  std::ranges::sort(lots_, {}, [&](std::size_t i) {
    return std::tuple(part.lots[i].stretches.back().weighed, part.lots[i].rank, i);
  });
}

std::int64_t WayFinder::price_at(const Lot& lot, std::int64_t order_pieces, Price which) {
  const auto found = std::ranges::find_if(
      lot.stretches, [&](const PriceStretch& stretch) { return order_pieces <= stretch.high; });
  ENSURE(found != lot.stretches.end(), "a lot is ordered within its stretches");
  return which == Price::weighed ? found->weighed : found->price;
}

SupplierSet WayFinder::suppliers_of(const Way& way) const {
  SupplierSet out;
  for (std::size_t i = 0; i < way.size; ++i) out.set(lot_of(way.parts[i]).supplier);
  return out & need_.counted;
}

// Offers of one pool sell the same pieces.
bool WayFinder::is_stock_enough(const Way& way) const {
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

// Pieces of the need that nobody gave a date for; what is left over is taken from them first.
std::int64_t WayFinder::undated(const Way& way, std::int64_t surplus) const {
  std::int64_t pieces = 0;
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = lot_of(way.parts[i]);
    if (lot.days) continue;
    pieces += std::max<std::int64_t>(0, way.parts[i].order_pieces - lot.dated_pieces);
  }
  return std::max<std::int64_t>(0, pieces - surplus);
}

// Fills in what the parts of a way come to; false: it is no way, or one that does too much.
bool WayFinder::weigh(Way& way) const {
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
    const Int128 cost = static_cast<Int128>(pieces) * price_at(lot, pieces, Price::told);
    if (cost > cost_max) return false;
    money += static_cast<Int128>(pieces) * price_at(lot, pieces, Price::weighed) + lot.fee_weighed;
    dearest = std::max(dearest, price_at(lot, pieces, Price::told));
  }
  const std::int64_t surplus = std::max<std::int64_t>(0, covered - need_.pieces);
  if (way.size > 1 && (surplus >= smallest || !is_stock_enough(way))) return false;
  way.choice.excess = static_cast<Int128>(surplus) * dearest;
  way.choice.suppliers = suppliers_of(way);
  way.choice.score = {.missing = std::max<std::int64_t>(0, need_.pieces - covered),
                      .undated = undated(way, surplus),
                      .criterion = need_.is_excess_criterion ? way.choice.excess : 0,
                      .money = money};
  return true;
}

bool WayFinder::is_before(const Way& a, const Way& b) const {
  const auto key = [&](const Way& way) {
    std::int64_t others = 0;
    std::int64_t pieces = 0;
    for (std::size_t i = 0; i < way.size; ++i) {
      if (lot_of(way.parts[i]).standing != Standing::preferred) ++others;
      pieces += way.parts[i].order_pieces;
    }
    return std::tuple(way.choice.score, others, way.size, pieces);
  };
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

// Whether anything that costs at least this, with these suppliers, could still be wanted.
bool WayFinder::can_improve(const Score& least, const SupplierSet& suppliers) const {
  return std::ranges::none_of(out_.all, [&](const Way& known) {
    return known.choice.score <= least && (known.choice.suppliers & ~suppliers).none() &&
           (!need_.is_excess_capped || known.choice.excess == 0);
  });
}

// Keeps what no other way beats with the same suppliers or fewer. Less excess makes up for money,
// where it is capped, and never for pieces that are missing.
void WayFinder::keep(Way way) {
  std::ranges::sort(
      way.parts.begin(), way.parts.begin() + static_cast<std::ptrdiff_t>(way.size), {},
      [&](const WayPart& p) { return std::tuple(-p.order_pieces, lot_of(p).rank, p.lot); });
  const auto beats = [&](const Way& a, const Way& b) {
    const bool is_fuller = std::pair(a.choice.score.missing, a.choice.score.undated) <
                           std::pair(b.choice.score.missing, b.choice.score.undated);
    return (a.choice.suppliers & ~b.choice.suppliers).none() &&
           (!need_.is_excess_capped || is_fuller || a.choice.excess <= b.choice.excess) &&
           is_before(a, b);
  };
  for (const Way& known : out_.all) {
    if (beats(known, way)) return;
  }
  std::erase_if(out_.all, [&](const Way& known) { return beats(way, known); });
  out_.all.push_back(way);
}

// What covering so many pieces costs with a lot at the least, if its stock and multiple were no
// matter.
Score WayFinder::least_for(std::size_t lot, std::int64_t pieces) const {
  Score out{.money = std::numeric_limits<std::int64_t>::max()};
  for (const PriceStretch& stretch : part_.lots[lot].stretches) {
    const Int128 counted = std::max(stretch.low, pieces);
    out.money = std::min(out.money, counted * stretch.weighed);
  }
  return out;
}

// Covers what is left with one lot: the least order, up to each higher break, or all it can give.
void WayFinder::finish(const Way& begun, std::int64_t rest, std::size_t lot) {
  const Lot& from = part_.lots[lot];
  const Int128 wanted = static_cast<Int128>(rest) + leader(from);
  const Int128 rounded = (wanted + from.multiple - 1) / from.multiple * from.multiple;
  const auto take = [&](std::int64_t order_pieces) {
    Way way = begun;
    way.parts[way.size++] = {lot, order_pieces};
    if (!has_parts_of_one_offer(part_, way) && weigh(way)) keep(std::move(way));
  };
  for (const PriceStretch& stretch : from.stretches) {
    if (rounded <= stretch.high) take(std::max(stretch.low, static_cast<std::int64_t>(rounded)));
  }
  if (rounded > from.stretches.back().high) take(from.stretches.back().high);
}

std::vector<std::int64_t> WayFinder::stops(std::size_t lot, std::int64_t rest) const {
  const Lot& from = part_.lots[lot];
  const std::int64_t below = (rest + leader(from) - 1) / from.multiple * from.multiple;
  std::vector<std::int64_t> out;
  for (const PriceStretch& stretch : from.stretches) {
    if (stretch.low > below) break;
    const std::int64_t most = std::min(stretch.high, below);
    if ((most - stretch.low) / from.multiple <= few_multiples) {
      for (std::int64_t at = stretch.low; at <= most; at += from.multiple) out.push_back(at);
    } else {
      out.insert(out.end(), {stretch.low, most});
    }
  }
  return out;
}

// Lots that are half of a pair which could be better than either alone.
std::vector<std::size_t> WayFinder::lots_worth_splitting() const {
  std::vector<char> worth(lots_.size());
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    for (std::size_t j = i + 1; j < lots_.size(); ++j) {
      const Lot& a = part_.lots[lots_[i]];
      const Lot& b = part_.lots[lots_[j]];
      if (a.comparable == b.comparable) continue;
      SupplierSet both;
      both.set(a.supplier).set(b.supplier);
      const Score least =
          std::min(least_for(lots_[i], need_.pieces), least_for(lots_[j], need_.pieces));
      if (can_improve(least, both & need_.counted)) worth[i] = worth[j] = 1;
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    if (worth[i] != 0) out.push_back(lots_[i]);
  }
  return out;
}

bool WayFinder::is_used(const Way& way, std::size_t lot) const {
  for (std::size_t i = 0; i < way.size; ++i) {
    if (lot_of(way.parts[i]).comparable == part_.lots[lot].comparable) return true;
  }
  return false;
}

// The most that the lots which are not used yet could still cover.
std::int64_t WayFinder::coverable(const Begun& begun) const {
  std::vector<std::int64_t> most;
  for (const std::size_t i : splitting_) {
    if (!is_used(begun.way, i)) most.push_back(most_useful(i));
  }
  const auto more = static_cast<std::size_t>(depth_) - begun.way.size;
  std::ranges::sort(most, std::greater());
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < std::min(more, most.size()); ++i) {
    if (most[i] >= begun.rest) return begun.rest;
    sum = std::min(begun.rest, sum + most[i]);
  }
  return sum;
}

// What covering the rest, as far as it can be covered, costs at the least when this lot is the
// cheapest of those that cover it.
Score WayFinder::least_end(const Begun& begun, std::size_t lot, std::int64_t covered) const {
  Score least = begun.spent + least_for(lot, covered);
  least.missing = begun.rest - covered;
  return least;
}

// Whether some lot could cover the rest so that something is gained. If none can, no two of them
// can either: each piece of the rest costs at least what the cheaper of them asks for all of it.
bool WayFinder::can_end_well(const Begun& begun) const {
  const std::int64_t covered = coverable(begun);
  if (covered <= 0) return false;
  return std::ranges::any_of(splitting_, [&](std::size_t i) {
    if (is_used(begun.way, i)) return false;
    SupplierSet suppliers = begun.way.choice.suppliers;
    if (need_.counted.test(part_.lots[i].supplier)) suppliers.set(part_.lots[i].supplier);
    return can_improve(least_end(begun, i, covered), suppliers);
  });
}

// One offer more at a stop; false: the limit of tries is reached.
bool WayFinder::go_on(const Begun& from, const SupplierSet& suppliers, std::size_t turn,
                      std::vector<Begun>& begun) {
  const Lot& lot = part_.lots[splitting_[turn]];
  for (const std::int64_t stop : stops(splitting_[turn], from.rest)) {
    Begun more{from.way, from.rest - (stop - leader(lot)), turn + 1, from.spent};
    if (stop <= leader(lot) || more.rest <= 0) continue;
    more.way.parts[more.way.size++] = {splitting_[turn], stop};
    more.way.choice.suppliers = suppliers;
    more.spent.money += static_cast<Int128>(stop) * price_at(lot, stop, Price::weighed);
    more.spent.money += lot.fee_weighed;
    if (!can_end_well(more)) continue;
    if (++tried_ > splits_tried_max) return false;
    begun.push_back(std::move(more));
  }
  return true;
}

void WayFinder::split(std::int64_t depth) {
  depth_ = depth;
  splitting_ = lots_worth_splitting();
  std::vector<Begun> begun{{.rest = need_.pieces}};
  for (std::size_t at = 0; at < begun.size() && splitting_.size() > 1; ++at) {
    const Begun from = begun[at];
    for (std::size_t i = 0; i < splitting_.size(); ++i) {
      const Lot& lot = part_.lots[splitting_[i]];
      SupplierSet suppliers = from.way.choice.suppliers;
      if (need_.counted.test(lot.supplier)) suppliers.set(lot.supplier);
      if (is_used(from.way, splitting_[i])) continue;
      const std::int64_t covered = std::min(from.rest, most_useful(splitting_[i]));
      if (from.way.size > 0 && covered > 0 &&
          can_improve(least_end(from, splitting_[i], covered), suppliers)) {
        ++tried_;
        finish(from.way, from.rest, splitting_[i]);
      }
      const bool may_go_on =
          static_cast<std::int64_t>(from.way.size) + 1 < depth_ && i >= from.next;
      if (may_go_on && !go_on(from, suppliers, i, begun)) {
        out_.is_complete = false;
        return;
      }
    }
  }
}

// Whether every way known so far leaves pieces missing or without a date.
bool WayFinder::is_short() const {
  return std::ranges::all_of(out_.all, [](const Way& way) {
    return way.choice.score.missing > 0 || way.choice.score.undated > 0;
  });
}

// Where one purchase leaves pieces missing or without a date: all that the largest stocks give, one
// after the other.
void WayFinder::fill_up() {
  if (!is_short()) return;
  std::vector<std::size_t> largest = lots_;
  std::ranges::stable_sort(largest, {}, [&](std::size_t i) {
    const Lot& lot = part_.lots[i];
    return std::tuple(!lot.days, -lot.stretches.back().high);
  });
  Way way;
  std::int64_t rest = need_.pieces;
  for (const std::size_t i : largest) {
    if (way.size + 1 > way.parts.size()) break;
    if (way.size > 0) finish(way, rest, i);
    const Lot& lot = part_.lots[i];
    const std::int64_t most = lot.stretches.back().high;
    if (most >= rest + leader(lot) || most <= leader(lot)) continue;
    Way longer = way;
    longer.parts[longer.size++] = {i, most};
    if (has_parts_of_one_offer(part_, longer) || !weigh(longer)) continue;
    rest -= most - leader(lot);
    way = longer;
    keep(longer);
  }
}

Ways WayFinder::run() {
  for (const std::size_t lot : lots_) finish({}, need_.pieces, lot);
  if (need_.splits_max > 1) {
    fill_up();
    split(2);
    if (need_.splits_max > 2 && is_short()) split(need_.splits_max);
  }
  Way nothing;
  nothing.choice.score.missing = need_.pieces;
  out_.all.push_back(nothing);
  std::ranges::sort(out_.all, [&](const Way& a, const Way& b) { return is_before(a, b); });
  return std::move(out_);
}

}  // namespace

Ways ways_to_buy(const MarketPart& part, const WayNeed& need) {
  if (need.pieces == 0) return {.all = {Way{}}};
  return WayFinder(part, need).run();
}

std::int64_t earliest_days(const MarketPart& part, const WayNeed& need) {
  struct Arrival {
    std::int64_t days = 0;
    std::int64_t pieces = 0;
    std::size_t comparable = 0;
  };
  std::vector<Arrival> arrivals;
  std::vector<std::int64_t> days;
  for (const Lot& lot : part.lots) {
    if (lot.stretches.empty()) continue;
    // Of an order without a date its stock comes all the same; its leader may be of the rest.
    const std::int64_t arriving =
        lot.days ? lot.stretches.back().high - lot.leader_pieces_lost * need.leader_pieces
                 : lot.dated_pieces;
    const std::int64_t most = std::min(need.pieces, arriving);
    if (most <= 0) continue;
    arrivals.push_back({lot.days.value_or(lot.stock_days), most, lot.comparable});
    days.push_back(arrivals.back().days);
  }
  std::ranges::sort(days);
  const auto covered_by = [&](std::int64_t day) {
    std::vector<std::int64_t> by_offer(part.offers.size());
    for (const Arrival& arrival : arrivals) {
      if (arrival.days > day) continue;
      by_offer[arrival.comparable] = std::max(by_offer[arrival.comparable], arrival.pieces);
    }
    std::ranges::sort(by_offer, std::greater());
    const auto most = std::min(by_offer.size(), static_cast<std::size_t>(purchases_max));
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < most; ++i) sum += by_offer[i];
    return std::min(sum, need.pieces);
  };
  for (const std::int64_t day : days) {
    if (covered_by(day) >= need.pieces) return day;
  }
  return 0;
}

}  // namespace tl::sourcing

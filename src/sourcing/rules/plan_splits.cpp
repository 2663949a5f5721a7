#include "sourcing/rules/plan_splits.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace tl::sourcing {
namespace {

// Of one part: a search that stops there says so.
constexpr std::int64_t splits_tried_max = 5'000;

// Multiples around an end that are tried where the multiples of two offers do not divide each
// other; 2,500 and 4,000 need 8.
constexpr std::int64_t multiples_max = 16;

class SplitSearch {
 public:
  SplitSearch(const MarketPart& part, const WayNeed& need, std::span<const std::size_t> lots,
              std::int64_t purchases, WayList& ways)
      : part_(part), need_(need), lots_(lots), purchases_(purchases), ways_(ways) {}

  bool run();

 private:
  struct Begun {
    Way way;
    std::int64_t rest = 0;  // pieces still to cover
    std::size_t next = 0;   // lots before this one had their turn
    Score spent;
  };

  // The order in which pieces are tried, and how close to an end.
  struct Pair {
    std::size_t coarse = 0;  // of the larger multiple
    std::size_t fine = 0;
    std::int64_t multiples = 1;
  };

  Score least_for(std::size_t lot, std::int64_t pieces) const;
  std::vector<std::size_t> lots_worth_splitting() const;
  Pair pair_of(std::size_t a, std::size_t b);
  std::vector<std::int64_t> ends_of(std::size_t lot, std::int64_t rest) const;
  std::vector<std::int64_t> orders_near_ends(const Pair& pair, std::int64_t rest) const;
  std::int64_t coverable(const Begun& begun) const;
  Score least_end(const Begun& begun, std::size_t lot, std::int64_t covered) const;
  bool can_end_well(const Begun& begun) const;
  Begun with(const Begun& from, std::size_t lot, std::int64_t order_pieces) const;
  void try_pair(const Begun& from, std::size_t a, std::size_t b);
  bool go_on(const Begun& from, std::size_t turn, std::vector<Begun>& begun);
  bool is_near_enough() const;

  const MarketPart& part_;
  const WayNeed& need_;
  std::span<const std::size_t> lots_;
  std::int64_t purchases_;
  WayList& ways_;
  std::vector<std::size_t> splitting_;
  std::int64_t tried_ = 0;
  bool is_complete_ = true;
};

// What covering so many pieces costs with a lot at the least, if its stock and multiple were no
// matter.
Score SplitSearch::least_for(std::size_t lot, std::int64_t pieces) const {
  Score out{.money = std::numeric_limits<std::int64_t>::max()};
  for (const PriceStretch& stretch : part_.lots[lot].stretches) {
    const Int128 counted = std::max(stretch.low, pieces);
    out.money = std::min(out.money, counted * stretch.weighed);
  }
  return out;
}

// Lots that are half of a pair which could be better than either alone.
std::vector<std::size_t> SplitSearch::lots_worth_splitting() const {
  if (lots_.size() < 2) return {};
  const Score saving{.money = need_.split_saving};
  Score least_of_all = least_for(lots_.front(), need_.pieces);
  for (const std::size_t lot : lots_) {
    least_of_all = std::min(least_of_all, least_for(lot, need_.pieces));
  }
  // Most parts of most lists: no pair can come to less than what is known of one order.
  if (!ways_.can_improve(least_of_all + saving, {})) return {};
  std::vector<Score> least;
  for (const std::size_t lot : lots_) least.push_back(least_for(lot, need_.pieces));
  std::vector<char> worth(lots_.size());
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    for (std::size_t j = i + 1; j < lots_.size(); ++j) {
      const Lot& a = part_.lots[lots_[i]];
      const Lot& b = part_.lots[lots_[j]];
      if (a.comparable == b.comparable) continue;
      SupplierSet both;
      both.set(a.supplier).set(b.supplier);
      if (ways_.can_improve(std::min(least[i], least[j]) + saving, both & need_.counted))
        worth[i] = worth[j] = 1;
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    if (worth[i] != 0) out.push_back(lots_[i]);
  }
  return out;
}

SplitSearch::Pair SplitSearch::pair_of(std::size_t a, std::size_t b) {
  Pair out{a, b};
  if (part_.lots[a].multiple < part_.lots[b].multiple) std::swap(out.coarse, out.fine);
  const std::int64_t fine = part_.lots[out.fine].multiple;
  out.multiples = fine / std::gcd(fine, part_.lots[out.coarse].multiple);
  if (out.multiples > multiples_max) {
    out.multiples = multiples_max;
    is_complete_ = false;
  }
  return out;
}

// The least and the most that each price of a lot holds for, short of covering the rest alone; and
// where an order without a date comes to the end of what has one.
std::vector<std::int64_t> SplitSearch::ends_of(std::size_t lot, std::int64_t rest) const {
  const Lot& from = part_.lots[lot];
  const auto below = static_cast<std::int64_t>(ways_.covering(lot, rest)) - from.multiple;
  std::vector<std::int64_t> out;
  for (const PriceStretch& stretch : from.stretches) {
    if (stretch.low > below) break;
    const std::int64_t most = std::min(stretch.high, below);
    out.insert(out.end(), {stretch.low, most});
    const std::int64_t late = (from.dated_pieces / from.multiple + 1) * from.multiple;
    if (!from.days && late > stretch.low && late < most) out.push_back(late);
  }
  return out;
}

// Orders of the pair's coarse lot that can be part of the best way to cover the rest.
std::vector<std::int64_t> SplitSearch::orders_near_ends(const Pair& pair, std::int64_t rest) const {
  const Lot& coarse = part_.lots[pair.coarse];
  std::vector<std::int64_t> out;
  const auto add_around = [&](std::int64_t order_pieces) {
    for (std::int64_t i = -pair.multiples; i <= pair.multiples; ++i) {
      out.push_back(order_pieces + i * coarse.multiple);
    }
  };
  for (const std::int64_t end : ends_of(pair.coarse, rest)) {
    if (pair.multiples == 1) {
      out.push_back(end);
    } else {
      add_around(end);
    }
  }
  for (const std::int64_t end : ends_of(pair.fine, rest)) {
    const std::int64_t left = rest - (end - ways_.leader(pair.fine));
    if (left > 0) add_around(static_cast<std::int64_t>(ways_.covering(pair.coarse, left)));
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  const auto below = static_cast<std::int64_t>(ways_.covering(pair.coarse, rest)) - coarse.multiple;
  std::erase_if(out, [&](std::int64_t pieces) {
    return pieces > below || pieces <= ways_.leader(pair.coarse) ||
           std::ranges::none_of(coarse.stretches, [&](const PriceStretch& stretch) {
             return stretch.low <= pieces && pieces <= stretch.high;
           });
  });
  return out;
}

// The most that the lots which are not used yet could still cover.
std::int64_t SplitSearch::coverable(const Begun& begun) const {
  std::vector<std::int64_t> most;
  for (const std::size_t i : splitting_) {
    if (!ways_.is_used(begun.way, i)) most.push_back(ways_.most_useful(i));
  }
  const auto more = static_cast<std::size_t>(purchases_) - begun.way.size;
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
Score SplitSearch::least_end(const Begun& begun, std::size_t lot, std::int64_t covered) const {
  Score least = begun.spent + least_for(lot, covered);
  least.missing = begun.rest - covered;
  return least;
}

// Whether some lot could cover the rest so that something is gained. If none can, no two of them
// can either: each piece of the rest costs at least what the cheaper of them asks for all of it.
bool SplitSearch::can_end_well(const Begun& begun) const {
  const std::int64_t covered = coverable(begun);
  if (covered <= 0) return false;
  return std::ranges::any_of(splitting_, [&](std::size_t i) {
    return !ways_.is_used(begun.way, i) &&
           ways_.can_improve(least_end(begun, i, covered), ways_.counted(begun.way, i));
  });
}

SplitSearch::Begun SplitSearch::with(const Begun& from, std::size_t lot,
                                     std::int64_t order_pieces) const {
  Begun out = from;
  out.way.parts[out.way.size++] = {lot, order_pieces};
  out.way.choice.suppliers = ways_.counted(from.way, lot);
  out.rest -= order_pieces - ways_.leader(lot);
  out.spent.money += static_cast<Int128>(order_pieces) * ways_.weighed_price(lot, order_pieces);
  out.spent.money += part_.lots[lot].fee_weighed;
  out.spent.money += need_.split_saving;
  return out;
}

void SplitSearch::try_pair(const Begun& from, std::size_t a, std::size_t b) {
  if (part_.lots[a].comparable == part_.lots[b].comparable) return;
  const Pair pair = pair_of(a, b);
  for (const std::int64_t order_pieces : orders_near_ends(pair, from.rest)) {
    const Begun begun = with(from, pair.coarse, order_pieces);
    const std::int64_t covered = std::min(begun.rest, ways_.most_useful(pair.fine));
    if (begun.rest <= 0 || covered <= 0) continue;
    if (!ways_.can_improve(least_end(begun, pair.fine, covered),
                           ways_.counted(begun.way, pair.fine)))
      continue;
    ++tried_;
    ways_.finish(begun.way, begun.rest, pair.fine);
  }
}

// One offer more at an end; false: the limit of tries is reached.
bool SplitSearch::go_on(const Begun& from, std::size_t turn, std::vector<Begun>& begun) {
  const std::size_t lot = splitting_[turn];
  std::int64_t before = 0;
  for (const std::int64_t end : ends_of(lot, from.rest)) {
    if (end <= ways_.leader(lot) || end == before) continue;
    before = end;
    Begun more = with(from, lot, end);
    more.next = turn + 1;
    if (more.rest <= 0 || !can_end_well(more)) continue;
    if (++tried_ > splits_tried_max) return false;
    begun.push_back(std::move(more));
  }
  return true;
}

// Whether trying all but two at their ends misses nothing.
bool SplitSearch::is_near_enough() const {
  std::set<std::int64_t> multiples;
  for (const std::size_t lot : splitting_) multiples.insert(part_.lots[lot].multiple);
  return multiples.size() <= 2;
}

bool SplitSearch::run() {
  splitting_ = lots_worth_splitting();
  if (splitting_.size() < 2) return true;
  if (purchases_ > 2) is_complete_ = is_near_enough();
  std::vector<Begun> begun{{.rest = need_.pieces}};
  for (std::size_t at = 0; at < begun.size(); ++at) {
    const Begun from = begun[at];
    const auto size = static_cast<std::int64_t>(from.way.size);
    for (std::size_t i = 0; i < splitting_.size(); ++i) {
      if (ways_.is_used(from.way, splitting_[i])) continue;
      for (std::size_t j = i + 1; j < splitting_.size(); ++j) {
        if (tried_ > splits_tried_max) return false;
        if (!ways_.is_used(from.way, splitting_[j])) try_pair(from, splitting_[i], splitting_[j]);
      }
      if (size + 2 < purchases_ && i >= from.next && !go_on(from, i, begun)) return false;
    }
  }
  return is_complete_;
}

}  // namespace

bool add_splits(const MarketPart& part, const WayNeed& need, std::span<const std::size_t> lots,
                std::int64_t purchases, WayList& ways) {
  return SplitSearch(part, need, lots, purchases, ways).run();
}

}  // namespace tl::sourcing

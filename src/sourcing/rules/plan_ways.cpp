#include "sourcing/rules/plan_ways.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "sourcing/rules/plan_splits.h"
#include "sourcing/rules/way_list.h"

namespace tl::sourcing {
namespace {

// Those that the need allows, cheapest first.
std::vector<std::size_t> lots_for(const MarketPart& part, const WayNeed& need) {
  std::vector<std::size_t> out;
  out.reserve(part.cheapest.size());
  for (const std::size_t i : part.cheapest) {
    const Lot& lot = part.lots[i];
    if (need.days_max) {
      // The stock that an order without a date begins with has one.
      const bool has_day = lot.days || lot.dated_pieces > 0;
      if (has_day && lot.days.value_or(lot.stock_days) > *need.days_max) continue;
    } else if (lot.is_within_stock) {
      continue;  // what is beyond the stock includes it
    }
    out.push_back(i);
  }
  return out;
}

std::int64_t offers_among(const MarketPart& part, const std::vector<std::size_t>& lots) {
  std::set<std::size_t> offers;
  for (const std::size_t lot : lots) offers.insert(part.lots[lot].comparable);
  return static_cast<std::int64_t>(offers.size());
}

bool can_be_ordered(const Lot& lot, std::int64_t pieces) {
  return std::ranges::any_of(lot.stretches, [&](const PriceStretch& stretch) {
    return stretch.low <= pieces && pieces <= stretch.high;
  });
}

// The least order of the last lot may leave so much over that less of another one is enough.
void finish_leaner(const MarketPart& part, const Way& begun, std::int64_t rest, std::size_t last,
                   WayList& ways) {
  const Int128 least =
      std::max<Int128>(part.lots[last].stretches.front().low, ways.covering(last, rest));
  if (least > part.lots[last].stretches.back().high) return;
  const auto pieces = static_cast<std::int64_t>(least);
  if (!can_be_ordered(part.lots[last], pieces)) return;
  const std::int64_t surplus = pieces - ways.leader(last) - rest;
  for (std::size_t i = 0; i < begun.size; ++i) {
    Way leaner = begun;
    const Lot& lot = part.lots[begun.parts[i].lot];
    leaner.parts[i].order_pieces -= surplus / lot.multiple * lot.multiple;
    if (can_be_ordered(lot, leaner.parts[i].order_pieces)) ways.take(leaner, {last, pieces});
  }
}

// All that the largest stocks give, one after the other.
void fill_up(const MarketPart& part, const WayNeed& need, std::vector<std::size_t> lots,
             WayList& ways) {
  std::ranges::stable_sort(lots, {}, [&](std::size_t i) {
    const Lot& lot = part.lots[i];
    return std::tuple(!lot.days, -lot.stretches.back().high);
  });
  Way way;
  std::int64_t rest = need.pieces;
  for (const std::size_t i : lots) {
    if (way.size + 1 > way.parts.size()) break;
    const std::int64_t most = part.lots[i].stretches.back().high;
    const std::int64_t useful = ways.most_useful(i);
    if (way.size > 0) {
      ways.finish(way, rest, i);
      finish_leaner(part, way, rest, i, ways);
    }
    if (useful >= rest || useful <= 0 || ways.is_used(way, i)) continue;
    Way longer = way;
    longer.parts[longer.size++] = {i, most};
    if (!ways.weigh(longer)) continue;
    rest -= useful;
    way = longer;
    ways.keep(longer);
  }
}

// Less than any way can come to: every offer gives all that it has, at its lowest price.
Score least_of_all(const MarketPart& part, const WayNeed& need,
                   const std::vector<std::size_t>& lots) {
  struct Source {
    std::int64_t price = std::numeric_limits<std::int64_t>::max();
    std::int64_t pieces = 0;
    std::int64_t dated = 0;
  };
  std::vector<Source> sources(part.offers.size());
  for (const std::size_t i : lots) {
    const Lot& lot = part.lots[i];
    Source& source = sources[lot.comparable];
    for (const PriceStretch& stretch : lot.stretches) {
      source.price = std::min(source.price, stretch.weighed);
    }
    const std::int64_t most = std::min(need.pieces, lot.stretches.back().high);
    source.pieces = std::max(source.pieces, most);
    source.dated = std::max(source.dated, lot.days ? most : std::min(most, lot.dated_pieces));
  }
  std::ranges::sort(sources, {}, &Source::price);
  Score out;
  std::int64_t rest = need.pieces;
  std::int64_t undated = need.pieces;
  for (const Source& source : sources) {
    const std::int64_t taken = std::min(rest, source.pieces);
    if (taken > 0) out.money += static_cast<Int128>(taken) * source.price;
    rest -= taken;
    undated -= std::min(undated, source.dated);
  }
  out.missing = rest;
  out.undated = std::max<std::int64_t>(0, undated - rest);
  return out;
}

}  // namespace

Ways ways_to_buy(const MarketPart& part, const WayNeed& need) {
  if (need.pieces == 0) return {.all = {Way{}}};
  const std::vector<std::size_t> lots = lots_for(part, need);
  Ways out;
  WayList ways(part, need);
  for (const std::size_t lot : lots) ways.finish({}, need.pieces, lot);
  if (need.splits_max > 1) out.is_complete = add_splits(part, need, lots, 2, ways);
  if (need.splits_max > 2 && ways.is_short()) {
    out.is_complete = add_splits(part, need, lots, need.splits_max, ways);
  }
  // Beyond that nobody looks at every combination.
  if (need.splits_max > 1 && ways.is_short() && offers_among(part, lots) > need.splits_max) {
    out.is_complete = false;
    fill_up(part, need, lots, ways);
  }
  if (!out.is_complete) out.least = least_of_all(part, need, lots);
  out.all = std::move(ways).sorted();
  return out;
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

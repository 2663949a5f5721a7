// An offer made comparable with others: its prices in the currency that is compared in, and what an
// order of it costs. The one place where a purchase is priced: buy.h for one part, buy_plan.h for a
// whole list.
//
//   TL_TRY(const Comparable from, make_comparable(need, offers[3], 3));
//   TL_TRY(const Purchase bought, price_order(from, {.required_pieces = 480, .order_pieces =
//   500}));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sourcing/rules/buy.h"

namespace tl::sourcing {

struct Comparable {
  std::size_t index = 0;  // of the offer in its list
  const OfferRecord* offer = nullptr;
  std::vector<UnitPrice> prices;  // one per break
  Cost fee;
  std::string exchange;
};

// nullopt: it can be bought. Only currency, day and rates of `need` count.
std::optional<Unusable> why_unusable(const BuyRequest& need, const OfferRecord& offer);

Result<Comparable> make_comparable(const BuyRequest& need, const OfferRecord& offer,
                                   std::size_t index);

Availability availability_of(const OfferRecord& offer, std::int64_t order_pieces);

struct Order {
  std::int64_t required_pieces = 0;
  std::int64_t order_pieces = 0;  // at least the lowest break
};

// What one piece costs in an order of so many.
UnitPrice unit_price_at(const Comparable& from, std::int64_t order_pieces);

Result<Purchase> price_order(const Comparable& from, const Order& order);

// The cheapest order of one offer: what is needed, or up to any higher break.
Result<Purchase> best_of(const BuyRequest& need, const Comparable& from);

}  // namespace tl::sourcing

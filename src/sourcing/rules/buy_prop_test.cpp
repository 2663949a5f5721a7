#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sourcing/rules/buy.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();

OfferRecord any_offer() {
  OfferRecord offer{
      .supplier = std::string(1, *rc::gen::inRange('A', 'E')), .sku = "x", .currency = eur};
  std::int64_t from = *rc::gen::inRange<std::int64_t>(1, 20);
  std::int64_t raw = *rc::gen::inRange<std::int64_t>(1'000, 100'000'000);
  const int steps = *rc::gen::inRange(1, 6);
  for (int i = 0; i < steps; ++i) {
    offer.breaks.push_back({from, UnitPrice::of_raw(raw, eur)});
    from += *rc::gen::inRange<std::int64_t>(1, 500);
    raw -= raw / *rc::gen::inRange<std::int64_t>(2, 20);
  }
  offer.moq = *rc::gen::inRange<std::int64_t>(1, 300);
  offer.multiple = *rc::gen::inRange<std::int64_t>(1, 60);
  offer.stock = 1'000'000;
  return offer;
}

std::int64_t cost_of(const OfferRecord& offer, std::int64_t pieces) {
  std::int64_t price = offer.breaks.front().price.raw();
  for (const PriceBreak& step : offer.breaks) {
    if (step.from <= pieces) price = step.price.raw();
  }
  return price * pieces;
}

BuyRequest request(std::int64_t pieces) {
  return {.pieces = pieces, .currency = eur, .on = Date()};
}

// Naive: try every single order quantity that the offer allows, up to well above the last break.
RC_GTEST_PROP(BuyProperty, FindsWhatTryingEveryQuantityFinds, ()) {
  const std::int64_t pieces = *rc::gen::inRange<std::int64_t>(1, 2'000);
  const OfferRecord offer = any_offer();
  std::int64_t best = INT64_MAX;
  for (std::int64_t q = *offer.multiple; q <= 6'000; q += *offer.multiple) {
    if (q < pieces || q < *offer.moq || q < offer.breaks.front().from) continue;
    best = std::min(best, cost_of(offer, q));
  }
  const auto decision = buy_least_cost(request(pieces), std::vector{offer}).value();
  RC_ASSERT(decision.chosen->order_cost.raw() == best);
}

RC_GTEST_PROP(BuyProperty, NeverCostsLessForMorePieces, ()) {
  const std::vector<OfferRecord> offers{any_offer(), any_offer()};
  const std::int64_t pieces = *rc::gen::inRange<std::int64_t>(1, 2'000);
  const auto less = buy_least_cost(request(pieces), offers).value();
  const auto more = buy_least_cost(request(pieces + 1), offers).value();
  RC_ASSERT(less.chosen->order_cost.raw() <= more.chosen->order_cost.raw());
}

RC_GTEST_PROP(BuyProperty, KeepsOrderExtendedAndExcessTogether, ()) {
  const std::vector<OfferRecord> offers{any_offer(), any_offer(), any_offer()};
  const auto decision =
      buy_least_cost(request(*rc::gen::inRange<std::int64_t>(1, 2'000)), offers).value();
  for (const Purchase& p : decision.considered) {
    RC_ASSERT(p.order_pieces >= p.required_pieces);
    RC_ASSERT(p.extended_cost.plus(p.excess_cost)->raw() == p.order_cost.raw());
  }
}

}  // namespace
}  // namespace tl::sourcing

#include "sourcing/rules/comparable_offer.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::sourcing {
namespace {

// The break that holds for an ordered quantity; callers order at least the lowest break.
std::size_t break_at(const OfferRecord& offer, std::int64_t order_pieces) {
  std::size_t at = 0;
  while (at + 1 < offer.breaks.size() && offer.breaks[at + 1].from <= order_pieces) ++at;
  return at;
}

Result<Cost> cost_of(const UnitPrice& price, std::int64_t pieces) {
  TL_TRY(const std::int64_t raw, checked_multiply(price.raw(), pieces));
  return Cost::of_raw(raw, price.currency());
}

bool cheaper(const Purchase& a, const Purchase& b) {
  return std::tuple(a.order_cost.raw(), a.order_pieces) <
         std::tuple(b.order_cost.raw(), b.order_pieces);
}

}  // namespace

std::optional<Unusable> why_unusable(const BuyRequest& need, const OfferRecord& offer) {
  if (offer.sale == Sale::closed) return Unusable::not_for_sale;
  if (offer.breaks.empty()) return Unusable::no_price;
  if (offer.pack == PackForm::re_reel && !offer.pack_fee) return Unusable::fee_not_told;
  if (offer.valid_until && *offer.valid_until < need.on) return Unusable::expired;
  if (offer.currency != need.currency &&
      rate_on(need.rates, offer.currency, need.currency, need.on) == nullptr) {
    return Unusable::no_exchange_rate;
  }
  return std::nullopt;
}

Result<Comparable> make_comparable(const BuyRequest& need, const OfferRecord& offer,
                                   std::size_t index) {
  Comparable out{.index = index, .offer = &offer, .fee = Cost::zero(need.currency)};
  const ExchangeRate* rate = offer.currency == need.currency
                                 ? nullptr
                                 : rate_on(need.rates, offer.currency, need.currency, need.on);
  for (const PriceBreak& step : offer.breaks) {
    if (rate == nullptr) {
      out.prices.push_back(step.price);
      continue;
    }
    TL_TRY(const UnitPrice converted, convert(step.price, *rate));
    out.prices.push_back(converted);
  }
  if (offer.pack_fee) {
    out.fee = *offer.pack_fee;
    if (rate != nullptr) {
      TL_TRY(out.fee, convert(*offer.pack_fee, *rate));
    }
  }
  if (rate != nullptr) {
    out.exchange = cat("1 ", rate->from.code(), " = ", rate->rate.pretty(), " since ",
                       rate->valid_from.text(), rate->source.empty() ? "" : ", ", rate->source);
  }
  return out;
}

Availability availability_of(const OfferRecord& offer, std::int64_t order_pieces) {
  if (offer.stock && *offer.stock >= order_pieces) return Availability::stock;
  if (offer.sale == Sale::stock_only) return Availability::unknown;  // no orders beyond it
  return offer.lead_time_days ? Availability::lead_time : Availability::unknown;
}

UnitPrice unit_price_at(const Comparable& from, std::int64_t order_pieces) {
  return from.prices[break_at(*from.offer, order_pieces)];
}

Result<Purchase> price_order(const Comparable& from, const Order& order) {
  const std::int64_t order_pieces = order.order_pieces;
  const std::size_t at = break_at(*from.offer, order_pieces);
  Purchase out{.offer = from.index,
               .required_pieces = order.required_pieces,
               .order_pieces = order_pieces,
               .break_from = from.offer->breaks[at].from,
               .offer_price = from.offer->breaks[at].price,
               .unit_price = from.prices[at],
               .fee = from.fee,
               .availability = availability_of(*from.offer, order_pieces),
               .exchange = from.exchange};
  TL_TRY(const Cost needed, cost_of(out.unit_price, order.required_pieces));
  TL_TRY(const Cost ordered, cost_of(out.unit_price, order_pieces));
  TL_TRY(out.extended_cost, needed.plus(from.fee));
  TL_TRY(out.order_cost, ordered.plus(from.fee));
  TL_TRY(out.excess_cost, ordered.minus(needed));
  return out;
}

Result<Purchase> best_of(const BuyRequest& need, const Comparable& from) {
  TL_TRY(const std::int64_t required, pieces_to_buy(need, *from.offer));
  TL_TRY(const std::int64_t smallest, order_quantity(required, *from.offer));
  TL_TRY(Purchase best, price_order(from, {required, smallest}));
  for (const PriceBreak& step : from.offer->breaks) {
    if (step.from <= smallest) continue;
    TL_TRY(const std::int64_t larger, order_quantity(step.from, *from.offer));
    TL_TRY(Purchase candidate, price_order(from, {required, larger}));
    if (cheaper(candidate, best)) best = std::move(candidate);
  }
  return best;
}

}  // namespace tl::sourcing

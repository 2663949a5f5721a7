#include "sourcing/rules/buy.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::sourcing {
namespace {

// An offer made comparable: prices in the request's currency.
struct Comparable {
  std::size_t index = 0;
  const OfferRecord* offer = nullptr;
  std::vector<UnitPrice> prices;  // one per break
  Cost fee;
  std::string exchange;
};

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

// The break that holds for an ordered quantity; callers order at least the lowest break.
std::size_t break_at(const OfferRecord& offer, std::int64_t order_pieces) {
  std::size_t at = 0;
  while (at + 1 < offer.breaks.size() && offer.breaks[at + 1].from <= order_pieces) ++at;
  return at;
}

struct Order {
  std::int64_t required_pieces = 0;
  std::int64_t order_pieces = 0;
};

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
  TL_TRY(const Cost needed, out.unit_price.times(Quantity::pieces(order.required_pieces)));
  TL_TRY(const Cost ordered, out.unit_price.times(Quantity::pieces(order_pieces)));
  TL_TRY(out.extended_cost, needed.plus(from.fee));
  TL_TRY(out.order_cost, ordered.plus(from.fee));
  TL_TRY(out.excess_cost, ordered.minus(needed));
  return out;
}

bool cheaper(const Purchase& a, const Purchase& b) {
  return std::tuple(a.order_cost.raw(), a.order_pieces) <
         std::tuple(b.order_cost.raw(), b.order_pieces);
}

// The cheapest order of one offer: what is needed, or up to any higher break.
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

}  // namespace

Result<std::int64_t> pieces_to_buy(const BuyRequest& need, const OfferRecord& offer) {
  if (offer.pack != PackForm::cut_tape) return need.pieces;
  return checked_add(need.pieces, need.leader_pieces);
}

std::string rejected_text(std::span<const Rejected> rejected, std::span<const OfferRecord> offers) {
  struct Reason {
    Unusable why;
    std::string_view text;
  };
  constexpr Reason reasons[] = {
      {Unusable::expired, "expired"},
      {Unusable::no_price, "without a price"},
      {Unusable::not_for_sale, "not for sale"},
      {Unusable::no_exchange_rate, "in a currency without an exchange rate"},
      {Unusable::fee_not_told, "re-reeled for a fee that nobody told"},
      {Unusable::too_large, "too large to compute"},
  };
  std::vector<std::string> parts;
  for (const Reason& reason : reasons) {
    std::int64_t count = 0;
    const OfferRecord* latest = nullptr;
    for (const Rejected& each : rejected) {
      if (each.why != reason.why) continue;
      ++count;
      const OfferRecord& offer = offers[each.offer];
      if (latest == nullptr || latest->valid_until < offer.valid_until) latest = &offer;
    }
    if (count == 0) continue;
    std::string text = cat(count, " ", reason.text);
    if (reason.why == Unusable::expired && latest->valid_until) {
      text += cat(" (the latest, of ", latest->supplier, ", on ", latest->valid_until->text(), ")");
    }
    parts.push_back(std::move(text));
  }
  return join(parts, ", ");
}

Result<std::int64_t> order_quantity(std::int64_t pieces, const OfferRecord& offer) {
  ENSURE(pieces > 0, "nobody orders nothing");
  const std::int64_t lowest_break = offer.breaks.empty() ? 1 : offer.breaks.front().from;
  const std::int64_t wanted = std::max({pieces, offer.moq.value_or(1), lowest_break});
  const std::int64_t multiple = std::max<std::int64_t>(offer.multiple.value_or(1), 1);
  const Int128 packs = divide_rounded(wanted, multiple, Rounding::ceiling);
  return checked_narrow(packs * multiple);
}

Result<BuyDecision> buy_least_cost(const BuyRequest& need, std::span<const OfferRecord> offers) {
  BuyDecision decision;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (const auto why = why_unusable(need, offers[i])) {
      decision.rejected.push_back({i, *why});
      continue;
    }
    TL_TRY(const Comparable from, make_comparable(need, offers[i], i));
    auto best = best_of(need, from);
    if (!best) {
      // An absurd minimum or price: the offer cannot be computed, the others can.
      decision.rejected.push_back({i, Unusable::too_large});
      continue;
    }
    decision.considered.push_back(std::move(best).value());
  }
  const auto rank = [&](const Purchase& p) {
    const OfferRecord& offer = offers[p.offer];
    return std::tuple(p.availability == Availability::unknown, p.order_cost.raw(), p.order_pieces,
                      std::string_view(offer.supplier), std::string_view(offer.sku), p.offer);
  };
  std::ranges::sort(decision.considered, {}, rank);
  if (!decision.considered.empty()) decision.chosen = decision.considered.front();
  return decision;
}

}  // namespace tl::sourcing

// The least-cost purchase of one part: over every usable offer for its approved manufacturer parts,
// every price break, minimum order quantity and multiple.
//
//   BuyRequest need{.pieces = 480, .currency = eur, .on = today, .rates = rates};
//   TL_TRY(const BuyDecision decision, buy_least_cost(need, offers));
//   decision.chosen->order_pieces;     // 500: the break at 500 costs less than 480 pieces
//
// The pack form is part of the choice: cut tape loses its leader, a re-reel costs its fee, a full
// reel leaves an excess, and all three are one figure of money.
//
// Rules (docs/domain/costing.md): order(q) = ceil(max(q, MOQ) / multiple) x multiple; candidates
// are order(need) and every higher break rounded up the same way; cost(q) = q x price(break <= q) +
// fee of the pack form. A need below the lowest break is ordered at the lowest break, never left
// without a price. Offers keep their pack form: a price belongs to the order number it was told
// for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/finding.h"
#include "sourcing/rules/exchange.h"
#include "sourcing/rules/offer.h"

namespace tl::sourcing {

struct BuyRequest {
  std::int64_t pieces = 0;  // required, losses included
  // Lost besides on cut tape, which comes without a leader to thread it by. A re-reel has one, for
  // its fee; a full reel has one anyway.
  std::int64_t leader_pieces = 0;
  Currency currency;  // what costs are compared and added in
  Date on;            // offers must be valid, and rates known, on this day
  std::vector<ExchangeRate> rates;
};

// Whether the offer can be relied on to arrive, as far as its supplier said.
enum class Availability {
  stock,      // the supplier's stock covers the order
  lead_time,  // it does not, or nobody said, but a factory lead time is told
  unknown,    // neither stock for the order nor a lead time
};
TL_DESCRIBE_ENUM(Availability, stock, lead_time, unknown)

struct Purchase {
  std::size_t offer = 0;  // index into the offers given
  std::int64_t required_pieces = 0;
  std::int64_t order_pieces = 0;
  std::int64_t break_from = 0;  // the price break that applies
  UnitPrice offer_price;        // in the offer's currency
  UnitPrice unit_price;         // in the request's currency
  Cost fee;                     // of the pack form, once per order
  Cost extended_cost;           // required pieces x unit price + fee
  Cost order_cost;              // ordered pieces x unit price + fee: the money spent
  Cost excess_cost;             // ordered but not required; order_cost - extended_cost
  Availability availability = Availability::unknown;
  std::string exchange;              // the rate used, "" for the request's own currency
  std::size_t supplier_order = 0;    // of a plan: index into BuyPlan::orders
  std::optional<std::int64_t> days;  // of a plan: until dispatch; nullopt: nobody said

  std::int64_t excess_pieces() const { return order_pieces - required_pieces; }
};
TL_DESCRIBE(Purchase, offer, required_pieces, order_pieces, break_from, offer_price, unit_price,
            fee, extended_cost, order_cost, excess_cost, availability, exchange, supplier_order,
            days)

// Why an offer was not looked at.
enum class Unusable {
  no_price,
  expired,
  no_exchange_rate,
  too_large,
  not_for_sale,  // its supplier takes no orders for it
  fee_not_told,  // a re-reel that costs nobody knows what
  sold_out,      // sold from stock alone, and that is less than the smallest order
  supplier_blocked,
};
TL_DESCRIBE_ENUM(Unusable, no_price, expired, no_exchange_rate, too_large, not_for_sale,
                 fee_not_told, sold_out, supplier_blocked)

struct Rejected {
  std::size_t offer = 0;
  Unusable why = Unusable::no_price;
};
TL_DESCRIBE(Rejected, offer, why)

struct BuyDecision {
  std::optional<Purchase> chosen;    // nullopt: no usable offer
  std::vector<Purchase> considered;  // the best of each usable offer, cheapest first
  std::vector<Rejected> rejected;
};
TL_DESCRIBE(BuyDecision, chosen, considered, rejected)

// Offers that can be had go before offers with neither stock nor lead time; then the money spent,
// then less excess, then supplier, order number and place in the list.
Result<BuyDecision> buy_least_cost(const BuyRequest& need, std::span<const OfferRecord> offers);

// What a person reads where nothing could be bought: "2 expired (the latest, of Example Parts, on
// 2026-02-28), 1 without a price". "" when nothing was rejected.
std::string rejected_text(std::span<const Rejected> rejected, std::span<const OfferRecord> offers);

// The pieces to pay for when the offer is bought: with the leader where its pack form loses one.
Result<std::int64_t> pieces_to_buy(const BuyRequest& need, const OfferRecord& offer);

// The smallest allowed order that covers `pieces`.
Result<std::int64_t> order_quantity(std::int64_t pieces, const OfferRecord& offer);

}  // namespace tl::sourcing

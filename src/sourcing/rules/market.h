// What can be bought: the offers for a list of parts, made comparable once, so that plans for many
// quantities and strategies (buy_plan.h) need not look at them again.
//
//   TL_TRY(const Market market, open_market(terms, offers_of_each_part));
//
// An offer is one or two lots: what its supplier has in stock, and what they order for us. An order
// within stock comes after the days to dispatch, one beyond it after the lead time that was told.
// An offer that tells no lead time can still be ordered from a supplier who takes orders, without a
// date; one that is sold from stock alone ends with its stock.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/rate.h"
#include "sourcing/rules/comparable_offer.h"

namespace tl::sourcing {

// Whose offers one market looks at; more fail with `plan_suppliers_too_many`.
inline constexpr std::size_t plan_suppliers_max = 256;

enum class Standing { neutral, preferred, blocked };
TL_DESCRIBE_ENUM(Standing, neutral, preferred, blocked)

// What is known of a supplier besides its offers.
struct SupplierTerm {
  std::string supplier;
  Standing standing = Standing::neutral;
  // A preferred supplier may be this much dearer and is still taken; none: only at the same money.
  std::optional<Rate> premium;
  std::optional<Cost> order_cost;  // of one order, whatever is in it: freight, handling
  std::optional<Cost> minimum;     // the least that they take an order for, by its goods
};
TL_DESCRIBE(SupplierTerm, supplier, standing, premium, order_cost, minimum)

struct MarketTerms {
  Currency currency;
  Date on;
  std::vector<ExchangeRate> rates;
  std::int64_t dispatch_days = 0;  // from stock, where a supplier does not say
  std::vector<SupplierTerm> suppliers;
};

// A stretch of one price: any multiple from `low` to `high` can be ordered at it.
struct PriceStretch {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t price = 0;    // at 1e-8
  std::int64_t weighed = 0;  // less what a preferred supplier may be dearer
};

// One offer, as far as one promise of its supplier goes.
struct Lot {
  std::size_t comparable = 0;  // in its part's list
  std::size_t supplier = 0;    // in Market::suppliers
  std::size_t pool = 0;        // of its part: offers that sell the same pieces
  std::size_t rank = 0;        // by supplier, order number, place in the list
  Standing standing = Standing::neutral;
  std::int64_t leader_pieces_lost = 0;  // 1: its pack form comes without a leader
  std::int64_t multiple = 1;
  std::int64_t fee = 0;
  std::int64_t fee_weighed = 0;
  std::vector<PriceStretch> stretches;  // ascending
  std::optional<std::int64_t> days;     // until dispatch; nullopt: nobody said
  std::int64_t dated_pieces = 0;        // of an undated lot: what is in stock
  std::int64_t stock_days = 0;          // until that is dispatched
  bool is_from_stock = false;           // ends with the stock
  bool is_within_stock = false;         // and the same offer has a lot beyond it, with a date
};

struct MarketPart {
  std::vector<Comparable> offers;  // usable ones
  std::vector<Rejected> rejected;
  std::vector<Lot> lots;
  std::vector<std::size_t> cheapest;  // the lots that have a price, by that of the largest order
  std::vector<std::int64_t> pool_stock;
  std::vector<std::string> pool_keys;
};

// Pieces that several parts may be bought from: one offer, or one pool, approved for all of them.
struct SharedStock {
  struct Use {
    std::size_t part = 0;
    std::size_t pool = 0;  // of the part
  };
  std::int64_t pieces = 0;
  std::vector<Use> uses;  // by part
};

struct Market {
  MarketTerms terms;
  std::vector<std::string> suppliers;  // by name
  std::vector<std::int64_t> order_costs;
  std::vector<std::int64_t> order_minimums;  // 0: none told
  std::vector<MarketPart> parts;
  std::vector<SharedStock> shared;
};

// The part as it is when others have left only so many pieces in one of its pools.
MarketPart with_stock_left(const MarketPart& part, std::size_t pool, std::int64_t pieces);

// The offers must outlive the market. Fails with `plan_suppliers_too_many`.
Result<Market> open_market(const MarketTerms& terms,
                           std::span<const std::span<const OfferRecord>> offers);

}  // namespace tl::sourcing

#include "oracle/buy_case.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::testing {
namespace {

using sourcing::OfferRecord;

const Currency eur = Currency::eur();

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // From `from` to `to`, both possible.
  std::int64_t within(std::int64_t from, std::int64_t to) {
    return from + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(to - from + 1));
  }
  bool is_one_of(std::int64_t many) { return within(1, many) == 1; }
  template <std::size_t size>
  std::int64_t any(const std::int64_t (&all)[size]) {
    return all[next() % size];
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

bool is_or_all(Trade trade, Trade asked) {
  return trade == asked || trade == Trade::every_term;
}

// Prices are a few hundred units of 1e-8, so that whole lists cost millions: what an oracle that
// computes in floating point still tells apart (integer_program.h).
void add_breaks(OfferRecord& offer, std::int64_t price, std::int64_t from, Random& random) {
  const std::int64_t steps = random.within(2, 5);
  for (std::int64_t i = 0; i < steps && price > 1; ++i) {
    offer.breaks.push_back({from, UnitPrice::of_raw(price, eur)});
    from = from == 1 ? random.any({5, 10, 25, 50}) : from * random.within(2, 5);
    price -= std::max<std::int64_t>(1, price * random.within(3, 20) / 100);
  }
}

OfferRecord any_offer(Trade trade, std::int64_t need, std::int64_t base, Random& random) {
  OfferRecord offer{.currency = eur};
  offer.multiple = random.any({1, 1, 1, 5, 10, 50});
  if (is_or_all(trade, Trade::reels)) offer.multiple = random.any({1, 12, 20, 30, 50, 70});
  offer.moq = random.is_one_of(3) ? random.within(1, need + need / 2) : 1;
  add_breaks(offer, base * random.within(85, 125) / 100, random.any({1, 1, 1, 10}), random);
  offer.lead_time_days = random.any({7, 14, 21, 28, 56});
  offer.stock = random.is_one_of(3) ? 0 : random.within(need / 2, 4 * need);
  if (is_or_all(trade, Trade::scarce)) {
    offer.stock = random.within(0, need);
    if (!random.is_one_of(4)) offer.sale = sourcing::Sale::stock_only;
  }
  if (is_or_all(trade, Trade::undated) && random.is_one_of(4)) {
    // Fine enough that an order can end where its stock does.
    offer.moq = offer.multiple = offer.breaks.front().from = 1;
    offer.lead_time_days.reset();
    offer.stock = random.within(0, need);
  }
  if (random.is_one_of(3)) offer.pack = sourcing::PackForm::cut_tape;
  if (random.is_one_of(6)) {
    offer.pack = sourcing::PackForm::re_reel;
    offer.pack_fee = Cost::of_raw(random.within(100, 900), eur);
  }
  return offer;
}

// As many as the oracle answers within a second or so; excess, which is pieces times a price, is
// hard on it.
std::int64_t parts_of(Trade trade, sourcing::Strategy strategy, Random& random) {
  const bool is_hard = strategy == sourcing::Strategy::least_excess;
  switch (trade) {
    case Trade::plain:
    case Trade::scarce: return is_hard ? random.within(10, 14) : random.within(20, 24);
    case Trade::one_shelf:
    case Trade::undated:
    case Trade::few:
    case Trade::reels: return is_hard ? random.within(6, 8) : random.within(10, 14);
    case Trade::capped:
    case Trade::every_term: return random.within(6, 10);
  }
  return 0;
}

}  // namespace

bool has_cap(Trade trade) {
  return is_or_all(trade, Trade::capped);
}

BuyCase make_buy_case(Trade trade, sourcing::Strategy strategy, std::uint64_t seed) {
  Random random(seed * 64 + static_cast<std::uint64_t>(trade) * 8 +
                static_cast<std::uint64_t>(strategy));
  BuyCase out;
  out.terms = {.currency = eur, .dispatch_days = 3};
  const std::int64_t suppliers = random.within(4, 8);
  for (std::int64_t s = 0; s < suppliers; ++s) {
    out.terms.suppliers.push_back({.supplier = cat("Supplier ", s),
                                   .order_cost = Cost::of_raw(random.within(0, 20) * 1'000, eur)});
  }
  const std::int64_t parts = parts_of(trade, strategy, random);
  for (std::int64_t part = 0; part < parts; ++part) {
    const std::int64_t need = random.within(5, 400);
    const std::int64_t base = random.within(20, 400);
    out.needs.push_back({.pieces = need, .leader_pieces = random.any({0, 0, 4, 10})});
    out.offers.emplace_back();
    for (std::int64_t s = 0; s < suppliers; ++s) {
      if (random.is_one_of(3)) continue;
      const std::int64_t forms = random.is_one_of(4) ? 2 : 1;
      for (std::int64_t form = 0; form < forms; ++form) {
        OfferRecord offer = any_offer(trade, need, base, random);
        offer.supplier = cat("Supplier ", s);
        offer.sku = cat("S", s, "-", part, "-", form);
        out.offers.back().push_back(std::move(offer));
      }
    }
    // What replaces the part before is approved here too: then both want one stock. Of an order
    // without a date it would be open whose pieces are late, so those are not shared.
    if (is_or_all(trade, Trade::one_shelf) && part > 0 && random.is_one_of(2)) {
      const auto& before = out.offers[static_cast<std::size_t>(part) - 1];
      for (const OfferRecord& offer : before) {
        if (offer.lead_time_days && random.is_one_of(2)) out.offers.back().push_back(offer);
      }
    }
  }
  out.settings.strategy = strategy;
  if (is_or_all(trade, Trade::few)) out.settings.suppliers_max = random.within(2, 4);
  return out;
}

std::string text_of(const BuyCase& made) {
  std::string out = cat("strategy ", enum_name(made.settings.strategy));
  if (made.settings.suppliers_max) out += cat(", suppliers ", *made.settings.suppliers_max);
  if (made.settings.excess_cap) out += cat(", cap ", made.settings.excess_cap->raw());
  for (const sourcing::SupplierTerm& term : made.terms.suppliers) {
    out += cat("\n", term.supplier, ": ", term.order_cost->raw(), " an order");
  }
  for (std::size_t p = 0; p < made.offers.size(); ++p) {
    out += cat("\npart ", p, ": ", made.needs[p].pieces, " pieces, leader ",
               made.needs[p].leader_pieces);
    for (const OfferRecord& offer : made.offers[p]) {
      out += cat("\n  ", offer.supplier, " ", offer.sku, " ", enum_name(offer.pack), " MOQ ",
                 *offer.moq, " multiple ", *offer.multiple, " stock ", *offer.stock,
                 offer.sale == sourcing::Sale::stock_only ? " and no more" : "", " days ",
                 offer.lead_time_days ? cat(*offer.lead_time_days) : "not told", " fee ",
                 offer.pack_fee ? offer.pack_fee->raw() : 0, ":");
      for (const sourcing::PriceBreak& step : offer.breaks) {
        out += cat(" ", step.from, " @ ", step.price.raw());
      }
    }
  }
  return out;
}

}  // namespace tl::testing

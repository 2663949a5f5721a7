#include "sourcing/rules/market.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {
namespace {

// More pieces than that are no order.
constexpr std::int64_t order_pieces_max = 9'000'000'000'000;

struct KnownSupplier {
  std::string name;
  const SupplierTerm* term = nullptr;
  std::size_t index = 0;
};

using KnownSuppliers = std::map<std::string, KnownSupplier, std::less<>>;  // by supplier_key()

KnownSuppliers known_suppliers(const MarketTerms& terms,
                               std::span<const std::span<const OfferRecord>> offers) {
  KnownSuppliers known;
  std::map<std::string_view, bool> seen;
  for (const auto& of_part : offers) {
    for (const OfferRecord& offer : of_part) {
      if (!seen.try_emplace(offer.supplier, true).second) continue;
      known.try_emplace(supplier_key(offer.supplier), KnownSupplier{.name = offer.supplier});
    }
  }
  for (const SupplierTerm& term : terms.suppliers) {
    const auto found = known.find(supplier_key(term.supplier));
    if (found != known.end()) found->second.term = &term;
  }
  std::vector<KnownSupplier*> by_name;
  for (auto& [key, supplier] : known) by_name.push_back(&supplier);
  std::ranges::stable_sort(by_name, {}, [](const KnownSupplier* s) { return s->name; });
  for (std::size_t i = 0; i < by_name.size(); ++i) by_name[i]->index = i;
  return known;
}

std::int64_t weigh(std::int64_t amount, const KnownSupplier& supplier) {
  if (supplier.term == nullptr || supplier.term->standing != Standing::preferred ||
      !supplier.term->premium) {
    return amount;
  }
  const Int128 divisor = Rate::one + supplier.term->premium->ppm();
  return static_cast<std::int64_t>(
      divide_rounded(static_cast<Int128>(amount) * Rate::one, divisor, Rounding::half_up));
}

Int128 rounded_up(Int128 pieces, std::int64_t multiple) {
  return (pieces + multiple - 1) / multiple * multiple;
}

// What can be ordered at each price, up to `pieces_max`.
std::vector<PriceStretch> stretches_of(const Comparable& from, const KnownSupplier& supplier,
                                       std::int64_t multiple, std::int64_t pieces_max) {
  const OfferRecord& offer = *from.offer;
  std::vector<PriceStretch> out;
  for (std::size_t i = 0; i < offer.breaks.size(); ++i) {
    const std::int64_t least =
        std::max({offer.breaks[i].from, offer.moq.value_or(1), std::int64_t{1}});
    const std::int64_t most = i + 1 < offer.breaks.size()
                                  ? std::min(pieces_max, offer.breaks[i + 1].from - 1)
                                  : pieces_max;
    const Int128 low = rounded_up(least, multiple);
    const Int128 high = static_cast<Int128>(most) / multiple * multiple;
    if (low > high) continue;
    const std::int64_t price = from.prices[i].raw();
    out.push_back({static_cast<std::int64_t>(low), static_cast<std::int64_t>(high), price,
                   weigh(price, supplier)});
  }
  return out;
}

class PartOpener {
 public:
  PartOpener(const MarketTerms& terms, const KnownSuppliers& known)
      : need_{.currency = terms.currency, .on = terms.on, .rates = terms.rates},
        terms_(terms),
        known_(known) {}

  Result<MarketPart> open(std::span<const OfferRecord> offers);

 private:
  const KnownSupplier& supplier_of(const OfferRecord& offer);
  void add_lots(MarketPart& part, const KnownSupplier& supplier);
  std::size_t pool_of(MarketPart& part, const OfferRecord& offer);

  BuyRequest need_;
  const MarketTerms& terms_;
  const KnownSuppliers& known_;
  std::map<std::string_view, const KnownSupplier*> by_spelling_;
};

const KnownSupplier& PartOpener::supplier_of(const OfferRecord& offer) {
  const KnownSupplier*& found = by_spelling_[offer.supplier];
  if (found == nullptr) found = &known_.find(supplier_key(offer.supplier))->second;
  return *found;
}

// Offers without a pool share with nobody in their part; the same offer of another part is known by
// where it was told.
std::size_t PartOpener::pool_of(MarketPart& part, const OfferRecord& offer) {
  const std::string key = offer.stock_pool.empty()
                              ? cat("offer ", offer.supplier, "|", offer.sku, "|",
                                    offer.currency.code(), "|", offer.source, "|", offer.place)
                              : cat("pool ", offer.stock_pool);
  const auto found =
      offer.stock_pool.empty() ? part.pool_keys.end() : std::ranges::find(part.pool_keys, key);
  const auto at = static_cast<std::size_t>(found - part.pool_keys.begin());
  if (found == part.pool_keys.end()) {
    part.pool_keys.push_back(key);
    part.pool_stock.push_back(0);
  }
  part.pool_stock[at] = std::max(part.pool_stock[at], offer.stock.value_or(0));
  return at;
}

void PartOpener::add_lots(MarketPart& part, const KnownSupplier& supplier) {
  const Comparable& from = part.offers.back();
  const OfferRecord& offer = *from.offer;
  Lot lot{.comparable = part.offers.size() - 1,
          .supplier = supplier.index,
          .pool = pool_of(part, offer),
          .standing = supplier.term == nullptr ? Standing::neutral : supplier.term->standing,
          .leader_pieces_lost = offer.pack == PackForm::cut_tape ? 1 : 0,
          .multiple = std::max<std::int64_t>(offer.multiple.value_or(1), 1),
          .fee = from.fee.raw(),
          .fee_weighed = weigh(from.fee.raw(), supplier),
          .stock_days = offer.dispatch_days.value_or(terms_.dispatch_days)};
  const std::int64_t stock = offer.stock.value_or(0);
  // What nobody told stock of may be there or not: it is ordered without a date.
  const bool beyond_stock = offer.sale == Sale::open || !offer.stock;
  if (stock > 0) {
    Lot shelf = lot;
    shelf.stretches = stretches_of(from, supplier, lot.multiple, stock);
    shelf.days = lot.stock_days;
    shelf.is_from_stock = true;
    shelf.is_within_stock = offer.sale == Sale::open && offer.lead_time_days.has_value();
    if (!shelf.stretches.empty()) part.lots.push_back(std::move(shelf));
  }
  if (beyond_stock) {
    lot.stretches = stretches_of(from, supplier, lot.multiple, order_pieces_max);
    if (offer.sale == Sale::open) lot.days = offer.lead_time_days;
    lot.dated_pieces = lot.days ? order_pieces_max : stock;
    if (!lot.stretches.empty()) part.lots.push_back(std::move(lot));
  }
}

void rank_lots(MarketPart& part, const std::vector<std::size_t>& suppliers) {
  std::vector<std::size_t> order(part.offers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::tuple(suppliers[i], std::string_view(part.offers[i].offer->sku), i);
  });
  std::vector<std::size_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (Lot& lot : part.lots) lot.rank = rank[lot.comparable];
}

// By the price of the largest order.
void sort_lots(MarketPart& part) {
  part.cheapest.clear();
  for (std::size_t i = 0; i < part.lots.size(); ++i) {
    if (!part.lots[i].stretches.empty()) part.cheapest.push_back(i);
  }
  std::ranges::sort(part.cheapest, {}, [&](std::size_t i) {
    return std::tuple(part.lots[i].stretches.back().weighed, part.lots[i].rank, i);
  });
}

std::vector<SharedStock> shared_stock(const std::vector<MarketPart>& parts) {
  std::map<std::string_view, SharedStock> by_key;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (std::size_t pool = 0; pool < parts[p].pool_keys.size(); ++pool) {
      SharedStock& stock = by_key[parts[p].pool_keys[pool]];
      stock.pieces = std::max(stock.pieces, parts[p].pool_stock[pool]);
      // Lots of one order number look alike, and are not the same pieces.
      if (stock.uses.empty() || stock.uses.back().part != p) stock.uses.push_back({p, pool});
    }
  }
  std::vector<SharedStock> out;
  for (auto& [key, stock] : by_key) {
    if (stock.uses.size() > 1) out.push_back(std::move(stock));
  }
  return out;
}

// What somebody told of a supplier, in the currency of the plan; 0: nobody did.
Result<std::int64_t> amount_of(const std::optional<Cost>& told, std::string_view what,
                               const KnownSupplier& supplier, const MarketTerms& terms) {
  if (!told) return 0;
  if (told->currency() == terms.currency) return told->raw();
  const ExchangeRate* rate = rate_on(terms.rates, told->currency(), terms.currency, terms.on);
  if (rate == nullptr) {
    return invalid(
        "order_cost_without_rate",
        cat(what, " of ", supplier.name, " is in ", told->currency().code(),
            ", and there is no rate to ", terms.currency.code(), " on ", terms.on.text()));
  }
  TL_TRY(const Cost converted, convert(*told, *rate));
  return converted.raw();
}

Result<MarketPart> PartOpener::open(std::span<const OfferRecord> offers) {
  MarketPart part;
  std::vector<std::size_t> suppliers;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const KnownSupplier& supplier = supplier_of(offers[i]);
    auto why = why_unusable(need_, offers[i]);
    if (!why && supplier.term != nullptr && supplier.term->standing == Standing::blocked) {
      why = Unusable::supplier_blocked;
    }
    if (why) {
      part.rejected.push_back({i, *why});
      continue;
    }
    auto comparable = make_comparable(need_, offers[i], i);
    if (!comparable) {
      part.rejected.push_back({i, Unusable::too_large});
      continue;
    }
    part.offers.push_back(std::move(comparable).value());
    const std::size_t before = part.lots.size();
    add_lots(part, supplier);
    if (part.lots.size() == before) {
      part.offers.pop_back();
      part.rejected.push_back({i, Unusable::sold_out});
      continue;
    }
    suppliers.push_back(supplier.index);
  }
  rank_lots(part, suppliers);
  sort_lots(part);
  return part;
}

}  // namespace

Result<Market> open_market(const MarketTerms& terms,
                           std::span<const std::span<const OfferRecord>> offers) {
  const KnownSuppliers known = known_suppliers(terms, offers);
  if (known.size() > plan_suppliers_max) {
    return limit_exceeded(
        "plan_suppliers_too_many",
        cat("a buy plan takes offers of at most ", plan_suppliers_max, " suppliers, these are of ",
            known.size(), "; exclude some (--exclude-supplier)"));
  }
  Market out{.terms = terms};
  out.suppliers.resize(known.size());
  out.order_costs.resize(known.size());
  out.order_minimums.resize(known.size());
  for (const auto& [key, supplier] : known) {
    out.suppliers[supplier.index] = supplier.name;
    if (supplier.term == nullptr) continue;
    TL_TRY(out.order_costs[supplier.index],
           amount_of(supplier.term->order_cost, "what an order costs", supplier, terms));
    TL_TRY(out.order_minimums[supplier.index],
           amount_of(supplier.term->minimum, "the least order", supplier, terms));
  }
  PartOpener opener(terms, known);
  out.parts.reserve(offers.size());
  for (const auto& of_part : offers) {
    TL_TRY(MarketPart part, opener.open(of_part));
    out.parts.push_back(std::move(part));
  }
  out.shared = shared_stock(out.parts);
  return out;
}

MarketPart with_stock_left(const MarketPart& part, std::size_t pool, std::int64_t pieces) {
  MarketPart out = part;
  out.pool_stock[pool] = std::min(out.pool_stock[pool], pieces);
  for (Lot& lot : out.lots) {
    if (lot.pool != pool) continue;
    if (lot.is_from_stock) {
      for (PriceStretch& stretch : lot.stretches) {
        stretch.high = std::min(stretch.high, pieces / lot.multiple * lot.multiple);
      }
      std::erase_if(lot.stretches, [](const PriceStretch& s) { return s.low > s.high; });
    } else if (!lot.days) {
      lot.dated_pieces = std::min(lot.dated_pieces, pieces);
    }
  }
  sort_lots(out);
  return out;
}

}  // namespace tl::sourcing

#include "sourcing/rules/buy.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"
#include "sourcing/rules/comparable_offer.h"

namespace tl::sourcing {
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
      {Unusable::sold_out, "sold out"},
      {Unusable::supplier_blocked, "of a supplier that is not to be used"},
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

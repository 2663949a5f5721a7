#include "quoting/rules/landed_share.h"

#include "foundation/text.h"

namespace tl::quoting {

Result<std::optional<LandedItem>> landed_item(const sourcing::Purchase& bought,
                                              const sourcing::OfferTerms& terms,
                                              CostCategory category) {
  std::optional<LandedItem> none;
  LandedItem item{.on = bought.extended_cost, .source = terms.duty_source};
  if (category == CostCategory::duty) {
    if (!terms.duty) return none;
    // The fee of a re-reel is work done here, and no goods.
    if (bought.fee.raw() != 0) {
      TL_TRY(item.on, item.on.minus(bought.fee));
    }
    TL_TRY(item.amount, terms.duty->of(item.on));
    return std::optional(item);
  }
  if (terms.freight_source.empty()) return none;
  item.source = terms.freight_source;
  TL_TRY(item.amount, terms.freight_rate.of(item.on));
  if (terms.freight_amount) {
    TL_TRY(item.amount, item.amount.plus(*terms.freight_amount));
  }
  return std::optional(item);
}

Result<LandedShare> landed_share(const CostingInput& input, const QuantityCosting& order,
                                 CostCategory category) {
  ENSURE(category == CostCategory::duty || category == CostCategory::freight,
         "facts tell of duty and freight alone");
  const Cost zero = Cost::zero(input.rates.currency);
  LandedShare out{.on = zero, .amount = zero};
  if (input.landed == LandedCosts::beside) return out;
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    const Demand& demand = input.demands[at];
    if (order.demands[at].base_pieces == 0 || demand.terms.size() != demand.offers.size()) continue;
    for (const sourcing::Purchase& bought : purchases_of(order, at)) {
      TL_TRY(auto item, landed_item(bought, demand.terms[bought.offer], category));
      if (!item) continue;
      item->what = cat(demand.maker.empty() ? demand.part : demand.maker, " from ",
                       demand.offers[bought.offer].supplier);
      TL_TRY(out.on, out.on.plus(item->on));
      TL_TRY(out.amount, out.amount.plus(item->amount));
      out.items.push_back(*std::move(item));
    }
  }
  return out;
}

namespace {

// What is ordered, when it lies on our shelf; nullopt where that is more than can be counted.
std::optional<Cost> landed_order(const sourcing::Purchase& bought,
                                 const sourcing::OfferTerms& terms) {
  const auto landed = sourcing::landed_cost(
      {.pieces = bought.order_pieces, .price = bought.unit_price, .fee = bought.fee}, terms);
  return landed ? std::optional(landed->total) : std::nullopt;
}

// The offer of somebody else that is paid no less and lands for least; nullptr: none lands for
// less.
const sourcing::Purchase* cheaper_landed(const Demand& demand, const DemandCosting& costed,
                                         const sourcing::Purchase& bought) {
  const sourcing::Purchase* best = nullptr;
  std::optional<Cost> least = landed_order(bought, demand.terms[bought.offer]);
  for (const sourcing::Purchase& other : costed.decision.considered) {
    const bool is_rival =
        demand.offers[other.offer].supplier != demand.offers[bought.offer].supplier &&
        other.availability != sourcing::Availability::unknown &&
        other.order_cost.raw() >= bought.order_cost.raw();
    if (!is_rival) continue;
    const auto total = landed_order(other, demand.terms[other.offer]);
    if (!total || !least || total->raw() >= least->raw()) continue;
    best = &other;
    least = total;
  }
  return best;
}

}  // namespace

Findings check_landed(const CostingInput& input, const Costing& costing) {
  Findings findings;
  const QuantityCosting& order = costing.quantities.back();
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    const Demand& demand = input.demands[at];
    const auto bought = purchases_of(order, at);
    if (bought.size() != 1 || demand.terms.size() != demand.offers.size()) continue;
    const sourcing::Purchase* best = cheaper_landed(demand, order.demands[at], bought.front());
    if (best == nullptr) continue;
    const std::string& supplier = demand.offers[bought.front().offer].supplier;
    findings.warn(
        "purchase_dearer_landed", {},
        cat(demand.part, " ", demand.maker, " at ", order.boards, " boards: an order to ", supplier,
            " is ", bought.front().order_cost.pretty(), ", with freight and duty ",
            landed_order(bought.front(), demand.terms[bought.front().offer])->pretty(), "; from ",
            demand.offers[best->offer].supplier, " it would be ",
            landed_order(*best, demand.terms[best->offer])->pretty(),
            ". Quote with --exclude-supplier \"", supplier, "\" to buy there"));
  }
  return findings;
}

}  // namespace tl::quoting

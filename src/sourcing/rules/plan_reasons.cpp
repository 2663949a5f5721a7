// What decided for the purchases of a part of a buy plan, and what else could have been bought.
#include <algorithm>
#include <tuple>

#include "sourcing/rules/plan_report.h"

namespace tl::sourcing {
namespace {

class Reasons {
 public:
  Reasons(const Market& market, std::size_t at, const Need& need, const PlanSettings& settings)
      : market_(market), at_(at), from_(market.parts[at]), need_(need), settings_(settings) {}

  void consider(PartPlan& part) const;
  ChosenFor chosen_for(const PartPlan& part) const;

 private:
  ChosenFor chosen_over(const Purchase& chosen, const Purchase& cheapest) const;
  Standing standing_of(const Purchase& purchase) const;

  const Market& market_;
  std::size_t at_;
  const MarketPart& from_;
  const Need& need_;
  const PlanSettings& settings_;
};

Standing Reasons::standing_of(const Purchase& purchase) const {
  for (const Lot& lot : from_.lots) {
    if (from_.offers[lot.comparable].index == purchase.offer) return lot.standing;
  }
  return Standing::neutral;
}

void Reasons::consider(PartPlan& part) const {
  const BuyRequest need{.pieces = need_.pieces,
                        .leader_pieces = need_.leader_pieces,
                        .currency = market_.terms.currency,
                        .on = market_.terms.on};
  part.rejected = from_.rejected;
  for (const Comparable& comparable : from_.offers) {
    auto best = best_of(need, comparable);
    if (best) {
      best->days = days_of(market_, at_, *best);
      part.considered.push_back(std::move(best).value());
    } else {
      part.rejected.push_back({comparable.index, Unusable::too_large});
    }
  }
  std::ranges::sort(part.considered, {}, [&](const Purchase& p) {
    const OfferRecord& offer = offer_of(from_, p);
    return std::tuple(p.availability == Availability::unknown, p.order_cost.raw(), p.order_pieces,
                      std::string_view(offer.supplier), std::string_view(offer.sku), p.offer);
  });
}

ChosenFor Reasons::chosen_over(const Purchase& chosen, const Purchase& cheapest) const {
  const auto chosen_days = days_of(market_, at_, chosen);
  const auto cheapest_days = days_of(market_, at_, cheapest);
  const bool is_earlier = chosen_days && (!cheapest_days || *chosen_days < *cheapest_days);
  const bool is_leaner = chosen.excess_cost.raw() < cheapest.excess_cost.raw();
  if (settings_.strategy == Strategy::fastest && is_earlier) return ChosenFor::earliest;
  if (settings_.strategy == Strategy::least_excess && is_leaner) return ChosenFor::least_excess;
  if (standing_of(chosen) == Standing::preferred && standing_of(cheapest) != Standing::preferred) {
    return ChosenFor::preferred;
  }
  const bool is_elsewhere = offer_of(from_, chosen).supplier != offer_of(from_, cheapest).supplier;
  if (is_elsewhere && (settings_.strategy == Strategy::least_suppliers || settings_.suppliers_max))
    return ChosenFor::fewer_suppliers;
  if (settings_.excess_cap && is_leaner) return ChosenFor::excess_cap;
  return is_elsewhere ? ChosenFor::supplier_used : ChosenFor::least_money;
}

ChosenFor Reasons::chosen_for(const PartPlan& part) const {
  if (part.purchases.empty()) return ChosenFor::nothing;
  const auto is_dated = [](const Purchase& p) { return p.availability != Availability::unknown; };
  if (part.purchases.size() > 1) {
    if (std::ranges::none_of(part.considered, is_dated)) return ChosenFor::stock_short;
    const bool is_one_in_time = std::ranges::any_of(part.considered, [&](const Purchase& other) {
      return other.days && std::ranges::any_of(part.purchases, [&](const Purchase& bought) {
               return !bought.days || *other.days <= *bought.days;
             });
    });
    const bool is_for_time = settings_.strategy == Strategy::fastest && !is_one_in_time;
    return is_for_time ? ChosenFor::earliest : ChosenFor::split_saves;
  }
  if (part.considered.size() < 2) return ChosenFor::only_offer;
  const Purchase& chosen = part.purchases.front();
  const Purchase& cheapest = part.considered.front();
  if (chosen.offer != cheapest.offer || chosen.order_pieces != cheapest.order_pieces) {
    return chosen_over(chosen, cheapest);
  }
  const bool has_cheaper = std::ranges::any_of(part.considered, [&](const Purchase& other) {
    return !is_dated(other) && other.order_cost.raw() < chosen.order_cost.raw();
  });
  return has_cheaper ? ChosenFor::can_be_had : ChosenFor::least_money;
}

}  // namespace

PartPlan with_reasons(const Market& market, std::size_t at, const Need& need,
                      const PlanSettings& settings, PartPlan part) {
  if (need.pieces == 0) return part;
  const Reasons reasons(market, at, need, settings);
  part.considered.clear();
  reasons.consider(part);
  part.chosen_for = reasons.chosen_for(part);
  return part;
}

std::string_view reason_text(ChosenFor reason) {
  switch (reason) {
    case ChosenFor::nothing: return "nothing can be bought";
    case ChosenFor::only_offer: return "the only offer that can be used";
    case ChosenFor::least_money: return "least money of all offers for the part";
    case ChosenFor::least_excess: return "less is left over than of cheaper orders";
    case ChosenFor::earliest: return "in time for the fastest plan";
    case ChosenFor::supplier_used: return "cheaper elsewhere, but not by what another order costs";
    case ChosenFor::fewer_suppliers: return "cheaper elsewhere, but with more suppliers";
    case ChosenFor::excess_cap: return "cheaper otherwise, but beyond the cap on excess";
    case ChosenFor::stock_short: return "split, because no offer covers it alone";
    case ChosenFor::split_saves: return "split, because it costs less so";
    case ChosenFor::preferred: return "of a preferred supplier, no dearer than they may be";
    case ChosenFor::can_be_had: return "cheaper elsewhere, but without stock or lead time";
  }
  return "";
}

}  // namespace tl::sourcing

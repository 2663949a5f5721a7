#include "sourcing/rules/plan_report.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::sourcing {
namespace {

class Reporter {
 public:
  Reporter(const Market& market, std::span<const Need> needs, const PlanSettings& settings,
           const Solved& solved)
      : market_(market), needs_(needs), settings_(settings), solved_(solved) {
    const Cost zero = Cost::zero(market.terms.currency);
    out_.strategy = settings.strategy;
    out_.goods = out_.order_costs = out_.money = out_.excess = zero;
    out_.latest_days = 0;
    drawn_.resize(market.shared.size());
    orders_.assign(market.suppliers.size(), {.goods = zero, .order_cost = zero});
  }

  Result<BuyPlan> run();

 private:
  Result<void> add_part(std::size_t at);
  Result<void> add_purchases(std::size_t at, const Way& way, PartPlan& part);
  void draw_stock(std::size_t at, const Way& way, PartPlan& part);
  void consider(std::size_t at, PartPlan& part) const;
  ChosenFor chosen_for(std::size_t at, const PartPlan& part) const;
  ChosenFor chosen_over(const Purchase& chosen, const Purchase& cheapest, std::size_t at) const;
  std::optional<std::int64_t> days_of(std::size_t at, const Purchase& purchase) const;
  Standing standing_of(std::size_t at, const Purchase& purchase) const;
  const OfferRecord& offer_of(std::size_t at, const Purchase& purchase) const;
  Result<void> add_orders();
  void add_proof();
  void add_findings();

  const Market& market_;
  std::span<const Need> needs_;
  const PlanSettings& settings_;
  const Solved& solved_;
  std::vector<SupplierOrder> orders_;
  std::vector<std::int64_t> drawn_;  // of every shared stock
  BuyPlan out_;
};

const Comparable& comparable_of(const MarketPart& part, const Purchase& purchase) {
  return *std::ranges::find(part.offers, purchase.offer, &Comparable::index);
}

const OfferRecord& Reporter::offer_of(std::size_t at, const Purchase& purchase) const {
  return *comparable_of(market_.parts[at], purchase).offer;
}

std::optional<std::int64_t> Reporter::days_of(std::size_t at, const Purchase& purchase) const {
  const OfferRecord& offer = offer_of(at, purchase);
  switch (purchase.availability) {
    case Availability::stock: return offer.dispatch_days.value_or(market_.terms.dispatch_days);
    case Availability::lead_time: return offer.lead_time_days;
    case Availability::unknown: break;
  }
  return std::nullopt;
}

Standing Reporter::standing_of(std::size_t at, const Purchase& purchase) const {
  const MarketPart& part = market_.parts[at];
  for (const Lot& lot : part.lots) {
    if (part.offers[lot.comparable].index == purchase.offer) return lot.standing;
  }
  return Standing::neutral;
}

// What is left over is of the dearest purchase: whoever splits an order would have ordered less of
// that one, if its minimum or multiple had let them.
Result<void> Reporter::add_purchases(std::size_t at, const Way& way, PartPlan& part) {
  const MarketPart& from = market_.parts[at];
  std::int64_t covered = 0;
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = from.lots[way.parts[i].lot];
    const std::int64_t pieces = way.parts[i].order_pieces;
    covered += pieces - lot.leader_pieces_lost * needs_[at].leader_pieces;
    TL_TRY(Purchase bought, price_order(from.offers[lot.comparable], {pieces, pieces}));
    part.purchases.push_back(std::move(bought));
  }
  const std::int64_t surplus = covered - needs_[at].pieces;
  if (surplus <= 0) return {};
  auto& purchases = part.purchases;
  const auto dearest =
      std::ranges::max_element(purchases, {}, [](const Purchase& p) { return p.unit_price.raw(); });
  const auto which = static_cast<std::size_t>(dearest - purchases.begin());
  const Lot& lot = from.lots[way.parts[which].lot];
  const std::int64_t pieces = way.parts[which].order_pieces;
  TL_TRY(purchases[which], price_order(from.offers[lot.comparable], {pieces - surplus, pieces}));
  return {};
}

// Parts that one stock is for draw on it in turn: what it does not cover any more waits for the
// lead time.
void Reporter::draw_stock(std::size_t at, const Way& way, PartPlan& part) {
  for (std::size_t s = 0; s < market_.shared.size(); ++s) {
    const SharedStock& stock = market_.shared[s];
    const auto use = std::ranges::find(stock.uses, at, &SharedStock::Use::part);
    if (use == stock.uses.end()) continue;
    for (std::size_t i = 0; i < part.purchases.size(); ++i) {
      Purchase& bought = part.purchases[i];
      if (market_.parts[at].lots[way.parts[i].lot].pool != use->pool) continue;
      if (bought.availability != Availability::stock) continue;
      drawn_[s] += bought.order_pieces;
      if (drawn_[s] <= stock.pieces) continue;
      bought.availability =
          offer_of(at, bought).lead_time_days ? Availability::lead_time : Availability::unknown;
    }
  }
}

void Reporter::consider(std::size_t at, PartPlan& part) const {
  const MarketPart& from = market_.parts[at];
  const BuyRequest need{.pieces = needs_[at].pieces,
                        .leader_pieces = needs_[at].leader_pieces,
                        .currency = market_.terms.currency,
                        .on = market_.terms.on};
  part.rejected = from.rejected;
  for (const Comparable& comparable : from.offers) {
    auto best = best_of(need, comparable);
    if (best) {
      best->days = days_of(at, *best);
      part.considered.push_back(std::move(best).value());
    } else {
      part.rejected.push_back({comparable.index, Unusable::too_large});
    }
  }
  std::ranges::sort(part.considered, {}, [&](const Purchase& p) {
    const OfferRecord& offer = offer_of(at, p);
    return std::tuple(p.availability == Availability::unknown, p.order_cost.raw(), p.order_pieces,
                      std::string_view(offer.supplier), std::string_view(offer.sku), p.offer);
  });
}

ChosenFor Reporter::chosen_over(const Purchase& chosen, const Purchase& cheapest,
                                std::size_t at) const {
  const auto chosen_days = days_of(at, chosen);
  const auto cheapest_days = days_of(at, cheapest);
  const bool is_earlier = chosen_days && (!cheapest_days || *chosen_days < *cheapest_days);
  const bool is_leaner = chosen.excess_cost.raw() < cheapest.excess_cost.raw();
  if (settings_.strategy == Strategy::fastest && is_earlier) return ChosenFor::earliest;
  if (settings_.strategy == Strategy::least_excess && is_leaner) return ChosenFor::least_excess;
  if (standing_of(at, chosen) == Standing::preferred &&
      standing_of(at, cheapest) != Standing::preferred) {
    return ChosenFor::preferred;
  }
  const bool is_elsewhere = offer_of(at, chosen).supplier != offer_of(at, cheapest).supplier;
  if (is_elsewhere && (settings_.strategy == Strategy::least_suppliers || settings_.suppliers_max))
    return ChosenFor::fewer_suppliers;
  if (settings_.excess_cap && is_leaner) return ChosenFor::excess_cap;
  return is_elsewhere ? ChosenFor::supplier_used : ChosenFor::least_money;
}

ChosenFor Reporter::chosen_for(std::size_t at, const PartPlan& part) const {
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
    return chosen_over(chosen, cheapest, at);
  }
  const bool has_cheaper = std::ranges::any_of(part.considered, [&](const Purchase& other) {
    return !is_dated(other) && other.order_cost.raw() < chosen.order_cost.raw();
  });
  return has_cheaper ? ChosenFor::can_be_had : ChosenFor::least_money;
}

Result<void> Reporter::add_part(std::size_t at) {
  PartPlan part;
  if (needs_[at].pieces == 0) {
    out_.parts.push_back(std::move(part));
    return {};
  }
  const Way& way = solved_.ways[at].all[solved_.answer.ways[at]];
  part.missing_pieces = way.choice.score.missing;
  part.undated_pieces = way.choice.score.undated;
  TL_CHECK(add_purchases(at, way, part));
  draw_stock(at, way, part);
  for (Purchase& purchase : part.purchases) purchase.days = days_of(at, purchase);
  consider(at, part);
  part.chosen_for = chosen_for(at, part);
  out_.missing_pieces += part.missing_pieces;
  out_.undated_pieces += part.undated_pieces;
  if (part.missing_pieces > 0) out_.latest_days.reset();
  for (std::size_t i = 0; i < part.purchases.size(); ++i) {
    Purchase& purchase = part.purchases[i];
    if (!purchase.days) out_.latest_days.reset();
    if (out_.latest_days) out_.latest_days = std::max(*out_.latest_days, *purchase.days);
    purchase.supplier_order = market_.parts[at].lots[way.parts[i].lot].supplier;
    SupplierOrder& order = orders_[purchase.supplier_order];
    ++order.purchases;
    TL_TRY(order.goods, order.goods.plus(purchase.order_cost));
    TL_TRY(out_.excess, out_.excess.plus(purchase.excess_cost));
  }
  out_.parts.push_back(std::move(part));
  return {};
}

Result<void> Reporter::add_orders() {
  std::vector<std::size_t> place(orders_.size());
  for (std::size_t s = 0; s < orders_.size(); ++s) {
    SupplierOrder& order = orders_[s];
    if (order.purchases == 0) continue;
    place[s] = out_.orders.size();
    order.supplier = market_.suppliers[s];
    order.order_cost = Cost::of_raw(market_.order_costs[s], market_.terms.currency);
    if (market_.order_minimums[s] > 0) {
      order.minimum = Cost::of_raw(market_.order_minimums[s], market_.terms.currency);
    }
    TL_TRY(out_.goods, out_.goods.plus(order.goods));
    TL_TRY(out_.order_costs, out_.order_costs.plus(order.order_cost));
    out_.orders.push_back(order);
  }
  for (PartPlan& part : out_.parts) {
    for (Purchase& bought : part.purchases) bought.supplier_order = place[bought.supplier_order];
  }
  TL_TRY(out_.money, out_.goods.plus(out_.order_costs));
  return {};
}

void Reporter::add_proof() {
  const ChoiceAnswer& answer = solved_.answer;
  out_.nodes = answer.nodes;
  out_.proven = answer.proven() && answer.is_cap_kept;
  const bool is_money_alone = answer.bound.missing == answer.value.missing &&
                              answer.bound.undated == answer.value.undated &&
                              answer.bound.criterion == answer.value.criterion;
  if (out_.proven || !is_money_alone || answer.bound.money <= 0) return;
  // What splits have to save is weighed and not paid: a plan of other splits may pay so much less.
  Int128 least = answer.bound.money;
  if (settings_.split_saving) {
    std::size_t splits = 0;
    for (const Ways& ways : solved_.ways) {
      const auto longest = std::ranges::max_element(ways.all, {}, &Way::size);
      splits += longest->size > 0 ? longest->size - 1 : 0;
    }
    least -= static_cast<Int128>(settings_.split_saving->raw()) * static_cast<Int128>(splits);
  }
  if (least <= 0) return;
  const Int128 open = std::max<Int128>(0, out_.money.raw() - least);
  const auto bound = checked_narrow(least);
  const auto ppm = checked_narrow(divide_rounded(open * Rate::one, least, Rounding::ceiling));
  if (!bound || !ppm) return;
  out_.bound = Cost::of_raw(*bound, market_.terms.currency);
  out_.gap = Rate::of_ppm(*ppm);
}

void Reporter::add_findings() {
  if (out_.missing_pieces > 0) {
    const auto parts = std::ranges::count_if(
        out_.parts, [](const PartPlan& part) { return part.missing_pieces > 0; });
    out_.findings.warn("plan_pieces_missing", {},
                       cat(count_of(out_.missing_pieces, "piece"), " of ", count_of(parts, "part"),
                           " cannot be bought from any offer on file"));
  }
  for (const SupplierOrder& order : out_.orders) {
    if (!order.minimum || order.goods.raw() >= order.minimum->raw()) continue;
    out_.findings.warn("plan_order_below_minimum", {},
                       cat("the order to ", order.supplier, " is for ", order.goods.pretty(),
                           ", and they take none below ", order.minimum->pretty(),
                           ": order more there, or leave them out (--exclude-supplier)"));
  }
  if (!solved_.answer.is_cap_kept) {
    out_.findings.warn("plan_excess_cap_not_kept", {},
                       cat("no plan found keeps the cap of ", settings_.excess_cap->pretty(),
                           " on excess; this one leaves the least over, ", out_.excess.pretty()));
  } else if (!out_.proven) {
    out_.findings.note(
        "plan_not_proven", {},
        out_.gap
            ? cat("the plan may not be the best: no plan costs less than ", out_.bound->pretty(),
                  ", which is at most ", out_.gap->percent_text(), " % less")
            : std::string("the plan may not be the best: the search stopped at its limit"));
  }
}

Result<BuyPlan> Reporter::run() {
  for (std::size_t at = 0; at < needs_.size(); ++at) TL_CHECK(add_part(at));
  TL_CHECK(add_orders());
  add_proof();
  add_findings();
  return std::move(out_);
}

}  // namespace

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

Result<BuyPlan> report_plan(const Market& market, std::span<const Need> needs,
                            const PlanSettings& settings, const Solved& solved) {
  return Reporter(market, needs, settings, solved).run();
}

}  // namespace tl::sourcing

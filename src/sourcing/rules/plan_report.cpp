#include "sourcing/rules/plan_report.h"

#include <algorithm>

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
    out_.parts.reserve(needs.size());
    draws_.resize(needs.size());
    for (std::size_t s = 0; s < market.shared.size(); ++s) {
      for (const SharedStock::Use& use : market.shared[s].uses)
        draws_[use.part].push_back({s, use.pool});
    }
  }

  Result<BuyPlan> run();

 private:
  struct Draw {
    std::size_t stock = 0;  // of the shared ones
    std::size_t pool = 0;   // of the part
  };

  Result<void> add_part(std::size_t at);
  Result<void> add_purchases(std::size_t at, const Way& way, PartPlan& part);
  void draw_stock(std::size_t at, const Way& way, PartPlan& part);
  Result<void> add_orders();
  void add_proof();
  void add_findings();

  const Market& market_;
  std::span<const Need> needs_;
  const PlanSettings& settings_;
  const Solved& solved_;
  std::vector<SupplierOrder> orders_;
  std::vector<std::int64_t> drawn_;       // of every shared stock
  std::vector<std::vector<Draw>> draws_;  // of every part
  BuyPlan out_;
};

// What is left over is of the dearest purchase: whoever splits an order would have ordered less of
// that one, if its minimum or multiple had let them.
Result<void> Reporter::add_purchases(std::size_t at, const Way& way, PartPlan& part) {
  const MarketPart& from = market_.parts[at];
  std::int64_t covered = 0;
  std::size_t dearest = 0;
  std::int64_t highest = -1;
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = from.lots[way.parts[i].lot];
    const std::int64_t pieces = way.parts[i].order_pieces;
    covered += pieces - lot.leader_pieces_lost * needs_[at].leader_pieces;
    if (way.size == 1) continue;  // it is the dearest
    const std::int64_t price = unit_price_at(from.offers[lot.comparable], pieces).raw();
    if (price <= highest) continue;
    highest = price;
    dearest = i;
  }
  const std::int64_t surplus = std::max<std::int64_t>(0, covered - needs_[at].pieces);
  part.purchases.reserve(way.size);
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = from.lots[way.parts[i].lot];
    const std::int64_t pieces = way.parts[i].order_pieces;
    const std::int64_t required = i == dearest ? pieces - surplus : pieces;
    TL_TRY(Purchase bought, price_order(from.offers[lot.comparable], {required, pieces}));
    part.purchases.push_back(std::move(bought));
  }
  return {};
}

// Parts that one stock is for draw on it in turn: what it does not cover any more waits for the
// lead time.
void Reporter::draw_stock(std::size_t at, const Way& way, PartPlan& part) {
  for (const Draw& draw : draws_[at]) {
    const SharedStock& stock = market_.shared[draw.stock];
    for (std::size_t i = 0; i < part.purchases.size(); ++i) {
      Purchase& bought = part.purchases[i];
      if (market_.parts[at].lots[way.parts[i].lot].pool != draw.pool) continue;
      if (bought.availability != Availability::stock) continue;
      drawn_[draw.stock] += bought.order_pieces;
      if (drawn_[draw.stock] <= stock.pieces) continue;
      bought.availability = offer_of(market_.parts[at], bought).lead_time_days
                                ? Availability::lead_time
                                : Availability::unknown;
    }
  }
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
  for (Purchase& purchase : part.purchases) purchase.days = days_of(market_, at, purchase);
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

const OfferRecord& offer_of(const MarketPart& part, const Purchase& purchase) {
  return *std::ranges::find(part.offers, purchase.offer, &Comparable::index)->offer;
}

std::optional<std::int64_t> days_of(const Market& market, std::size_t at,
                                    const Purchase& purchase) {
  const OfferRecord& offer = offer_of(market.parts[at], purchase);
  switch (purchase.availability) {
    case Availability::stock: return offer.dispatch_days.value_or(market.terms.dispatch_days);
    case Availability::lead_time: return offer.lead_time_days;
    case Availability::unknown: break;
  }
  return std::nullopt;
}

Result<BuyPlan> report_plan(const Market& market, std::span<const Need> needs,
                            const PlanSettings& settings, const Solved& solved) {
  return Reporter(market, needs, settings, solved).run();
}

}  // namespace tl::sourcing

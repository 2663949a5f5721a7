#include <algorithm>
#include <array>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/text.h"
#include "sourcing/rules/buy_plan.h"
#include "sourcing/rules/plan_choice.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();
constexpr std::int64_t dispatch_days = 3;
constexpr std::int64_t leader_pieces = 2;
constexpr std::int64_t order_max = 16;  // more than any need below can want
using Parts = std::vector<std::vector<OfferRecord>>;

template <class T>
T one_of(std::vector<T> all) {
  return *rc::gen::elementOf(all);
}

OfferRecord any_offer(std::int64_t number) {
  OfferRecord offer{.supplier = one_of<std::string>({"Alder", "Birch", "Cedar"}),
                    .sku = cat("sku-", number),
                    .currency = eur};
  std::int64_t from = one_of<std::int64_t>({1, 1, 2, 4});
  std::int64_t price = *rc::gen::inRange<std::int64_t>(5, 40);
  const int steps = *rc::gen::inRange(1, 4);
  for (int i = 0; i < steps; ++i) {
    offer.breaks.push_back({from, UnitPrice::of_raw(price, eur)});
    from += *rc::gen::inRange<std::int64_t>(1, 8);
    price -= price / 4;
  }
  offer.moq = one_of<std::int64_t>({1, 1, 3, 5});
  offer.multiple = one_of<std::int64_t>({1, 1, 2, 4});
  if (*rc::gen::inRange(0, 4) > 0) offer.stock = *rc::gen::inRange<std::int64_t>(0, 12);
  if (*rc::gen::inRange(0, 3) > 0) offer.lead_time_days = one_of<std::int64_t>({7, 14, 28});
  if (*rc::gen::inRange(0, 3) == 0) offer.sale = Sale::stock_only;
  offer.pack = one_of<PackForm>({PackForm::unknown, PackForm::cut_tape, PackForm::full_reel});
  if (*rc::gen::inRange(0, 4) == 0) {
    offer.pack = PackForm::re_reel;
    offer.pack_fee = Cost::of_raw(*rc::gen::inRange<std::int64_t>(1, 30), eur);
  }
  return offer;
}

Parts any_parts(int most) {
  Parts parts;
  const int count = *rc::gen::inRange(1, most + 1);
  std::int64_t number = 0;
  for (int p = 0; p < count; ++p) {
    parts.emplace_back();
    const int offers = *rc::gen::inRange(0, 3);
    for (int i = 0; i < offers; ++i) parts.back().push_back(any_offer(++number));
  }
  return parts;
}

std::vector<Need> any_needs(const Parts& parts) {
  std::vector<Need> needs;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    needs.push_back({.pieces = *rc::gen::inRange<std::int64_t>(1, 11),
                     .leader_pieces = one_of<std::int64_t>({0, leader_pieces})});
  }
  return needs;
}

MarketTerms any_terms() {
  MarketTerms terms{.currency = eur, .dispatch_days = dispatch_days};
  for (const char* name : {"Alder", "Birch", "Cedar"}) {
    if (*rc::gen::inRange(0, 3) == 0) continue;
    terms.suppliers.push_back(
        {.supplier = name,
         .order_cost = Cost::of_raw(*rc::gen::inRange<std::int64_t>(0, 90), eur)});
  }
  return terms;
}

BuyPlan planned(const Parts& parts, const std::vector<Need>& needs, const MarketTerms& terms,
                const PlanSettings& settings) {
  const std::vector<std::span<const OfferRecord>> offers(parts.begin(), parts.end());
  const Market market = open_market(terms, offers).value();
  return plan_purchases(market, needs, settings).value();
}

// The oracle: every quantity of every offer, counted by the rules of the header alone.
struct Tried {
  std::int64_t missing = 0;
  std::int64_t undated = 0;
  std::int64_t days = 0;
  std::int64_t money = 0;
  std::int64_t excess = 0;
  std::set<std::string> suppliers;
};

std::optional<Tried> try_orders(const std::vector<OfferRecord>& offers, const Need& need,
                                const std::vector<std::int64_t>& orders) {
  Tried out;
  std::int64_t covered = 0;
  std::int64_t undated = 0;
  std::int64_t dearest = 0;
  std::int64_t smallest = order_max;
  int count = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const OfferRecord& offer = offers[i];
    const std::int64_t pieces = orders[i];
    if (pieces == 0) continue;
    if (pieces < *offer.moq || pieces < offer.breaks.front().from || pieces % *offer.multiple != 0)
      return std::nullopt;
    const bool from_stock = offer.stock && *offer.stock >= pieces;
    if (offer.sale == Sale::stock_only && offer.stock && !from_stock) return std::nullopt;
    std::int64_t price = 0;
    for (const PriceBreak& step : offer.breaks) {
      if (step.from <= pieces) price = step.price.raw();
    }
    const std::int64_t useful =
        pieces - (offer.pack == PackForm::cut_tape ? need.leader_pieces : 0);
    if (useful <= 0) return std::nullopt;
    ++count;
    covered += useful;
    smallest = std::min(smallest, useful);
    dearest = std::max(dearest, price);
    out.money += pieces * price + (offer.pack_fee ? offer.pack_fee->raw() : 0);
    out.suppliers.insert(offer.supplier);
    if (from_stock) {
      out.days = std::max(out.days, dispatch_days);
    } else if (offer.sale == Sale::open && offer.lead_time_days) {
      out.days = std::max(out.days, *offer.lead_time_days);
    } else {
      undated += pieces - offer.stock.value_or(0);
      if (offer.stock.value_or(0) > 0) out.days = std::max(out.days, dispatch_days);
    }
  }
  const std::int64_t surplus = std::max<std::int64_t>(0, covered - need.pieces);
  if (count > 1 && surplus >= smallest) return std::nullopt;  // one of them is for nothing
  out.missing = std::max<std::int64_t>(0, need.pieces - covered);
  out.undated = std::max<std::int64_t>(0, undated - surplus);
  out.excess = surplus * dearest;
  return out;
}

std::vector<Tried> every_way(const std::vector<OfferRecord>& offers, const Need& need) {
  std::vector<Tried> out;
  std::vector<std::int64_t> orders(offers.size(), 0);
  while (true) {
    if (auto tried = try_orders(offers, need, orders)) out.push_back(std::move(*tried));
    std::size_t i = 0;
    while (i < orders.size() && ++orders[i] > order_max) orders[i++] = 0;
    if (i == orders.size()) return out;
  }
}

using Value = std::array<std::int64_t, 4>;  // missing, undated, criterion, money

Value value_of(const Tried& all, const MarketTerms& terms, Strategy strategy) {
  std::int64_t money = all.money;
  for (const SupplierTerm& term : terms.suppliers) {
    if (all.suppliers.contains(term.supplier)) money += term.order_cost->raw();
  }
  std::int64_t criterion = 0;
  if (strategy == Strategy::least_excess) criterion = all.excess;
  if (strategy == Strategy::fastest) criterion = all.days;
  if (strategy == Strategy::least_suppliers)
    criterion = static_cast<std::int64_t>(all.suppliers.size());
  return {all.missing, all.undated, criterion, money};
}

Tried together(const Tried& a, const Tried& b) {
  Tried out = a;
  out.missing += b.missing;
  out.undated += b.undated;
  out.days = std::max(out.days, b.days);
  out.money += b.money;
  out.excess += b.excess;
  out.suppliers.insert(b.suppliers.begin(), b.suppliers.end());
  return out;
}

// Only what differs in what counts, so that the product over parts stays small.
void forget_worse(std::vector<Tried>& ways) {
  std::vector<Tried> kept;
  for (const Tried& way : ways) {
    const bool is_beaten = std::ranges::any_of(kept, [&](const Tried& other) {
      return std::ranges::includes(way.suppliers, other.suppliers) &&
             other.missing <= way.missing && other.undated <= way.undated &&
             other.days <= way.days && other.money <= way.money && other.excess <= way.excess;
    });
    if (!is_beaten) kept.push_back(way);
  }
  ways = std::move(kept);
}

Value least_value(const Parts& parts, const std::vector<Need>& needs, const MarketTerms& terms,
                  const PlanSettings& settings) {
  std::vector<Tried> sums{{}};
  for (std::size_t p = 0; p < parts.size(); ++p) {
    std::vector<Tried> ways = every_way(parts[p], needs[p]);
    std::ranges::sort(ways, {}, [](const Tried& t) { return std::pair(t.missing, t.money); });
    forget_worse(ways);
    std::vector<Tried> longer;
    for (const Tried& sum : sums) {
      for (const Tried& way : ways) longer.push_back(together(sum, way));
    }
    sums = std::move(longer);
  }
  std::optional<Value> best;
  std::optional<Value> uncapped;
  for (const Tried& sum : sums) {
    if (settings.suppliers_max &&
        sum.suppliers.size() > static_cast<std::size_t>(*settings.suppliers_max))
      continue;
    const Value value = value_of(sum, terms, settings.strategy);
    if (!uncapped || value < *uncapped) uncapped = value;
    if (settings.excess_cap && sum.excess > settings.excess_cap->raw()) continue;
    if (!best || value < *best) best = value;
  }
  // A cap never makes more pieces missing: then the plan says that it was not kept.
  const bool is_kept = best && (*best)[0] == (*uncapped)[0] && (*best)[1] == (*uncapped)[1];
  return is_kept ? *best : Value{-1, -1, -1, -1};
}

Value value_of(const BuyPlan& plan, const Parts& parts) {
  std::int64_t days = 0;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (const Purchase& bought : plan.parts[p].purchases) {
      const bool from_stock = bought.availability == Availability::stock ||
                              (bought.availability == Availability::unknown &&
                               parts[p][bought.offer].stock.value_or(0) > 0);
      if (from_stock) days = std::max(days, dispatch_days);
      if (bought.availability == Availability::lead_time)
        days = std::max(days, *parts[p][bought.offer].lead_time_days);
    }
  }
  std::int64_t criterion = 0;
  if (plan.strategy == Strategy::least_excess) criterion = plan.excess.raw();
  if (plan.strategy == Strategy::fastest) criterion = days;
  if (plan.strategy == Strategy::least_suppliers)
    criterion = static_cast<std::int64_t>(plan.orders.size());
  return {plan.missing_pieces, plan.undated_pieces, criterion, plan.money.raw()};
}

Strategy any_strategy() {
  return one_of<Strategy>(
      {Strategy::least_cost, Strategy::least_excess, Strategy::fastest, Strategy::least_suppliers});
}

RC_GTEST_PROP(BuyPlanProperty, IsWhatTryingEveryQuantityFinds, ()) {
  const Parts parts = any_parts(3);
  const std::vector<Need> needs = any_needs(parts);
  const MarketTerms terms = any_terms();
  const PlanSettings settings{.strategy = any_strategy()};
  const BuyPlan plan = planned(parts, needs, terms, settings);
  RC_ASSERT(plan.proven);
  RC_ASSERT(value_of(plan, parts) == least_value(parts, needs, terms, settings));
}

RC_GTEST_PROP(BuyPlanProperty, KeepsLimitsOnSuppliersAndExcess, ()) {
  const Parts parts = any_parts(2);
  const std::vector<Need> needs = any_needs(parts);
  const MarketTerms terms = any_terms();
  PlanSettings settings{.strategy = any_strategy()};
  if (*rc::gen::arbitrary<bool>()) settings.suppliers_max = *rc::gen::inRange<std::int64_t>(1, 3);
  if (*rc::gen::arbitrary<bool>())
    settings.excess_cap = Cost::of_raw(*rc::gen::inRange<std::int64_t>(0, 60), eur);
  const BuyPlan plan = planned(parts, needs, terms, settings);
  const Value least = least_value(parts, needs, terms, settings);
  if (least[0] < 0) {
    RC_ASSERT(plan.findings.has_code("plan_excess_cap_not_kept"));
    return;
  }
  RC_ASSERT(plan.proven);
  RC_ASSERT(value_of(plan, parts) == least);
}

RC_GTEST_PROP(BuyPlanProperty, KeepsMinimumMultipleStockAndNeed, ()) {
  const Parts parts = any_parts(6);
  const std::vector<Need> needs = any_needs(parts);
  const BuyPlan plan = planned(parts, needs, any_terms(), {.strategy = any_strategy()});
  std::int64_t excess = 0;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    std::int64_t covered = plan.parts[p].missing_pieces;
    std::set<std::size_t> offers;
    for (const Purchase& bought : plan.parts[p].purchases) {
      const OfferRecord& offer = parts[p][bought.offer];
      RC_ASSERT(offers.insert(bought.offer).second);
      RC_ASSERT(bought.order_pieces >= *offer.moq);
      RC_ASSERT(bought.order_pieces % *offer.multiple == 0);
      RC_ASSERT(bought.break_from <= bought.order_pieces);
      const bool may_exceed_stock = offer.sale == Sale::open || !offer.stock;
      const std::int64_t stock = offer.stock.value_or(0);
      RC_ASSERT((may_exceed_stock || bought.order_pieces <= stock));
      RC_ASSERT(bought.required_pieces <= bought.order_pieces);
      RC_ASSERT(bought.extended_cost.plus(bought.excess_cost)->raw() == bought.order_cost.raw());
      covered +=
          bought.required_pieces - (offer.pack == PackForm::cut_tape ? needs[p].leader_pieces : 0);
      excess += bought.excess_cost.raw();
    }
    RC_ASSERT(covered == needs[p].pieces);
  }
  RC_ASSERT(plan.excess.raw() == excess);
}

RC_GTEST_PROP(BuyPlanProperty, NeverCostsLessWithoutAnOfferOrUnderACap, ()) {
  Parts parts = any_parts(5);
  const std::vector<Need> needs = any_needs(parts);
  const MarketTerms terms = any_terms();
  const auto value = [&](const PlanSettings& settings) {
    return value_of(planned(parts, needs, terms, settings), parts);
  };
  const Value all = value({});
  const BuyPlan capped = planned(parts, needs, terms, {.excess_cap = Cost::of_raw(20, eur)});
  RC_ASSERT(value_of(capped, parts) >= all);
  RC_ASSERT(value({.suppliers_max = 1}) >= all);
  for (auto& offers : parts) {
    if (!offers.empty()) offers.pop_back();
  }
  RC_ASSERT(value({}) >= all);
}

// Where nothing binds the parts together each is planned by itself; a limit that nobody reaches
// makes the plan search for the whole list, and is to find the same.
RC_GTEST_PROP(BuyPlanProperty, ALimitThatNobodyReachesChangesNothing, ()) {
  const Parts parts = any_parts(5);
  const std::vector<Need> needs = any_needs(parts);
  const MarketTerms free{.currency = eur, .dispatch_days = dispatch_days};
  const BuyPlan apart = planned(parts, needs, free, {});
  const BuyPlan together = planned(parts, needs, free, {.suppliers_max = 3});
  RC_ASSERT(value_of(apart, parts) == value_of(together, parts));
  RC_ASSERT(apart.proven);
}

RC_GTEST_PROP(BuyPlanProperty, FiguresAloneAreThoseOfThePlanAndItsReasonsAreFoundLater, ()) {
  const Parts parts = any_parts(6);
  const std::vector<Need> needs = any_needs(parts);
  const std::vector<std::span<const OfferRecord>> offers(parts.begin(), parts.end());
  const Market market = open_market(any_terms(), offers).value();
  const PlanSettings settings{.strategy = any_strategy()};
  const BuyPlan figures = plan_figures(market, needs, settings).value();
  const BuyPlan whole = plan_purchases(market, needs, settings).value();
  RC_ASSERT(value_of(figures, parts) == value_of(whole, parts));
  const auto offer_of = [](const auto& each) { return each.offer; };
  for (std::size_t p = 0; p < parts.size(); ++p) {
    RC_ASSERT(figures.parts[p].considered.empty());
    const PartPlan told = with_reasons(market, p, needs[p], settings, figures.parts[p]);
    RC_ASSERT(told.chosen_for == whole.parts[p].chosen_for);
    RC_ASSERT(
        std::ranges::equal(told.considered, whole.parts[p].considered, {}, offer_of, offer_of));
    RC_ASSERT(std::ranges::equal(told.rejected, whole.parts[p].rejected, {}, offer_of, offer_of));
  }
}

}  // namespace
}  // namespace tl::sourcing

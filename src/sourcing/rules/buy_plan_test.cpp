#include "sourcing/rules/buy_plan.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();

PriceBreak at(std::int64_t from, const char* price) {
  return {from, UnitPrice::parse(price, eur).value()};
}

Cost euros(const char* amount) {
  return Cost::parse(amount, eur).value();
}

OfferRecord offer(const char* supplier, const char* sku, std::vector<PriceBreak> breaks) {
  return {.supplier = supplier,
          .sku = sku,
          .currency = eur,
          .breaks = std::move(breaks),
          .stock = 1'000'000,
          .lead_time_days = 28};
}

MarketTerms terms() {
  return {.currency = eur, .on = Date::parse("2026-03-02").value(), .dispatch_days = 3};
}

BuyPlan planned(const std::vector<std::vector<OfferRecord>>& parts, const std::vector<Need>& needs,
                const MarketTerms& market_terms, const PlanSettings& settings) {
  const std::vector<std::span<const OfferRecord>> offers(parts.begin(), parts.end());
  const Market market = open_market(market_terms, offers).value();
  return plan_purchases(market, needs, settings).value();
}

TEST(BuyPlan, SavesAnOrderThatCostsMoreThanItBrings) {
  const std::vector<std::vector<OfferRecord>> parts{
      {offer("Alder", "A-1", {at(1, "1.00")})},
      {offer("Alder", "A-2", {at(1, "0.50")}), offer("Birch", "B-2", {at(1, "0.40")})}};
  MarketTerms with_cost = terms();
  with_cost.suppliers = {{.supplier = "BIRCH", .order_cost = euros("12.00")}};
  // Birch is 0.10 a piece cheaper: 10.00 on 100 pieces, 20.00 on 200.
  const BuyPlan few = planned(parts, {{100}, {100}}, with_cost, {});
  EXPECT_EQ(few.orders.size(), 1u);
  EXPECT_EQ(few.money.text(), "150.00");
  EXPECT_EQ(few.parts[1].chosen_for, ChosenFor::supplier_used);
  const BuyPlan many = planned(parts, {{100}, {200}}, with_cost, {});
  EXPECT_EQ(many.orders.size(), 2u);
  EXPECT_EQ(many.order_costs.text(), "12.00");
  EXPECT_EQ(many.money.text(), "192.00");
  EXPECT_TRUE(many.proven);
}

TEST(BuyPlan, SplitsWhereStockIsShortAndSaysWhatIsMissing) {
  OfferRecord a = offer("Alder", "A-1", {at(1, "1.00")});
  OfferRecord b = offer("Birch", "B-1", {at(1, "1.20")});
  a.stock = 300;
  b.stock = 400;
  a.sale = b.sale = Sale::stock_only;
  const BuyPlan enough = planned({{a, b}}, {{500}}, terms(), {});
  ASSERT_EQ(enough.parts[0].purchases.size(), 2u);
  EXPECT_EQ(enough.parts[0].purchases[0].order_pieces, 300);
  EXPECT_EQ(enough.parts[0].purchases[1].order_pieces, 200);
  EXPECT_EQ(enough.parts[0].chosen_for, ChosenFor::stock_short);
  EXPECT_EQ(enough.missing_pieces, 0);
  const BuyPlan short_of = planned({{a, b}}, {{900}}, terms(), {});
  EXPECT_EQ(short_of.missing_pieces, 200);
  EXPECT_FALSE(short_of.latest_days);
  EXPECT_TRUE(short_of.findings.has_code("plan_pieces_missing"));
}

TEST(BuyPlan, SplitsSoThatNothingIsLeftOverWhereAMultipleRoundsUp) {
  OfferRecord pieces = offer("Alder", "A-1", {at(1, "1.00")});
  OfferRecord reels = offer("Birch", "B-1", {at(500, "1.20")});
  pieces.stock = 1'300;
  pieces.sale = Sale::stock_only;
  reels.moq = reels.multiple = 500;
  const BuyPlan plan = planned({{pieces, reels}}, {{2'600}}, terms(), {});
  // Not all 1,300 of them beside 1,500 on reels: 1,100 are enough.
  EXPECT_EQ(plan.money.text(), "2900.00");
  EXPECT_EQ(plan.excess.raw(), 0);
  EXPECT_TRUE(plan.proven);
}

TEST(BuyPlan, SplitsOverThreeByMoneyAndNotByTheLargestStock) {
  OfferRecord a = offer("Alder", "A-1", {at(1, "1.00")});
  OfferRecord b = offer("Birch", "B-1", {at(1, "3.00")});
  OfferRecord c = offer("Cedar", "C-1", {at(1, "1.10")});
  OfferRecord d = offer("Dogwood", "D-1", {at(1, "9.00")});
  a.stock = c.stock = 100;
  b.stock = 120;
  d.stock = 20;
  d.moq = d.multiple = 20;
  a.sale = b.sale = c.sale = d.sale = Sale::stock_only;
  const BuyPlan plan = planned({{a, b, c, d}}, {{290}}, terms(), {});
  EXPECT_EQ(plan.money.text(), "480.00");
  EXPECT_TRUE(plan.proven);
  // Four are filled from the largest stocks, and nobody says that nothing else is better.
  const BuyPlan all = planned({{a, b, c, d}}, {{330}}, terms(), {});
  EXPECT_EQ(all.missing_pieces, 0);
  EXPECT_EQ(all.parts[0].purchases.size(), 4u);
  EXPECT_FALSE(all.proven);
  EXPECT_EQ(all.money.text(), "720.00");
  EXPECT_EQ(all.excess.raw(), 0);
  ASSERT_TRUE(all.bound);
  EXPECT_EQ(all.bound->text(), "660.00");
  EXPECT_TRUE(all.findings.has_code("plan_not_proven"));
}

TEST(BuyPlan, PartsOfOneStockDoNotBothComeFromIt) {
  OfferRecord shared = offer("Alder", "A-1", {at(1, "1.00")});
  shared.stock = 150;
  const BuyPlan plan = planned({{shared}, {shared}}, {{100}, {100}}, terms(), {});
  EXPECT_EQ(plan.parts[0].purchases[0].availability, Availability::stock);
  EXPECT_EQ(plan.parts[1].purchases[0].availability, Availability::lead_time);
  EXPECT_EQ(plan.parts[1].purchases[0].days, 28);
  EXPECT_EQ(plan.latest_days, 28);
  const BuyPlan less = planned({{shared}, {shared}}, {{100}, {50}}, terms(), {});
  EXPECT_EQ(less.latest_days, 3);
}

TEST(BuyPlan, SplitsNoPartForLessThanAFurtherOrderLineHasToSave) {
  OfferRecord reels = offer("Alder", "A-1", {at(100, "1.00")});
  OfferRecord pieces = offer("Birch", "B-1", {at(1, "1.40")});
  reels.moq = reels.multiple = 100;
  const auto money = [&](PlanSettings settings) {
    const BuyPlan plan = planned({{reels, pieces}}, {{140}}, terms(), settings);
    EXPECT_TRUE(plan.proven);
    return plan.money.text();
  };
  // 100 + 40 pieces for 156.00; all of Birch for 196.00, which is 40.00 more.
  EXPECT_EQ(money({}), "156.00");
  EXPECT_EQ(money({.split_saving = euros("39.99")}), "156.00");
  EXPECT_EQ(money({.split_saving = euros("40.01")}), "196.00");
  // Where no offer covers the need alone there is nothing to save.
  reels.stock = 100;
  pieces.stock = 100;
  reels.sale = pieces.sale = Sale::stock_only;
  EXPECT_EQ(money({.split_saving = euros("1000.00")}), "156.00");
}

TEST(BuyPlan, SaysWhichOrderIsBelowWhatItsSupplierTakes) {
  MarketTerms with_minimum = terms();
  with_minimum.suppliers = {{.supplier = "Alder", .minimum = euros("50.00")}};
  const std::vector<std::vector<OfferRecord>> parts{{offer("Alder", "A-1", {at(1, "1.00")})}};
  const BuyPlan below = planned(parts, {{49}}, with_minimum, {});
  EXPECT_TRUE(below.findings.has_code("plan_order_below_minimum"));
  EXPECT_EQ(below.orders[0].minimum->text(), "50.00");
  EXPECT_FALSE(
      planned(parts, {{50}}, with_minimum, {}).findings.has_code("plan_order_below_minimum"));
}

TEST(BuyPlan, LeavesOverWhatComesLate) {
  OfferRecord late = offer("Alder", "A-1", {at(1, "0.25"), at(50, "0.23")});
  OfferRecord other = offer("Birch", "B-1", {at(1, "0.26")});
  late.stock = 49;
  late.lead_time_days.reset();
  other.stock = 180;
  other.sale = Sale::stock_only;
  const BuyPlan plan = planned({{late, other}}, {{218}}, terms(), {});
  // 50 are cheaper than 49; the one that nobody dates is the one left over.
  EXPECT_EQ(plan.undated_pieces, 0);
  EXPECT_EQ(plan.money.text(), "55.44");
}

TEST(BuyPlan, E11_CountsStockOfOnePoolOnceAndKeepsPackFormsApart) {
  OfferRecord tape = offer("Alder", "A-CT", {at(1, "0.03")});
  OfferRecord reel = offer("Alder", "A-RR", {at(1'000, "0.01")});
  tape.pack = PackForm::cut_tape;
  reel.pack = PackForm::full_reel;
  reel.moq = reel.multiple = 1'000;
  tape.stock = reel.stock = 2'500;
  tape.stock_pool = reel.stock_pool = "Alder A";
  tape.sale = reel.sale = Sale::stock_only;
  const BuyPlan plan = planned({{tape, reel}}, {{2'300}}, terms(), {});
  ASSERT_EQ(plan.parts[0].purchases.size(), 2u) << "two reels and 300 pieces of tape";
  EXPECT_EQ(plan.parts[0].purchases[0].order_pieces, 2'000);
  EXPECT_EQ(plan.parts[0].purchases[0].unit_price.text(), "0.01");
  EXPECT_EQ(plan.parts[0].purchases[1].order_pieces, 300);
  EXPECT_EQ(plan.parts[0].purchases[1].unit_price.text(), "0.03");
  EXPECT_EQ(planned({{tape, reel}}, {{2'600}}, terms(), {}).missing_pieces, 100)
      << "both sell the same 2,500 pieces";
}

TEST(BuyPlan, NeverSellsOnePieceToTwoParts) {
  OfferRecord both = offer("Alder", "A-1", {at(1, "1.00")});
  OfferRecord other = offer("Birch", "B-1", {at(1, "2.00")});
  both.stock = 500;
  both.sale = Sale::stock_only;
  // Approved for two parts of ours; either could have all of it.
  const BuyPlan plan = planned({{both}, {both, other}}, {{400}, {400}}, terms(), {});
  std::int64_t from_alder = 0;
  for (const PartPlan& part : plan.parts) {
    for (const Purchase& bought : part.purchases) {
      if (bought.unit_price.text() == "1.00") from_alder += bought.order_pieces;
    }
  }
  EXPECT_EQ(from_alder, 500);
  EXPECT_EQ(plan.missing_pieces, 0);
  EXPECT_EQ(plan.money.text(), "1100.00") << "300 pieces of the second part from Birch";
}

TEST(BuyPlan, E11_PaysForALeaderOnlyWhereThePackFormLosesIt) {
  OfferRecord tape = offer("Alder", "A-CT", {at(1, "0.10")});
  OfferRecord re_reel = offer("Alder", "A-DR", {at(1, "0.10")});
  tape.pack = PackForm::cut_tape;
  re_reel.pack = PackForm::re_reel;
  re_reel.pack_fee = euros("6.00");
  const auto bought = [&](std::int64_t leader) {
    return planned({{tape, re_reel}}, {{100, leader}}, terms(), {}).parts[0].purchases[0];
  };
  EXPECT_EQ(bought(50).offer, 0u) << "50 pieces of leader are 5.00, less than the fee";
  EXPECT_EQ(bought(50).required_pieces, 150);
  EXPECT_EQ(bought(70).offer, 1u) << "70 are 7.00";
}

TEST(BuyPlan, FollowsItsStrategy) {
  OfferRecord reel = offer("Alder", "A-1", {at(1'000, "0.01")});
  OfferRecord exact = offer("Birch", "B-1", {at(1, "0.05")});
  OfferRecord shelf = offer("Cedar", "C-1", {at(1, "0.09")});
  reel.stock = exact.stock = 0;
  reel.lead_time_days = 70;
  const std::vector<std::vector<OfferRecord>> parts{{reel, exact, shelf}};
  const auto supplier = [&](Strategy strategy) {
    const BuyPlan plan = planned(parts, {{400}}, terms(), {.strategy = strategy});
    EXPECT_TRUE(plan.proven);
    return plan.orders[0].supplier;
  };
  EXPECT_EQ(supplier(Strategy::least_cost), "Alder") << "1,000 for 10.00";
  EXPECT_EQ(supplier(Strategy::least_excess), "Birch") << "20.00, and nothing left over";
  EXPECT_EQ(supplier(Strategy::fastest), "Cedar") << "36.00, from stock";
}

TEST(BuyPlan, BuysFromFewestSuppliersWhenAsked) {
  const std::vector<std::vector<OfferRecord>> parts{
      {offer("Alder", "A-1", {at(1, "1.00")}), offer("Cedar", "C-1", {at(1, "3.00")})},
      {offer("Birch", "B-1", {at(1, "1.00")}), offer("Cedar", "C-2", {at(1, "3.00")})}};
  EXPECT_EQ(planned(parts, {{10}, {10}}, terms(), {}).orders.size(), 2u);
  const BuyPlan fewest =
      planned(parts, {{10}, {10}}, terms(), {.strategy = Strategy::least_suppliers});
  ASSERT_EQ(fewest.orders.size(), 1u);
  EXPECT_EQ(fewest.orders[0].supplier, "Cedar");
  EXPECT_EQ(fewest.parts[0].chosen_for, ChosenFor::fewer_suppliers);
  EXPECT_EQ(planned(parts, {{10}, {10}}, terms(), {.suppliers_max = 1}).money.text(), "60.00");
}

TEST(BuyPlan, KeepsACapOnExcessOrSaysThatItCannot) {
  OfferRecord reel = offer("Alder", "A-1", {at(1'000, "0.01")});
  OfferRecord pieces = offer("Birch", "B-1", {at(500, "0.03")});
  reel.lead_time_days = pieces.lead_time_days = 3;
  const std::vector<std::vector<OfferRecord>> parts{{reel, pieces}};
  const BuyPlan capped = planned(parts, {{400}}, terms(), {.excess_cap = euros("5.00")});
  EXPECT_EQ(capped.orders[0].supplier, "Birch") << "100 pieces left over are 3.00, not 6.00";
  EXPECT_EQ(capped.parts[0].chosen_for, ChosenFor::excess_cap);
  EXPECT_TRUE(capped.proven);
  const BuyPlan tight = planned(parts, {{400}}, terms(), {.excess_cap = euros("1.00")});
  EXPECT_TRUE(tight.findings.has_code("plan_excess_cap_not_kept"));
  EXPECT_EQ(tight.excess.text(), "3.00") << "the least there is";
  EXPECT_FAILS("excess_cap_malformed",
               plan_purchases(open_market(terms(), {}).value(), {}, {.excess_cap = euros("-1")}));
  EXPECT_FAILS("suppliers_max_malformed",
               plan_purchases(open_market(terms(), {}).value(), {}, {.suppliers_max = 0}));
}

TEST(BuyPlan, PrefersASupplierWithinWhatTheyMayBeDearer) {
  const std::vector<std::vector<OfferRecord>> parts{
      {offer("Alder", "A-1", {at(1, "1.00")}), offer("Birch", "B-1", {at(1, "1.02")})}};
  MarketTerms preferring = terms();
  preferring.suppliers = {
      {.supplier = "Birch", .standing = Standing::preferred, .premium = Rate::percent(3)}};
  const BuyPlan plan = planned(parts, {{100}}, preferring, {});
  EXPECT_EQ(plan.orders[0].supplier, "Birch");
  EXPECT_EQ(plan.parts[0].chosen_for, ChosenFor::preferred);
  EXPECT_EQ(plan.money.text(), "102.00") << "what is paid, not what it was weighed with";
  preferring.suppliers[0].premium = Rate::percent(1);
  EXPECT_EQ(planned(parts, {{100}}, preferring, {}).orders[0].supplier, "Alder");
  preferring.suppliers[0].standing = Standing::blocked;
  const BuyPlan without = planned(parts, {{100}}, preferring, {});
  ASSERT_EQ(without.parts[0].rejected.size(), 1u);
  EXPECT_EQ(without.parts[0].rejected[0].why, Unusable::supplier_blocked);
}

TEST(BuyPlan, BreaksTiesBySupplierThenOrderNumber) {
  const std::vector<std::vector<OfferRecord>> parts{{offer("Birch", "B-1", {at(1, "1.00")}),
                                                     offer("Alder", "A-2", {at(1, "1.00")}),
                                                     offer("Alder", "A-1", {at(1, "1.00")})}};
  EXPECT_EQ(planned(parts, {{10}}, terms(), {}).parts[0].purchases[0].offer, 2u);
}

TEST(BuyPlan, SaysThatItIsNotProvenAndByHowMuchItMayBeDearer) {
  std::vector<std::vector<OfferRecord>> parts;
  std::vector<Need> needs;
  MarketTerms costly = terms();
  for (int s = 0; s < 12; ++s) {
    costly.suppliers.push_back({.supplier = cat("S", s), .order_cost = euros("40.00")});
  }
  for (int p = 0; p < 40; ++p) {
    parts.emplace_back();
    for (int s = 0; s < 12; ++s) {
      if ((p * 7 + s * 5) % 4 != 0) continue;
      const std::string price = cat("0.", 10 + (p * 31 + s * 17) % 80);
      parts.back().push_back(offer(cat("S", s).c_str(), "x", {at(1, price.c_str())}));
    }
    needs.push_back({100});
  }
  const PlanSettings few{.suppliers_max = 3, .nodes_max = 2};
  const BuyPlan plan = planned(parts, needs, costly, few);
  EXPECT_FALSE(plan.proven);
  EXPECT_TRUE(plan.findings.has_code("plan_not_proven"));
  const BuyPlan better = planned(parts, needs, costly, {.suppliers_max = 3});
  EXPECT_TRUE(better.proven);
  EXPECT_LE(better.money.raw(), plan.money.raw());
  if (plan.bound) {
    EXPECT_LE(plan.bound->raw(), better.money.raw());
  }
}

TEST(BuyPlan, ConvertsWhatAnOrderCostsOrSaysThatItCannot) {
  MarketTerms foreign = terms();
  const Currency usd = Currency::parse("USD").value();
  foreign.suppliers = {{.supplier = "Alder", .order_cost = Cost::parse("10", usd).value()}};
  const std::vector<OfferRecord> offers{offer("Alder", "A-1", {at(1, "1.00")})};
  const std::vector<std::span<const OfferRecord>> parts{offers};
  EXPECT_FAILS("order_cost_without_rate", open_market(foreign, parts));
  foreign.rates = {{usd, UnitPrice::parse("0.5", eur).value(), terms().on, "bank"}};
  EXPECT_EQ(open_market(foreign, parts)->order_costs[0], euros("5").raw());
}

TEST(BuyPlan, StopsAtItsLimitOfSuppliers) {
  std::vector<OfferRecord> offers;
  for (std::size_t s = 0; s < plan_suppliers_max; ++s) {
    offers.push_back(offer(cat("Supplier ", s, "x").c_str(), "x", {at(1, "1.00")}));
  }
  const auto opened = [&] {
    const std::vector<std::span<const OfferRecord>> parts{offers};
    return open_market(terms(), parts);
  };
  EXPECT_OK(opened());
  offers.push_back(offer("One too many", "x", {at(1, "1.00")}));  // plan_suppliers_max + 1
  EXPECT_FAILS("plan_suppliers_too_many", opened());
}

TEST(BuyPlan, GivesTheSameForTheSame) {
  const std::vector<std::vector<OfferRecord>> parts{
      {offer("Birch", "B-1", {at(1, "1.00")}), offer("Alder", "A-2", {at(1, "1.00")})},
      {offer("Birch", "B-2", {at(1, "1.00")}), offer("Alder", "A-3", {at(1, "1.00")})}};
  const PlanSettings settings{.strategy = Strategy::least_suppliers};
  const BuyPlan once = planned(parts, {{10}, {10}}, terms(), settings);
  const BuyPlan again = planned(parts, {{10}, {10}}, terms(), settings);
  EXPECT_EQ(once.orders[0].supplier, again.orders[0].supplier);
  EXPECT_EQ(once.nodes, again.nodes);
}

}  // namespace
}  // namespace tl::sourcing

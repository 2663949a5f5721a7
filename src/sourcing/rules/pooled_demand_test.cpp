#include "sourcing/rules/pooled_demand.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

const Currency eur = Currency::eur();

OfferRecord offer(std::string supplier, std::int64_t price, std::int64_t multiple) {
  return {.supplier = std::move(supplier),
          .sku = "x",
          .currency = eur,
          .breaks = {{1, UnitPrice::of_raw(price, eur)},
                     {500, UnitPrice::of_raw(price - price / 3, eur)}},
          .stock = 1'000'000,
          .multiple = multiple};
}

BuyPlan planned(const std::vector<std::vector<OfferRecord>>& parts,
                const std::vector<std::int64_t>& pieces) {
  const std::vector<std::span<const OfferRecord>> offers(parts.begin(), parts.end());
  MarketTerms terms{.currency = eur};
  terms.suppliers = {{.supplier = "Alder", .order_cost = Cost::of_raw(1'000'000'001, eur)},
                     {.supplier = "Birch", .order_cost = Cost::of_raw(777'777'777, eur)}};
  const Market market = open_market(terms, offers).value();
  std::vector<Need> needs;
  for (const std::int64_t p : pieces) needs.push_back({.pieces = p});
  return plan_purchases(market, needs, {}).value();
}

TEST(PooledDemand, E5_part_MeetsABreakTogetherAndSplitsCostAndExcessBack) {
  // Two assemblies need 400 and 80 pieces; 500 together cost less than 480.
  const std::vector<PoolUse> uses{{.assembly = 1, .line = 14, .part = 0, .pieces = 400},
                                  {.assembly = 2, .line = 3, .part = 0, .pieces = 80},
                                  {.assembly = 2, .line = 9, .part = 0, .pieces = 0}};
  const auto pieces = pooled_pieces(uses, 1).value();
  EXPECT_EQ(pieces[0], 480);
  const BuyPlan plan = planned({{offer("Alder", 300'000'000, 1)}}, pieces);
  EXPECT_EQ(plan.parts[0].purchases[0].order_pieces, 500);
  const auto shares = split_back(plan, uses).value();
  EXPECT_EQ(shares[0].extended.text(), "800.00") << "400 at 2.00";
  EXPECT_EQ(shares[1].extended.text(), "160.00");
  EXPECT_EQ(shares[0].excess_pieces, 17) << "of 20 left over, by pieces: 16.7 and 3.3";
  EXPECT_EQ(shares[1].excess_pieces, 3);
  EXPECT_EQ(shares[0].excess.plus(shares[1].excess)->text(), "40.00");
  EXPECT_EQ(shares[0].order_cost.plus(shares[1].order_cost)->raw(), 1'000'000'001);
  EXPECT_EQ(shares[2].extended.raw(), 0) << "needs nothing, pays nothing";
}

RC_GTEST_PROP(PooledDemandProperty, E5_part_SharesAddUpToThePlanExactly, ()) {
  std::vector<std::vector<OfferRecord>> parts;
  std::vector<PoolUse> uses;
  const std::size_t count = *rc::gen::inRange<std::size_t>(1, 6);
  for (std::size_t p = 0; p < count; ++p) {
    parts.push_back({offer("Alder", *rc::gen::inRange<std::int64_t>(1, 999'999'999),
                           *rc::gen::inRange<std::int64_t>(1, 70)),
                     offer("Birch", *rc::gen::inRange<std::int64_t>(1, 999'999'999),
                           *rc::gen::inRange<std::int64_t>(1, 70))});
    const std::size_t lines = *rc::gen::inRange<std::size_t>(1, 5);
    for (std::size_t line = 0; line < lines; ++line) {
      uses.push_back({.assembly = static_cast<std::int64_t>(line % 2),
                      .line = static_cast<std::int64_t>(line),
                      .part = p,
                      .pieces = *rc::gen::inRange<std::int64_t>(1, 400)});
    }
  }
  const BuyPlan plan = planned(parts, pooled_pieces(uses, count).value());
  const auto shares = split_back(plan, uses).value();
  Cost paid = Cost::zero(eur);
  Cost excess = Cost::zero(eur);
  std::int64_t left_over = 0;
  for (const PoolShare& share : shares) {
    RC_ASSERT(share.extended.raw() >= 0);
    paid = paid.plus(share.extended).value().plus(share.order_cost).value();
    excess = excess.plus(share.excess).value();
    left_over += share.excess_pieces;
  }
  std::int64_t ordered = 0;
  for (const PartPlan& part : plan.parts) {
    for (const Purchase& bought : part.purchases) ordered += bought.excess_pieces();
  }
  RC_ASSERT(paid.plus(excess)->raw() == plan.money.raw());
  RC_ASSERT(excess.raw() == plan.excess.raw());
  RC_ASSERT(left_over == ordered);
}

}  // namespace
}  // namespace tl::sourcing

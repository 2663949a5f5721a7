#include "quoting/rules/plan_difference.h"

#include <rapidcheck/gtest.h>

#include "foundation/text.h"
#include "quoting/rules/planned_board.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;
using testing::PlannedBoard;

// As many parts as there are prices, each sold by one supplier, some by a second one as well.
CostingInput list_of(const std::vector<std::int64_t>& prices,
                     const std::vector<std::int64_t>& elsewhere) {
  CostingInput input = testing::small_board();
  input.demands.clear();
  input.lines.clear();
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const auto priced = [&](std::string supplier, std::int64_t price) {
      sourcing::OfferRecord offer =
          testing::offer(std::move(supplier), cat("P-", i), {testing::at(1, "1")});
      offer.breaks[0].price = UnitPrice::of_raw(price * 1'000, Currency::eur());
      return offer;
    };
    Demand demand{.part = cat("10-", i), .maker = cat("Maker P-", i)};
    demand.offers.push_back(priced("Alpha", prices[i]));
    if (elsewhere[i] > 0) demand.offers.push_back(priced("Beta", elsewhere[i]));
    input.demands.push_back(std::move(demand));
    input.lines.push_back({.number = static_cast<std::int64_t>(i) + 1,
                           .fitting = Fitting::fitted,
                           .pieces = 1 + static_cast<std::int64_t>(i),
                           .demand = static_cast<std::int64_t>(i)});
  }
  return input;
}

Buying without(std::string supplier) {
  Buying buying;
  buying.suppliers = {{.supplier = std::move(supplier), .standing = sourcing::Standing::blocked}};
  return buying;
}

TEST(PlanDifference, APlanDoesNotDifferFromItself) {
  const PlannedBoard board(testing::small_board());
  const PlannedBoard same(testing::small_board());
  const std::vector<PlanPair> pairs = {{board.side(0), board.side(0)},
                                       {board.side(1), same.side(1)}};
  const auto found = plan_differences(board.input.demands, pairs, 100).value();
  EXPECT_EQ(found.differing, 0);
  EXPECT_THAT(found.of_pair, ElementsAre(0, 0));
  EXPECT_TRUE(found.largest.empty());
}

TEST(PlanDifference, TellsWhoSoldAndWhoSellsAndWhatItCostsMore) {
  const CostingInput input = list_of({100, 100}, {90, 0});
  const PlannedBoard kept(input);
  const PlannedBoard asked(input, without("Beta"));
  const std::vector<PlanPair> pairs = {{kept.side(0), asked.side(0)}};
  const auto found = plan_differences(input.demands, pairs, 100).value();
  ASSERT_EQ(found.largest.size(), 1u);
  const PlanDifference& one = found.largest[0];
  EXPECT_EQ(one.demand, 1);
  EXPECT_EQ(one.part, "10-0");
  EXPECT_EQ(one.before.supplier, "Beta");
  EXPECT_EQ(one.after.supplier, "Alpha");
  EXPECT_EQ(one.after.why, "the only offer that can be used");
  EXPECT_EQ(one.money_more.raw(), 10 * 10 * 1'000);
  EXPECT_EQ(one.days_more, 0);
}

TEST(PlanDifference, APartThatCanNoLongerBeHadCostsLessAndHasNoDays) {
  const CostingInput input = list_of({100}, {0});
  const PlannedBoard kept(input);
  const PlannedBoard asked(input, without("Alpha"));
  const std::vector<PlanPair> pairs = {{kept.side(0), asked.side(0)}};
  const auto found = plan_differences(input.demands, pairs, 100).value();
  ASSERT_EQ(found.largest.size(), 1u);
  EXPECT_EQ(found.largest[0].money_more.raw(), -found.largest[0].before.money->raw());
  EXPECT_EQ(found.largest[0].after.missing_pieces, 10);
}

// Whatever the list: all are counted, those told move most money, and what is told first moves no
// less than what is told after it. Told the other way round the sign turns.
RC_GTEST_PROP(PlanDifference, CountsAllAndTellsTheLargestFirst, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 8);
  const auto some = [&](std::int64_t least) {
    return *rc::gen::container<std::vector<std::int64_t>>(
        count, rc::gen::inRange<std::int64_t>(least, 200));
  };
  const CostingInput input = list_of(some(1), some(0));
  const PlannedBoard kept(input);
  const PlannedBoard asked(input, without("Beta"));
  const std::vector<PlanPair> pairs = {{kept.side(0), asked.side(0)},
                                       {kept.side(1), asked.side(1)}};
  const std::vector<PlanPair> turned = {{asked.side(0), kept.side(0)},
                                        {asked.side(1), kept.side(1)}};
  const auto most = *rc::gen::inRange<std::size_t>(0, 20);
  const auto found = plan_differences(input.demands, pairs, most).value();
  const auto all = plan_differences(input.demands, pairs, 1'000).value();
  const auto back = plan_differences(input.demands, turned, 1'000).value();
  RC_ASSERT(found.differing == found.of_pair[0] + found.of_pair[1]);
  RC_ASSERT(found.differing == static_cast<std::int64_t>(all.largest.size()));
  RC_ASSERT(found.largest.size() == std::min(most, all.largest.size()));
  RC_ASSERT(back.differing == all.differing);
  const auto moved = [](const PlanDifference& one) { return std::abs(one.money_more.raw()); };
  for (std::size_t i = 0; i < all.largest.size(); ++i) {
    if (i > 0) RC_ASSERT(moved(all.largest[i - 1]) >= moved(all.largest[i]));
    if (i < found.largest.size()) RC_ASSERT(found.largest[i].demand == all.largest[i].demand);
    RC_ASSERT(back.largest[i].money_more.raw() == -all.largest[i].money_more.raw());
  }
}

}  // namespace
}  // namespace tl::quoting

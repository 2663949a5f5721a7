#include "quoting/rules/plan_matrix.h"

#include "quoting/rules/planned_board.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using testing::PlannedBoard;

TEST(PlanMatrix, NeedsAreWhatTheFittedLinesTakeWithLossesLessWhatStockCovers) {
  const CostingInput input = testing::small_board();
  const auto needs = needs_of(input, 10).value();
  // 4 + 1 resistors on 10 boards, 5 % and 20 for the set-up; the line that is not fitted takes
  // none.
  EXPECT_EQ(needs[0].pieces, 73);
  EXPECT_EQ(needs[1].pieces, 10);
}

TEST(PlanMatrix, ADemandThatNoFittedLineUsesNeedsNothing) {
  CostingInput input = testing::small_board();
  input.lines[1].fitting = Fitting::not_fitted;
  EXPECT_EQ(needs_of(input, 100).value()[1].pieces, 0);
  const PlannedBoard board(std::move(input));
  const PlanCell cell = plan_cell(board.side(0), 1).value();
  EXPECT_EQ(cell.supplier, "");
  EXPECT_EQ(cell.purchases, 0);
  EXPECT_FALSE(cell.money);
}

TEST(PlanMatrix, NeedsThatNoNumberHoldsAreRefused) {
  CostingInput input = testing::small_board();
  input.lines[0].pieces = std::numeric_limits<std::int64_t>::max() / 2;
  EXPECT_FALSE(needs_of(input, 100).ok());
}

TEST(PlanMatrix, ARowIsWhatItsPartsComeTo) {
  const PlannedBoard board(testing::small_board());
  for (std::size_t q = 0; q < board.plans.size(); ++q) {
    const PlanRow row = plan_row(board.input.quantities[q], board.plans[q]);
    Cost money = Cost::zero(Currency::eur());
    std::int64_t purchases = 0;
    for (std::size_t at = 0; at < 2; ++at) {
      const PlanCell cell = plan_cell(board.side(q), at).value();
      money = money.plus(*cell.money).value();
      purchases += cell.purchases;
    }
    EXPECT_EQ(row.money.plus(Cost::zero(Currency::eur()))->raw(), money.raw());
    EXPECT_EQ(row.purchases, purchases);
    EXPECT_EQ(row.suppliers, 2);
    EXPECT_EQ(row.latest_days, 28);
    EXPECT_EQ(row.latest_dated_days, 28);
    EXPECT_EQ(row.strategy, "least-cost");
  }
}

TEST(PlanMatrix, ACellNamesTheOfferItsBreakAndWhy) {
  const PlannedBoard board(testing::small_board());
  const PlanCell cell = plan_cell(board.side(1), 0).value();
  EXPECT_EQ(cell.supplier, "Alpha");
  EXPECT_EQ(cell.order_number, "Alpha-RES-1");
  EXPECT_EQ(cell.break_from, 5'000) << "a reel costs 5.00, 545 pieces cost 5.45";
  EXPECT_EQ(cell.order_pieces, 5'000);
  EXPECT_EQ(cell.money->pretty(), "EUR 5.00");
  EXPECT_EQ(cell.excess->raw(), (5'000 - cell.required_pieces) * 100'000);
  EXPECT_EQ(cell.why, "the only offer that can be used");
  EXPECT_EQ(cell.days, 3);
}

TEST(PlanMatrix, ACellWithAPieceOfUnknownDateHasNone) {
  CostingInput input = testing::small_board();
  input.demands[1].offers[0].lead_time_days.reset();
  const PlannedBoard board(std::move(input));
  const PlanCell cell = plan_cell(board.side(0), 1).value();
  EXPECT_FALSE(cell.days);
  EXPECT_EQ(cell.undated_pieces, 10);
  const PlanRow row = plan_row(10, board.plans[0]);
  EXPECT_FALSE(row.latest_days);
  EXPECT_EQ(row.latest_dated_days, 3) << "of the others the last one";
}

TEST(PlanMatrix, WhatDecidedIsFoundWhenSomebodyLooksAndIsWhatTheWholePlanTells) {
  CostingInput input = testing::small_board();
  input.demands[0].offers.push_back(testing::offer("Gamma", "RES-1", {testing::at(1, "0.02")}));
  const PlannedBoard board(std::move(input));
  for (std::size_t q = 0; q < board.plans.size(); ++q) {
    const auto whole =
        sourcing::plan_purchases(board.market, board.needs[q], board.settings).value();
    for (std::size_t at = 0; at < whole.parts.size(); ++at) {
      EXPECT_EQ(board.plans[q].parts[at].considered.size(), 0u) << "figures alone";
      EXPECT_EQ(chosen_for(board.side(q), at), whole.parts[at].chosen_for);
      EXPECT_TRUE(buys_the_same(board.plans[q].parts[at], whole.parts[at]));
    }
  }
  EXPECT_EQ(plan_cell(board.side(0), 0)->why, "least money of all offers for the part");
}

TEST(PlanMatrix, BuyingTheSameIsTheSameOfferPiecesAndPrice) {
  const PlannedBoard board(testing::small_board());
  sourcing::PartPlan other = board.plans[0].parts[0];
  EXPECT_TRUE(buys_the_same(board.plans[0].parts[0], other));
  other.purchases[0].required_pieces += 1;
  EXPECT_TRUE(buys_the_same(board.plans[0].parts[0], other)) << "what is left over is no purchase";
  other.purchases[0].order_pieces += 1;
  EXPECT_FALSE(buys_the_same(board.plans[0].parts[0], other));
  other = board.plans[0].parts[0];
  other.missing_pieces = 1;
  EXPECT_FALSE(buys_the_same(board.plans[0].parts[0], other));
}

}  // namespace
}  // namespace tl::quoting

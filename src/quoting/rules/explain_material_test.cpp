#include "quoting/rules/explain_material.h"

#include "foundation/text.h"
#include "quoting/rules/planned_board.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using testing::PlannedBoard;

Explanation figure(const PlannedBoard& board, std::size_t at, std::string_view path) {
  const auto found = explain_plan_figure(board.input, board.side(at), path);
  EXPECT_OK(found);
  return found && *found ? **found : Explanation{};
}

TEST(ExplainMaterial, APlanIsWhatIsOrderedOfEachSupplier) {
  Buying buying;
  buying.suppliers = {
      {.supplier = "Beta", .order_cost = Cost::parse("12", Currency::eur()).value()}};
  const PlannedBoard board(testing::small_board(), buying);
  const Explanation plan = figure(board, 1, "plan.100");
  EXPECT_EQ(plan.value, board.plans[1].money.pretty());
  ASSERT_EQ(plan.inputs.size(), 3u);
  EXPECT_EQ(plan.inputs[0].label, "Alpha");
  EXPECT_EQ(plan.inputs[0].rule, "1 purchase");
  EXPECT_EQ(plan.inputs[1].label, "Beta");
  EXPECT_EQ(plan.inputs[2].label, "an order to Beta");
  EXPECT_EQ(plan.inputs[2].value, "EUR 12.00");
}

TEST(ExplainMaterial, TheFiguresOfASumAddUpToIt) {
  const PlannedBoard board(testing::small_board());
  for (std::size_t q = 0; q < 2; ++q) {
    Cost sum = Cost::zero(Currency::eur());
    for (std::size_t at = 0; at < board.input.demands.size(); ++at) {
      const PlanCell cell = plan_cell(board.side(q), at).value();
      const Explanation part =
          figure(board, q, cat("part.", at + 1, ".", board.input.quantities[q]));
      EXPECT_EQ(part.value, cell.money->pretty()) << "the cell and its explanation are one figure";
      EXPECT_EQ(part.rule, cell.why);
      sum = sum.plus(*cell.money).value();
    }
    EXPECT_EQ(figure(board, q, cat("plan.", board.input.quantities[q])).value, sum.pretty());
  }
}

TEST(ExplainMaterial, APurchaseTellsItsBreakWhatIsLeftOverAndWhereThePriceWasTold) {
  const PlannedBoard board(testing::small_board());
  const Explanation part = figure(board, 1, "part.1.100");
  EXPECT_EQ(part.label, "10-00001 Maker RES-1 for 100");
  ASSERT_EQ(part.inputs.size(), 1u);
  EXPECT_THAT(part.inputs[0].rule, HasSubstr("5,000 pieces at EUR 0.001, the price from 5,000 on"));
  EXPECT_EQ(part.inputs[0].source, "spring list of Alpha, told on 2026-02-20");
  ASSERT_EQ(part.inputs[0].inputs.size(), 1u);
  EXPECT_THAT(part.inputs[0].inputs[0].label, HasSubstr("left over, 4,"));
}

TEST(ExplainMaterial, TheLastDispatchNamesWhatComesLast) {
  const PlannedBoard board(testing::small_board());
  const Explanation dispatch = figure(board, 0, "dispatch.10");
  EXPECT_EQ(dispatch.value, "28 days");
  ASSERT_EQ(dispatch.inputs.size(), 2u);
  EXPECT_THAT(dispatch.inputs[0].label, HasSubstr("CON-1"));
  EXPECT_EQ(dispatch.inputs[0].rule, "by the lead time that they told");
  EXPECT_EQ(dispatch.inputs[1].rule, "from their stock");
}

TEST(ExplainMaterial, WhatHasNoDateComesBeforeTheLastDay) {
  CostingInput input = testing::small_board();
  input.demands[1].offers[0].lead_time_days.reset();
  const PlannedBoard board(std::move(input));
  const Explanation dispatch = figure(board, 0, "dispatch.10");
  EXPECT_EQ(dispatch.value, "no date");
  EXPECT_EQ(dispatch.inputs[0].rule, "they told neither stock enough nor a lead time");
}

TEST(ExplainMaterial, AnotherPathIsNoneOfThisPlan) {
  const PlannedBoard board(testing::small_board());
  for (const char* path : {"plan.11", "part.3.10", "part.0.10", "material.10", ""}) {
    EXPECT_FALSE(explain_plan_figure(board.input, board.side(0), path)->has_value()) << path;
  }
}

}  // namespace
}  // namespace tl::quoting

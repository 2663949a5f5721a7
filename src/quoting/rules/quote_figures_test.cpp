#include "quoting/rules/quote_figures.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

QuoteSheet filled(const CostingInput& input, const QuoteReview& review = {}) {
  const auto costing = cost(input, WorkingCalendar());
  EXPECT_OK(costing);
  QuoteSheet sheet;
  EXPECT_OK(fill_figures(sheet, input, *costing, review));
  return sheet;
}

TEST(QuoteFigures, R41_part_TellWhatTheCostingFound) {
  const CostingInput input = testing::small_board();
  const Costing costing = cost(input, WorkingCalendar()).value();
  const QuoteSheet sheet = filled(input);
  EXPECT_EQ(sheet.currency, Currency::eur());
  ASSERT_EQ(sheet.prices.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    const QuotedPrice& told = sheet.prices[i];
    EXPECT_EQ(told.boards, costing.quantities[i].boards);
    EXPECT_EQ(told.unit_price, costing.quantities[i].unit_price);
    EXPECT_EQ(told.total, costing.quantities[i].total);
    EXPECT_EQ(told.split->material.plus(told.split->labour).value(), told.unit_price);
    EXPECT_GT(told.split->labour.minor(), 0);
    EXPECT_EQ(told.lines_not_priced, 0);
    EXPECT_EQ(told.excess, costing.quantities[i].excess.to_money(Rounding::half_up).value());
    EXPECT_EQ(told.lead_time.calendar_days, costing.quantities[i].lead_time.total_days);
    ASSERT_FALSE(told.lead_time.drivers.empty());
    EXPECT_EQ(told.lead_time.drivers.front().part, "Maker CON-1");
  }
  ASSERT_EQ(sheet.one_off.size(), costing.one_off.size());
  EXPECT_EQ(sheet.one_off.front().price, costing.one_off.front().price);
  ASSERT_EQ(sheet.lines.size(), 4u);
  EXPECT_EQ(sheet.lines[0].part, "Maker RES-1");
  EXPECT_EQ(sheet.lines[0].designators, "R1 R2 R3 R4");
  EXPECT_TRUE(sheet.lines[0].material.has_value());
  EXPECT_EQ(sheet.lines[2].fitting, Fitting::not_fitted);
}

TEST(QuoteFigures, CountLinesWithoutPriceAndNamePartsWithoutLeadTime) {
  CostingInput input = testing::small_board();
  input.demands[0].offers.clear();
  input.demands[1].offers[0].lead_time_days.reset();
  input.demands[1].maker = "";
  const QuoteSheet sheet = filled(input);
  EXPECT_EQ(sheet.prices[0].lines_not_priced, 2);  // both lines of the resistor
  EXPECT_FALSE(sheet.prices[0].lead_time.calendar_days.has_value());
  EXPECT_THAT(sheet.prices[0].lead_time.unknown_parts, ::testing::Contains("30-00001"));
  EXPECT_FALSE(sheet.lines[0].material.has_value());
}

TEST(QuoteFigures, KeepWhatTheCallerSetAndTakeTheReviewAsItIs) {
  const CostingInput input = testing::small_board();
  QuoteReview review;
  review.questions = {{1, 2, "Which one?"}};
  review.gaps = {{GapKind::no_part, 2, "J1", "why"}};
  const Costing costing = cost(input, WorkingCalendar()).value();
  QuoteSheet sheet;
  sheet.number = "Q9";
  sheet.headline_boards = 10;
  sheet.lines.resize(7);
  ASSERT_OK(fill_figures(sheet, input, costing, review));
  EXPECT_EQ(sheet.number, "Q9");
  EXPECT_EQ(sheet.questions.front().text, "Which one?");
  EXPECT_EQ(sheet.gaps.front().designators, "J1");
  EXPECT_EQ(sheet.lines.size(), 4u);
  const Cost whole = *costing.quantities[0].line_costs[0];
  EXPECT_EQ(sheet.lines[0].material, whole.divided_by(10, Rounding::half_up).value());
}

}  // namespace
}  // namespace tl::quoting

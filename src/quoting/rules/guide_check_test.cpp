#include "quoting/rules/guide_check.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using market::GuideMeasure;
using ::testing::HasSubstr;

// 10 boards of 6 placements: material 5.73 + 10 %, labour 37.50 + 20 %; sold for 51.303.
TEST(GuideCheck, R91_part_ComparesPlacementsOrderValueAndMargin) {
  const CostingInput input = testing::small_board();
  const Costing costing = cost(input, WorkingCalendar()).value();
  market::PriceGuide guide{.name = "guide.csv", .currency = Currency::eur()};
  guide.rows = {{.row = 2,
                 .measure = GuideMeasure::price_per_placement,
                 .assembly_class = "mixed",
                 .complexity = "small",
                 .amount = Cost::parse("0.50", Currency::eur()).value()},
                {.row = 3,
                 .measure = GuideMeasure::order_value_min,
                 .amount = Cost::parse("60", Currency::eur()).value()},
                {.row = 4,
                 .measure = GuideMeasure::target_margin,
                 .segment = "medical",
                 .share = Rate::percent(20)}};
  const auto found = compare_with_guide(guide, " Medical ", input, costing).value();
  ASSERT_GE(found.size(), 3u);
  EXPECT_THAT(found[0].message, HasSubstr("at 10: EUR 0.75 a placement without material"));
  EXPECT_EQ(found[0].percent, "+50");
  EXPECT_THAT(found[1].message, HasSubstr("an order of EUR 51.30"));
  EXPECT_THAT(found[2].message, HasSubstr("a margin of 15.7359 %"));
  const auto without = compare_with_guide(guide, "", input, costing).value();
  for (const market::PriceDeviation& deviation : without)
    EXPECT_NE(deviation.measure, GuideMeasure::target_margin) << "no segment was said";
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/kit_list.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

const Date april = Date::parse("2026-04-20").value();

// The two lines of the resistor come from the customer.
CostingInput supplied_board() {
  CostingInput input = testing::small_board();
  for (const std::size_t at : {0u, 3u}) {
    input.lines[at].fitting = Fitting::customer_supplied;
    input.lines[at].supplied_on = april;
    input.lines[at].kit_overage = sourcing::AttritionRule{
        .package_class = "0402", .rate = Rate::percent(15), .min_extra_pieces = 20};
  }
  return input;
}

TEST(KitList, R41_part_AsksForOneReelForAllLinesOfAPart) {
  const auto kit = kit_list(supplied_board());
  ASSERT_OK(kit);
  ASSERT_EQ(kit->size(), 1u);
  EXPECT_THAT(kit->front().lines, ElementsAre(1, 4));
  EXPECT_EQ(kit->front().amounts[0].build_pieces, 50);
  EXPECT_EQ(kit->front().amounts[0].send_pieces, 70) << "15 % are 8, and 20 are the least";
  EXPECT_EQ(kit->front().amounts[1].send_pieces, 575);
  EXPECT_EQ(kit->front().supplied_on, april);
  EXPECT_EQ(kit->front().rule, "15 %, at least 20 pcs (0402)");
}

TEST(KitList, HasNoDayBeforeEveryLineHasOne) {
  CostingInput input = supplied_board();
  input.lines[3].supplied_on.reset();
  EXPECT_EQ(kit_list(input)->front().supplied_on, std::nullopt);
}

TEST(KitList, IsEmptyWhereWeBuyEverything) {
  EXPECT_TRUE(kit_list(testing::small_board())->empty());
}

TEST(KitList, SaysARuleInWords) {
  EXPECT_EQ(losses_text({.package_class = "none"}), "exact count: no kit overage is set");
  EXPECT_EQ(losses_text({.package_class = "default", .value_class = sourcing::ValueClass::a}),
            "exact count (default, class A)");
  EXPECT_EQ(losses_text({.package_class = "0402",
                         .rate = Rate::percent(5),
                         .setup_pieces = 20,
                         .floor_pieces = 1'000}),
            "5 %, 20 pcs set-up, 1,000 pcs in all at least (0402)");
}

// What the customer sends is neither bought nor priced, and the lead time waits for it.
TEST(KitList, R41_part_CustomerSuppliedLinesCostNothingAndAreWaitedFor) {
  CostingInput input = supplied_board();
  const auto costing = cost(input, WorkingCalendar());
  ASSERT_OK(costing);
  const QuantityCosting& ten = costing->quantities[0];
  EXPECT_EQ(ten.material.text(), "5.00") << "the connectors alone";
  EXPECT_FALSE(ten.line_costs[0]);
  EXPECT_EQ(costing->counts.smt_lines, 1) << "both lines still share a feeder";
  EXPECT_EQ(ten.lead_time.drivers.front().supplied_line, 1);
  EXPECT_EQ(ten.lead_time.material_days, 49 + 2) << "goods-in, and no transit";
  input.lines[0].supplied_on.reset();
  const LeadTime undated = cost(input, WorkingCalendar())->quantities[0].lead_time;
  EXPECT_FALSE(undated.total_days);
  EXPECT_THAT(undated.undated_lines, ElementsAre(1));
}

}  // namespace
}  // namespace tl::quoting

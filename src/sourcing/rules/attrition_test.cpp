#include "sourcing/rules/attrition.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

// The published case of docs/domain/costing.md, and the fraction of a resistor that other systems
// order.
TEST(Attrition, R41_part_AddsSetupAndRate) {
  EXPECT_EQ(*required_pieces(1'000, {.rate = Rate::percent(5), .setup_pieces = 20}), 1'070);
  EXPECT_EQ(*required_pieces(110, {.rate = Rate::percent(5)}), 116) << "115.5 resistors are 116";
  EXPECT_EQ(*required_pieces(0, {.rate = Rate::percent(5), .setup_pieces = 20}), 0);
  EXPECT_FAILS("number_too_large", required_pieces(INT64_MAX, {.rate = Rate::percent(5)}));
}

TEST(Attrition, R41_part_TakesTheGreaterOfAShareAndAMinimum) {
  const AttritionRule kit{.rate = Rate::percent(15), .min_extra_pieces = 20};
  EXPECT_EQ(*required_pieces(100, kit), 120) << "15 % are 15, and 20 are the least";
  EXPECT_EQ(losses(100, kit)->decided_by, LossTerm::min_extra);
  EXPECT_EQ(*required_pieces(1'000, kit), 1'150);
  EXPECT_EQ(losses(1'000, kit)->decided_by, LossTerm::rate_and_setup);
  EXPECT_EQ(*required_pieces(0, kit), 0) << "nothing to build needs nothing";
}

TEST(Attrition, R41_part_NeverStartsBelowAFloor) {
  const AttritionRule tape{.rate = Rate::percent(5), .setup_pieces = 20, .floor_pieces = 100};
  EXPECT_EQ(*required_pieces(10, tape), 100);
  EXPECT_EQ(losses(10, tape)->decided_by, LossTerm::floor);
  EXPECT_EQ(*required_pieces(1'000, tape), 1'070);
  EXPECT_FAILS("number_too_large", required_pieces(INT64_MAX, {.min_extra_pieces = 1}));
}

TEST(Attrition, TheMostSpecialRuleCounts) {
  const std::vector<AttritionRule> rules{
      {.package_class = "default", .rate = Rate::percent(1)},
      {.package_class = "0402", .rate = Rate::percent(2)},
      {.package_class = "default", .value_class = ValueClass::a},
      {.package_class = "0402", .rate = Rate::percent(3), .value_class = ValueClass::b}};
  EXPECT_EQ(find_rule(rules, "0402", ValueClass::b), &rules[3]);
  EXPECT_EQ(find_rule(rules, "0402", ValueClass::a), &rules[2]) << "its value goes before its size";
  EXPECT_EQ(find_rule(rules, "0402", ValueClass::c), &rules[1]);
  EXPECT_EQ(find_rule(rules, "0402", std::nullopt), &rules[1]);
  EXPECT_EQ(find_rule(rules, "qfp", ValueClass::b), &rules[0]);
  EXPECT_EQ(find_rule({}, "qfp", ValueClass::b), nullptr);
}

TEST(Attrition, R41_part_CountsAPartOfHighValueExactly) {
  const std::vector<AttritionRule> rules{
      {.package_class = "default", .rate = Rate::percent(5), .setup_pieces = 20},
      {.package_class = "default", .value_class = ValueClass::a}};
  EXPECT_EQ(*required_pieces(500, *find_rule(rules, "bga", ValueClass::a)), 500);
}

}  // namespace
}  // namespace tl::sourcing

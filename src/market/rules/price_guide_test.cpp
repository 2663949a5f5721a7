#include "market/rules/price_guide.h"

#include "support/matchers.h"

namespace tl::market {
namespace {

using ::testing::HasSubstr;

const Currency eur = Currency::eur();

Cost euros(const char* text) {
  return Cost::parse(text, eur).value();
}

PriceGuide guide() {
  PriceGuide out{.name = "guide.csv", .currency = eur};
  out.rows = {{.row = 4,
               .measure = GuideMeasure::price_per_placement,
               .amount = euros("0.05"),
               .tolerance = Rate::percent(10)},
              {.row = 5,
               .measure = GuideMeasure::price_per_placement,
               .assembly_class = "smt",
               .boards_from = 100,
               .amount = euros("0.03"),
               .tolerance = Rate::percent(10)},
              {.row = 6, .measure = GuideMeasure::order_value_min, .amount = euros("750")},
              {.row = 7,
               .measure = GuideMeasure::target_margin,
               .segment = "medical",
               .share = Rate::percent(20)}};
  return out;
}

QuotedFigures quoted(std::int64_t boards, const char* without_material, std::int64_t total_cents,
                     std::int64_t margin_percent) {
  return {.boards = boards,
          .placements = 100,
          .without_material = euros(without_material),
          .total = Money::of_minor(total_cents, eur),
          .margin = Rate::percent(margin_percent)};
}

TEST(PriceGuide, R91_part_FlagsWhatDeviatesWithPercentAndRow) {
  const QuotedAssemblyKind kind{.segment = "medical", .assembly_class = "mixed"};
  const auto found =
      deviations(guide(), kind, {quoted(10, "4.40", 60'000, 25), quoted(100, "5.50", 900'000, 15)})
          .value();
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].code, "price_guide_deviation");
  EXPECT_EQ(found[0].message,
            "at 10: EUR 0.044 a placement without material, the guide says EUR 0.05 (-12 %), "
            "guide.csv row 4");
  EXPECT_EQ(found[1].message,
            "at 10: an order of EUR 600.00, the guide begins at EUR 750.00 (-20 %), guide.csv row "
            "6");
  EXPECT_EQ(found[2].message,
            "at 100: a margin of 15 %, the guide asks for 20 % (-25 %), guide.csv row 7 (medical)");
  EXPECT_EQ(found[2].percent, "-25");
}

TEST(PriceGuide, R91_part_IsSilentWithinTheToleranceAndAboveAMinimum) {
  const QuotedAssemblyKind kind{.segment = "medical"};
  EXPECT_TRUE(deviations(guide(), kind, {quoted(10, "4.50", 75'000, 20)})->empty());
  EXPECT_TRUE(deviations(guide(), kind, {quoted(10, "5.50", 99'000, 60)})->empty());
  const auto dear = deviations(guide(), kind, {quoted(10, "5.60", 99'000, 60)}).value();
  ASSERT_EQ(dear.size(), 1u);
  EXPECT_EQ(dear[0].percent, "+12") << "a price may be too high as well";
}

TEST(PriceGuide, PrefersTheRowThatSaysMost) {
  const PriceGuide held = guide();
  const auto row = [&](const QuotedAssemblyKind& kind, std::int64_t boards) {
    const GuideRow* found = row_for(held, GuideMeasure::price_per_placement, kind, boards);
    return found == nullptr ? 0 : found->row;
  };
  EXPECT_EQ(row({.assembly_class = "smt"}, 99), 4);
  EXPECT_EQ(row({.assembly_class = "smt"}, 100), 5);
  EXPECT_EQ(row({.assembly_class = "mixed"}, 100), 4);
  EXPECT_EQ(row_for(held, GuideMeasure::target_margin, {.segment = "industry"}, 1), nullptr);
}

TEST(PriceGuide, RefusesAQuoteInAnotherCurrency) {
  QuotedFigures dollars = quoted(10, "4.40", 60'000, 25);
  dollars.total = Money::of_minor(60'000, Currency::parse("USD").value());
  EXPECT_FAILS("price_guide_currency", deviations(guide(), {}, {dollars}));
}

TEST(PriceGuide, NamesClassesAndComplexity) {
  EXPECT_EQ(assembly_class_of(5, 0), "smt");
  EXPECT_EQ(assembly_class_of(5, 1), "mixed");
  EXPECT_EQ(assembly_class_of(0, 1), "through_hole");
  EXPECT_EQ(assembly_class_of(0, 0), "");
  EXPECT_EQ(complexity_of(50), "small");
  EXPECT_EQ(complexity_of(51), "medium");
  EXPECT_EQ(complexity_of(201), "large");
}

}  // namespace
}  // namespace tl::market

#include "quoting/rules/labour_model.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

TEST(LabourModel, ReadsCountsAndWritesThemBack) {
  for (const char* text : {"once", "3", "smt_placement", "parts[qfp] + 2*parts[bga]",
                           "0.5*through_hole_joint + lines[U*]"}) {
    const auto terms = parse_formula(text);
    ASSERT_OK(terms);
    EXPECT_EQ(formula_text(*terms), text);
  }
  EXPECT_EQ(formula_text(*parse_formula(" SMT_placement+ 2 * Parts[ QFP ] ")),
            "smt_placement + 2*parts[qfp]");
}

TEST(LabourModel, TellsFixedRecommendedAndFormulaCountsApart) {
  const auto kind = [](const char* text) {
    return count_kind({.formula = parse_formula(text).value()});
  };
  EXPECT_EQ(kind("once"), CountKind::fixed);
  EXPECT_EQ(kind("2.5"), CountKind::fixed);
  EXPECT_EQ(kind("smt_joint"), CountKind::recommended);
  EXPECT_EQ(kind("2*smt_joint"), CountKind::formula);
  EXPECT_EQ(kind("parts[qfp]"), CountKind::formula);
  EXPECT_EQ(count_kind({.driver = Driver::line}), CountKind::recommended);
}

TEST(LabourModel, NamesTheDriversThereAre) {
  for (const char* text : {"", "moon", "parts_of", "parts[]", "things[qfp]", "parts[qfp",
                           "-1*smt_joint", "two*smt_joint", "smt_joint + ", "2*3"}) {
    EXPECT_FAILS("driver_unknown", parse_formula(text)) << text;
  }
  EXPECT_THAT(parse_formula("moon").error().message,
              ::testing::HasSubstr("smt_placement, smt_line"));
}

// Wright's curve at 80 %: unit 2 takes 80 % of unit 1, unit 4 takes 64 %.
TEST(LabourModel, LearnsUntilTheStandardTimeIsReached) {
  const LabourRate rate{.learning = Rate::percent(80), .learning_units = 4};
  EXPECT_EQ(learning_factor(rate, 0, 1).ppm(), 1'562'500) << "1 / 0.64";
  EXPECT_EQ(learning_factor(rate, 1, 1).ppm(), 1'250'000) << "0.8 / 0.64";
  EXPECT_EQ(learning_factor(rate, 3, 1).ppm(), 1'000'000);
  EXPECT_EQ(learning_factor(rate, 4, 100).ppm(), 1'000'000);
  // Units 1 to 4: (1 + 0.8 + 0.7021 + 0.64) / 0.64 / 4, then 96 at the standard.
  EXPECT_EQ(learning_factor(rate, 0, 4).ppm(), 1'227'384);
  EXPECT_EQ(learning_factor(rate, 0, 100).ppm(), 1'009'095);
  EXPECT_EQ(learning_factor(LabourRate{}, 0, 1), Rate::percent(100));
}

TEST(LabourModel, StopsLearningAtItsLimit) {
  const LabourRate at{.learning = Rate::percent(90), .learning_units = learning_units_max};
  const LabourRate past{.learning = Rate::percent(90), .learning_units = learning_units_max + 1};
  EXPECT_EQ(learning_factor(at, 0, 50), learning_factor(past, 0, 50));
  EXPECT_EQ(learning_factor(past, learning_units_max, 1), Rate::percent(100));
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/quote_compare.h"

#include "foundation/text.h"
#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> told(const std::vector<TextChange>& changes) {
  std::vector<std::string> out;
  for (const TextChange& change : changes)
    out.push_back(cat(change.what, ": ", change.before, " -> ", change.after));
  return out;
}

QuoteSheet two_lines() {
  QuoteSheet sheet;
  sheet.number = "Q7";
  sheet.prices = {test_price(100, 500, 30, 0), test_price(500, 400, 30, 0)};
  sheet.lines = {{.number = 1, .designators = "R1 R2", .pieces = 2, .maker = "Yageo A"},
                 {.number = 2, .designators = "C1", .pieces = 1, .maker = "Murata B"},
                 {.number = 3, .pieces = 4, .maker = "Bossard S", .description = "screw M3"}};
  return sheet;
}

TEST(QuoteCompare, FindsNothingBetweenTheSame) {
  const QuoteComparison what = compare(two_lines(), two_lines());
  EXPECT_TRUE(what.heads.empty());
  EXPECT_TRUE(what.lines.empty());
  EXPECT_TRUE(what.texts.empty());
  EXPECT_EQ(what.lines_unchanged, 3);
  EXPECT_EQ(what.prices[0].difference, "same");
}

TEST(QuoteCompare, SaysByHowMuchPricesAndLeadTimesMoved) {
  QuoteSheet after = two_lines();
  after.revision = 2;
  after.prices = {test_price(100, 512, 44, 0), test_price(1'000, 300, 30, 0)};
  const QuoteComparison what = compare(two_lines(), after);
  EXPECT_EQ(what.before, "Q7 revision 1");
  EXPECT_EQ(what.after, "Q7 revision 2");
  ASSERT_EQ(what.prices.size(), 3u);
  EXPECT_EQ(what.prices[0].difference, "+0.12 (+2.4 %)");
  EXPECT_EQ(what.prices[0].lead_before, "30 days");
  EXPECT_EQ(what.prices[0].lead_after, "44 days");
  EXPECT_FALSE(what.prices[1].after) << "500 is asked for no more";
  EXPECT_FALSE(what.prices[2].before) << "1,000 is new";
  EXPECT_EQ(change_text(euro(500), euro(400)), "-1.00 (-20.0 %)");
  EXPECT_EQ(change_text(euro(0), euro(5)), "+0.05");
}

TEST(QuoteCompare, ComparesLinesByDesignatorWhereverTheyStand) {
  QuoteSheet after = two_lines();
  after.lines = {{.number = 1, .designators = "C1", .pieces = 1, .maker = "Murata B"},
                 {.number = 2, .designators = "R1", .pieces = 1, .maker = "Yageo A"},
                 {.number = 3,
                  .designators = "R2",
                  .pieces = 1,
                  .fitting = Fitting::not_fitted,
                  .maker = "Yageo A"},
                 {.number = 4, .designators = "U1 U2", .pieces = 2, .maker = "TI C"},
                 {.number = 5, .pieces = 6, .maker = "Bossard S", .description = "screw M3"}};
  const QuoteComparison what = compare(two_lines(), after);
  std::vector<std::string> lines;
  for (const LineChange& line : what.lines)
    lines.push_back(cat(line.designators, ": ", line.before, " -> ", line.after));
  EXPECT_THAT(lines, ElementsAre("R2: Yageo A -> not fitted", "U1 U2:  -> TI C",
                                 "(screw M3): Bossard S, 4 pcs -> Bossard S, 6 pcs"));
  EXPECT_EQ(what.lines_unchanged, 2);
  after.lines.erase(after.lines.begin());
  EXPECT_EQ(compare(two_lines(), after).lines.back().after, "") << "C1 is gone";
}

TEST(QuoteCompare, ListsWhatIsSaidInOneOfThemOnly) {
  QuoteSheet before = two_lines();
  QuoteSheet after = two_lines();
  before.quote_class = QuoteClass::budgetary;
  after.valid_until = Date::parse("2026-05-01").value();
  before.questions = {{.number = "TQ1", .text = "Which finish?"}};
  after.assumptions = {{.number = 1, .text = "We assume ENIG."}};
  after.one_off = {{.description = "stencil", .price = euro(20'000)}};
  after.terms = {"Payment within 30 days."};
  const QuoteComparison what = compare(before, after);
  EXPECT_THAT(told(what.heads),
              ElementsAre("class: budgetary -> firm", "valid until: 1970-01-01 -> 2026-05-01"));
  EXPECT_THAT(told(what.texts),
              ElementsAre("charge:  -> stencil: EUR 200.00", "question: TQ1 Which finish? -> ",
                          "assumption:  -> We assume ENIG.", "term:  -> Payment within 30 days."));
}

}  // namespace
}  // namespace tl::quoting

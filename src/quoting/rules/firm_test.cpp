#include "quoting/rules/firm.h"

#include "quoting/rules/quote_review.h"
#include "quoting/rules/quote_test_sheet.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

QuoteSheet complete_sheet() {
  QuoteSheet sheet = test_sheet();
  sheet.gaps.clear();
  sheet.questions.clear();
  return sheet;
}

TEST(Firm, R41_part_LacksNothingWhenEveryLineIsCompleteAndNoQueryIsOpen) {
  EXPECT_TRUE(missing_for_firm(complete_sheet(), "R1").empty());
  EXPECT_EQ(missing_text({}), "");
}

TEST(Firm, R41_part_NamesEveryGapByItsLineWithTheCommandThatMendsIt) {
  QuoteSheet sheet = complete_sheet();
  sheet.gaps = {{GapKind::no_part, 4, "R5", "100R 0402: the BOM names no part number."},
                {GapKind::no_price, 7, "", "10-1 Yageo X: no supplier's offer is on file"},
                {GapKind::no_lead_time, 8, "U1", "no lead time"},
                {GapKind::no_quantity, 9, "U2", "the quantity 'a few' is not a number."},
                {GapKind::part_blocked, 10, "U3", "our 10-00002 is blocked by engineering"},
                {GapKind::labour_not_released, 0, "", "the labour is not released"}};
  const std::vector<Missing> missing = missing_for_firm(sheet, "R12");
  ASSERT_EQ(missing.size(), 6u);
  EXPECT_EQ(missing[0].what, "line 4 (R5): 100R 0402: the BOM names no part number.");
  EXPECT_EQ(missing[0].mend, "throughline rfq match R12 --accept 4=\"MAKER MPN\"");
  EXPECT_EQ(missing[1].what, "line 7: 10-1 Yageo X: no supplier's offer is on file");
  EXPECT_EQ(missing[1].code, "no_price");
  for (const Missing& one : missing) EXPECT_THAT(one.mend, HasSubstr("throughline ")) << one.code;
  EXPECT_THAT(missing_text(missing),
              HasSubstr("  line 8 (U1): no lead time\n      -> throughline"));
}

TEST(Firm, R41_part_NamesEveryOpenQueryUnlessItsLineSaysItAlready) {
  QuoteSheet sheet = complete_sheet();
  sheet.gaps = {{GapKind::no_part, 4, "R5", "no part"}};
  sheet.questions = {
      {.number = "TQ1", .lines = {4}, .code = "part_missing", .text = "Which part?"},
      {.number = "TQ2", .lines = {2, 3}, .code = "quantity_differs", .text = "Three?"},
      {.number = "TQ3", .lines = {}, .code = "revision_missing", .text = "Which?"}};
  const std::vector<Missing> missing = missing_for_firm(sheet, "R1");
  ASSERT_EQ(missing.size(), 3u);
  EXPECT_EQ(missing[1].code, "query_open");
  EXPECT_EQ(missing[1].line, 2);
  EXPECT_EQ(missing[2].line, 0) << "about the whole";
  EXPECT_THAT(missing[1].mend, HasSubstr("query answer TQ2"));
  EXPECT_THAT(missing[1].mend, HasSubstr("query assume"));
}

TEST(Gaps, R41_part_NameAPartThatEngineeringBlocked) {
  const CostingInput input = testing::small_board();
  const Costing costing = cost(input, WorkingCalendar()).value();
  std::vector<LineKnowledge> knowledge{{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}};
  knowledge[1].part_blocked = true;
  const std::vector<Gap> gaps = find_gaps(input, costing, knowledge);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].kind, GapKind::part_blocked);
  EXPECT_EQ(gap_text(gaps[0]), "line 2 (J1): our 30-00001 is blocked by engineering");
}

TEST(Gaps, R41_part_NameLabourThatNobodyReleasedOnceAndLast) {
  CostingInput input = testing::small_board();
  input.labour.standing = {};
  const std::vector<LineKnowledge> knowledge{{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}};
  const auto gaps = find_gaps(input, cost(input, WorkingCalendar()).value(), knowledge);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].kind, GapKind::labour_not_released);
  EXPECT_EQ(gap_text(gaps[0]), "the labour is not released by engineering yet");
}

}  // namespace
}  // namespace tl::quoting

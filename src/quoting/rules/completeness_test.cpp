#include "quoting/rules/completeness.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Lines 1 and 4 are a resistor, 2 is a connector, 3 is not fitted.
class Complete : public ::testing::Test {
 protected:
  Completeness scored() const {
    const Costing costing = cost(input, WorkingCalendar()).value();
    QuoteReview reviewed = review(input, costing, knowledge, {}).value();
    reviewed.questions.insert(reviewed.questions.end(), asked.begin(), asked.end());
    return completeness(input, costing, knowledge, reviewed);
  }
  ItemScore item(CompletenessItem which) const {
    return scored().items[static_cast<std::size_t>(which)];
  }

  CostingInput input = testing::small_board();
  std::vector<LineKnowledge> knowledge{{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}};
  std::vector<Question> asked;
};

TEST_F(Complete, R45_part_ScoresFiveThingsByTheLinesThatHaveThem) {
  knowledge[0].part_coded = knowledge[3].part_coded = true;
  knowledge[1].approved_parts = 2;
  input.demands[1].offers[0].moq = 5;
  const Completeness done = scored();
  ASSERT_EQ(done.items.size(), 5u);
  EXPECT_EQ(done.items[0].done, 2);
  EXPECT_EQ(done.items[0].of, 3) << "what is not fitted is nobody's work";
  EXPECT_THAT(done.items[0].open_lines, ElementsAre(2));
  EXPECT_EQ(done.items[1].done, 3) << "stock, or a lead time";
  EXPECT_EQ(done.items[2].done, 1);
  EXPECT_THAT(done.items[2].open_lines, ElementsAre(1, 4));
  EXPECT_EQ(done.items[3].done, 1);
  EXPECT_EQ(done.items[4].of, 0) << "nothing is missing, so nothing has to be listed";
  // (2/3 + 1 + 1/3 + 1/3 + 1) / 5
  EXPECT_EQ(done.score.percent_text(), "66.6667");
  for (const ItemScore& one : done.items) EXPECT_NE(item_words(one.item), "");
  const Explanation why = explain_completeness(done);
  EXPECT_EQ(why.inputs[0].value, "2 of 3");
  EXPECT_EQ(why.inputs[0].source, "open: line 2");
}

TEST_F(Complete, R45_part_KnowTheLeadTimeOfWhatIsReserved) {
  input.demands[0].stock = {{.lot = "lot R-1",
                             .hold = stock::Hold::reserved,
                             .pieces = 1'000,
                             .price = testing::at(1, "0.005").price}};
  input.demands[0].offers.clear();
  EXPECT_EQ(item(CompletenessItem::lead_times).done, 3) << "it is here";
  EXPECT_THAT(item(CompletenessItem::order_quantities).open_lines, ElementsAre(2))
      << "nothing of it is ordered, so no minimum is asked";
  input.demands[0].stock[0].hold = stock::Hold::free;
  EXPECT_THAT(item(CompletenessItem::lead_times).open_lines, ElementsAre(1, 4))
      << "it may be gone when the order comes";
}

TEST_F(Complete, R45_part_CountAsListedWhatIsOnRecordAsATechnicalQuery) {
  input.lines[1].demand.reset();
  knowledge[1].wanted = "header";
  knowledge[1].part_question = "the BOM names no part number.";
  ItemScore gaps = item(CompletenessItem::gaps_listed);
  EXPECT_EQ(gaps.of, 1);
  EXPECT_THAT(gaps.open_lines, ElementsAre(2)) << "asked, and not recorded yet";
  asked = {{.number = "TQ1", .lines = {2}, .text = "Which header?"}};
  gaps = item(CompletenessItem::gaps_listed);
  EXPECT_EQ(gaps.done, 1);
  EXPECT_THAT(gaps.open_lines, IsEmpty());
  asked[0].lines = {1};
  asked[0].holds_up = false;
  EXPECT_EQ(item(CompletenessItem::gaps_listed).of, 1) << "an idea is no gap";
  EXPECT_THAT(item(CompletenessItem::lead_times).open_lines, ElementsAre(2));
}

}  // namespace
}  // namespace tl::quoting

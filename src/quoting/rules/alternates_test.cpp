#include "quoting/rules/alternates.h"

#include "quoting/rules/firm.h"
#include "quoting/rules/quote_review.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// 10 connectors cost 5.00, 100 cost 50.00.
class Alternates : public ::testing::Test {
 protected:
  void offer(const char* price, std::int64_t stock = 10'000) {
    sourcing::OfferRecord other = testing::offer("Gamma", "CON-9", {testing::at(1, price)});
    other.stock = stock;
    input.demands[1].alternates.push_back({{"Other", "CON-9"}, {other}});
  }
  std::vector<Proposal> proposed() const {
    return propose_alternates(input, cost(input, WorkingCalendar()).value()).value();
  }

  CostingInput input = testing::small_board();
};

TEST_F(Alternates, R41_part_AreProposedWithWhatTheySaveAtEveryQuantity) {
  offer("0.40");
  const auto proposals = proposed();
  ASSERT_EQ(proposals.size(), 1u);
  EXPECT_EQ(proposals[0].proposed, "Other CON-9");
  EXPECT_THAT(proposals[0].lines, ElementsAre(2));
  EXPECT_EQ(proposals[0].savings[0].saved->pretty(), "EUR 1.00");
  EXPECT_EQ(proposals[0].savings[1].saved->pretty(), "EUR 10.00");
  EXPECT_EQ(question_of(proposals[0]).text,
            "may we fit Other CON-9 instead of Maker CON-1? It saves EUR 1.00 at 10, EUR 10.00 at "
            "100.");
}

TEST_F(Alternates, AreNotWorthAQuestionBelowTheTermOrWhereTheyCannotBeHad) {
  offer("0.48");
  EXPECT_TRUE(proposed().empty()) << "4 % are less than 5 %";
  offer("0.475");
  EXPECT_EQ(proposed().size(), 1u);
  input.demands[1].alternates.clear();
  offer("0.01", 5);
  EXPECT_TRUE(proposed().empty()) << "neither stock nor a lead time";
}

TEST_F(Alternates, AreProposedWhereTheApprovedPartCannotBeHad) {
  input.demands[1].offers[0].lead_time_days.reset();
  offer("0.90");
  const auto proposals = proposed();
  ASSERT_EQ(proposals.size(), 1u);
  EXPECT_FALSE(proposals[0].savings[0].saved);
  EXPECT_THAT(question_of(proposals[0]).text, HasSubstr("What is approved cannot be had."));
}

TEST_F(Alternates, TakeTheOneThatSavesMostOfSeveral) {
  offer("0.40");
  offer("0.30");
  ASSERT_EQ(proposed().size(), 1u);
  EXPECT_EQ(proposed()[0].savings[1].saved->pretty(), "EUR 20.00");
}

TEST_F(Alternates, R41_part_AskTheCustomerAndHoldNothingUp) {
  offer("0.40");
  const Costing costing = cost(input, WorkingCalendar()).value();
  const std::vector<LineKnowledge> knowledge(4);
  const QuoteReview reviewed = review(input, costing, knowledge, {}).value();
  ASSERT_EQ(reviewed.questions.size(), 1u);
  EXPECT_EQ(reviewed.questions[0].code, "alternate_offered");
  EXPECT_THAT(reviewed.questions[0].text, HasSubstr("Line 2 (J1): may we fit"));
  QuoteSheet sheet;
  sheet.questions = reviewed.questions;
  EXPECT_TRUE(missing_for_firm(sheet, "R1").empty());
}

TEST_F(Alternates, AreAtMostSoManyAtOnce) {
  const Demand connector = input.demands[1];
  for (std::size_t i = 0; i <= proposals_max; ++i) {
    input.demands.push_back(connector);
    CostingLine line = input.lines[1];
    line.number = static_cast<std::int64_t>(input.lines.size()) + 1;
    line.demand = static_cast<std::int64_t>(input.demands.size()) - 1;
    input.lines.push_back(line);
    sourcing::OfferRecord other = testing::offer("Gamma", "CON-9", {testing::at(1, "0.40")});
    input.demands.back().alternates.push_back({{"Other", "CON-9"}, {other}});
  }
  EXPECT_EQ(proposed().size(), proposals_max);
  input.demands.pop_back();
  input.lines.pop_back();
  EXPECT_EQ(proposed().size(), proposals_max);
}

}  // namespace
}  // namespace tl::quoting

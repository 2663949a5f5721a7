#include "quoting/rules/quote_review.h"

#include "quoting/rules/quote_sheet.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

class Review : public ::testing::Test {
 protected:
  QuoteReview reviewed() const {
    const Costing costing = cost(input, WorkingCalendar()).value();
    return review(input, costing, knowledge, findings).value();
  }
  bool has_assumption(std::string_view text) const {
    const QuoteReview done = reviewed();
    return std::ranges::any_of(done.assumptions,
                               [&](const Assumption& a) { return contains_text(a.text, text); });
  }
  static bool contains_text(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  }

  CostingInput input = testing::small_board();
  std::vector<LineKnowledge> knowledge{{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}};
  std::vector<Finding> findings;
};

TEST_F(Review, R41_part_FindsNothingMissingInACompleteBoard) {
  const QuoteReview done = reviewed();
  EXPECT_TRUE(done.firm_possible);
  EXPECT_TRUE(done.gaps.empty());
  EXPECT_TRUE(done.questions.empty());
}

TEST_F(Review, R41_part_NamesEveryLineWithoutPartPriceOrLeadTime) {
  input.demands[1].offers[0].lead_time_days.reset();
  input.lines[3].demand.reset();
  knowledge[3].wanted = "100R 0402";
  knowledge[3].part_question = "the BOM names no part number.";
  QuoteReview done = reviewed();
  EXPECT_FALSE(done.firm_possible);
  ASSERT_EQ(done.gaps.size(), 2u);
  EXPECT_EQ(done.gaps[0].kind, GapKind::no_lead_time);
  EXPECT_EQ(done.gaps[0].line, 2);
  EXPECT_EQ(done.gaps[1].kind, GapKind::no_part);
  ASSERT_EQ(done.questions.size(), 1u);
  EXPECT_THAT(done.questions[0].text, HasSubstr("Line 4 (R5): 100R 0402 - the BOM names no part "
                                                "number. Which manufacturer part may we buy?"));
  input.demands[1].offers.clear();
  done = reviewed();
  EXPECT_EQ(done.gaps[0].kind, GapKind::no_price);
  EXPECT_THAT(done.gaps[0].message,
              HasSubstr("no supplier's offer is on file (quantities 10, 100)"));
}

TEST_F(Review, TellsUsWhoseOfferExpiredAndTheCustomerThatOneDid) {
  input.demands[1].offers[0].valid_until = Date::parse("2026-02-27").value();
  const QuoteReview done = reviewed();
  ASSERT_EQ(done.gaps.size(), 1u);
  EXPECT_THAT(done.gaps[0].message, HasSubstr("Beta"));
  EXPECT_THAT(done.gaps[0].told_as, HasSubstr("no offer on file can be used (quantities 10"));
  QuoteSheet sheet;
  sheet.gaps = done.gaps;
  sheet.gaps[0].reserve = {{.part = "30-00001", .lot = "shelf 4", .pieces = 7}};
  const Gap told = customer_copy(sheet).gaps[0];
  EXPECT_EQ(told.message, done.gaps[0].told_as);
  EXPECT_TRUE(told.reserve.empty()) << "nor what lies in our stores";
}

TEST_F(Review, R41_part_MendsStockThatNothingKeepsByReservingIt) {
  input.demands[0].stock = {{.lot = "lot R-1",
                             .hold = stock::Hold::free,
                             .pieces = 60,
                             .price = testing::at(1, "0.005").price,
                             .part = "RES-1",
                             .lot_name = "R 1"},
                            {.lot = "RES-1",
                             .hold = stock::Hold::free,
                             .pieces = 1'000,
                             .price = testing::at(1, "0.005").price,
                             .part = "RES-1"}};
  input.demands[0].offers.clear();
  QuoteReview done = reviewed();
  ASSERT_EQ(done.gaps.size(), 2u) << "both lines of the resistor";
  EXPECT_EQ(done.gaps[0].kind, GapKind::no_lead_time);
  EXPECT_THAT(done.gaps[0].message, HasSubstr("our stock is not reserved"));
  EXPECT_EQ(mend_of(done.gaps[0], "R7"),
            "throughline stock reserve RES-1 --lot \"R 1\" --pieces 60 --for R7 && "
            "throughline stock reserve RES-1 --pieces 485 --for R7")
      << "what 100 boards take, and not once for each quantity";
  EXPECT_EQ(mend_of(done.gaps[1], "R7"), "closed with line 1") << "and not once for each line";
  input.demands[0].stock[1].pieces = 100;
  done = reviewed();
  EXPECT_EQ(done.gaps[0].kind, GapKind::no_price) << "too little for 100 boards";
  EXPECT_THAT(mend_of(done.gaps[0], "R7"), HasSubstr("offers import"));
}

TEST_F(Review, AsksOnceForThePartOfSeveralLines) {
  for (const std::size_t line : {1u, 3u}) {
    input.lines[line].demand.reset();
    knowledge[line].wanted = "100R 0402";
    knowledge[line].part_question = "the BOM names no part number.";
  }
  const QuoteReview done = reviewed();
  EXPECT_EQ(done.gaps.size(), 2u);
  ASSERT_EQ(done.questions.size(), 1u);
  EXPECT_THAT(done.questions[0].lines, ::testing::ElementsAre(2, 4));
  EXPECT_THAT(done.questions[0].text, HasSubstr("Lines 2, 4 (J1 R5): 100R 0402 - "));
}

TEST_F(Review, AsksForAQuantityThatCannotBeUsed) {
  knowledge[0].quantity_question = "the quantity 'a few' is not a number.";
  const QuoteReview done = reviewed();
  EXPECT_EQ(done.gaps.front().kind, GapKind::no_quantity);
  EXPECT_THAT(done.questions.front().text,
              HasSubstr("'a few' is not a number. How many are needed per board?"));
}

TEST_F(Review, TurnsTheReadersFindingsIntoQuestions) {
  findings = {{"designator_repeated",
               Severity::warning,
               {.file = "bom.csv", .row = 7},
               "R1 stands on two lines."},
              {"part_number_missing", Severity::warning, {}, "asked by the line itself"},
              {"sheet_other", Severity::note, {}, "other sheets"}};
  const QuoteReview done = reviewed();
  ASSERT_EQ(done.questions.size(), 1u) << "notes are no questions";
  EXPECT_EQ(done.questions[0].text,
            "Row 7 of bom.csv: R1 stands on two lines. Please tell us what is right.");
  EXPECT_EQ(done.questions[0].code, "designator_repeated");

  knowledge[0].rows = {6, 7};
  findings[0].message = "R1 stands on two lines";
  EXPECT_EQ(reviewed().questions[0].text,
            "Line 1 (R1 R2 R3 R4): R1 stands on two lines. Please tell us what is right.");
  EXPECT_THAT(reviewed().questions[0].lines, ::testing::ElementsAre(1));
}

TEST_F(Review, R41_part_TurnsAnswersIntoAssumptionsAndKeepsOpenQuestionsOnly) {
  findings = {{"designator_repeated", Severity::warning, {.row = 7}, "R1 stands on two lines"},
              {"revision_missing", Severity::warning, {}, "no revision is named"},
              {"finish_missing", Severity::warning, {}, "no finish is named"},
              {"other", Severity::warning, {}, "asked by mistake"}};
  QuoteReview done = reviewed();
  ASSERT_EQ(done.questions.size(), 4u);
  const std::size_t before = done.assumptions.size();
  using enum accounts::QueryState;
  apply_outcomes(done, {{.number = "TQ4", .state = open},
                        {.number = "TQ5",
                         .state = answered,
                         .answer = "revision C",
                         .closed_on = Date::parse("2026-03-03").value()},
                        {.number = "TQ6", .state = assumed, .answer = "ENIG"},
                        {.number = "TQ7", .state = withdrawn, .answer = "a mistake"}});
  ASSERT_EQ(done.questions.size(), 1u);
  EXPECT_EQ(done.questions[0].number, "TQ4");
  ASSERT_EQ(done.assumptions.size(), before + 2);
  EXPECT_EQ(
      done.assumptions[before].text,
      "no revision is named. Please tell us what is right. You answered (3 Mar 2026): revision C.");
  EXPECT_EQ(done.assumptions[before].query, "TQ5");
  EXPECT_EQ(done.assumptions[before + 1].text,
            "no finish is named. Please tell us what is right. We assume: ENIG.");
}

TEST_F(Review, GivesTheSameQuestionTheSameSubjectWhereverItsLineStands) {
  findings = {{"designator_repeated", Severity::warning, {.file = "b", .row = 7}, "twice"}};
  knowledge[0].rows = {7};
  const std::string first = reviewed().questions.at(0).subject;
  std::swap(knowledge[0].rows, knowledge[1].rows);
  EXPECT_EQ(reviewed().questions.at(0).subject, first);
  knowledge[0].rows = {8};
  findings.push_back({"designator_repeated", Severity::warning, {.file = "b", .row = 8}, "twice"});
  findings.push_back(findings.back());
  EXPECT_EQ(reviewed().questions.size(), 2u) << "told apart by line, never asked twice";
}

TEST_F(Review, SaysWhatThePricesRestOn) {
  EXPECT_TRUE(has_assumption("as suppliers told them on 20 Feb 2026"));
  EXPECT_TRUE(has_assumption("1 line marked as not fitted is neither bought nor placed"));
  input.demands[0].offers[0].retrieved_on = Date::parse("2026-02-01").value();
  EXPECT_TRUE(has_assumption("between 1 Feb 2026 and 20 Feb 2026"));
  input.demands[0].offers[0].retrieved_on.reset();
  EXPECT_TRUE(has_assumption("1 offer used here does not say when it was told"));
  input.lines[0].build.reason = "designator R: assumed surface mount";
  EXPECT_TRUE(has_assumption("inferred from the designator"));
  knowledge[1].note = "the maker's former name was used.";
  EXPECT_TRUE(has_assumption("Line 2: the maker's former name was used."));
}

TEST_F(Review, R41_part_ListsWhatMinimumsLeaveOver) {
  input.demands[0].offers[0].moq = 5'000;
  const QuoteReview done = reviewed();
  ASSERT_EQ(done.exposures.size(), 2u) << "one for each quantity";
  EXPECT_EQ(done.exposures[0].boards, 10);
  EXPECT_EQ(done.exposures[0].excess_pieces, 4'927);
  EXPECT_EQ(done.exposures[0].why, "minimum 5,000");
  input.demands[0].offers[0].moq.reset();
  input.demands[0].offers[0].multiple = 50;
  EXPECT_EQ(reviewed().exposures[0].why, "multiple of 50");
  input.demands[0].offers[0].breaks = {testing::at(1, "0.01"), testing::at(120, "0.001")};
  EXPECT_EQ(reviewed().exposures[0].why, "price break at 120");
  input.demands[0].offers[0].breaks = {testing::at(200, "0.01")};
  EXPECT_EQ(reviewed().exposures[0].why, "smallest price break 200");
}

TEST_F(Review, R41_part_SaysWhoCarriesWhatIsLeftOverAndFromWhereOnALetterIsNeeded) {
  input.demands[0].offers[0].moq = 20'000;
  input.demands[0].offers[0].breaks = {testing::at(1, "0.01")};
  const auto first = [&] { return reviewed().exposures.at(0); };
  EXPECT_EQ(first().value.pretty(), "EUR 199.27");
  EXPECT_EQ(carrier_words(first()), "the customer, by a signed letter");
  input.rates.terms.excess_letter_from = 200;
  EXPECT_EQ(carrier_words(first()), "the customer");
  input.rates.terms.excess_letter_from = 100;
  input.rates.excess_carrier = ExcessCarrier::us;
  EXPECT_EQ(carrier_words(first()), "we");
  input.rates.excess_carrier = ExcessCarrier::absorbed;
  EXPECT_FALSE(first().needs_letter);
  EXPECT_EQ(carrier_words(first()), "our margin");
  input.rates.excess_carrier = ExcessCarrier::shared;
  input.rates.terms.excess_letter_from = 99;
  EXPECT_TRUE(first().needs_letter) << "99.64 is the customer's half";
  input.rates.terms.excess_letter_from = 100;
  EXPECT_FALSE(first().needs_letter);
}

}  // namespace
}  // namespace tl::quoting

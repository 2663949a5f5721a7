#include "quoting/rules/window.h"

#include <gtest/gtest.h>

namespace tl::quoting {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

WindowRfqFacts received(std::string number) {
  return {.number = std::move(number),
          .title = "MC-200 C",
          .quantities = "100,500,1000",
          .received_on = day("2026-03-02")};
}

WindowRevision revision(WindowQuoteState state) {
  return {.document = "Q7.2",
          .shown_as = "Q7 revision 2",
          .state = state,
          .issued_on = day("2026-03-05"),
          .valid_until = day("2026-04-04")};
}

TEST(Window, SaysWhatIsPreparedAndForHowManyBoards) {
  const auto items = window_items({received("R1")});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].group, WindowGroup::in_progress);
  EXPECT_EQ(items[0].what, "We prepare your quotation");
  EXPECT_EQ(items[0].detail, "100, 500 and 1,000 boards");
}

TEST(Window, PutsWhatNeedsAnAnswerFirstTheOldestOnTop) {
  WindowRfqFacts rfq = received("R1");
  rfq.asked = {{"TQ4", "which finish?", std::nullopt, day("2026-03-04")},
               {"TQ3", "may we fit B?", AskedAlternate{"A", "B"}, day("2026-03-03")}};
  rfq.data_asked = {"placement data", "assembly drawing"};
  rfq.data_asked_on = day("2026-03-06");
  const auto items = window_items({rfq});
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(items[0].about, "TQ3");
  EXPECT_EQ(items[0].kind, WindowKind::alternate);
  EXPECT_EQ(items[1].about, "TQ4");
  EXPECT_EQ(items[2].detail, "placement data and assembly drawing");
  EXPECT_EQ(items[3].what, "Waits for what we asked you");
}

TEST(Window, AFirmQuotationWaitsForADecisionABudgetaryOneDoesNot) {
  WindowRfqFacts rfq = received("R1");
  rfq.revisions = {revision(WindowQuoteState::superseded), revision(WindowQuoteState::open)};
  auto items = window_items({rfq});
  ASSERT_EQ(items.size(), 1u) << "what was replaced stands with the newest";
  EXPECT_EQ(items[0].group, WindowGroup::needs_answer);
  EXPECT_EQ(items[0].what, "Accept or decline Q7 revision 2");
  EXPECT_EQ(items[0].until, day("2026-04-04"));
  rfq.revisions[1].quote_class = QuoteClass::budgetary;
  items = window_items({rfq});
  EXPECT_EQ(items[0].group, WindowGroup::done);
}

TEST(Window, TheLastWordDecidesHowARevisionStands) {
  using enum QuoteState;
  const auto accepted = std::optional(QuoteDecision::accepted);
  const auto declined = std::optional(QuoteDecision::declined);
  EXPECT_EQ(window_state(issued, {}), WindowQuoteState::open);
  EXPECT_EQ(window_state(broken, {}), WindowQuoteState::open) << "it is our offer all the same";
  EXPECT_EQ(window_state(issued, accepted), WindowQuoteState::accepted);
  EXPECT_EQ(window_state(superseded, accepted), WindowQuoteState::accepted);
  EXPECT_EQ(window_state(superseded, declined), WindowQuoteState::superseded);
  EXPECT_EQ(window_state(issued, declined), WindowQuoteState::declined);
  EXPECT_EQ(window_state(withdrawn, accepted), WindowQuoteState::withdrawn);
  EXPECT_EQ(window_state(expired, {}), WindowQuoteState::expired);
}

TEST(CustomerAnswers, OnlyAnOfferInForceIsAccepted) {
  AnswerFacts facts{.document = "Q7",
                    .state = QuoteState::issued,
                    .valid_until = day("2026-04-04"),
                    .newest = "Q7.2"};
  const auto code = [&](QuoteDecision decision) {
    const auto may = check_answer(facts, decision);
    return may ? std::string() : may.error().code;
  };
  EXPECT_EQ(code(QuoteDecision::accepted), "");
  facts.state = QuoteState::broken;
  EXPECT_EQ(code(QuoteDecision::accepted), "");
  facts.state = QuoteState::expired;
  EXPECT_EQ(code(QuoteDecision::accepted), "quote_expired");
  facts.state = QuoteState::superseded;
  EXPECT_EQ(code(QuoteDecision::declined), "quote_superseded");
  facts.state = QuoteState::draft;
  EXPECT_EQ(code(QuoteDecision::accepted), "quote_not_issued");
  facts.state = QuoteState::issued;
  facts.before = QuoteDecision::declined;
  EXPECT_EQ(code(QuoteDecision::accepted), "") << "they may change their mind while it is valid";
  facts.before = QuoteDecision::accepted;
  EXPECT_EQ(code(QuoteDecision::declined), "quote_accepted_already");
}

TEST(CustomerAnswers, AnAlternateIsReadOffTheQuery) {
  const auto asked = proposal_of_subject("alternate_offered|Yageo RC0603|Vishay CRCW0603");
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->instead_of, "Yageo RC0603");
  EXPECT_EQ(asked->alternate, "Vishay CRCW0603");
  EXPECT_FALSE(proposal_of_subject("part_missing|R1"));
  EXPECT_FALSE(proposal_of_subject("alternate_offered|half"));
}

TEST(CustomerAnswers, AnApprovedPartIsUsedAfterTheLinesOwn) {
  const parts::ManufacturerPartId own(1);
  const parts::ManufacturerPartId other(2);
  std::vector<parts::Match> matches(2);
  matches[0].state = parts::MatchState::matched;
  matches[0].usable = {{.part = own}};
  matches[1].state = parts::MatchState::suggested;
  const std::vector<ApprovedFit> approved = {{own, other, "approved by Petra Vogel"}};
  add_approved(matches, approved);
  add_approved(matches, approved);
  ASSERT_EQ(matches[0].usable.size(), 2u) << "once";
  EXPECT_EQ(matches[0].usable[1].part, other);
  EXPECT_EQ(matches[0].usable[1].grade, parts::MatchGrade::decided);
  EXPECT_TRUE(matches[1].usable.empty());
}

}  // namespace
}  // namespace tl::quoting

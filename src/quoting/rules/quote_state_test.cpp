#include "quoting/rules/quote_state.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

Date day(int number) {
  return Date::parse("2026-03-01").value().plus_days(number - 1);
}

const QuoteFacts issued{.prepared_on = day(1), .valid_until = day(30), .issued_on = day(3)};

TEST(QuoteState, FollowsFromFactsAndADay) {
  EXPECT_EQ(state_on(issued, day(0)), std::nullopt) << "it was not there yet";
  EXPECT_EQ(state_on(issued, day(1)), QuoteState::draft);
  EXPECT_EQ(state_on(issued, day(3)), QuoteState::issued);
  EXPECT_EQ(state_on(issued, day(30)), QuoteState::issued) << "valid until the end of its day";
  EXPECT_EQ(state_on(issued, day(31)), QuoteState::expired);
}

TEST(QuoteState, E3_part_IsBrokenFromTheDayOfTheCheckOn) {
  QuoteFacts facts = issued;
  facts.broken_on = day(9);
  EXPECT_EQ(state_on(facts, day(8)), QuoteState::issued);
  EXPECT_EQ(state_on(facts, day(9)), QuoteState::broken);
  EXPECT_EQ(state_on(facts, day(31)), QuoteState::expired) << "that it broke matters no more";
}

TEST(QuoteState, IsSupersededByALaterRevisionAndWithdrawnForGood) {
  QuoteFacts facts = issued;
  facts.superseded_on = day(5);
  EXPECT_EQ(state_on(facts, day(4)), QuoteState::issued);
  EXPECT_EQ(state_on(facts, day(5)), QuoteState::superseded);
  facts.withdrawn_on = day(6);
  EXPECT_EQ(state_on(facts, day(6)), QuoteState::withdrawn);
  facts.issued_on.reset();
  facts.withdrawn_on.reset();
  EXPECT_EQ(state_on(facts, day(5)), QuoteState::superseded) << "a draft is superseded too";
}

TEST(QuoteState, R43_part_LetsAnOrderRestOnAFirmQuoteThatStandsAndOnNoOther) {
  EXPECT_EQ(why_not_orderable("Q7", QuoteClass::firm, QuoteState::issued), "");
  EXPECT_EQ(why_not_orderable("Q7", QuoteClass::budgetary, QuoteState::issued),
            "Q7 is budgetary; make it firm: throughline quote firm Q7");
  for (const QuoteState state : {QuoteState::draft, QuoteState::superseded, QuoteState::withdrawn,
                                 QuoteState::expired, QuoteState::broken}) {
    EXPECT_NE(why_not_orderable("Q7", QuoteClass::firm, state), "") << enum_name(state);
  }
  EXPECT_THAT(why_not_orderable("Q7", QuoteClass::firm, QuoteState::broken),
              HasSubstr("throughline quote revise Q7"));
}

TEST(QuoteState, NamesDocumentsByNumberAndRevision) {
  EXPECT_EQ(document_number("Q7", 1), "Q7");
  EXPECT_EQ(document_number("Q7", 2), "Q7.2");
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/quote_holder.h"

#include <gtest/gtest.h>

namespace tl::quoting {
namespace {

Date day(int of_march) {
  return Date::of(2026, 3, static_cast<unsigned>(of_march)).value();
}

HolderFacts draft() {
  return {
      .prepared_by = "ann", .prepared_on = day(2), .customer = "Kranich", .valid_until = day(31)};
}

TEST(QuoteHolder, E7_part_ADraftLiesWithUsUntilEveryQueryIsSentAndThenWithTheCustomer) {
  HolderFacts facts = draft();
  facts.gaps = 3;
  facts.queries = {{HeldBy::customer, "", day(1)}, {HeldBy::us, "eva", day(2)}};
  EXPECT_EQ(holder_of(facts).held_by, HeldBy::us);
  EXPECT_EQ(holder_of(facts).who, "eva");
  EXPECT_EQ(holder_of(facts).what, "1 technical query to send");
  facts.queries[1] = {HeldBy::customer, "eva", day(3)};
  EXPECT_EQ(holder_of(facts).held_by, HeldBy::customer);
  EXPECT_EQ(holder_of(facts).who, "Kranich");
  EXPECT_EQ(holder_of(facts).since, day(1)) << "the oldest";
  EXPECT_EQ(holder_of(facts).what, "2 technical queries to answer");
}

TEST(QuoteHolder, AQueryThatNobodySeesToLiesWithWhoPreparedTheQuote) {
  HolderFacts facts = draft();
  facts.queries = {{HeldBy::us, "", day(2)}};
  EXPECT_EQ(holder_of(facts).who, "ann");
}

TEST(QuoteHolder, ADraftLiesWithWhoPreparedItToFillItsGapsOrToIssueIt) {
  HolderFacts facts = draft();
  facts.gaps = 1;
  EXPECT_EQ(holder_of(facts).who, "ann");
  EXPECT_EQ(holder_of(facts).what, "1 gap to fill");
  facts.gaps = 0;
  EXPECT_EQ(holder_of(facts).held_by, HeldBy::us);
  EXPECT_EQ(holder_of(facts).what, "to be issued");
  EXPECT_EQ(holder_of(facts).since, day(2));
}

TEST(QuoteHolder, AnIssuedQuoteLiesWithTheCustomerUntilItHasToBeRevised) {
  HolderFacts facts = draft();
  facts.state = QuoteState::issued;
  facts.issued_on = day(3);
  EXPECT_EQ(holder_of(facts).held_by, HeldBy::customer);
  EXPECT_EQ(holder_of(facts).since, day(3));
  facts.state = QuoteState::broken;
  facts.broken_on = day(9);
  EXPECT_EQ(holder_of(facts).held_by, HeldBy::us);
  EXPECT_EQ(holder_of(facts).since, day(9));
  facts.state = QuoteState::expired;
  EXPECT_EQ(holder_of(facts).since, Date::of(2026, 4, 1).value());
}

TEST(QuoteHolder, WhatIsOverLiesWithNobody) {
  HolderFacts facts = draft();
  for (const QuoteState state : {QuoteState::superseded, QuoteState::withdrawn}) {
    facts.state = state;
    EXPECT_EQ(holder_of(facts).held_by, HeldBy::nobody);
    EXPECT_EQ(holder_of(facts).who, "");
    EXPECT_FALSE(holder_of(facts).since);
  }
}

}  // namespace
}  // namespace tl::quoting

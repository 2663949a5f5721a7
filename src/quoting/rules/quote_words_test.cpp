#include "quoting/rules/quote_words.h"

#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

TEST(QuoteWords, SayLeadTimesAsPeopleDo) {
  EXPECT_EQ(lead_time_words({}), "not known");
  EXPECT_EQ(lead_time_words({.days_at_least = 40}), "at least 40 days");
  EXPECT_EQ(lead_time_days({.calendar_days = 40, .days_at_least = 40}), "40 days");
  EXPECT_EQ(lead_time_reason({.drivers = {{"U7", 84}}, .lines_without_part = 2}),
            "2 lines without a part yet");
  EXPECT_EQ(lead_time_words({.calendar_days = 1}), "1 day");
  EXPECT_EQ(lead_time_words({.calendar_days = 13}), "13 days");
  EXPECT_EQ(lead_time_words({.calendar_days = 14}), "2 weeks");
  EXPECT_EQ(lead_time_words({.calendar_days = 15}), "3 weeks");  // never promised shorter
  EXPECT_EQ(lead_time_reason({}), "");
  EXPECT_EQ(lead_time_reason({.drivers = {{"U7", 84}}}), "U7, 84 days");
  EXPECT_EQ(lead_time_reason({.drivers = {{"U7", 84}}, .unknown_parts = {"L2"}}),
            "not told for L2");
}

TEST(QuoteWords, SayWhichFigureAPathMeans) {
  EXPECT_EQ(figure_words(""), "The whole quotation");
  EXPECT_EQ(figure_words("material.1000"), "Material at 1,000");
  EXPECT_EQ(figure_words("lead_time.100"), "Lead time at 100");
  EXPECT_EQ(figure_words("line.14.price"), "Line 14 price");
  EXPECT_EQ(figure_words("x."), "X ");
  EXPECT_EQ(figure_words("total.99999999999999999999"), "Total 99999999999999999999");
}

TEST(QuoteWords, SayLinesAsRangesFromThreeOn) {
  EXPECT_EQ(line_numbers({}), "");
  EXPECT_EQ(line_numbers({7}), "7");
  EXPECT_EQ(line_numbers({3, 4, 9}), "3, 4, 9");
  EXPECT_EQ(line_numbers({1, 2, 3, 5, 6, 8, 9, 10}), "1-3, 5, 6, 8-10");
}

TEST(QuoteWords, SayAmountsWithTheDecimalsOfTheirCurrency) {
  EXPECT_EQ(amount(euro(123'456'700)), "1,234,567.00");
  EXPECT_EQ(amount(Money::of_minor(5'000, Currency::parse("JPY").value())), "5,000");
  EXPECT_EQ(amount(Cost::of_raw(43'000, Currency::eur())), "0.00043");
  EXPECT_EQ(amount(Cost::of_raw(100'000'000, Currency::eur())), "1.00");
}

TEST(QuoteWords, ChooseTheHeadlinePrice) {
  QuoteSheet sheet = test_sheet();
  EXPECT_EQ(headline_price(sheet)->boards, 1'000);
  sheet.headline_boards = 0;
  EXPECT_EQ(headline_price(sheet)->boards, 500);
  sheet.headline_boards = 7;  // not quoted
  EXPECT_EQ(headline_price(sheet)->boards, 500);
  sheet.prices.clear();
  EXPECT_EQ(headline_price(sheet), nullptr);
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/quote_mail.h"

#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(QuoteMail, SaysNumberRevisionPricesAndWhatItWaitsFor) {
  const QuoteMail mail = quote_mail(test_sheet());
  EXPECT_EQ(mail.subject, "Quotation Q7 revision 2: FLOWSENSE MAIN C");
  EXPECT_EQ(mail.to, "Ms Priya Raman, Purchasing");
  EXPECT_THAT(mail.text, HasSubstr("request RFQ 26-044"));
  EXPECT_THAT(mail.text, HasSubstr("valid until 1 Apr 2026"));
  EXPECT_THAT(mail.text, HasSubstr("1,000 boards: EUR 42.10 each, 14 weeks"));
  EXPECT_THAT(mail.text, HasSubstr("Express: EUR 63.15 each, 98 days"));
  EXPECT_THAT(mail.text, HasSubstr("Stencil, both sides: EUR 380.00"));
  EXPECT_THAT(mail.text, HasSubstr("To promise the lead time we need your answers to:\n  TQ1"));
  EXPECT_THAT(mail.text, HasSubstr("name the quote and its revision on your order"));
}

TEST(QuoteMail, ABudgetaryQuoteAsksForNoOrder) {
  const QuoteMail mail = quote_mail(budgetary_test_sheet());
  EXPECT_THAT(mail.subject, HasSubstr("Budgetary quotation Q7"));
  EXPECT_THAT(mail.text, HasSubstr("bind neither of us"));
  EXPECT_THAT(mail.text, Not(HasSubstr("on your order")));
}

TEST(QuoteMail, AsksForTheLetterWhereOneIsNeeded) {
  QuoteSheet sheet = test_sheet();
  EXPECT_THAT(quote_mail(sheet).text, Not(HasSubstr("signed letter")));
  sheet.exposures.front().needs_letter = true;
  EXPECT_THAT(quote_mail(sheet).text, HasSubstr("signed letter"));
}

TEST(QuoteMail, SaysNothingThatACustomersCopyDoesNot) {
  EXPECT_EQ(quote_mail(test_sheet()).text, quote_mail(customer_copy(test_sheet())).text);
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/quote_margin.h"

#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

QuoteSheet sheet_of(std::int64_t unit_cents, const PriceSplit& split) {
  QuoteSheet sheet;
  QuotedPrice price = test_price(1'000, unit_cents, 98, 0);
  price.split = split;
  sheet.prices = {price};
  return sheet;
}

TEST(QuoteMargin, MarkUpIsOnCostAndMarginOnThePrice) {
  const auto margins =
      margins_of(sheet_of(1'000, {euro(500), euro(150), euro(70), euro(30), euro(250)}));
  ASSERT_OK(margins);
  const PriceMargin& own = margins->front();
  EXPECT_EQ(own.cost.text(), "7.50");
  EXPECT_EQ(own.gain.text(), "2.50");
  EXPECT_EQ(own.mark_up->percent_text(), "33.3333");
  EXPECT_EQ(own.margin->percent_text(), "25");
}

TEST(QuoteMargin, ATurnTimesSurchargeIsGain) {
  const auto margins =
      margins_of(sheet_of(1'000, {euro(500), euro(150), euro(70), euro(30), euro(250)}));
  ASSERT_OK(margins);
  ASSERT_EQ(margins->size(), 2u);
  EXPECT_EQ((*margins)[1].turn, "express5");
  EXPECT_EQ((*margins)[1].unit_price.text(), "15.00");
  EXPECT_EQ((*margins)[1].cost.text(), "7.50");
  EXPECT_EQ((*margins)[1].margin->percent_text(), "50");
}

TEST(QuoteMargin, APriceBelowCostHasANegativeMarginAndAFreeOneHasNone) {
  const auto below =
      margins_of(sheet_of(600, {euro(500), euro(150), euro(70), euro(30), euro(-150)}));
  ASSERT_OK(below);
  EXPECT_EQ(below->front().margin->ppm(), -250'000);
  const auto free = margins_of(sheet_of(0, {euro(0), euro(0), euro(0), euro(0), euro(0)}));
  ASSERT_OK(free);
  EXPECT_FALSE(free->front().margin);
  EXPECT_FALSE(free->front().mark_up);
}

TEST(QuoteMargin, ACustomersCopyHasNone) {
  const auto margins = margins_of(customer_copy(test_sheet()));
  ASSERT_OK(margins);
  EXPECT_TRUE(margins->empty());
}

}  // namespace
}  // namespace tl::quoting

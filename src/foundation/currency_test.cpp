#include "foundation/currency.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(Currency, KnowsCodesInAnyCaseWithTheirDecimals) {
  ASSERT_OK(Currency::parse("eur"));
  EXPECT_EQ(*Currency::parse("eur"), Currency::eur());
  EXPECT_EQ(Currency::parse("USD")->decimals(), 2);
  EXPECT_EQ(Currency::parse("JPY")->decimals(), 0);
}

TEST(Currency, RefusesATypingError) {
  for (const char* code : {"", "E", "EUX", "EURO", "$", "12A"}) {
    EXPECT_FAILS("currency_unknown", Currency::parse(code)) << code;
  }
}

TEST(Currency, IsNotSetUntilItIsSet) {
  EXPECT_FALSE(Currency().is_set());
  EXPECT_TRUE(Currency::eur().is_set());
  EXPECT_NE(Currency(), Currency::eur());
}

}  // namespace
}  // namespace tl

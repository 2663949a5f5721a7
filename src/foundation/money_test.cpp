#include "foundation/money.h"

#include "foundation/decimal.h"
#include "support/matchers.h"

namespace tl {
namespace {

const Currency eur = Currency::eur();

TEST(Money, KeepsTheScaleOfItsCurrency) {
  EXPECT_EQ(Money::parse("12.50", eur)->minor(), 1'250);
  EXPECT_EQ(Money::parse("1250", *Currency::parse("jpy"))->text(), "1250");
  EXPECT_EQ(Money::parse("1.5", *Currency::parse("KWD"))->text(), "1.500");
  EXPECT_FAILS("number_too_precise", Money::parse("1.005", eur));
  EXPECT_FAILS("currency_unknown", Currency::parse("EURO"));
}

TEST(Money, RefusesMixedCurrenciesAndOverflow) {
  const Money euro = Money::of_minor(1, eur);
  EXPECT_FAILS("currency_mixed", euro.plus(Money::of_minor(1, Currency::usd())));
  EXPECT_FAILS("number_too_large", Money::of_minor(INT64_MAX, eur).plus(euro));
  EXPECT_FAILS("number_too_large", Money::of_minor(INT64_MAX, eur).times(2));
  EXPECT_FAILS("number_too_large", Cost::from_money(Money::of_minor(INT64_MAX, eur)));
}

TEST(Cost, IsExactAtTenToTheMinusEightAndRoundedOnce) {
  const UnitPrice resistor = *UnitPrice::parse("0.00043", eur);
  const Cost line = *resistor.times(Quantity::pieces(1'070));
  EXPECT_EQ(line.text(), "0.4601");
  EXPECT_EQ(line.to_money(Rounding::half_up)->text(), "0.46");
  EXPECT_EQ(line.to_money(Rounding::up)->text(), "0.47");
  EXPECT_EQ(line.pretty(), "EUR 0.4601");
  EXPECT_EQ(Money::of_minor(123'456'789, eur).pretty(), "EUR 1,234,567.89");
}

TEST(Cost, PricesMeasuredUnits) {
  const UnitPrice per_metre = *UnitPrice::parse("1.20", eur);
  EXPECT_EQ(per_metre.times(*Quantity::parse("2.5", Unit::metre))->text(), "3.00");
}

TEST(Allocate, SharesOutEveryCent) {
  const std::vector<std::int64_t> thirds{1, 1, 1};
  EXPECT_EQ(*allocate(100, thirds), (std::vector<std::int64_t>{34, 33, 33}));
  EXPECT_EQ(*allocate(-100, thirds), (std::vector<std::int64_t>{-34, -33, -33}));
  const std::vector<std::int64_t> uneven{0, 2, 1};
  EXPECT_EQ(*allocate(10, uneven), (std::vector<std::int64_t>{0, 7, 3}));
  const std::vector<std::int64_t> none{0, 0};
  EXPECT_FAILS("weights_zero", allocate(10, none));
  const std::vector<std::int64_t> negative{2, -1};
  EXPECT_FAILS("weight_negative", allocate(10, negative));
}

}  // namespace
}  // namespace tl

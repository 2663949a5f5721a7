#include "foundation/quantity.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(Quantity, CountsPiecesWhole) {
  EXPECT_EQ(Quantity::parse("12")->whole(), 12);
  EXPECT_EQ(Quantity::parse("12.000")->text(), "12");
  EXPECT_FAILS("quantity_not_whole", Quantity::parse("1.5"));
  EXPECT_EQ(Quantity::parse("1.5", Unit::metre)->text(), "1.5");
  EXPECT_FALSE(Quantity::parse("1.5", Unit::metre)->is_whole());
}

TEST(Quantity, RefusesMixedUnitsAndOverflow) {
  const Quantity piece = Quantity::pieces(1);
  EXPECT_FAILS("unit_mixed", piece.plus(*Quantity::parse("1", Unit::gram)));
  EXPECT_FAILS("unit_mixed", piece.minus(*Quantity::parse("1", Unit::gram)));
  EXPECT_EQ(piece.minus(Quantity::pieces(3))->text(), "-2");
  EXPECT_FAILS("number_too_large", piece.times(INT64_MAX));
  EXPECT_THROW(Quantity::pieces(INT64_MAX), Bug);
}

}  // namespace
}  // namespace tl

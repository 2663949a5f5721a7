#include "foundation/rounding.h"

#include "support/matchers.h"

namespace tl {
namespace {

std::int64_t rounded(std::int64_t numerator, std::int64_t denominator, Rounding mode) {
  return static_cast<std::int64_t>(divide_rounded(numerator, denominator, mode));
}

TEST(Rounding, NamesItsMode) {
  EXPECT_EQ(rounded(5, 2, Rounding::half_even), 2);
  EXPECT_EQ(rounded(7, 2, Rounding::half_even), 4);
  EXPECT_EQ(rounded(5, 2, Rounding::half_up), 3);
  EXPECT_EQ(rounded(-5, 2, Rounding::half_up), -3);
  EXPECT_EQ(rounded(1, 3, Rounding::up), 1);
  EXPECT_EQ(rounded(-1, 3, Rounding::up), -1);
  EXPECT_EQ(rounded(-1, 3, Rounding::floor), -1);
  EXPECT_EQ(rounded(-1, 3, Rounding::ceiling), 0);
  EXPECT_EQ(rounded(5, -2, Rounding::down), -2);
}

TEST(Rounding, ReportsOverflowInsteadOfWrapping) {
  EXPECT_FAILS("number_too_large", checked_add(INT64_MAX, 1));
  EXPECT_FAILS("number_too_large", checked_subtract(INT64_MIN, 1));
  EXPECT_FAILS("number_too_large", checked_multiply(INT64_MAX, 2));
  EXPECT_FAILS("number_too_large", multiply_divide(INT64_MAX, 10, 3, Rounding::down));
  EXPECT_EQ(*multiply_divide(INT64_MAX, 10, 10, Rounding::down), INT64_MAX);
}

}  // namespace
}  // namespace tl

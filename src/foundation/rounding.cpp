#include "foundation/rounding.h"

#include <limits>

namespace tl {
namespace {

Error overflow() {
  return limit_exceeded("number_too_large",
                        "the result does not fit into 64 bits; check the quantities and prices");
}

}  // namespace

Result<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_add_overflow(a, b, &out)) return overflow();
  return out;
}

Result<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_sub_overflow(a, b, &out)) return overflow();
  return out;
}

Result<std::int64_t> checked_multiply(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_mul_overflow(a, b, &out)) return overflow();
  return out;
}

Result<std::int64_t> checked_narrow(Int128 wide) {
  if (wide > std::numeric_limits<std::int64_t>::max() ||
      wide < std::numeric_limits<std::int64_t>::min()) {
    return overflow();
  }
  return static_cast<std::int64_t>(wide);
}

Int128 divide_rounded(Int128 numerator, Int128 denominator, Rounding mode) {
  ENSURE(denominator != 0, "nobody divides by zero");
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 quotient = numerator / denominator;
  const Int128 remainder = numerator % denominator;
  if (remainder == 0) return quotient;
  const Int128 away = numerator < 0 ? quotient - 1 : quotient + 1;
  const Int128 distance = remainder < 0 ? -remainder : remainder;
  const Int128 other_distance = denominator - distance;
  switch (mode) {
    case Rounding::up: return away;
    case Rounding::down: return quotient;
    case Rounding::floor: return numerator < 0 ? away : quotient;
    case Rounding::ceiling: return numerator < 0 ? quotient : away;
    case Rounding::half_up: return distance >= other_distance ? away : quotient;
    case Rounding::half_even:
      if (distance == other_distance) return quotient % 2 == 0 ? quotient : away;
      return distance > other_distance ? away : quotient;
  }
  return quotient;
}

Result<std::int64_t> multiply_divide(std::int64_t a, std::int64_t b, std::int64_t divisor,
                                     Rounding mode) {
  return checked_narrow(divide_rounded(static_cast<Int128>(a) * b, divisor, mode));
}

std::int64_t power_of_ten(int exponent) {
  ENSURE(exponent >= 0 && exponent <= 18, "powers of ten that fit into 64 bits");
  std::int64_t out = 1;
  for (int i = 0; i < exponent; ++i) out *= 10;
  return out;
}

}  // namespace tl

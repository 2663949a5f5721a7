// Checked integers and the one rounding call. Amounts are 64-bit; their products go through 128
// bits and come back here, with the mode named at the call.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/result.h"

namespace tl {

__extension__ using Int128 = __int128;

enum class Rounding {
  half_even,  // statistics and split amounts: no drift
  half_up,    // half away from zero: what a price list and an invoice do
  up,         // away from zero: pieces to buy
  down,       // towards zero
  floor,
  ceiling,
};

// Overflow is an error, never a wrapped number.
Result<std::int64_t> checked_add(std::int64_t a, std::int64_t b);
Result<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b);
Result<std::int64_t> checked_multiply(std::int64_t a, std::int64_t b);
Result<std::int64_t> checked_narrow(Int128 wide);

// numerator / denominator, rounded; denominator must not be 0.
Int128 divide_rounded(Int128 numerator, Int128 denominator, Rounding mode);

// a * b / divisor in 128 bits, rounded, back to 64 bits.
Result<std::int64_t> multiply_divide(std::int64_t a, std::int64_t b, std::int64_t divisor,
                                     Rounding mode);

// 10^exponent for 0..18.
std::int64_t power_of_ten(int exponent);

}  // namespace tl

#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/decimal.h"
#include "foundation/money.h"

namespace tl {
namespace {

RC_GTEST_PROP(DecimalProperty, ReadsBackWhatItWrites, (std::int64_t value)) {
  for (const int scale : {0, 2, 6, 8}) {
    RC_ASSERT(parse_decimal(format_decimal(value, scale), scale).value() == value);
    RC_ASSERT(parse_decimal(format_decimal(value, scale, 2), scale).value() == value);
  }
}

RC_GTEST_PROP(AllocateProperty, PartsSumToTheTotalAndFollowTheWeights, (std::int64_t total)) {
  const auto weights = *rc::gen::nonEmpty(
      rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000)));
  RC_PRE(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) > 0);
  const auto parts = allocate(total, weights).value();
  RC_ASSERT(parts.size() == weights.size());
  Int128 sum = 0;
  for (const std::int64_t part : parts) sum += part;
  RC_ASSERT(sum == total);
  const std::int64_t weight_sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  for (std::size_t i = 0; i < parts.size(); ++i) {
    // No part is more than one unit from its exact share.
    const Int128 exact = static_cast<Int128>(total) * weights[i];
    const Int128 off = static_cast<Int128>(parts[i]) * weight_sum - exact;
    RC_ASSERT(off > -static_cast<Int128>(weight_sum) && off < weight_sum);
  }
}

RC_GTEST_PROP(RoundingProperty, NeverMovesByAWholeUnit, (std::int32_t numerator)) {
  const auto denominator = *rc::gen::nonZero<std::int32_t>();
  for (const Rounding mode : {Rounding::half_even, Rounding::half_up, Rounding::up, Rounding::down,
                              Rounding::floor, Rounding::ceiling}) {
    const Int128 rounded = divide_rounded(numerator, denominator, mode);
    const Int128 off = rounded * denominator - numerator;
    const Int128 size = denominator < 0 ? -static_cast<Int128>(denominator) : denominator;
    RC_ASSERT(off < size && off > -size);
  }
}

}  // namespace
}  // namespace tl

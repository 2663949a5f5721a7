#include "foundation/rate.h"

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl {

Result<Rate> Rate::parse_percent(std::string_view text) {
  std::string_view digits = trim(text);
  if (digits.ends_with('%')) digits = trim(digits.substr(0, digits.size() - 1));
  TL_TRY(const std::int64_t ppm, parse_decimal(digits, 4));
  return Rate(ppm);
}

std::string Rate::percent_text() const {
  return format_decimal(ppm_, 4);
}

Result<Cost> Rate::of(const Cost& amount) const {
  TL_TRY(const std::int64_t raw, multiply_divide(amount.raw(), ppm_, one, Rounding::half_up));
  return Cost::of_raw(raw, amount.currency());
}

}  // namespace tl

#include "foundation/quantity.h"

#include "foundation/decimal.h"
#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl {

Quantity Quantity::pieces(std::int64_t count) {
  std::int64_t raw = 0;
  ENSURE(!__builtin_mul_overflow(count, one, &raw), "callers bound piece counts by a named limit");
  return {raw, Unit::piece};
}

Result<Quantity> Quantity::parse(std::string_view text, Unit unit) {
  TL_TRY(const std::int64_t raw, parse_decimal(trim(text), scale));
  return from_raw(raw, unit);
}

Result<Quantity> Quantity::from_raw(std::int64_t raw, Unit unit) {
  if (unit == Unit::piece && raw % one != 0) {
    return invalid("quantity_not_whole",
                   cat(format_decimal(raw, scale),
                       " pieces: pieces are whole; round it or name another unit"));
  }
  return Quantity(raw, unit);
}

std::string Quantity::text() const {
  return format_decimal(raw_, scale);
}

Result<Quantity> Quantity::plus(const Quantity& other) const {
  if (unit_ != other.unit_) {
    return invalid("unit_mixed",
                   cat("cannot add ", enum_name(other.unit_), " to ", enum_name(unit_)));
  }
  TL_TRY(const std::int64_t raw, checked_add(raw_, other.raw_));
  return Quantity(raw, unit_);
}

Result<Quantity> Quantity::minus(const Quantity& other) const {
  if (unit_ != other.unit_) {
    return invalid("unit_mixed",
                   cat("cannot take ", enum_name(other.unit_), " from ", enum_name(unit_)));
  }
  TL_TRY(const std::int64_t raw, checked_subtract(raw_, other.raw_));
  return Quantity(raw, unit_);
}

Result<Quantity> Quantity::times(std::int64_t factor) const {
  TL_TRY(const std::int64_t raw, checked_multiply(raw_, factor));
  return Quantity(raw, unit_);
}

}  // namespace tl

// Quantities with their unit: a 64-bit count of millionths, pieces whole.
//
//   TL_TRY(const auto wire, Quantity::parse("2.5", Unit::metre));
//   const Quantity reel = Quantity::pieces(5'000);
//
// Units never mix: adding metres to pieces is an error, not a number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl {

enum class Unit : std::uint8_t { piece, metre, gram, millilitre, square_metre, hour };
TL_DESCRIBE_ENUM(Unit, piece, metre, gram, millilitre, square_metre, hour)

class Quantity {
 public:
  static constexpr int scale = 6;
  static constexpr std::int64_t one = 1'000'000;  // raw value of one unit

  static Quantity pieces(std::int64_t count);  // at most 9.2e12 pieces; more is a bug
  static Result<Quantity> parse(std::string_view text, Unit unit = Unit::piece);
  // Pieces must be whole.
  static Result<Quantity> from_raw(std::int64_t raw, Unit unit);

  Quantity() = default;
  std::int64_t raw() const { return raw_; }
  Unit unit() const { return unit_; }
  bool is_whole() const { return raw_ % one == 0; }
  std::int64_t whole() const { return raw_ / one; }  // towards zero
  std::string text() const;                          // "2.5", without the unit

  Result<Quantity> plus(const Quantity& other) const;
  Result<Quantity> minus(const Quantity& other) const;
  Result<Quantity> times(std::int64_t factor) const;

  friend bool operator==(const Quantity&, const Quantity&) = default;

 private:
  Quantity(std::int64_t raw, Unit unit) : raw_(raw), unit_(unit) {}

  std::int64_t raw_ = 0;
  Unit unit_ = Unit::piece;
};

}  // namespace tl

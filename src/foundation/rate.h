// Rates: parts of one, in millionths. 5 % is 50,000 parts per million; a mark-up of 30 % on a cost
// of 100 is 30, which is a margin of 23.0769 %: the two are different things with different names.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/money.h"

namespace tl {

class Rate {
 public:
  static constexpr std::int64_t one = 1'000'000;

  static Rate of_ppm(std::int64_t parts_per_million) { return Rate(parts_per_million); }
  static Rate percent(std::int64_t whole_percent) { return Rate(whole_percent * 10'000); }
  // "5", "5 %", "2.5%": percent.
  static Result<Rate> parse_percent(std::string_view text);

  Rate() = default;
  std::int64_t ppm() const { return ppm_; }
  std::string percent_text() const;  // "2.5"

  // amount * rate, rounded half up at the amount's own scale.
  Result<Cost> of(const Cost& amount) const;

  friend auto operator<=>(Rate, Rate) = default;

 private:
  explicit Rate(std::int64_t ppm) : ppm_(ppm) {}

  std::int64_t ppm_ = 0;
};

}  // namespace tl

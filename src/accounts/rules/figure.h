// A figure that people measure and set as a target: a decimal number, kept as whole millionths. Its
// unit stands beside it.
//
//   TL_TRY(const Figure target, Figure::parse("97.5"));     // target.text() is "97.5"
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::accounts {

class Figure {
 public:
  static constexpr int scale = 6;

  // `figure_malformed`.
  static Result<Figure> parse(std::string_view text);
  static Figure of_millionths(std::int64_t raw) { return Figure(raw); }

  Figure() = default;
  std::int64_t millionths() const { return raw_; }
  std::string text() const;

  friend auto operator<=>(Figure, Figure) = default;

 private:
  explicit Figure(std::int64_t raw) : raw_(raw) {}

  std::int64_t raw_ = 0;
};

}  // namespace tl::accounts

// Numbers with units as they stand in the text of a part: "4k7", "0.1UF", "1/16W", "±10%",
// "600R@100MHz", "-55°C". What unit a number without one has is for its reader to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parts/rules/chip_size.h"

namespace tl::parts {

enum class Unit : std::uint8_t {
  none,  // a bare number, or one with only a prefix: "100", "4k7", "100n"
  ohm,
  farad,
  henry,
  volt,
  watt,
  ampere,
  percent,
  ppm,
  hertz,
  other,  // degrees, millimetres, hours: understood, and nothing of ours
};

struct ScannedQuantity {
  std::size_t from = 0;  // in the plain text
  std::size_t length = 0;
  Unit unit = Unit::none;
  char prefix = '\0';  // 'k', 'K', 'M', 'm', 'u', 'n', 'p', 'R', 'E', 'G'; 'x' before a size: "4x"
  bool infix = false;  // the prefix stands where the point would: "4k7"
  char sign = '\0';    // '~' for plus or minus, '+', '-'
  std::int64_t digits = 0;  // the number is digits * 10^exponent, prefix not counted
  int exponent = 0;
  std::int64_t divisor = 1;  // "1/16": 16
};

struct ScannedSize {
  std::size_t from = 0;
  std::size_t length = 0;
  std::string_view size;
  bool plain = false;  // bare digits, which may be a number as well
};

struct Scan {
  std::vector<ScannedQuantity> quantities;
  std::vector<ScannedSize> sizes;
};

// The text is ParametricText::plain().
Scan scan_quantities(std::string_view text, SizeSource source);

// The number with its prefix in a unit of 10^-scale; nothing when it does not fit or is no whole
// number of it. 'm' is milli, 'M' is mega.
std::optional<std::int64_t> scaled(const ScannedQuantity& quantity, int scale);

}  // namespace tl::parts

// The value of a resistor, capacitor or inductor in a text, so that two texts of one line can be
// compared: "0.1uF", "100nF" and "100 n" are the same, "4k7" and "4.7 kOhm" too.
//
//   values_in("RES 4.7K OHM 1% 0603", ValueKind::resistance)   {47 x 10^2}
//
// Exact: digits and a power of ten, no floating point. A number without a unit or prefix is no
// value: it may be anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tl::bom {

enum class ValueKind : std::uint8_t { resistance, capacitance, inductance };

struct ComponentValue {
  std::int64_t digits = 0;  // without zeros at the end
  int exponent = 0;         // of ten; in ohm, farad, henry

  friend bool operator==(const ComponentValue&, const ComponentValue&) = default;
};

std::vector<ComponentValue> values_in(std::string_view text, ValueKind kind);

// What the first letters of a designator stand for: R12, C3, L1; nothing for the others.
std::optional<ValueKind> kind_of_designator(std::string_view designator);

}  // namespace tl::bom

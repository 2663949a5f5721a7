// Whether the value that a line says, its description and the part number that it names are one.
//
//   value_mismatch({.designator = "C402", .value = "100nF"}, "GRM155R61C105KA12D")
//     // "the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM)"
//
// Only what is certain is told: the number is of a scheme that we know, the value has a unit or
// stands alone in its cell, and is no bound ("at least 600 ohms").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parts/rules/parametric.h"

namespace tl::parts {

struct ValueMismatch {
  std::string message;
  std::string is;     // what the part number says: "1uF"
  bool near = false;  // at most one per cent apart: a value that nobody makes, and its neighbour
};

std::optional<ValueMismatch> value_mismatch(const LineText& line, std::string_view mpn);

// The value cell and the description of one line, where both state a value of one kind and the two
// differ.
struct ValueConflict {
  std::string value;      // "100nF"
  std::string described;  // "1uF"
  bool near = false;
};

std::optional<ValueConflict> values_disagree(const LineText& line);

}  // namespace tl::parts

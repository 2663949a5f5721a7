// Reads what a line says of a passive part, from whatever its cells hold, in any order:
//
//   read_parameters({.designator = "C7", .value = "100nF", .description = "CAP CER 50V X7R 10%",
//                    .package = "C_0603_1608Metric"})
//     .parameters      // capacitor 100nF 10% 50V X7R 0603
//     .origins         // value "100nF" of the value, voltage "50V" of the description, ...
//
// The value cell counts most, then the description, then the part text, then the package; for the
// size it is the package first. Where two cells disagree a note says so, and the first one counts.
// docs/domain/parametric.md tells the rules for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "parts/rules/parameters.h"

namespace tl::parts {

// The cells of one line, as in the customer's file; those that are empty say nothing.
struct LineText {
  std::string_view designator;  // one of the line
  std::string_view value;
  std::string_view description;
  std::string_view package;
  std::string_view part;  // a cell for a part number that holds words
};

enum class Parameter : std::uint8_t {
  kind,
  value,
  tolerance,
  voltage,
  power,
  current,
  dielectric,
  technology,
  size,
  coefficient,
  elements,
};
TL_DESCRIBE_ENUM(Parameter, kind, value, tolerance, voltage, power, current, dielectric, technology,
                 size, coefficient, elements)

enum class TextCell : std::uint8_t { designator, value, description, part, package };
TL_DESCRIBE_ENUM(TextCell, designator, value, description, part, package)

// Where one parameter was read: bytes [offset, offset + text.size()) of the cell.
struct ParameterOrigin {
  Parameter parameter = Parameter::kind;
  TextCell cell = TextCell::value;
  std::int64_t offset = 0;
  std::string text;

  friend bool operator==(const ParameterOrigin&, const ParameterOrigin&) = default;
};
TL_DESCRIBE(ParameterOrigin, parameter, cell, offset, text)

struct ParametricReading {
  Parameters parameters;  // kind unknown: no passive part, or none that could be told
  std::vector<ParameterOrigin> origins;
  std::vector<std::string> notes;  // what was taken for something, and cells that disagree
};
TL_DESCRIBE(ParametricReading, parameters, origins, notes)

ParametricReading read_parameters(const LineText& line);

// "value from '100nF' (value), voltage from '50V' (description)".
std::string origins_text(const ParametricReading& reading);

}  // namespace tl::parts

// What the maker's own part number of a passive part says of it, by the numbering schemes that the
// makers publish: "GRM188R71H104KA93D" is a 100 nF 10 % 50 V X7R capacitor of size 0603.
//
//   if (const auto decoded = decode_mpn("CRCW060310K0FKEA")) ...
//   decoded->series;                         // "Vishay CRCW"
//   parameters_text(decoded->parameters);    // "resistor 10kΩ 1% 1/10W thick film 100ppm/K 0603"
//
// Nothing is guessed: a number of another form, or with a code that the scheme does not have, is
// not decoded, and what a number does not say stays empty. The maker's name is not needed, because
// the schemes do not collide; docs/domain/parametric.md lists them.
#pragma once

#include <optional>
#include <string_view>

#include "parts/rules/parameters.h"

namespace tl::parts {

struct DecodedMpn {
  std::string_view series;  // "Murata GRM"
  Parameters parameters;
};

std::optional<DecodedMpn> decode_mpn(std::string_view mpn);

}  // namespace tl::parts

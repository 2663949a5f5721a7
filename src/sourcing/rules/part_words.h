// What sources tell of a part beside its price, in their words: restricted substances, moisture,
// the body. Facts of the part, told by the source of the offer on the day that it was asked.
//
//   rohs_of("Y-EX_YES")                     Compliance::exempt: element14's code
//   reach_of("No SVHC (08-Jul-2021)")       Compliance::compliant
//   moisture_of("3  (168 Hours)")           "3"
//   body_of("0603 [1608 Metric]")           "0603 [1608 Metric]"; "" for "-"
//
// A word nobody knows tells nothing.
#pragma once

#include <string>
#include <string_view>

#include "parts/rules/part.h"

namespace tl::sourcing {

parts::Compliance rohs_of(std::string_view word);
// Of an attribute about substances of very high concern, the name of one counts as holding it.
parts::Compliance reach_of(std::string_view word);
std::string moisture_of(std::string_view word);
std::string body_of(std::string_view word);  // at most 60 characters

}  // namespace tl::sourcing

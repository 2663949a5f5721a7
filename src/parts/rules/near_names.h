// Makers' names with a slip of the pen: "Yaego" is YAGEO, "Murrata Electronics" is Murata.
//
//   near_known_makers("Yaego")    {"YAGEO"}
//   near_known_makers("TE")       {}: of a short name, one sign is a good part
//
// One edit lies between (foundation/one_edit.h). What the two names share has to be long enough to
// carry the guess, and it stays a guess: a maker nobody here knows may differ from a known one in a
// letter, so what is found is proposed to a person. A name that the trade knows is never a slip.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tl::parts {

// A name as slips are looked for in it: whole, and without the words that half of all makers carry.
struct NameKeys {
  std::string whole;
  std::string core;
};

NameKeys name_keys(std::string_view name);

// Whether one slip lies between the two names. Names of fewer than five letters never; of five,
// the first letter has to agree, or to have changed places with the second.
bool one_slip_apart(const NameKeys& a, const NameKeys& b);

// The makers of known_manufacturers.h whose names are near, by the names we use, sorted, each once.
// None for a name that the trade knows.
std::vector<std::string_view> near_known_makers(std::string_view name);

// What to do about a name: who is probably meant, and the commands that say so.
std::string misspelt_advice(std::string_view name, const std::vector<std::string>& probably);

}  // namespace tl::parts

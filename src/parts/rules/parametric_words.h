// Words that say what kind of part a text means, how it is made, or that it is none of the parts
// that have a value: a thermistor's 10k is not a resistor's. In the languages of the trade.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parts/rules/parameters.h"
#include "parts/rules/parametric_text.h"

namespace tl::parts {

struct WordMeaning {
  std::size_t from = 0;  // in the plain text
  std::size_t length = 0;
  PassiveKind kind = PassiveKind::unknown;
  Technology technology = Technology::unknown;
  bool array = false;       // several elements in one body
  bool other_part = false;  // thermistor, potentiometer, fuse: never the plain part
  bool foreign = false;     // crystal, diode: not unless the designator says so
  std::string_view word;    // what it was taken for, for people
};

// In the order of the text.
std::vector<WordMeaning> word_meanings(const ParametricText& text);

struct DielectricToken {
  std::size_t from = 0;
  std::size_t length = 0;
  Dielectric dielectric = Dielectric::unknown;
};
std::vector<DielectricToken> dielectrics_in(std::string_view plain);

// What the letters of a designator promise: "C12" a capacitor, "RN3" a resistor array.
struct DesignatorMeaning {
  PassiveKind kind = PassiveKind::unknown;
  bool array = false;
  bool other_part = false;  // letters that no resistor, capacitor, inductor or bead carries
};
DesignatorMeaning meaning_of_designator(std::string_view designator);

}  // namespace tl::parts

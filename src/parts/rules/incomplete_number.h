// Part numbers that nobody can order as they are written: a base number without its packing or its
// value, one that was cut off, one with signs that stand for any, one that stands for its like.
//
//   incomplete_number("GRM188R71C104K")   "is only the beginning of a number of Murata ceramic
//                                          capacitors: it lacks the specification and the packing"
//   incomplete_number("STM32F103C8")      "...: it lacks the package and the temperature range"
//   incomplete_number("LM78xx")           "holds 'xx', which stands for any sign"
//   incomplete_number("RC0603FR-0710KL")  nullopt: complete, as far as we know
//
// What a number lacks is told where its maker's scheme is known (number_forms.cpp); of all others
// only what shows in the text itself. Never a guess: numbers of makers hold X and # too.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tl::parts {

// What is wrong, to stand behind the number in a sentence.
std::optional<std::string> incomplete_number(std::string_view mpn);

// One part of a number: in `pattern`, d stands for a digit, a for a letter, x for either, v for a
// value of digits and the letters that mark a point (up to six signs); all else stands for itself.
// Alternatives are separated by '|', the longer ones first.
struct NumberPart {
  std::string_view pattern;
  std::string_view name;  // "the packing"; "" for what nobody would name
};

struct NumberForm {
  std::string_view of;               // "Murata ceramic capacitors"
  std::string_view begins;           // alternatives, separated by '|'
  std::size_t least;                 // parts that a number has to have before it is of this form
  std::span<const NumberPart> rest;  // without dashes and spaces, up to where any end is complete
};

std::span<const NumberForm> number_forms();

}  // namespace tl::parts

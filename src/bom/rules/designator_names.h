// One designator by its parts, for those that read lists of them and those that judge whether a
// text is one. Internal to designators.h.
#pragma once

#include <string_view>

namespace tl::bom {

// "R65_D" is "R", "65", "_D".
struct NameParts {
  std::string_view prefix, digits, suffix;
};

NameParts parts_of(std::string_view name);

bool is_known_prefix(std::string_view prefix);  // "R", "C", "LED"
bool is_suffix(std::string_view suffix);        // "_D", ".1", ""
bool is_separator(char c);                      // between the names of a list
bool all_digits(std::string_view text);
bool all_letters(std::string_view text);

// "R12": the letters of a known class and a number. Nothing can make a range or a mark of it.
bool is_plain_name(std::string_view text);

}  // namespace tl::bom

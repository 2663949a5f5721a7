// Which line of one state of a BOM goes on as which line of the other. Internal to compare.h.
//
// Lines are paired by the designators that they share; what shares none, by what it is. The pairing
// looks the same from both sides.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "bom/rules/bom_reading.h"

namespace tl::bom {

// Some places of an old line are now on a new line.
struct LinePair {
  std::size_t before = 0;  // index of the line
  std::size_t after = 0;
  std::vector<std::string> shared;  // designators on both, in the order of the new line
};

// Which line a designator stands on; the first one that names it.
using PlaceIndex = std::unordered_map<std::string, std::size_t>;

struct LinePairs {
  PlaceIndex old_places;
  PlaceIndex new_places;
  std::vector<LinePair> pairs;                         // by old line, then new line
  std::vector<std::optional<std::size_t>> new_of_old;  // the line that an old line goes on as
  std::vector<std::optional<std::size_t>> old_of_new;
};

LinePairs pair_lines(std::span<const BomLine> before, std::span<const BomLine> after);

// What a line is, in one text: approved parts, value, package, the customer's number.
std::string identity_of(const BomLine& line);
std::string parts_text(const BomLine& line);  // "Yageo RC0603FR-0710KL, Vishay CRCW0603"

// Texts that people would call the same: capitals, width and blanks do not count.
std::string compared_text(std::string_view text);

}  // namespace tl::bom

// What a single cell looks like, without knowing its column: a quantity, a part number, a package,
// a value. Scores run from 0 (not at all) to 100 (hardly anything else).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tl::bom {

struct QuantityCell {
  std::int64_t millionths = 0;
  std::string_view unit;  // "" when the cell names none, or names pieces
};

// "4", "1,0", "2 pcs", "0.35 m", "3x"; nothing when the cell does not start with a number or goes
// on with something that is no unit.
std::optional<QuantityCell> parse_quantity(std::string_view text);

// "-", "N/A", "TBD", "none": a cell that was filled to say that there is nothing.
bool is_placeholder(std::string_view text);

bool is_link(std::string_view text);
bool is_whole_number(std::string_view text);

int part_number_score(std::string_view text);
int package_score(std::string_view text);
int value_score(std::string_view text);  // "100nF", "4k7", "10uF/16V", "16 MHz"
int price_score(std::string_view text);  // "0.12", "$1.40", "EUR 3,20"
int description_score(std::string_view text);

}  // namespace tl::bom

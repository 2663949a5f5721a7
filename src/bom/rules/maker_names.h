// Well-known makers and distributors of electronic components, as customers write them. Used to
// tell what a column holds and which of two texts is the maker; matching parts has its own tables.
#pragma once

#include <string_view>

namespace tl::bom {

// "Murata", "TI", "Würth Elektronik", "STMicroelectronics NV": a maker that the table knows.
bool is_known_maker(std::string_view text);

// A known maker stands at the front of the text: "Murata GRM155R61E105KA12D" gives 6, else 0.
std::size_t known_maker_prefix(std::string_view text);

// "Digi-Key", "Mouser", "LCSC", "RS Components".
bool is_known_distributor(std::string_view text);

// An order number only a distributor writes: "311-1344-1-ND", "81-GRM188R61A106ME9D", "C14663".
// 0 to 100: the shape of Farnell's and RS's plain digits is weak evidence.
int distributor_number_score(std::string_view text);

}  // namespace tl::bom

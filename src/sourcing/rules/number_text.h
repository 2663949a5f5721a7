// Numbers as people write them in price lists: "1,234.50", "0,0123", "1 000", "€ 0.35", "100+".
//
// Whether the comma or the point is the decimal sign is a property of the file, not of the cell:
// "1,234" alone is one thing in a German list and another in an American one. So the file's cells
// are asked first, and each cell is read by their verdict.
//
//   const DecimalSign sign = decimal_sign_of(cells);   // {"0,12", "1,234"} -> comma
//   plain_number("1.234,50 EUR", DecimalSign::comma)   // "1234.50"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tl::sourcing {

enum class DecimalSign {
  unknown,  // nothing in the file decides; read as a point
  point,
  comma,
};

DecimalSign decimal_sign_of(std::span<const std::string_view> cells);

// "1,234" may be a thousand or a little over one; "0,5", "1234" and "1,234.5" are beyond doubt.
bool has_ambiguous_comma(std::string_view text);

// Plain notation for parse_decimal; "" when the text is not one number with at most a sign, a
// currency and a unit around it ("on request", "2 x 50").
std::string plain_number(std::string_view text, DecimalSign sign);

// The same for a number of pieces, where "1.000" and "1,000" are a thousand unless the file proves
// the sign to be its decimal one.
std::string plain_pieces(std::string_view text, DecimalSign sign);

// The quantity that a break begins at: "100" of "100", "100+", ">= 100", "100-499", "100 - 499".
std::string plain_break(std::string_view text, DecimalSign sign);

}  // namespace tl::sourcing

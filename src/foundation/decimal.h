// Decimal text to scaled integers and back, exactly. "0.00043" at scale 8 is 43000.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl {

// What to do with digits past the scale.
enum class ExtraDigits {
  refuse,  // an error: nothing is lost unseen
  round,   // half away from zero
};

// Plain notation as our own files and JSON write it: optional sign, digits, optional point and
// digits; exponent notation ("1.5E-3") is accepted too, as spreadsheets and JSON writers emit it.
// No thousands separators, no currency signs, no decimal comma: those are a matter of the file, see
// parse_loose_decimal.
Result<std::int64_t> parse_decimal(std::string_view text, int scale,
                                   ExtraDigits extra = ExtraDigits::refuse);

// As people write numbers in cells: "1,234.50", "1.234,50", "12 000", "€ 0,35", "0.5 USD". The sign
// that stands last of '.' and ',' is the decimal sign when it occurs once and is followed by other
// than exactly three digits; "1,234" alone is ambiguous and read as 1234 when there is a single
// separator followed by exactly three digits and one to three digits in front that are not "0".
Result<std::int64_t> parse_loose_decimal(std::string_view text, int scale,
                                         ExtraDigits extra = ExtraDigits::round);

// Shortest exact text: trailing zeros of the fraction are dropped down to min_decimals.
std::string format_decimal(std::int64_t value, int scale, int min_decimals = 0);

// For people: groups of three digits with a comma, "1,234,567.50".
std::string format_grouped(std::int64_t value, int scale, int min_decimals = 0);

}  // namespace tl

// Numbers of spreadsheets as text: exactly what the file stores, never more and never less.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/grid.h"

namespace tl::documents {

// The shortest decimal that reads back as the same double, in plain notation where that is not
// absurdly long: "0.10000000000000001" gives "0.1", "1E-3" gives "0.001". Nothing when the text is
// no finite number.
std::optional<std::string> shortest_decimal(std::string_view text);
std::string shortest_decimal(double value);

// What a number format makes of a stored number.
enum class NumberStyle : std::uint8_t { plain, date, time, date_time };

NumberStyle style_of_format_code(std::string_view code);  // "dd/mm/yyyy", "0.00%", "[Red]0"
NumberStyle style_of_builtin_format(std::uint32_t id);    // the numbers that need no code

enum class DateSystem : std::uint8_t { from_1900, from_1904 };

// A stored number as the cell that it shows: a number, or a date in ISO 8601 ("2026-03-01",
// "2026-03-01T14:30:00", "14:30:00" where the format shows only a time).
Cell number_cell(double value, NumberStyle style, DateSystem system);

}  // namespace tl::documents

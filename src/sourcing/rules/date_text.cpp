#include "sourcing/rules/date_text.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::sourcing {
namespace {

Error not_a_date(std::string_view text) {
  return invalid("date_malformed", cat("'", utf8_prefix(text, 40),
                                       "' is not a date beyond doubt; write it like 2026-12-31"));
}

}  // namespace

Result<Date> parse_date_text(std::string_view text) {
  std::string_view day = trim(text);
  // A date cell may carry midnight.
  if (day.size() > 10 && (day[10] == 'T' || day[10] == ' ')) day = day.substr(0, 10);
  if (auto iso = Date::parse(day)) return iso;
  const char sign = contains(day, "/") ? '/' : '.';
  const auto pieces = split(day, sign);
  if (pieces.size() != 3) return not_a_date(text);
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    if (pieces[i].empty() || pieces[i].size() > 4 || !std::ranges::all_of(pieces[i], is_digit)) {
      return not_a_date(text);
    }
    for (const char c : pieces[i]) numbers[i] = numbers[i] * 10 + (c - '0');
  }
  const auto date = [&](int year, int month, int day_of_month) {
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day_of_month));
  };
  if (pieces[0].size() == 4) return date(numbers[0], numbers[1], numbers[2]);
  if (pieces[2].size() != 4) return not_a_date(text);
  if (sign == '.') return date(numbers[2], numbers[1], numbers[0]);
  const auto day_first = date(numbers[2], numbers[1], numbers[0]);
  const auto month_first = date(numbers[2], numbers[0], numbers[1]);
  if (day_first && month_first && *day_first != *month_first) return not_a_date(text);
  if (!day_first && !month_first) return not_a_date(text);
  return day_first ? *day_first : *month_first;
}

}  // namespace tl::sourcing

#include "platform/documents/read_numbers.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "foundation/text.h"

namespace tl::documents {
namespace {

// Digits that a double keeps whatever they are: such a decimal is its own shortest form.
constexpr std::size_t safe_digits = 15;

// True for "12", "-0.5", "1234.25": nothing to shorten.
bool is_shortest_already(std::string_view text) {
  if (text == "-0") return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > safe_digits) return false;
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return false;
  for (const char c : whole) {
    if (!is_digit(c)) return false;
  }
  if (point == std::string_view::npos) return true;
  const std::string_view fraction = text.substr(point + 1);
  if (fraction.empty() || fraction.back() == '0') return false;
  for (const char c : fraction) {
    if (!is_digit(c)) return false;
  }
  return true;
}

std::string two_digits(std::int64_t n) {
  std::string out = std::to_string(n);
  return out.size() < 2 ? "0" + out : out;
}

std::string date_text(std::int64_t day, DateSystem system) {
  using namespace std::chrono;
  // Day 60 of the 1900 system is 29 February 1900, which never was; days before it are one off.
  const sys_days zero = system == DateSystem::from_1904 ? sys_days(year(1904) / 1 / 1)
                        : day < 60                      ? sys_days(year(1899) / 12 / 31)
                                                        : sys_days(year(1899) / 12 / 30);
  const year_month_day date(zero + days(day));
  std::string years = std::to_string(static_cast<int>(date.year()));
  years.insert(0, years.size() < 4 ? 4 - years.size() : 0, '0');
  return cat(years, '-', two_digits(static_cast<unsigned>(date.month())), '-',
             two_digits(static_cast<unsigned>(date.day())));
}

std::string time_text(std::int64_t seconds) {
  return cat(two_digits(seconds / 3600), ':', two_digits(seconds / 60 % 60), ':',
             two_digits(seconds % 60));
}

constexpr double last_day = 2'958'465;  // 9999-12-31
constexpr std::int64_t seconds_per_day = 86'400;

}  // namespace

std::string shortest_decimal(double value) {
  if (value == 0) return "0";
  char buffer[400];
  // Plain notation; far out of any quantity or price the exponent is the lesser evil.
  const double size = std::abs(value);
  const auto format =
      size < 1e-18 || size >= 1e18 ? std::chars_format::scientific : std::chars_format::fixed;
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, format);
  return error == std::errc() ? std::string(buffer, end) : std::string("0");
}

std::optional<std::string> shortest_decimal(std::string_view text) {
  if (is_shortest_already(text)) return std::string(text);
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return shortest_decimal(value);
}

NumberStyle style_of_format_code(std::string_view code) {
  bool days = false;
  bool months = false;
  bool clock = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size());
      const std::string inside = to_lower(code.substr(i + 1, close - i - 1));
      // [h], [mm], [ss] count hours and minutes past a day: a duration, which stays a number.
      if (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos) {
        return NumberStyle::plain;
      }
      i = close;
    } else if (iequals(code.substr(i, 7), "general")) {
      i += 6;
    } else if (iequals(code.substr(i, 5), "am/pm")) {
      clock = true;
      i += 4;
    } else if (c == '0' || c == '#' || c == '?') {
      // Digits belong to numbers, but for fractions of a second: ss.000.
      if (!clock) return NumberStyle::plain;
    } else {
      days = days || c == 'd' || c == 'D' || c == 'y' || c == 'Y';
      months = months || c == 'm' || c == 'M';
      clock = clock || c == 'h' || c == 'H' || c == 's' || c == 'S';
    }
  }
  if (days || (months && !clock)) return clock ? NumberStyle::date_time : NumberStyle::date;
  return clock ? NumberStyle::time : NumberStyle::plain;
}

NumberStyle style_of_builtin_format(std::uint32_t id) {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
    return NumberStyle::date;
  }
  if (id == 22) return NumberStyle::date_time;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) {
    return NumberStyle::time;
  }
  return NumberStyle::plain;
}

Cell number_cell(double value, NumberStyle style, DateSystem system) {
  if (style == NumberStyle::plain || !(value >= 0) || value > last_day) {
    return {shortest_decimal(value), CellKind::number};
  }
  auto day = static_cast<std::int64_t>(value);
  auto seconds = static_cast<std::int64_t>(
      std::llround((value - static_cast<double>(day)) * static_cast<double>(seconds_per_day)));
  if (seconds == seconds_per_day) {
    seconds = 0;
    ++day;
  }
  // A time format over a whole date shows the time alone, but the date is what was entered.
  if (style == NumberStyle::time && day == 0) return {time_text(seconds), CellKind::date};
  // Zero under a date format is no date in the 1900 system; formulas over empty cells leave it.
  if (day == 0 && system == DateSystem::from_1900) {
    return {shortest_decimal(value), CellKind::number};
  }
  if (style == NumberStyle::date || seconds == 0) return {date_text(day, system), CellKind::date};
  return {cat(date_text(day, system), 'T', time_text(seconds)), CellKind::date};
}

}  // namespace tl::documents

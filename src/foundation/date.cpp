#include "foundation/date.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl {
namespace {

constexpr std::string_view month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::int64_t micros_per_second = 1'000'000;
constexpr std::int64_t micros_per_day = 86'400 * micros_per_second;

Error not_a_date(std::string_view text) {
  return invalid("date_malformed", cat("'", utf8_prefix(text, 40),
                                       "' is not a date; write it as year-month-day, 2026-12-24"));
}

Error not_an_instant(std::string_view text) {
  return invalid("instant_malformed", cat("'", utf8_prefix(text, 40),
                                          "' is not a moment; write it as 2026-12-24T08:30:00Z"));
}

// Digits of fixed width; -1 when one is none.
int fixed_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::chrono::year_month_day civil(std::chrono::sys_days days) {
  return days;
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

Result<Date> Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day civil_day{std::chrono::year(year), std::chrono::month(month),
                                              std::chrono::day(day)};
  if (!civil_day.ok() || year < 1900 || year > 9999) {
    return invalid("date_impossible",
                   cat(year, "-", month, "-", day, " is not a day of the calendar"));
  }
  return Date(std::chrono::sys_days(civil_day));
}

Result<Date> Date::parse(std::string_view iso) {
  const std::string_view text = trim(iso);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return not_a_date(iso);
  const int year = fixed_digits(text.substr(0, 4));
  const int month = fixed_digits(text.substr(5, 2));
  const int day = fixed_digits(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return not_a_date(iso);
  return of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string Date::text() const {
  return cat(padded(year(), 4), "-", padded(month(), 2), "-", padded(day(), 2));
}

std::string Date::pretty() const {
  return cat(day(), " ", month_names[month() - 1], " ", year());
}

int Date::year() const {
  return static_cast<int>(civil(days_).year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(civil(days_).month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(civil(days_).day());
}
unsigned Date::weekday() const {
  return std::chrono::weekday(days_).iso_encoding();
}

Date Date::plus_days(std::int64_t days) const {
  return from_days(this->days() + days);
}

Result<Instant> Instant::parse(std::string_view iso) {
  const std::string_view text = trim(iso);
  if (text.size() < 20 || text[10] != 'T' || text.back() != 'Z') return not_an_instant(iso);
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return not_an_instant(iso);
  if (text[13] != ':' || text[16] != ':') return not_an_instant(iso);
  const int hour = fixed_digits(text.substr(11, 2));
  const int minute = fixed_digits(text.substr(14, 2));
  const int second = fixed_digits(text.substr(17, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return not_an_instant(iso);
  }
  std::int64_t micros = 0;
  std::string_view fraction = text.substr(19, text.size() - 20);
  if (!fraction.empty()) {
    if (fraction.front() != '.' || fraction.size() < 2 || fraction.size() > 7)
      return not_an_instant(iso);
    fraction.remove_prefix(1);
    const int digits = fixed_digits(fraction);
    if (digits < 0) return not_an_instant(iso);
    micros = digits;
    for (std::size_t i = fraction.size(); i < 6; ++i) micros *= 10;
  }
  const std::int64_t seconds = (hour * 60 + minute) * 60 + second;
  return Instant(date->days() * micros_per_day + seconds * micros_per_second + micros);
}

std::string Instant::text() const {
  const std::int64_t in_day = micros_ - floor_divide(micros_, micros_per_day) * micros_per_day;
  const std::int64_t seconds = in_day / micros_per_second;
  return cat(utc_date().text(), "T", padded(seconds / 3600, 2), ":", padded(seconds / 60 % 60, 2),
             ":", padded(seconds % 60, 2), ".", padded(in_day % micros_per_second, 6), "Z");
}

Date Instant::utc_date() const {
  return Date::from_days(floor_divide(micros_, micros_per_day));
}

Instant SystemClock::now() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return Instant::from_micros(std::chrono::duration_cast<std::chrono::microseconds>(now).count());
}

}  // namespace tl

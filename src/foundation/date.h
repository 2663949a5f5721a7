// Calendar days, instants, and the clock that is asked once, at the edge.
//
//   TL_TRY(const Date need_by, Date::parse("2026-12-24"));
//   TL_TRY(const Date today, date_in_zone(clock.now(), zone));   // once, then passed in
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl {

class Date {
 public:
  static Result<Date> parse(std::string_view iso);  // "2026-12-24"
  static Result<Date> of(int year, unsigned month, unsigned day);
  static Date from_days(std::int64_t days_since_1970) {
    return Date(std::chrono::sys_days(std::chrono::days(days_since_1970)));
  }

  Date() = default;
  std::int64_t days() const { return days_.time_since_epoch().count(); }  // since 1970-01-01
  std::string text() const;                                               // "2026-12-24"
  std::string pretty() const;                                             // "24 Dec 2026"
  int year() const;
  unsigned month() const;    // 1..12
  unsigned day() const;      // 1..31
  unsigned weekday() const;  // 1 = Monday .. 7 = Sunday
  Date plus_days(std::int64_t days) const;

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit Date(std::chrono::sys_days days) : days_(days) {}

  std::chrono::sys_days days_{};
};

inline std::int64_t days_between(const Date& from, const Date& to) {
  return to.days() - from.days();
}

// UTC, in microseconds.
class Instant {
 public:
  static Result<Instant> parse(std::string_view iso);  // "2026-03-02T09:00:00Z", fraction optional
  static Instant from_micros(std::int64_t micros) { return Instant(micros); }

  Instant() = default;
  std::int64_t micros() const { return micros_; }  // since 1970-01-01T00:00:00Z
  std::string text() const;                        // "2026-03-02T09:00:00.000000Z"
  Date utc_date() const;

  friend auto operator<=>(const Instant&, const Instant&) = default;

 private:
  explicit Instant(std::int64_t micros) : micros_(micros) {}

  std::int64_t micros_ = 0;
};

// The calendar day at a place: the site's zone by its IANA name, "Europe/Berlin".
Result<Date> date_in_zone(const Instant& instant, std::string_view zone);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

// The machine's own clock: the one place in the product that asks it.
class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// Stands where it is put: tests, scenarios, "as of" questions.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_(at) {}
  Instant now() const override { return at_; }
  void set(Instant at) { at_ = at; }

 private:
  Instant at_;
};

}  // namespace tl

// Working days: promise dates count days on which somebody works.
//
//   WorkingCalendar calendar;                        // Monday to Friday, no holidays
//   calendar.add_holiday(christmas);
//   calendar.add_working_days(order_date, 15);
#pragma once

#include <array>
#include <cstdint>
#include <set>

#include "foundation/date.h"

namespace tl {

class WorkingCalendar {
 public:
  WorkingCalendar() = default;  // Monday to Friday
  // working[0] is Monday. At least one day must be worked.
  static Result<WorkingCalendar> with_week(const std::array<bool, 7>& working);

  void add_holiday(const Date& day) { holidays_.insert(day); }
  bool is_working_day(const Date& day) const;

  // The n-th working day after `from`; n = 0 gives `from` itself when it is worked, else the next
  // working day. Fails when nobody works within ten years.
  Result<Date> add_working_days(const Date& from, std::int64_t working_days) const;

  // Working days in (from, to]; negative when `to` lies before `from`.
  std::int64_t working_days_between(const Date& from, const Date& to) const;

 private:
  std::array<bool, 7> working_{true, true, true, true, true, false, false};
  std::set<Date> holidays_;
};

}  // namespace tl

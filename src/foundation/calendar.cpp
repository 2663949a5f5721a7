#include "foundation/calendar.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl {
namespace {

constexpr std::int64_t horizon_days = 3'660;

}  // namespace

Result<WorkingCalendar> WorkingCalendar::with_week(const std::array<bool, 7>& working) {
  if (std::ranges::none_of(working, [](bool works) { return works; })) {
    return invalid("calendar_without_work",
                   "a working calendar needs at least one working weekday");
  }
  WorkingCalendar calendar;
  calendar.working_ = working;
  return calendar;
}

bool WorkingCalendar::is_working_day(const Date& day) const {
  return working_[day.weekday() - 1] && !holidays_.contains(day);
}

Result<Date> WorkingCalendar::add_working_days(const Date& from, std::int64_t working_days) const {
  if (working_days < 0 || working_days > horizon_days) {
    return limit_exceeded("calendar_horizon",
                          cat(working_days, " working days is outside 0 to ", horizon_days));
  }
  Date day = from;
  std::int64_t idle = 0;
  std::int64_t left = working_days;
  while (left > 0 || !is_working_day(day)) {
    day = day.plus_days(1);
    if (is_working_day(day)) {
      idle = 0;
      if (left > 0) --left;
    } else if (++idle > horizon_days) {
      return limit_exceeded("calendar_horizon",
                            cat("no working day within ten years after ", from.text()));
    }
  }
  return day;
}

std::int64_t WorkingCalendar::working_days_between(const Date& from, const Date& to) const {
  const Date first = std::min(from, to);
  const Date last = std::max(from, to);
  std::int64_t count = 0;
  for (Date day = first.plus_days(1); day <= last; day = day.plus_days(1)) {
    if (is_working_day(day)) ++count;
  }
  return to < from ? -count : count;
}

}  // namespace tl

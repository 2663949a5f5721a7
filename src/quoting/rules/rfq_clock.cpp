#include "quoting/rules/rfq_clock.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "foundation/limits.h"

namespace tl::quoting {
namespace {

constexpr std::int64_t small_bom_lines = 50;
constexpr std::int64_t middle_bom_lines = 200;

// Working days in (from, until] that some pause covers, each once.
std::int64_t paused_between(const std::vector<ClockPause>& pauses, const Date& from,
                            const Date& until, const WorkingCalendar& calendar) {
  std::int64_t days = 0;
  Date covered = from;  // everything up to here has been counted or lies before
  for (const ClockPause& pause : pauses) {
    const Date begin = std::max(pause.from, covered);
    const Date end = std::min(pause.until.value_or(until), until);
    if (end <= begin) continue;
    days += calendar.working_days_between(begin, end);
    covered = end;
  }
  return days;
}

std::tuple<int, std::string> complexity_of(std::int64_t lines) {
  if (lines <= small_bom_lines) return {0, "up to 50 lines"};
  if (lines <= middle_bom_lines) return {1, "51 to 200 lines"};
  return {2, "over 200 lines"};
}

}  // namespace

RfqClock clock_on(ClockFacts facts, const Date& today, const WorkingCalendar& calendar) {
  std::ranges::stable_sort(facts.pauses, {}, &ClockPause::from);
  RfqClock clock{.received = facts.received,
                 .data_complete = facts.data_complete,
                 .issued = facts.issued,
                 .pauses = std::move(facts.pauses)};
  const Date end = std::max(clock.received, clock.issued.value_or(today));
  clock.working_days = calendar.working_days_between(clock.received, end);
  clock.paused_days = paused_between(clock.pauses, clock.received, end, calendar);
  clock.turnaround_days = clock.working_days - clock.paused_days;
  clock.days_to_data_complete = calendar.working_days_between(
      clock.received, std::max(clock.received, clock.data_complete.value_or(end)));
  clock.resting = !clock.issued && std::ranges::any_of(clock.pauses, [](const ClockPause& pause) {
    return !pause.until;
  });
  return clock;
}

std::vector<TurnaroundGroup> turnaround_by_class(const std::vector<TurnaroundCase>& cases) {
  std::map<std::tuple<std::string, std::tuple<int, std::string>>, std::vector<std::int64_t>> days;
  for (const TurnaroundCase& one : cases) {
    days[{one.quote_class, complexity_of(one.lines)}].push_back(one.turnaround_days);
  }
  std::vector<TurnaroundGroup> groups;
  for (auto& [key, taken] : days) {
    std::ranges::sort(taken);
    groups.push_back({.quote_class = std::get<0>(key),
                      .complexity = std::get<1>(std::get<1>(key)),
                      .count = static_cast<std::int64_t>(taken.size()),
                      .shortest = taken.front(),
                      .median = taken[taken.size() / 2],
                      .longest = taken.back()});
  }
  return groups;
}

}  // namespace tl::quoting

// How long an RFQ takes: working days from the day it was received to the day its quote was issued,
// less the days on which it rested for a reason that is not ours.
//
// Days count from the day after receipt. A day on which two reasons hold counts once; the day on
// which a pause begins is still ours, the day on which it ends is not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar.h"
#include "foundation/describe.h"

namespace tl::quoting {

struct ClockPause {
  Date from;
  std::optional<Date> until;  // nullopt: it still rests
  std::string reason;         // "TQ3: which finish?", "customer asked us to wait"
};
TL_DESCRIBE(ClockPause, from, until, reason)

struct ClockFacts {
  Date received;
  std::optional<Date> data_complete;
  std::optional<Date> issued;  // of the first quote
  std::vector<ClockPause> pauses;
};

struct RfqClock {
  Date received;
  std::optional<Date> data_complete;
  std::optional<Date> issued;
  std::vector<ClockPause> pauses;          // by day
  std::int64_t working_days = 0;           // received to issued, or to today
  std::int64_t paused_days = 0;            // of these
  std::int64_t turnaround_days = 0;        // working_days - paused_days: what we answer for
  std::int64_t days_to_data_complete = 0;  // received to data complete, or as long as it is not
  bool resting = false;                    // a pause is on
};
TL_DESCRIBE(RfqClock, received, data_complete, issued, pauses, working_days, paused_days,
            turnaround_days, days_to_data_complete, resting)

RfqClock clock_on(ClockFacts facts, const Date& today, const WorkingCalendar& calendar);

// Turnaround of many, by what makes them comparable: the class of quote and the lines of the BOM.
struct TurnaroundCase {
  std::string quote_class;
  std::int64_t lines = 0;
  std::int64_t turnaround_days = 0;
};

struct TurnaroundGroup {
  std::string quote_class;
  std::string complexity;  // "up to 50 lines", "51 to 200 lines", "over 200 lines"
  std::int64_t count = 0;
  std::int64_t shortest = 0;
  std::int64_t median = 0;  // the upper of two middle ones
  std::int64_t longest = 0;
};
TL_DESCRIBE(TurnaroundGroup, quote_class, complexity, count, shortest, median, longest)

std::vector<TurnaroundGroup> turnaround_by_class(const std::vector<TurnaroundCase>& cases);

}  // namespace tl::quoting

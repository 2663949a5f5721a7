// The account's one dated timeline: everything that happened with a customer, whatever kind of fact
// it is, oldest first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl::accounts {

enum class TimelineKind {
  commerce,  // RFQs and quotes
  agreed,    // settings of the customer
  steward,
  contact,
  team,
  objective,
  product,
  agreement,
  message,
  issue,
  query,
  task,
  meeting,
};
TL_DESCRIBE_ENUM(TimelineKind, commerce, agreed, steward, contact, team, objective, product,
                 agreement, message, issue, query, task, meeting)

// Something that happened with a customer, or began to hold.
struct TimelineEntry {
  Date happened_on;
  std::string what;   // "quote_issued", "setting", "message_in"
  std::string about;  // "Q7", "incoterm", "TH4"
  std::string says;
  std::string recorded_by;
  Instant recorded_at;
  TimelineKind kind = TimelineKind::commerce;
};
TL_DESCRIBE(TimelineEntry, happened_on, what, about, says, recorded_by, recorded_at, kind)

struct TimelineFilter {
  std::vector<TimelineKind> kinds;  // none: all of them
  std::optional<Date> from;
  std::optional<Date> until;  // what comes later has not happened yet
};
TL_DESCRIBE(TimelineFilter, kinds, from, until)

// Keeps what the filter wants, in the order of days, then as recorded.
std::vector<TimelineEntry> filtered(std::vector<TimelineEntry> entries,
                                    const TimelineFilter& filter);

// "message, issue". `timeline_kind_unknown` names them.
Result<std::vector<TimelineKind>> parse_timeline_kinds(std::string_view text);

}  // namespace tl::accounts

#include "accounts/rules/timeline.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::accounts {

std::vector<TimelineEntry> filtered(std::vector<TimelineEntry> entries,
                                    const TimelineFilter& filter) {
  std::erase_if(entries, [&](const TimelineEntry& entry) {
    const bool other =
        !filter.kinds.empty() && std::ranges::find(filter.kinds, entry.kind) == filter.kinds.end();
    return other || (filter.from && entry.happened_on < *filter.from) ||
           (filter.until && *filter.until < entry.happened_on);
  });
  std::ranges::stable_sort(entries, {}, [](const TimelineEntry& entry) {
    return std::tuple(entry.happened_on, entry.recorded_at);
  });
  return entries;
}

Result<std::vector<TimelineKind>> parse_timeline_kinds(std::string_view text) {
  std::vector<TimelineKind> out;
  for (const std::string_view part : split(text, ',')) {
    const auto kind = enum_from_name<TimelineKind>(to_lower(trim(part)));
    if (!kind) {
      return invalid(
          "timeline_kind_unknown",
          cat("'", utf8_prefix(visible(trim(part)), 30),
              "' is no kind of event; they are commerce, agreed, steward, contact, team, "
              "objective, product, agreement, message, issue, query, task, meeting"));
    }
    out.push_back(*kind);
  }
  return out;
}

}  // namespace tl::accounts

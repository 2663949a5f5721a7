#include "accounts/rules/timeline.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

TimelineEntry entry(TimelineKind kind, std::int64_t days, std::int64_t recorded) {
  return {.happened_on = today.plus_days(days),
          .recorded_at = Instant::from_micros(recorded),
          .kind = kind};
}

TEST(Timeline, IsInTheOrderOfDaysThenAsRecordedWithinItsBounds) {
  const std::vector<TimelineEntry> all = {
      entry(TimelineKind::issue, 0, 5), entry(TimelineKind::message, -3, 9),
      entry(TimelineKind::steward, 0, 2), entry(TimelineKind::task, 1, 1)};
  const auto kinds = [](const std::vector<TimelineEntry>& entries) {
    std::vector<TimelineKind> out;
    for (const TimelineEntry& one : entries) out.push_back(one.kind);
    return out;
  };
  EXPECT_EQ(kinds(filtered(all, {.until = today})),
            (std::vector{TimelineKind::message, TimelineKind::steward, TimelineKind::issue}));
  EXPECT_EQ(kinds(filtered(all, {.from = today})),
            (std::vector{TimelineKind::steward, TimelineKind::issue, TimelineKind::task}));
  EXPECT_EQ(kinds(filtered(all, {.kinds = {TimelineKind::task, TimelineKind::message}})),
            (std::vector{TimelineKind::message, TimelineKind::task}));
}

TEST(Timeline, ReadsKindsAsAList) {
  EXPECT_EQ(*parse_timeline_kinds("Message, issue"),
            (std::vector{TimelineKind::message, TimelineKind::issue}));
  EXPECT_FAILS("timeline_kind_unknown", parse_timeline_kinds("message,weather"));
}

}  // namespace
}  // namespace tl::accounts

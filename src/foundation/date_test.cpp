#include "foundation/date.h"

#include "foundation/calendar.h"
#include "support/matchers.h"

namespace tl {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

TEST(Date, ReadsAndWritesIso) {
  EXPECT_EQ(day("2026-12-24").text(), "2026-12-24");
  EXPECT_EQ(day("2026-12-24").pretty(), "24 Dec 2026");
  EXPECT_EQ(day("2026-12-24").weekday(), 4u);
  EXPECT_EQ(day("2024-02-29").plus_days(366).text(), "2025-03-01");
  for (const char* bad : {"24.12.2026", "2026-1-2", "", "2026-12-24x", "20a6-12-24"}) {
    EXPECT_FAILS("date_malformed", Date::parse(bad)) << bad;
  }
  EXPECT_FAILS("date_impossible", Date::parse("2026-02-29"));
  EXPECT_FAILS("date_impossible", Date::parse("2026-13-01"));
}

TEST(Instant, ReadsAndWritesUtc) {
  EXPECT_EQ(Instant::parse("2026-03-02T09:00:00Z")->text(), "2026-03-02T09:00:00.000000Z");
  EXPECT_EQ(Instant::parse("2026-03-02T09:00:00.25Z")->text(), "2026-03-02T09:00:00.250000Z");
  EXPECT_EQ(Instant::from_micros(-1).text(), "1969-12-31T23:59:59.999999Z");
  for (const char* bad : {"2026-03-02", "2026-03-02T09:00:00", "2026-03-02T25:00:00Z",
                          "2026-03-02T09:00:00.Z", "2026-02-30T09:00:00Z"}) {
    EXPECT_FAILS("instant_malformed", Instant::parse(bad)) << bad;
  }
}

TEST(Instant, FallsOnTheDayOfItsPlace) {
  const Instant late = *Instant::parse("2026-07-01T22:30:00Z");
  EXPECT_EQ(date_in_zone(late, "Europe/Berlin")->text(), "2026-07-02");
  EXPECT_EQ(date_in_zone(late, "UTC")->text(), "2026-07-01");
  EXPECT_EQ(date_in_zone(late, "America/New_York")->text(), "2026-07-01");
  EXPECT_FAILS("zone_unknown", date_in_zone(late, "Mars/Olympus"));
}

TEST(WorkingCalendar, SkipsWeekendsAndHolidays) {
  WorkingCalendar calendar;
  calendar.add_holiday(day("2026-12-25"));
  EXPECT_EQ(calendar.add_working_days(day("2026-12-24"), 1)->text(), "2026-12-28");
  EXPECT_EQ(calendar.add_working_days(day("2026-12-26"), 0)->text(), "2026-12-28");
  EXPECT_EQ(calendar.add_working_days(day("2026-12-24"), 0)->text(), "2026-12-24");
  EXPECT_EQ(calendar.working_days_between(day("2026-12-24"), day("2026-12-28")), 1);
  EXPECT_EQ(calendar.working_days_between(day("2026-12-28"), day("2026-12-24")), -1);
  EXPECT_FAILS("calendar_horizon", calendar.add_working_days(day("2026-12-24"), 3'661));
  EXPECT_OK(calendar.add_working_days(day("2026-12-24"), 3'660));
  EXPECT_FAILS("calendar_without_work", WorkingCalendar::with_week({}));
  EXPECT_FALSE(WorkingCalendar::with_week({true})->is_working_day(day("2026-12-22")));
}

}  // namespace
}  // namespace tl

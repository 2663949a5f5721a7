#include "accounts/rules/house_settings.h"

#include <set>

#include "accounts/rules/account_settings.h"
#include "support/matchers.h"

namespace tl::accounts {
namespace {

Date day(std::string_view text) {
  return Date::parse(text).value();
}

HouseSettingFact fact(std::int64_t id, std::optional<std::int64_t> value, std::string_view from) {
  return {.id = HouseSettingFactId(id),
          .name = "insiders_met_max",
          .value = value,
          .valid_from = day(from),
          .recorded_by = "ann"};
}

TEST(HouseSettings, HoldTheirDefaultUntilSomebodySaysOtherwise) {
  const std::vector<HouseSettingFact> facts = {fact(1, 3, "2026-02-01"), fact(2, 4, "2026-02-01"),
                                               fact(3, std::nullopt, "2026-04-01"),
                                               fact(4, 9, "2026-01-15")};
  const auto on = [&](std::string_view text) {
    return setting_state(insiders_met_max, facts, day(text));
  };
  EXPECT_EQ(on("2026-01-14").value, 2);
  EXPECT_FALSE(on("2026-01-14").since);
  EXPECT_EQ(on("2026-01-15").value, 9);
  EXPECT_EQ(on("2026-02-01").value, 4) << "of two of one day the one recorded later";
  EXPECT_EQ(on("2026-04-01").value, 2) << "back to the default";
  EXPECT_EQ(on("2026-04-01").since, day("2026-04-01"));
  EXPECT_EQ(setting_state(insiders_window_days, facts, day("2026-03-01")).value, 30)
      << "facts of other settings do not matter";
}

TEST(HouseSettings, AreFoundByNameAndKeptWithinTheirRange) {
  const auto found = find_house_setting(account_house_settings(), " Insiders-met-MAX ");
  ASSERT_OK(found);
  EXPECT_EQ(*found, &insiders_met_max);
  EXPECT_FAILS("house_setting_unknown", find_house_setting(account_house_settings(), "colour"));
  EXPECT_OK(check_value(insiders_met_max, 1));
  EXPECT_OK(check_value(insiders_met_max, 50));
  EXPECT_FAILS("house_setting_out_of_range", check_value(insiders_met_max, 0));
  EXPECT_FAILS("house_setting_out_of_range", check_value(insiders_met_max, 51));
}

TEST(HouseSettings, OfThisRoomHaveNamesOfTheirOwnAndDefaultsInRange) {
  std::set<std::string_view> names;
  for (const HouseSetting* setting : account_house_settings()) {
    EXPECT_TRUE(names.insert(setting->name).second) << setting->name;
    EXPECT_OK(check_value(*setting, setting->by_default));
    EXPECT_FALSE(setting->title.empty() || setting->unit.empty() || setting->source.empty());
  }
}

}  // namespace
}  // namespace tl::accounts

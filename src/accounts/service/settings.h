// House settings in use: the value on a day for whoever judges by it, the list for a page, and a
// change as a dated fact.
//
//   TL_TRY(const std::int64_t days, house_setting_on(tx, insiders_window_days, day));
//   TL_CHECK(change_house_setting(db, caller, account_house_settings(),
//                                 {.name = "insiders_met_max", .value = 3}));
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/rules/account_settings.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

Result<std::int64_t> house_setting_on(database::Transaction& tx, const HouseSetting& setting,
                                      const Date& day);

// In the order of the catalogue.
Result<std::vector<HouseSettingState>> list_house_settings(database::Database& db,
                                                           HouseSettings catalogue,
                                                           const Date& day);

struct HouseSettingChange {
  std::string name;
  std::optional<std::int64_t> value;  // none: back to the default
  std::optional<Date> valid_from;     // today unless said; may lie ahead
  std::string note;
};
TL_DESCRIBE(HouseSettingChange, name, value, valid_from, note)

// `house_setting_unknown`, `house_setting_out_of_range`. What holds already on that day is not
// recorded again. Gives the setting as of that day.
Result<HouseSettingState> change_house_setting(database::Database& db, const Caller& caller,
                                               HouseSettings catalogue,
                                               const HouseSettingChange& change);

// A setting with everything that was ever said about it, oldest first.
struct HouseSettingCourse {
  HouseSettingState setting;
  std::vector<HouseSettingFact> facts;
};
TL_DESCRIBE(HouseSettingCourse, setting, facts)
Result<HouseSettingCourse> course_of_house_setting(database::Database& db, HouseSettings catalogue,
                                                   std::string_view name, const Date& day);

}  // namespace tl::accounts

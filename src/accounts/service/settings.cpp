#include "accounts/service/settings.h"

#include <algorithm>

#include "accounts/rules/words.h"
#include "accounts/store/house_settings.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::accounts {

using database::Transaction;

Result<std::int64_t> house_setting_on(Transaction& tx, const HouseSetting& setting,
                                      const Date& day) {
  TL_TRY(const auto facts, house_setting_facts(tx, setting.name));
  return setting_state(setting, facts, day).value;
}

Result<std::vector<HouseSettingState>> list_house_settings(database::Database& db,
                                                           HouseSettings catalogue,
                                                           const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<HouseSettingState>> {
    TL_TRY(const auto facts, all_house_setting_facts(tx));
    std::vector<HouseSettingState> out;
    for (const HouseSetting* setting : catalogue)
      out.push_back(setting_state(*setting, facts, day));
    return out;
  });
}

Result<HouseSettingState> change_house_setting(database::Database& db, const Caller& caller,
                                               HouseSettings catalogue,
                                               const HouseSettingChange& change) {
  TL_TRY(const HouseSetting* setting, find_house_setting(catalogue, change.name));
  if (change.value) TL_CHECK(check_value(*setting, *change.value));
  TL_TRY(const std::string note, free_line("the note", change.note));
  const Date from = change.valid_from.value_or(caller.today);
  return db.write([&](Transaction& tx) -> Result<HouseSettingState> {
    TL_TRY(auto facts, house_setting_facts(tx, setting->name));
    const HouseSettingState holds = setting_state(*setting, facts, from);
    if (holds.value == change.value.value_or(setting->by_default)) return holds;
    HouseSettingFact fact{.name = std::string(setting->name),
                          .value = change.value,
                          .valid_from = from,
                          .note = note,
                          .recorded_at = caller.now,
                          .recorded_by = caller.actor};
    TL_TRY(fact.id, insert_house_setting(tx, fact));
    facts.push_back(fact);
    // What changes is the setting, which its first fact stands for: two who change the same meet.
    const auto first = std::ranges::min(facts, {}, &HouseSettingFact::id);
    TL_CHECK(database::record_change(tx, caller, "house_setting_changed",
                                     {"house_setting", first.id.raw()}, json::to_json(fact)));
    return setting_state(*setting, facts, from);
  });
}

Result<HouseSettingCourse> course_of_house_setting(database::Database& db, HouseSettings catalogue,
                                                   std::string_view name, const Date& day) {
  TL_TRY(const HouseSetting* setting, find_house_setting(catalogue, name));
  return db.read([&](Transaction& tx) -> Result<HouseSettingCourse> {
    HouseSettingCourse course;
    TL_TRY(course.facts, house_setting_facts(tx, setting->name));
    course.setting = setting_state(*setting, course.facts, day);
    return course;
  });
}

}  // namespace tl::accounts

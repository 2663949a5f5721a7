#include "accounts/rules/house_settings.h"

#include <algorithm>
#include <tuple>

#include "foundation/text.h"

namespace tl::accounts {

HouseSettingState setting_state(const HouseSetting& setting,
                                std::span<const HouseSettingFact> facts, const Date& day) {
  HouseSettingState state{.name = std::string(setting.name),
                          .title = std::string(setting.title),
                          .value = setting.by_default,
                          .unit = std::string(setting.unit),
                          .by_default = setting.by_default,
                          .lowest = setting.lowest,
                          .highest = setting.highest,
                          .source = std::string(setting.source)};
  const HouseSettingFact* latest = nullptr;
  for (const HouseSettingFact& fact : facts) {
    if (fact.name != setting.name || day < fact.valid_from) continue;
    if (latest == nullptr || std::tuple(latest->valid_from, latest->id.raw()) <
                                 std::tuple(fact.valid_from, fact.id.raw())) {
      latest = &fact;
    }
  }
  if (latest == nullptr) return state;
  state.value = latest->value.value_or(setting.by_default);
  state.since = latest->valid_from;
  state.recorded_by = latest->recorded_by;
  state.note = latest->note;
  return state;
}

Result<const HouseSetting*> find_house_setting(HouseSettings catalogue, std::string_view name) {
  const std::string wanted = replace_all(to_lower(trim(name)), "-", "_");
  const auto found = std::ranges::find_if(
      catalogue, [&](const HouseSetting* setting) { return setting->name == wanted; });
  if (found != catalogue.end()) return *found;
  return not_found("house_setting_unknown", cat("there is no setting '", utf8_prefix(name, 40),
                                                "'; 'throughline setting list' names them all"));
}

Result<void> check_value(const HouseSetting& setting, std::int64_t value) {
  if (setting.lowest <= value && value <= setting.highest) return {};
  return invalid("house_setting_out_of_range",
                 cat(setting.name, " lies between ", setting.lowest, " and ", setting.highest, " ",
                     setting.unit, "; ", value, " does not"));
}

}  // namespace tl::accounts

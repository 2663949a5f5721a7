// House settings: the figures by which the program judges - how many days, how many people, which
// share - each with a default, and changed by a dated fact, so that what was judged last year can
// still be explained.
//
//   inline constexpr HouseSetting window{.name = "insiders_window_days", .title = "...",
//                                        .unit = "days", .by_default = 30, .lowest = 1,
//                                        .highest = 366, .source = "R37"};
//   setting_state(window, facts, day).value      // 30 unless somebody said otherwise by the day
//
// A room describes its own; whoever lists them joins the lists.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/result.h"

namespace tl::accounts {

using HouseSettingFactId = Id<struct HouseSettingFactTag>;

struct HouseSetting {
  std::string_view name;   // what people type: "insiders_met_max"
  std::string_view title;  // what it decides, in one sentence
  std::string_view unit;   // "days", "people", "percent", "hours"
  std::int64_t by_default = 0;
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  std::string_view source;  // the row of docs/requirements.md that asks for it
};

using HouseSettings = std::span<const HouseSetting* const>;

struct HouseSettingFact {
  HouseSettingFactId id;
  std::string name;
  std::optional<std::int64_t> value;  // none: back to the default
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(HouseSettingFact, id, name, value, valid_from, note, recorded_at, recorded_by)

// A setting on a day, as a page lists it.
struct HouseSettingState {
  std::string name;
  std::string title;
  std::int64_t value = 0;
  std::string unit;
  std::int64_t by_default = 0;
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  std::string source;
  std::optional<Date> since;  // none: the default, which nobody changed
  std::string recorded_by;
  std::string note;
};
TL_DESCRIBE(HouseSettingState, name, title, value, unit, by_default, lowest, highest, source, since,
            recorded_by, note)

// By the latest fact that began by the day; of two of one day the one recorded later. Facts of
// other settings do not matter.
HouseSettingState setting_state(const HouseSetting& setting,
                                std::span<const HouseSettingFact> facts, const Date& day);

// Dashes and capitals do not matter. `house_setting_unknown`.
Result<const HouseSetting*> find_house_setting(HouseSettings catalogue, std::string_view name);
// `house_setting_out_of_range`.
Result<void> check_value(const HouseSetting& setting, std::int64_t value);

}  // namespace tl::accounts

// The house settings of this room: what an account is judged by. Each default stands in brackets in
// the requirement that it names.
#pragma once

#include "accounts/rules/house_settings.h"

namespace tl::accounts {

inline constexpr HouseSetting insiders_met_max{
    .name = "insiders_met_max",
    .title = "An account that met more people of ours than this is flagged",
    .unit = "people",
    .by_default = 2,
    .lowest = 1,
    .highest = 50,
    .source = "R37"};
inline constexpr HouseSetting insiders_window_days{
    .name = "insiders_window_days",
    .title = "Days that are looked back on for the people of ours whom an account met",
    .unit = "days",
    .by_default = 30,
    .lowest = 1,
    .highest = 366,
    .source = "R37"};

HouseSettings account_house_settings();

}  // namespace tl::accounts

// The house settings of sourcing: when a price is looked at again.
#pragma once

#include "accounts/rules/house_settings.h"

namespace tl::quoting {

inline constexpr accounts::HouseSetting offer_stale_days{
    .name = "offer_stale_days",
    .title = "A price that a supplier told longer ago than this is asked for again",
    .unit = "days",
    .by_default = 30,
    .lowest = 1,
    .highest = 1000,
    .source = "R40"};

accounts::HouseSettings sourcing_house_settings();

}  // namespace tl::quoting

// The house settings of the desk: when something counts as due.
#pragma once

#include "accounts/rules/house_settings.h"

namespace tl::desk {

inline constexpr accounts::HouseSetting quote_due_working_days{
    .name = "quote_due_working_days",
    .title = "A quote is due so many working days of ours after its RFQ was received",
    .unit = "working days",
    .by_default = 5,
    .lowest = 1,
    .highest = 60,
    .source = "R42"};
inline constexpr accounts::HouseSetting quote_expiry_warning_days{
    .name = "quote_expiry_warning_days",
    .title = "A quote that ends within these days is told",
    .unit = "days",
    .by_default = 7,
    .lowest = 0,
    .highest = 90,
    .source = "R36"};
inline constexpr accounts::HouseSetting query_due_working_days{
    .name = "query_due_working_days",
    .title = "An answer to a technical query is due so many working days after it was asked",
    .unit = "working days",
    .by_default = 1,
    .lowest = 0,
    .highest = 30,
    .source = "R53"};
inline constexpr accounts::HouseSetting supplier_due_working_days{
    .name = "supplier_due_working_days",
    .title = "A supplier's answer is due so many working days after it was asked for, unless said",
    .unit = "working days",
    .by_default = 5,
    .lowest = 1,
    .highest = 60,
    .source = "R40"};

accounts::HouseSettings desk_house_settings();

// Those of every room, in the order of the rooms: what a page and the command line list.
accounts::HouseSettings all_house_settings();

}  // namespace tl::desk

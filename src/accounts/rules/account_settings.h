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
inline constexpr HouseSetting objective_stale_days{
    .name = "objective_stale_days",
    .title = "A measured value older than this says nothing about an objective today",
    .unit = "days",
    .by_default = 100,
    .lowest = 1,
    .highest = 1000,
    .source = "R38"};
inline constexpr HouseSetting product_verified_days_max{
    .name = "product_verified_days_max",
    .title = "A product that nobody made sure of for longer than this is told",
    .unit = "days",
    .by_default = 180,
    .lowest = 1,
    .highest = 3660,
    .source = "R63"};
inline constexpr HouseSetting agreement_warning_days{
    .name = "agreement_warning_days",
    .title = "An agreement that runs out, or needs notice, within these days is told",
    .unit = "days",
    .by_default = 90,
    .lowest = 0,
    .highest = 1000,
    .source = "R38"};
inline constexpr HouseSetting issue_attempts_min{
    .name = "issue_attempts_min",
    .title =
        "Attempts inside on record before the customer hears of an issue that need not go at once",
    .unit = "attempts",
    .by_default = 1,
    .lowest = 0,
    .highest = 20,
    .source = "R56"};
inline constexpr HouseSetting query_answer_hours{
    .name = "query_answer_hours",
    .title = "Hours within which whoever sees to a technical query is to settle it, unless said",
    .unit = "hours",
    .by_default = 24,
    .lowest = 1,
    .highest = 2000,
    .source = "E7"};
inline constexpr HouseSetting task_due_hours{
    .name = "task_due_hours",
    .title = "Hours within which a task is to be done, unless said",
    .unit = "hours",
    .by_default = 24,
    .lowest = 1,
    .highest = 2000,
    .source = "R40"};
inline constexpr HouseSetting cadence_call_days{
    .name = "cadence_call_days",
    .title =
        "Days after which a customer is due for a call again, unless their account has another "
        "cadence",
    .unit = "days",
    .by_default = 14,
    .lowest = 1,
    .highest = 3660,
    .source = "R60"};
inline constexpr HouseSetting cadence_visit_days{
    .name = "cadence_visit_days",
    .title =
        "Days after which a customer is due for a visit again, unless their account has another "
        "cadence",
    .unit = "days",
    .by_default = 90,
    .lowest = 1,
    .highest = 3660,
    .source = "R60"};
inline constexpr HouseSetting cadence_monthly_days{
    .name = "cadence_monthly_days",
    .title =
        "Days after which the monthly review is due again, unless the account has another cadence",
    .unit = "days",
    .by_default = 31,
    .lowest = 1,
    .highest = 3660,
    .source = "R62"};
inline constexpr HouseSetting cadence_quarterly_days{
    .name = "cadence_quarterly_days",
    .title =
        "Days after which the quarterly review is due again, unless the account has another "
        "cadence",
    .unit = "days",
    .by_default = 92,
    .lowest = 1,
    .highest = 3660,
    .source = "R62"};

HouseSettings account_house_settings();

}  // namespace tl::accounts

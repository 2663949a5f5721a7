#include "accounts/rules/account_settings.h"

namespace tl::accounts {

HouseSettings account_house_settings() {
  static constexpr const HouseSetting* all[] = {
      &insiders_met_max,          &insiders_window_days,   &objective_stale_days,
      &product_verified_days_max, &agreement_warning_days, &issue_attempts_min,
      &query_answer_hours,        &task_due_hours,         &cadence_call_days,
      &cadence_visit_days,        &cadence_monthly_days,   &cadence_quarterly_days};
  return all;
}

}  // namespace tl::accounts

// The settings of signing in, with their defaults; an administrator changes them, and every change
// stays on record.
//
//   TL_TRY(const Policy policy, policy_in_force(tx));
//   TL_CHECK(set_policy(db, by, {"session_idle_minutes", "240"}));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/access/acting.h"
#include "platform/database/database.h"

namespace tl::access {

struct Policy {
  std::int64_t password_length_min = 12;
  std::int64_t one_time_password_hours = 72;
  std::int64_t failures_max = 5;           // of one sign-in name, then it is locked for a while
  std::int64_t address_failures_max = 50;  // from one address within an hour, then it is locked
  std::int64_t lock_minutes_first = 1;     // doubles with every further failure
  std::int64_t lock_minutes_max = 60;
  std::int64_t session_idle_minutes = 480;
  std::int64_t session_hours_max = 168;
  std::int64_t api_token_days_max = 365;
  std::string second_factor_roles;           // "owner administrator": who has to have one
  std::int64_t provider_links_by_email = 0;  // 1: the first to come with a person's address is them
  std::int64_t provider_second_factor = 0;   // 1: the provider asks for it, and nobody asks again
};
TL_DESCRIBE(Policy, password_length_min, one_time_password_hours, failures_max,
            address_failures_max, lock_minutes_first, lock_minutes_max, session_idle_minutes,
            session_hours_max, api_token_days_max, second_factor_roles, provider_links_by_email,
            provider_second_factor)

struct PolicySetting {
  std::string setting;
  std::string value;
};
TL_DESCRIBE(PolicySetting, setting, value)

// A setting with its value as it would be shown, and since when; a default has no since.
struct PolicyLine {
  std::string setting;
  std::string value;
  std::string words;
  std::optional<Instant> set_at;
  std::string set_by;
};
TL_DESCRIBE(PolicyLine, setting, value, words, set_at, set_by)

Result<Policy> policy_in_force(database::Transaction& tx);
Result<std::vector<PolicyLine>> list_policy(database::Database& db);

// `access_setting_unknown`, `access_setting_malformed` (with what may be said).
Result<Policy> set_policy(database::Database& db, const Acting& by, const PolicySetting& change);

// Whether one of the roles stands among those that have to have a second factor.
bool needs_second_factor(const std::vector<Role>& roles, std::string_view second_factor_roles);

}  // namespace tl::access

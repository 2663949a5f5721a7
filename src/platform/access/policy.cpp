#include "platform/access/policy.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "platform/access/statements.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

struct Range {
  std::string_view setting;
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  std::string_view words;
};

constexpr std::array<Range, 12> ranges{{
    {"password_length_min", 12, 100, "characters that a password has at least"},
    {"one_time_password_hours", 1, 720, "hours in which a one-time password has to be used"},
    {"failures_max", 3, 100, "failed tries of one sign-in, then it is locked for a while"},
    {"address_failures_max", 5, 10'000,
     "failed tries from one address within an hour, then the "
     "address is locked for a while"},
    {"lock_minutes_first", 1, 1'440, "minutes of the first lock; each further failure doubles it"},
    {"lock_minutes_max", 1, 1'440, "minutes of the longest lock"},
    {"session_idle_minutes", 5, 10'080, "minutes without a click, then a session ends"},
    {"session_hours_max", 1, 2'160, "hours after which a session ends in any case"},
    {"api_token_days_max", 1, 3'650, "days for which a token may be made at most"},
    {"second_factor_roles", 0, 0, "roles that have to sign in with a second factor"},
    {"provider_links_by_email", 0, 1,
     "1: who first comes from the provider with a person's verified e-mail address is that person"},
    {"provider_second_factor", 0, 1,
     "1: the provider asks for a second factor, and it is not asked for again here"},
}};

struct SettingRow {
  std::string setting;
  std::string value;
  Instant set_at;
  std::string set_by;
};
TL_DESCRIBE(SettingRow, setting, value, set_at, set_by)

const Range* range_of(std::string_view setting) {
  const auto* found = std::ranges::find(ranges, setting, &Range::setting);
  return found == ranges.end() ? nullptr : found;
}

Result<std::int64_t> number_of(const Range& range, std::string_view text) {
  std::int64_t value = 0;
  const std::string_view digits = trim(text);
  const bool number =
      !digits.empty() && digits.size() <= 9 && std::ranges::all_of(digits, is_digit);
  for (const char c : digits) value = number ? value * 10 + (c - '0') : 0;
  if (number && value >= range.lowest && value <= range.highest) return value;
  return invalid("access_setting_malformed",
                 cat(range.setting, ": '", utf8_prefix(text, 40), "' is no number from ",
                     range.lowest, " to ", range.highest, " (", range.words, ")"));
}

Result<std::string> roles_of(std::string_view text) {
  std::vector<std::string_view> names = split_any(text, " ,;");
  std::ranges::sort(names);
  for (const std::string_view name : names) {
    if (enum_from_name<Role>(name)) continue;
    return invalid(
        "access_setting_malformed",
        cat("second_factor_roles: '", utf8_prefix(name, 40),
            "' is no role; name roles with a space between, such as owner administrator"));
  }
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return join(names, " ");
}

Result<void> apply(Policy& policy, const PolicySetting& change) {
  const Range* range = range_of(change.setting);
  if (range == nullptr) {
    std::vector<std::string_view> names;
    for (const Range& one : ranges) names.push_back(one.setting);
    return invalid("access_setting_unknown",
                   cat("there is no setting '", utf8_prefix(change.setting, 40), "'; there are ",
                       join(names, ", ")));
  }
  Result<void> done;
  for_each_member(policy, [&](std::string_view name, auto& member) {
    if (name != change.setting) return;
    if constexpr (std::same_as<std::remove_cvref_t<decltype(member)>, std::string>) {
      auto roles = roles_of(change.value);
      if (roles) member = *roles;
      if (!roles) done = roles.error();
    } else {
      auto number = number_of(*range, change.value);
      if (number) member = *number;
      if (!number) done = number.error();
    }
  });
  return done;
}

std::string value_in(const Policy& policy, std::string_view setting) {
  std::string out;
  for_each_member(policy, [&](std::string_view name, const auto& member) {
    if (name == setting) out = cat(member);
  });
  return out;
}

}  // namespace

Result<Policy> policy_in_force(database::Transaction& tx) {
  TL_TRY(const auto rows, tx.query<SettingRow>(statements::list_settings_in_force));
  Policy policy;
  for (const SettingRow& row : rows) TL_CHECK(apply(policy, {row.setting, row.value}));
  return policy;
}

Result<std::vector<PolicyLine>> list_policy(database::Database& db) {
  return db.read([&](database::Transaction& tx) -> Result<std::vector<PolicyLine>> {
    TL_TRY(const auto rows, tx.query<SettingRow>(statements::list_settings_in_force));
    TL_TRY(const Policy policy, policy_in_force(tx));
    std::vector<PolicyLine> lines;
    for (const Range& range : ranges) {
      PolicyLine line{.setting = std::string(range.setting),
                      .value = value_in(policy, range.setting),
                      .words = std::string(range.words)};
      const auto row = std::ranges::find(rows, line.setting, &SettingRow::setting);
      if (row != rows.end()) {
        line.set_at = row->set_at;
        line.set_by = row->set_by;
      }
      lines.push_back(std::move(line));
    }
    return lines;
  });
}

Result<Policy> set_policy(database::Database& db, const Acting& by, const PolicySetting& change) {
  TL_CHECK(require(by.who, Permission::settings_edit));
  return db.write([&](database::Transaction& tx) -> Result<Policy> {
    TL_TRY(Policy policy, policy_in_force(tx));
    const std::string before = value_in(policy, change.setting);
    TL_CHECK(apply(policy, change));
    const PolicySetting now{change.setting, value_in(policy, change.setting)};
    TL_TRY(const std::int64_t id,
           tx.query_one<std::int64_t>(statements::insert_setting, now,
                                      database::named("set_at", by.caller.now),
                                      database::named("set_by", by.caller.actor)));
    database::AuditEntry entry =
        database::audit_of(by.caller, "access_setting_set", {"access_setting", id});
    entry.before_json = json::to_json(PolicySetting{change.setting, before});
    entry.after_json = json::to_json(now);
    TL_CHECK(database::record_audit(tx, entry));
    return policy;
  });
}

bool needs_second_factor(const std::vector<Role>& roles, std::string_view second_factor_roles) {
  for (const std::string_view name : words(second_factor_roles)) {
    for (const Role role : roles) {
      if (enum_name(role) == name) return true;
    }
  }
  return false;
}

}  // namespace tl::access

// What a customer agreed for all their quotes, and the customer's timeline.
//
//   TL_TRY(const CustomerView acme,
//          set_customer_settings(db, caller, {.customer = "C1", .changes = {{kind, "DAP Munich"}},
//                                             .said_by = "Ms Keller"}));
//   TL_TRY(const auto settings, settings_on(tx, customer_id, day));       // for a quote
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/customer_settings.h"
#include "accounts/rules/stewards.h"
#include "accounts/rules/timeline.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct SettingChange {
  SettingKind kind = SettingKind::books;
  std::string value;  // "" takes the setting away
};

struct NewSettings {
  std::string customer;  // code or name
  std::vector<SettingChange> changes;
  std::optional<Date> valid_from = {};  // today unless said; may lie ahead
  std::string said_by = {};             // whoever records it unless said
  std::string note = {};
};

struct CustomerView {
  Customer customer;
  std::vector<CustomerSetting> settings;  // in force on the day
  std::vector<CustomerSetting> to_come;   // begin later
  std::vector<TimelineEntry> timeline;    // until the day, oldest first
  Stewards stewards;                      // who answers for them on the day
};
TL_DESCRIBE(CustomerView, customer, settings, to_come, timeline, stewards)

// All of the changes or none. What holds already on that day is not recorded again. Fails with
// `customer_settings_missing` without a change, `customer_setting_repeated`,
// `customer_setting_malformed`, `customer_not_found`. Gives the customer as of `valid_from`.
Result<CustomerView> set_customer_settings(database::Database& db, const Caller& caller,
                                           const NewSettings& request);

Result<CustomerView> show_customer(database::Database& db, std::string_view code_or_name,
                                   const Date& day);

// In force on a day.
Result<std::vector<CustomerSetting>> settings_on(database::Transaction& tx, CustomerId customer,
                                                 const Date& day);

}  // namespace tl::accounts

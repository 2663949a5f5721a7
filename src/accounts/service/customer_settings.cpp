#include "accounts/service/customer_settings.h"

#include <algorithm>
#include <set>

#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"
#include "accounts/service/timeline.h"
#include "accounts/store/customer_settings.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

constexpr std::size_t said_by_length_max = 200;
constexpr std::size_t note_length_max = 500;

Result<std::string> checked_text(std::string_view text, std::size_t length_max,
                                 std::string_view what) {
  std::string plain = squeeze_spaces(text);
  if (plain.size() <= length_max) return plain;
  return invalid("customer_setting_text_too_long",
                 cat(what, " has at most ", length_max, " bytes, this ", plain.size()));
}

Result<std::vector<SettingChange>> checked_changes(const std::vector<SettingChange>& changes) {
  if (changes.empty()) {
    return invalid("customer_settings_missing",
                   "say what is agreed: --books, --excess, --segment, --currency, --payment, "
                   "--incoterm, or --unset with the name of one");
  }
  std::set<SettingKind> seen;
  std::vector<SettingChange> out;
  for (const SettingChange& change : changes) {
    if (!seen.insert(change.kind).second) {
      return invalid("customer_setting_repeated",
                     cat("the setting ", enum_name(change.kind), " is said twice"));
    }
    TL_TRY(std::string value, checked_setting(change.kind, change.value));
    out.push_back({change.kind, std::move(value)});
  }
  return out;
}

Result<CustomerView> view_of(Transaction& tx, const Customer& customer, const Date& day) {
  CustomerView view{.customer = customer};
  TL_TRY(const auto settings, settings_of_customer(tx, customer.id));
  view.settings = in_force(settings, day);
  for (const CustomerSetting& setting : settings) {
    if (day < setting.valid_from) view.to_come.push_back(setting);
  }
  std::ranges::stable_sort(view.to_come, {}, &CustomerSetting::valid_from);
  TL_TRY(view.timeline, timeline_of(tx, customer.id, {.until = day}));
  TL_TRY(view.stewards, stewards_of(tx, customer.id, day));
  return view;
}

Result<void> record(Transaction& tx, const Caller& caller, CustomerSetting setting) {
  TL_TRY(setting.id, insert_customer_setting(tx, setting));
  return database::record_change(tx, caller, "customer_setting_told",
                                 {"customer", setting.customer_id.raw()}, json::to_json(setting));
}

}  // namespace

Result<CustomerView> set_customer_settings(database::Database& db, const Caller& caller,
                                           const NewSettings& request) {
  TL_TRY(const auto changes, checked_changes(request.changes));
  TL_TRY(const std::string said_by,
         checked_text(request.said_by, said_by_length_max, "the name of who said it"));
  TL_TRY(const std::string note, checked_text(request.note, note_length_max, "a note"));
  const Date from = request.valid_from.value_or(caller.today);
  return db.write([&](Transaction& tx) -> Result<CustomerView> {
    TL_TRY(const Customer customer, find_customer(tx, request.customer));
    TL_TRY(const auto known, settings_on(tx, customer.id, from));
    for (const SettingChange& change : changes) {
      const CustomerSetting* holds = find_setting(known, change.kind);
      if ((holds == nullptr ? std::string_view() : holds->value) == change.value) continue;
      TL_CHECK(record(tx, caller,
                      {.customer_id = customer.id,
                       .kind = change.kind,
                       .value = change.value,
                       .valid_from = from,
                       .said_by = said_by.empty() ? caller.actor : said_by,
                       .note = note,
                       .recorded_at = caller.now,
                       .recorded_by = caller.actor}));
    }
    return view_of(tx, customer, from);
  });
}

Result<CustomerView> show_customer(database::Database& db, std::string_view code_or_name,
                                   const Date& day) {
  return db.read([&](Transaction& tx) -> Result<CustomerView> {
    TL_TRY(const Customer customer, find_customer(tx, code_or_name));
    return view_of(tx, customer, day);
  });
}

Result<std::vector<CustomerSetting>> settings_on(Transaction& tx, CustomerId customer,
                                                 const Date& day) {
  TL_TRY(const auto settings, settings_of_customer(tx, customer));
  return in_force(settings, day);
}

}  // namespace tl::accounts

// What is agreed with the customer for all their quotes, and everything that happened with them.
#include "accounts/http/account_routes.h"
#include "accounts/service/customer_settings.h"
#include "accounts/service/timeline.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct SettingBody {
  SettingKind kind = SettingKind::books;
  std::string value;  // "": taken away
};
TL_DESCRIBE(SettingBody, kind, value)

struct SettingsBody {
  std::vector<SettingBody> changes;
  std::optional<Date> valid_from;
  std::optional<std::string> said_by;
  std::optional<std::string> note;
};
TL_DESCRIBE(SettingsBody, changes, valid_from, said_by, note)

struct AccountTimeline {
  std::vector<TimelineEntry> items;
};
TL_DESCRIBE(AccountTimeline, items)

Result<CustomerView> change(const Call& call, const SettingsBody& body) {
  NewSettings settings{.customer = std::string(call.path("account")),
                       .valid_from = body.valid_from,
                       .said_by = said(body.said_by),
                       .note = said(body.note)};
  for (const SettingBody& one : body.changes) settings.changes.push_back({one.kind, one.value});
  return set_customer_settings(call.db(), call.caller(), settings);
}

Result<AccountTimeline> timeline(const Call& call) {
  TimelineFilter filter;
  if (!call.query("kinds").empty()) {
    TL_TRY(filter.kinds, parse_timeline_kinds(call.query("kinds")));
  }
  TL_TRY(filter.from, http::day_said(call.query("from"), "from"));
  TL_TRY(filter.until, call.day());
  TL_TRY(auto entries, account_timeline(call.db(), call.path("account"), filter));
  return AccountTimeline{std::move(entries)};
}

}  // namespace

void add_account_setting_routes(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/settings",
              .summary = "What is agreed for all their quotes, from a day on",
              .permission = Permission::account_edit,
              .account = account_in_path},
             &change);
  routes.add({.path = "/api/v1/accounts/{account}/timeline",
              .summary = "Everything that happened with the customer, oldest first",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = {{"as_of", "the day; today unless said"},
                        {"from", "the first day"},
                        {"kinds", "such as message, issue"}}},
             &timeline);
}

}  // namespace tl::accounts

// My day, and how much quoting everybody has before them.
#include "accounts/http/account_routes.h"
#include "desk/http/desk_routes.h"
#include "desk/service/my_day.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;
using http::Subject;

struct QuoteLoads {
  std::vector<QuoteLoad> items;
};
TL_DESCRIBE(QuoteLoads, items)

// Their own accounts; all that they may see when they have none, or ask for all.
Result<MyDay> day_of(const Call& call) {
  DayRequest request{.shown = [&](std::int64_t account) { return call.sees(account); },
                     .mine = {},
                     .person = call.who().sign_in};
  for (const access::Role role : call.who().roles) request.roles.emplace_back(enum_name(role));
  if (call.query("whose") != "all") request.mine = call.who().own_accounts;
  return my_day(call.db(), call.caller(), request);
}

// Everybody's work on one account.
Result<MyDay> day_of_account(const Call& call) {
  TL_TRY(const std::int64_t account, call.db().read([&](database::Transaction& tx) {
    return accounts::account_in_path(tx, call);
  }));
  return my_day(call.db(), call.caller(),
                {.shown = [account](std::int64_t one) { return one == account; }, .mine = {}});
}

}  // namespace

void add_day_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/desk/my-day",
              .summary = "What is due, late or waited for, over all my accounts",
              .permission = Permission::my_day_read,
              .subject = Subject::filtered,
              .query = {{"whose", "all: of every account that I may see"}},
              .kept = http::Kept::for_person},
             &day_of);
  routes.add({.path = "/api/v1/desk/accounts/{account}/open",
              .summary = "What is due, late or waited for on one account, whoever has to do it",
              .permission = Permission::my_day_read,
              .account = accounts::account_in_path},
             &day_of_account);
  routes.add({.path = "/api/v1/desk/quote-load",
              .summary = "Open RFQs, late ones and the oldest, by owner of the accounts",
              .permission = Permission::account_assign},
             [](const Call& call) -> Result<QuoteLoads> {
               TL_TRY(auto loads, quote_load(call.db(), call.caller()));
               return QuoteLoads{std::move(loads)};
             });
}

}  // namespace tl::desk

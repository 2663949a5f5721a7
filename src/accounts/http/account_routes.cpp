#include "accounts/http/account_routes.h"

#include "accounts/service/customer_settings.h"
#include "accounts/service/customers.h"
#include "accounts/service/stewards.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::Subject;

struct NewAccount {
  std::string name;
  std::optional<std::string> contact;
  std::optional<std::string> address;
};
TL_DESCRIBE(NewAccount, name, contact, address)

struct AccountList {
  std::vector<AccountStewards> items;
};
TL_DESCRIBE(AccountList, items)

struct StewardBody {
  std::string sign_in;  // "": nobody from then on
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<std::string> note;
};
TL_DESCRIBE(StewardBody, sign_in, from, until, note)

Result<AccountList> list_accounts(const Call& call) {
  TL_TRY(const Date day, call.day());
  return call.db().read([&](database::Transaction& tx) -> Result<AccountList> {
    TL_TRY(auto all, all_account_stewards(tx, day));
    AccountList list;
    for (AccountStewards& account : all) {
      if (call.sees(account.customer.id.raw())) list.items.push_back(std::move(account));
    }
    return list;
  });
}

NewSteward steward_of(const Call& call, const StewardBody& body) {
  return {.account = std::string(call.path("account")),
          .sign_in = body.sign_in,
          .from = body.from,
          .until = body.until,
          .note = body.note.value_or("")};
}

}  // namespace

Result<std::int64_t> account_in_path(database::Transaction& tx, const Call& call) {
  TL_TRY(const Customer customer, find_customer(tx, call.path("account")));
  return customer.id.raw();
}

Result<std::int64_t> account_said(const Call& call, std::string_view code_or_name) {
  TL_TRY(const Customer customer, call.db().read([&](database::Transaction& tx) {
    return find_customer(tx, code_or_name);
  }));
  return customer.id.raw();
}

Result<std::string> code_of_account(const Call& call, std::int64_t account) {
  TL_TRY(const Customer customer, call.db().read([&](database::Transaction& tx) {
    return customer_of(tx, CustomerId(account));
  }));
  return customer.code;
}

// A customer's people have one account and never say which; ours say whose window they look into.
Result<std::int64_t> window_account(const Call& call) {
  if (call.who().account) return *call.who().account;
  if (call.query("account").empty())
    return invalid("account_missing", "say with account= whose window to look into");
  TL_TRY(const std::int64_t account, account_said(call, call.query("account")));
  if (call.sees(account)) return account;
  return not_found("customer_not_found", "no account of yours is called so");
}

void add_account_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts",
              .summary = "All accounts with who answers for each",
              .permission = Permission::account_read,
              .subject = Subject::filtered,
              .query = {{"as_of", "the day; today unless said"}},
              .kept = http::Kept::for_reach},
             &list_accounts);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts",
              .summary = "Add a customer",
              .permission = Permission::account_edit},
             [](const Call& call, const NewAccount& body) {
               return add_customer(call.db(), call.caller(),
                                   {.name = body.name,
                                    .contact = body.contact.value_or(""),
                                    .address = body.address.value_or("")});
             });
  routes.add({.path = "/api/v1/accounts/{account}",
              .summary = "An account: what is agreed, and all that happened",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = {{"as_of", "the day; today unless said"}},
              .kept = http::Kept::for_reach},
             [](const Call& call) -> Result<CustomerView> {
               TL_TRY(const Date day, call.day());
               return show_customer(call.db(), call.path("account"), day);
             });
  routes.add({.path = "/api/v1/accounts/{account}/stewards",
              .summary = "Who owns and who deputises the account, now and before",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = {{"as_of", "the day; today unless said"}}},
             [](const Call& call) -> Result<AccountStewards> {
               TL_TRY(const Date day, call.day());
               return show_stewards(call.db(), call.path("account"), day);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/owner",
              .summary = "Hand the account to its one owner",
              .permission = Permission::account_assign,
              .account = account_in_path},
             [](const Call& call, const StewardBody& body) {
               return assign_owner(call.db(), call.caller(), steward_of(call, body));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/deputy",
              .summary = "Name who stands in for the owner",
              .permission = Permission::account_assign,
              .account = account_in_path},
             [](const Call& call, const StewardBody& body) {
               return assign_deputy(call.db(), call.caller(), steward_of(call, body));
             });
}

}  // namespace tl::accounts

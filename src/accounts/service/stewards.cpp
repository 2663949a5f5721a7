#include "accounts/service/stewards.h"

#include <algorithm>
#include <map>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/store/customers.h"
#include "accounts/store/stewards.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

using FactsByAccount = std::map<CustomerId, std::vector<StewardFact>>;

FactsByAccount by_account(std::vector<StewardFact> facts) {
  FactsByAccount out;
  for (StewardFact& fact : facts) out[fact.customer_id].push_back(std::move(fact));
  return out;
}

AccountStewards view_of(const Customer& customer, const std::vector<StewardFact>& facts,
                        const Date& day) {
  AccountStewards view{
      .customer = customer, .stewards = stewards_on(facts, day), .terms = steward_terms(facts)};
  view.findings = steward_findings(customer, view.stewards).all();
  return view;
}

Result<void> record(Transaction& tx, const Caller& caller, StewardFact fact) {
  TL_TRY(fact.id, insert_steward(tx, fact));
  return database::record_change(tx, caller, cat("account_", enum_name(fact.role), "_assigned"),
                                 {"customer", fact.customer_id.raw()}, json::to_json(fact));
}

Result<AccountStewards> assign(database::Database& db, const Caller& caller,
                               const NewSteward& request, StewardRole role) {
  StewardFact fact{.role = role,
                   .valid_from = request.from.value_or(caller.today),
                   .valid_until = request.until,
                   .recorded_at = caller.now,
                   .recorded_by = caller.actor};
  if (!trim(request.sign_in).empty()) {
    TL_TRY(fact.sign_in, checked_sign_in(request.sign_in));
  }
  TL_TRY(fact.note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) -> Result<AccountStewards> {
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    StewardFact told = fact;
    told.customer_id = customer.id;
    TL_TRY(const auto before, stewards_of_customer(tx, customer.id));
    TL_CHECK(check_steward(told, before));
    TL_CHECK(record(tx, caller, told));
    // A deputy who takes over for good is not the deputy again when they hand the account on.
    const bool promoted = role == StewardRole::owner && !told.sign_in.empty() &&
                          stewards_on(before, told.valid_from).deputy == told.sign_in;
    if (promoted && !told.valid_until) {
      StewardFact ended = told;
      ended.role = StewardRole::deputy;
      ended.sign_in.clear();
      ended.note = "took the account over";
      TL_CHECK(record(tx, caller, ended));
    }
    TL_TRY(const auto after, stewards_of_customer(tx, customer.id));
    return view_of(customer, after, told.valid_from);
  });
}

}  // namespace

Result<std::vector<std::int64_t>> accounts_of_steward(Transaction& tx, std::string_view sign_in,
                                                      const Date& day) {
  const std::string person = to_lower(trim(sign_in));
  TL_TRY(auto facts, stewards_near_sign_in(tx, person));
  std::vector<std::int64_t> out;
  for (const auto& [account, told] : by_account(std::move(facts))) {
    const Stewards stewards = stewards_on(told, day);
    if (stewards.owner == person || stewards.deputy == person) out.push_back(account.raw());
  }
  return out;
}

Result<Stewards> stewards_of(Transaction& tx, CustomerId account, const Date& day) {
  TL_TRY(const auto facts, stewards_of_customer(tx, account));
  return stewards_on(facts, day);
}

Result<AccountStewards> assign_owner(database::Database& db, const Caller& caller,
                                     const NewSteward& request) {
  return assign(db, caller, request, StewardRole::owner);
}

Result<AccountStewards> assign_deputy(database::Database& db, const Caller& caller,
                                      const NewSteward& request) {
  return assign(db, caller, request, StewardRole::deputy);
}

Result<AccountStewards> show_stewards(database::Database& db, std::string_view account,
                                      const Date& day) {
  return db.read([&](Transaction& tx) -> Result<AccountStewards> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    TL_TRY(const auto facts, stewards_of_customer(tx, customer.id));
    return view_of(customer, facts, day);
  });
}

Result<std::vector<AccountStewards>> all_account_stewards(Transaction& tx, const Date& day) {
  TL_TRY(const auto customers, list_customers(tx));
  TL_TRY(auto facts, all_stewards(tx));
  const FactsByAccount known = by_account(std::move(facts));
  std::vector<AccountStewards> out;
  for (const Customer& customer : customers) {
    const auto found = known.find(customer.id);
    out.push_back(
        view_of(customer, found == known.end() ? std::vector<StewardFact>() : found->second, day));
  }
  return out;
}

Result<std::vector<AccountStewards>> unowned_accounts(database::Database& db, const Date& day) {
  TL_TRY(auto all, db.read([&](Transaction& tx) { return all_account_stewards(tx, day); }));
  std::erase_if(all, [](const AccountStewards& account) { return account.findings.empty(); });
  std::ranges::stable_sort(
      all, {}, [](const AccountStewards& account) { return !account.stewards.owner.empty(); });
  return all;
}

}  // namespace tl::accounts

// Who owns and who deputises an account, by sign-in.
//
//   TL_CHECK(assign_owner(db, caller, {.account = "C1", .sign_in = "ann"}));
//   TL_TRY(const auto mine, accounts_of_steward(tx, "ann", today));     // sorted customer ids
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/stewards.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

// The accounts that a person owns or deputises on a day: sorted customer ids.
Result<std::vector<std::int64_t>> accounts_of_steward(database::Transaction& tx,
                                                      std::string_view sign_in, const Date& day);

Result<Stewards> stewards_of(database::Transaction& tx, CustomerId account, const Date& day);

struct NewSteward {
  std::string account;        // code or name
  std::string sign_in;        // "": nobody from then on
  std::optional<Date> from;   // today unless said; may lie ahead
  std::optional<Date> until;  // the last day of a stand-in
  std::string note;
};
TL_DESCRIBE(NewSteward, account, sign_in, from, until, note)

// An account with who answers for it on a day, and what is wrong with that.
struct AccountStewards {
  Customer customer;
  Stewards stewards;
  std::vector<StewardTerm> terms;  // all there are, also those past and to come
  std::vector<Finding> findings;
};
TL_DESCRIBE(AccountStewards, customer, stewards, terms, findings)

// What check_steward() refuses, `sign_in_malformed`, `customer_not_found`. Give the account as of
// the day on which it begins. An owner who was the deputy is the deputy no longer.
Result<AccountStewards> assign_owner(database::Database& db, const Caller& caller,
                                     const NewSteward& request);
Result<AccountStewards> assign_deputy(database::Database& db, const Caller& caller,
                                      const NewSteward& request);

Result<AccountStewards> show_stewards(database::Database& db, std::string_view account,
                                      const Date& day);
// Every account with who answers for it, by its code's number.
Result<std::vector<AccountStewards>> all_account_stewards(database::Transaction& tx,
                                                          const Date& day);
// Of these the ones with a finding: unowned ones first.
Result<std::vector<AccountStewards>> unowned_accounts(database::Database& db, const Date& day);

}  // namespace tl::accounts

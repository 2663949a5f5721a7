// Rows of who answers for which account. Each function runs in the caller's transaction.
#pragma once

#include <string_view>
#include <vector>

#include "accounts/rules/stewards.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<StewardFactId> insert_steward(database::Transaction& tx, const StewardFact& fact);
// As they were recorded.
Result<std::vector<StewardFact>> stewards_of_customer(database::Transaction& tx,
                                                      CustomerId customer);
// By account, then as they were recorded.
Result<std::vector<StewardFact>> all_stewards(database::Transaction& tx);
// The same of the accounts that a person was ever named for.
Result<std::vector<StewardFact>> stewards_near_sign_in(database::Transaction& tx,
                                                       std::string_view sign_in);

}  // namespace tl::accounts

// Rows of the provider's own letterhead.
#pragma once

#include <optional>

#include "accounts/rules/company.h"
#include "foundation/caller.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<void> insert_company(database::Transaction& tx, const Company& company,
                            const Caller& caller);
Result<std::optional<Company>> latest_company(database::Transaction& tx);

}  // namespace tl::accounts

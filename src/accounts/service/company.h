// The provider's own letterhead. It is a fact with a date: a document shows what held when it was
// made.
#pragma once

#include "accounts/rules/company.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

// `company_name_missing` without a name. Saying the same again records nothing.
Result<void> set_company(database::Database& db, const Caller& caller, const Company& company);

// An empty name when nobody said it yet.
Result<Company> our_company(database::Transaction& tx);

}  // namespace tl::accounts

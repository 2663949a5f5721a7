// The provider's own letterhead. It is a fact with a date: a document shows what held when it was
// made.
#pragma once

#include <string>
#include <string_view>

#include "accounts/rules/company.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

// `company_name_missing` without a name. Saying the same again records nothing.
Result<void> set_company(database::Database& db, const Caller& caller, const Company& company);

// The logo of documents from now on: the bytes of a PNG that can be drawn, or `logo_unreadable`,
// `logo_too_large`. An issued document keeps the one it was printed with.
Result<void> set_logo(database::Database& db, const Caller& caller, std::string_view png);
// "" when there is none.
Result<std::string> our_logo(database::Transaction& tx);

// An empty name when nobody said it yet.
Result<Company> our_company(database::Transaction& tx);

}  // namespace tl::accounts

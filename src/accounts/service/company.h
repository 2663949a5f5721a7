// The provider's own letterhead. It is a fact with a date: a document shows what held when it was
// made.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/rules/company.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

// `company_name_missing` without a name. Saying the same again records nothing.
Result<void> set_company(database::Database& db, const Caller& caller, const Company& company);

// The logo of documents from now on: the bytes of a PNG that can be drawn, or `logo_unreadable`,
// `logo_too_large` past the pixels or logo_bytes_max. An issued document keeps the one it was
// printed with.
Result<void> set_logo(database::Database& db, const Caller& caller, std::string_view png);
// "" when there is none.
Result<std::string> our_logo(database::Transaction& tx);
// No logo from now on; an issued document keeps its own. `logo_missing` when there is none.
Result<void> take_logo_away(database::Database& db, const Caller& caller);

inline constexpr std::size_t logo_bytes_max = 512u << 10;

// The letterhead with its logo as a page of settings shows it.
struct CompanyLogo {
  std::int64_t version = 0;
  std::string sha256;
  std::int64_t bytes = 0;
  Instant put_at;
  std::string put_by;
};
TL_DESCRIBE(CompanyLogo, version, sha256, bytes, put_at, put_by)
struct CompanyView {
  Company company;
  std::optional<CompanyLogo> logo;
};
TL_DESCRIBE(CompanyView, company, logo)
Result<CompanyView> show_company(database::Database& db);

// An empty name when nobody said it yet.
Result<Company> our_company(database::Transaction& tx);

}  // namespace tl::accounts

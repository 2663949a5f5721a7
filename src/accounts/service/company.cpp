#include "accounts/service/company.h"

#include "accounts/store/company.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::accounts {

Result<void> set_company(database::Database& db, const Caller& caller, const Company& company) {
  if (trim(company.name).empty()) {
    return invalid("company_name_missing", "the company needs a name; say --company NAME");
  }
  return db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const auto before, latest_company(tx));
    const std::string after = json::to_json(company);
    if (before && json::to_json(*before) == after) return {};
    TL_CHECK(insert_company(tx, company, caller));
    database::AuditEntry entry = database::audit_of(caller, "company_described", {"company", 1});
    if (before) entry.before_json = json::to_json(*before);
    entry.after_json = after;
    return database::record_audit(tx, entry);
  });
}

Result<Company> our_company(database::Transaction& tx) {
  TL_TRY(const auto company, latest_company(tx));
  return company.value_or(Company());
}

}  // namespace tl::accounts

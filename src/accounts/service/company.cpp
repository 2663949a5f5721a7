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
    std::optional<std::string> before_json;
    if (before) before_json = json::to_json(*before);
    return database::record_audit(tx, {.at = caller.now,
                                       .who = caller.actor,
                                       .action = "company_described",
                                       .entity = "company",
                                       .entity_id = 1,
                                       .request_id = caller.request_id,
                                       .before_json = before_json,
                                       .after_json = after});
  });
}

Result<Company> our_company(database::Transaction& tx) {
  TL_TRY(const auto company, latest_company(tx));
  return company.value_or(Company());
}

}  // namespace tl::accounts

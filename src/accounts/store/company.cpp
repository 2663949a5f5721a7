#include "accounts/store/company.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<void> insert_company(database::Transaction& tx, const Company& company,
                            const Caller& caller) {
  TL_CHECK(tx.execute(statements::insert_company, company,
                      database::named("recorded_at", caller.now),
                      database::named("recorded_by", caller.actor)));
  return {};
}

Result<std::optional<Company>> latest_company(database::Transaction& tx) {
  return tx.query_optional<Company>(statements::latest_company);
}

}  // namespace tl::accounts

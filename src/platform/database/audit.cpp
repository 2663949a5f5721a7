#include "platform/database/audit.h"

#include "platform/database/statements.h"

namespace tl::database {

Result<void> record_audit(Transaction& tx, const AuditEntry& entry) {
  ENSURE(!entry.who.empty() && !entry.action.empty() && !entry.entity.empty(),
         "an audit row says who did what to which thing");
  TL_CHECK(tx.execute(statements::insert_audit, entry));
  return {};
}

Result<std::vector<AuditRow>> list_audit(Transaction& tx, const AuditFilter& filter) {
  return tx.query<AuditRow>(statements::list_audit, filter);
}

}  // namespace tl::database

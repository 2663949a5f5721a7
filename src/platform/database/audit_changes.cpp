#include "platform/database/audit_changes.h"

#include "platform/database/statements.h"

namespace tl::database {

Result<std::vector<AuditedChange>> changes_of(Transaction& tx, const AuditedThing& thing) {
  return tx.query<AuditedChange>(statements::changes_of, std::string(thing.entity), thing.id);
}

}  // namespace tl::database

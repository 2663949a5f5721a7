#include "platform/database/audit.h"

#include <utility>

#include "platform/database/statements.h"

namespace tl::database {
namespace {

void ensure_complete(const AuditEntry& entry) {
  ENSURE(!entry.who.empty() && !entry.action.empty() && !entry.entity.empty(),
         "an audit row says who did what to which thing");
}

}  // namespace

Result<void> record_audit(Transaction& tx, const AuditEntry& entry) {
  ensure_complete(entry);
  TL_CHECK(tx.execute(statements::insert_audit, entry));
  return {};
}

AuditEntry audit_of(const Caller& caller, std::string_view action, const AuditedThing& thing) {
  return {.at = caller.now,
          .who = caller.actor,
          .action = std::string(action),
          .entity = std::string(thing.entity),
          .entity_id = thing.id,
          .request_id = caller.request_id};
}

Result<void> record_change(Transaction& tx, const Caller& caller, std::string_view action,
                           const AuditedThing& thing, std::string after_json) {
  AuditEntry entry = audit_of(caller, action, thing);
  entry.after_json = std::move(after_json);
  return record_audit(tx, entry);
}

Result<void> record_audits(Transaction& tx, const std::vector<AuditEntry>& entries) {
  for (const AuditEntry& entry : entries) ensure_complete(entry);
  TL_CHECK(tx.execute_each(statements::insert_audit, entries));
  return {};
}

Result<std::vector<AuditRow>> list_audit(Transaction& tx, const AuditFilter& filter) {
  return tx.query<AuditRow>(statements::list_audit, filter);
}

Result<std::int64_t> newest_audit(Transaction& tx) {
  return tx.query_one<std::int64_t>(statements::newest_audit);
}

Result<std::vector<AuditedChange>> audit_after(Transaction& tx, std::int64_t id,
                                               std::int64_t rows_max) {
  return tx.query<AuditedChange>(statements::audit_after, id, rows_max);
}

}  // namespace tl::database

// Who changed what, when, and from which request: one row per change, in the transaction of the
// change, never altered afterwards.
//
//   TL_CHECK(record_audit(tx, {.at = now, .who = "ann", .action = "quote_issued", .entity =
//   "quote",
//                              .entity_id = 7, .request_id = request, .after_json =
//                              json_of(quote)}));
//   TL_TRY(const auto rows, list_audit(tx, {.entity = "quote", .entity_id = 7}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/transaction.h"

namespace tl::database {

struct AuditEntry {
  Instant at;
  std::string who;
  std::string action;  // a verb in the past, snake_case: "quote_issued"
  std::string entity;  // a noun: "quote"
  std::int64_t entity_id = 0;
  std::string request_id;                  // joins the changes of one request
  std::optional<std::string> before_json;  // none: it was not there
  std::optional<std::string> after_json;   // none: it is gone
};
TL_DESCRIBE(AuditEntry, at, who, action, entity, entity_id, request_id, before_json, after_json)

// What `caller` did: the values before and after are for the caller to add.
//
//   AuditEntry entry = audit_of(caller, "quote_issued", {"quote", 7});
//   entry.after_json = json_of(quote);
struct AuditedThing {
  std::string_view entity;
  std::int64_t id = 0;
};
AuditEntry audit_of(const Caller& caller, std::string_view action, const AuditedThing& thing);

// The most usual entry: nothing stood there before that anybody would ask for.
Result<void> record_change(Transaction& tx, const Caller& caller, std::string_view action,
                           const AuditedThing& thing, std::string after_json);

struct AuditRow {
  std::int64_t id = 0;
  Instant at;
  std::string who;
  std::string action;
  std::string entity;
  std::int64_t entity_id = 0;
  std::string request_id;
  std::optional<std::string> before_json;
  std::optional<std::string> after_json;
};
TL_DESCRIBE(AuditRow, id, at, who, action, entity, entity_id, request_id, before_json, after_json)

struct AuditFilter {
  std::optional<std::string> entity = {};
  std::optional<std::int64_t> entity_id = {};
  std::optional<std::string> who = {};
  std::optional<Instant> since = {};
  std::optional<std::int64_t> before_id = {};  // the next page: the last id of the page before
  std::int64_t limit = 100;
};
TL_DESCRIBE(AuditFilter, entity, entity_id, who, since, before_id, limit)

Result<void> record_audit(Transaction& tx, const AuditEntry& entry);
// The same for a change that touches many things, such as an import.
Result<void> record_audits(Transaction& tx, const std::vector<AuditEntry>& entries);

// The newest first.
Result<std::vector<AuditRow>> list_audit(Transaction& tx, const AuditFilter& filter);

// What happened, without the values: for whoever follows along.
struct AuditedChange {
  std::int64_t id = 0;
  Instant at;
  std::string who;
  std::string action;
  std::string entity;
  std::int64_t entity_id = 0;
  std::string request_id;
};
TL_DESCRIBE(AuditedChange, id, at, who, action, entity, entity_id, request_id)

Result<std::int64_t> newest_audit(Transaction& tx);  // 0 before the first
// The oldest first. On PostgreSQL a row may come to light after one with a higher number.
Result<std::vector<AuditedChange>> audit_after(Transaction& tx, std::int64_t id,
                                               std::int64_t rows_max);

}  // namespace tl::database

// A failure as an answer: RFC 9457 problem documents.
//
//   return problem_of(error, request.id);      //
//   {"type":"/problems/rfq_not_found","status":404,...}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/finding.h"
#include "foundation/result.h"
#include "platform/database/audit.h"
#include "platform/http/message.h"

namespace tl::http {

// What somebody else did while a page was open.
struct OthersChange {
  Instant at;
  std::string who;
  std::string action;  // "contact_changed"
  std::string entity;
  std::int64_t entity_id = 0;
};
TL_DESCRIBE(OthersChange, at, who, action, entity, entity_id)

struct Problem {
  std::string type;  // a stable name as an address
  std::string title;
  std::int64_t status = 0;
  std::string code;     // the error's own: "quote_not_firm"
  std::string detail;   // what, where, what to do
  std::string request;  // our id of the request, for the log
  std::optional<std::string> incident;
  std::vector<Finding> findings;
  std::vector<OthersChange> changes;  // of "changed_meanwhile"
};
TL_DESCRIBE(Problem, type, title, status, code, detail, request, incident, findings, changes)

// The one place where a kind of failure becomes a status.
int status_of(ErrorKind kind);

Response problem_of(const Error& error, std::string_view request_id);
// With a status of its own, where HTTP has one for the case: 401, 405, 412, 429.
Response problem_of(const Error& error, std::string_view request_id, int status);
// A change that rested on what others have changed since: 412 `changed_meanwhile`.
Response changed_meanwhile(std::vector<OthersChange> changes, std::string_view request_id);

}  // namespace tl::http

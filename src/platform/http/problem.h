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
#include "platform/http/message.h"

namespace tl::http {

struct Problem {
  std::string type;  // a stable name as an address
  std::string title;
  std::int64_t status = 0;
  std::string code;     // the error's own: "quote_not_firm"
  std::string detail;   // what, where, what to do
  std::string request;  // our id of the request, for the log
  std::optional<std::string> incident;
  std::vector<Finding> findings;
};
TL_DESCRIBE(Problem, type, title, status, code, detail, request, incident, findings)

// The one place where a kind of failure becomes a status.
int status_of(ErrorKind kind);

Response problem_of(const Error& error, std::string_view request_id);
// With a status of its own, where HTTP has one for the case: 401, 405, 412, 429.
Response problem_of(const Error& error, std::string_view request_id, int status);
}  // namespace tl::http

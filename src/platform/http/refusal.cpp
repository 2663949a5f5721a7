#include "platform/http/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/text.h"
#include "platform/http/problem.h"
#include "platform/json/write_json.h"

namespace tl::http {
namespace {

using Reason = std::pair<int, std::string_view>;
constexpr std::array reasons{
    Reason{100, "Continue"},
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{206, "Partial Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{307, "Temporary Redirect"},
    Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{411, "Length Required"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{428, "Precondition Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{503, "Service Unavailable"},
    Reason{505, "HTTP Version Not Supported"},
};

}  // namespace

std::string_view reason_of(int status) {
  const auto found = std::ranges::find(reasons, status, &Reason::first);
  return found == reasons.end() ? "Unknown" : found->second;
}

Response refusal(int status, std::string_view code, std::string_view detail,
                 std::string_view request_id) {
  const Error error{ErrorKind::invalid, std::string(code), std::string(detail)};
  return problem_of(error, request_id, status);
}

Response incident(std::string_view incident_id) {
  const Problem problem{
      .type = "/problems/incident",
      .title = "A fault of ours",
      .status = 500,
      .code = "incident",
      .detail = cat("Something went wrong inside; nothing was saved. Tell your administrator the "
                    "number ",
                    incident_id, "."),
      .request = std::string(incident_id),
      .incident = std::string(incident_id)};
  return {.status = 500,
          .media_type = std::string(problem_media_type),
          .body = json::to_json(problem),
          .headers = {{"Cache-Control", "no-store"}}};
}

}  // namespace tl::http

#include "platform/http/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/describe.h"
#include "foundation/text.h"
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

struct Problem {
  std::string type = "about:blank";
  std::string title;
  int status = 0;
  std::string code;
  std::string detail;
};
TL_DESCRIBE(Problem, type, title, status, code, detail)

struct Incident {
  std::string type = "about:blank";
  std::string title;
  int status = 0;
  std::string code;
  std::string detail;
  std::string incident;
};
TL_DESCRIBE(Incident, type, title, status, code, detail, incident)

}  // namespace

std::string_view reason_of(int status) {
  const auto found = std::ranges::find(reasons, status, &Reason::first);
  return found == reasons.end() ? "Unknown" : found->second;
}

Response refusal(int status, std::string_view code, std::string_view detail) {
  const Problem problem{.title = std::string(reason_of(status)),
                        .status = status,
                        .code = std::string(code),
                        .detail = std::string(detail)};
  return {.status = status,
          .media_type = std::string(problem_media_type),
          .body = json::to_json(problem)};
}

Response incident(std::string_view incident_id) {
  const Incident problem{
      .title = std::string(reason_of(500)),
      .status = 500,
      .code = "incident",
      .detail = cat("Something went wrong inside; nothing was saved. Tell your administrator the "
                    "number ",
                    incident_id, "."),
      .incident = std::string(incident_id)};
  return {
      .status = 500, .media_type = std::string(problem_media_type), .body = json::to_json(problem)};
}

}  // namespace tl::http

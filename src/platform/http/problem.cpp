#include "platform/http/problem.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "platform/json/write_json.h"

namespace tl::http {
namespace {

std::string_view title_of(int status) {
  switch (status) {
    case 400: return "The request is wrong";
    case 401: return "Sign in first";
    case 403: return "Not allowed";
    case 404: return "Nothing there";
    case 405: return "Not possible here";
    case 408: return "Too slow";
    case 409: return "Something is in the way";
    case 412: return "Somebody else changed it";
    case 413: return "Too large";
    case 414: return "Too long";
    case 415: return "Not a kind of content that is read here";
    case 417: return "Not something that can be expected here";
    case 429: return "Too often";
    case 431: return "Too much before the body";
    case 501: return "Not something that is done";
    case 503: return "Try again later";
    case 505: return "Another version of HTTP";
    default: return "A fault of ours";
  }
}

Response write(const Problem& problem) {
  return {.status = static_cast<int>(problem.status),
          .media_type = "application/problem+json",
          .body = json::to_json(problem),
          .headers = {{"Cache-Control", "no-store"}}};
}

}  // namespace

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid: return 400;
    case ErrorKind::not_found: return 404;
    case ErrorKind::conflict: return 409;
    case ErrorKind::denied: return 403;
    case ErrorKind::limit: return 413;
    case ErrorKind::unavailable: return 503;
    case ErrorKind::unsupported: return 501;
    case ErrorKind::corrupt: return 500;
  }
  return 500;
}

Response problem_of(const Error& error, std::string_view request_id) {
  return problem_of(error, request_id, status_of(error.kind));
}

Response problem_of(const Error& error, std::string_view request_id, int status) {
  return write({.type = cat("/problems/", error.code),
                .title = std::string(title_of(status)),
                .status = status,
                .code = error.code,
                .detail = error.message,
                .request = std::string(request_id)});
}

Response changed_meanwhile(std::vector<OthersChange> changes, std::string_view request_id) {
  std::vector<std::string> names;
  for (const OthersChange& change : changes) {
    if (std::ranges::find(names, change.who) == names.end()) names.push_back(change.who);
  }
  const std::string code = "changed_meanwhile";
  return write(
      {.type = cat("/problems/", code),
       .title = std::string(title_of(412)),
       .status = 412,
       .code = code,
       .detail = cat(join(names, " and "),
                     " saved something here after you had opened it; nothing of yours is "
                     "lost and nothing of theirs was overwritten: compare, and save again"),
       .request = std::string(request_id),
       .changes = std::move(changes)});
}

}  // namespace tl::http

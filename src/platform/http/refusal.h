// What the server says itself when it cannot pass a request on: a problem document (RFC 9457) with
// a stable code.
//
//   refusal(413, "body_too_large", "The body may have at most 64 MB.", request.id)
#pragma once

#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace tl::http {

std::string_view reason_of(int status);  // "Not Found"

inline constexpr std::string_view problem_media_type = "application/problem+json";

Response refusal(int status, std::string_view code, std::string_view detail,
                 std::string_view request_id);

// Something inside went wrong. The client gets a number to report and nothing of what it was.
Response incident(std::string_view incident_id);

}  // namespace tl::http

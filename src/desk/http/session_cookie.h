// The cookie that a browser is signed in by.
#pragma once

#include <string>
#include <string_view>

#include "platform/access/sessions.h"
#include "platform/http/call.h"

namespace tl::desk {

inline constexpr std::string_view session_cookie = "throughline_session";

// For Set-Cookie; an empty token takes it away.
std::string session_cookie_of(const http::Request& request, std::string_view token);
access::Origin origin_of(const http::Request& request);

// Who is signed in by the cookie, whatever is still asked of them.
Result<access::SignedIn> me_in(const http::Call& call);

}  // namespace tl::desk

#include "desk/http/session_cookie.h"

#include "foundation/text.h"

namespace tl::desk {

std::string session_cookie_of(const http::Request& request, std::string_view token) {
  return cat(session_cookie, "=", token, "; Path=/; HttpOnly; SameSite=Strict",
             token.empty() ? "; Max-Age=0" : "", request.secure ? "; Secure" : "");
}

access::Origin origin_of(const http::Request& request) {
  return {.remote = request.remote,
          .user_agent = std::string(utf8_prefix(request.header("user-agent"), 200)),
          .previous = std::string(request.cookie(session_cookie))};
}

Result<access::SignedIn> me_in(const http::Call& call) {
  return access::principal_of_session(call.db(), call.caller().now,
                                      call.request().cookie(session_cookie));
}

}  // namespace tl::desk

// News of what others change.
#include "desk/http/desk_routes.h"
#include "platform/http/change_events.h"

namespace tl::desk {

void add_event_routes(http::Routes& routes) {
  routes.add(
      {.path = "/api/v1/events",
       .summary = "Server-sent events: what changed, as it changes",
       .subject = http::Subject::self,
       .audience = http::Audience::customers_too},
      [](const http::Call& call) -> Result<http::WholeResponse> {
        // A sign-in that is not complete has no roles yet, and hears nothing.
        if (!call.may(access::Permission::session_own)) {
          return access::refused(call.who(), access::Permission::session_own);
        }
        auto feed = std::make_shared<http::EventFeed>();
        call.events().follow(feed, call.who());
        return http::WholeResponse{{.media_type = "text/event-stream", .feed = std::move(feed)}};
      });
}

}  // namespace tl::desk

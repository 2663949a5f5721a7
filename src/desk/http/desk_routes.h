// The doors of the desk: signing in, people, news of changes.
#pragma once

#include "platform/http/route.h"

namespace tl::access {
class SignInProvider;
}  // namespace tl::access

namespace tl::desk {

// Also says who stands behind a request: identify() is the router's.
void add_session_routes(http::Routes& routes);
// Null where the server was told of no provider of identities: then the doors say so.
void add_provider_routes(http::Routes& routes, access::SignInProvider* provider);
void add_people_routes(http::Routes& routes);
void add_event_routes(http::Routes& routes);
void add_day_routes(http::Routes& routes);
void add_search_routes(http::Routes& routes);
void add_operation_routes(http::Routes& routes);
void add_setting_routes(http::Routes& routes);
void add_statement_routes(http::Routes& routes);
void add_backup_routes(http::Routes& routes);
void add_house_routes(http::Routes& routes);  // numbering, exchange rates

// Who a cookie or a token belongs to, with the accounts that are theirs today. Nobody when the
// request carries neither.
Result<std::optional<access::Principal>> identify(database::Database& db,
                                                  const http::Request& request,
                                                  const Caller& caller);

}  // namespace tl::desk

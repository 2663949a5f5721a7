// Every door of the API, of every room: what the server answers, what `throughline openapi`
// describes, and what the tests walk through.
#pragma once

#include "platform/http/change_events.h"
#include "platform/http/route.h"

namespace tl::access {
class SignInProvider;
}  // namespace tl::access

namespace tl::server {

const http::Routes& all_routes();
// The same, for a server that was told of a provider of identities; null: it was not.
http::Routes routes_with(access::SignInProvider* provider);

// Whose a changed thing is, for news to a customer's people.
std::optional<std::int64_t> account_of_entity(database::Transaction& tx, std::string_view entity,
                                              std::int64_t id);

}  // namespace tl::server

// The doors of the accounts room.
#pragma once

#include "platform/http/route.h"

namespace tl::accounts {

void add_account_routes(http::Routes& routes);
void add_query_routes(http::Routes& routes);

// Whose the account, or the technical query, in the address is.
Result<std::int64_t> account_in_path(database::Transaction& tx, const http::Call& call);
Result<std::int64_t> account_of_query(database::Transaction& tx, const http::Call& call);

}  // namespace tl::accounts

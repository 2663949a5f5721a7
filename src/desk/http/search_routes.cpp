// One search over everything that a person may see.
#include "desk/http/desk_routes.h"
#include "desk/service/search.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;

Permission permission_for(SearchIn kind) {
  switch (kind) {
    case SearchIn::accounts: return Permission::account_read;
    case SearchIn::rfqs: return Permission::rfq_read;
    case SearchIn::quotes: return Permission::quote_read;
    case SearchIn::queries: return Permission::query_read;
  }
  return Permission::account_read;
}

}  // namespace

void add_search_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/desk/search",
              .summary = "Accounts, RFQs, quotes and technical queries with these words",
              .permission = Permission::my_day_read,
              .subject = http::Subject::filtered,
              .query = {{"q", "words; each has to stand in what is found"}}},
             [](const Call& call) {
               return search(call.db(), call.caller().today,
                             {.text = std::string(call.query("q")),
                              .may = [&](SearchIn kind, std::int64_t account) {
                                return call.who().may(permission_for(kind), account);
                              }});
             });
}

}  // namespace tl::desk

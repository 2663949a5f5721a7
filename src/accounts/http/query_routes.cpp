#include "accounts/http/account_routes.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::Subject;

struct QueryList {
  std::vector<TechnicalQuery> items;
};
TL_DESCRIBE(QueryList, items)

struct OutcomeBody {
  QueryState state = QueryState::answered;
  std::string text;
};
TL_DESCRIBE(OutcomeBody, state, text)

struct AssignmentBody {
  std::string owner;
  std::optional<Instant> due_at;
  std::optional<std::string> note;
};
TL_DESCRIBE(AssignmentBody, owner, due_at, note)

struct QueryMoveBody {
  std::optional<std::string> note;
  std::optional<Date> on;
};
TL_DESCRIBE(QueryMoveBody, note, on)

QueryMove move_of(const Call& call, const QueryMoveBody& body) {
  return {.query = std::string(call.path("query")), .note = said(body.note), .on = body.on};
}

Result<QueryList> list(const Call& call) {
  TL_TRY(auto all, list_queries(call.db(), call.query("about")));
  QueryList list;
  for (TechnicalQuery& query : all) {
    if (call.sees(query.customer_id.raw())) list.items.push_back(std::move(query));
  }
  return list;
}

}  // namespace

Result<std::int64_t> account_of_query(database::Transaction& tx, const Call& call) {
  TL_TRY(const CustomerId customer, customer_of_query(tx, call.path("query")));
  return customer.raw();
}

void add_query_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/queries",
              .summary = "Technical queries: all that are open, or every one about an RFQ",
              .permission = Permission::query_read,
              .subject = Subject::filtered,
              .query = {{"about", "an RFQ, such as R12"}}},
             &list);
  routes.add({.path = "/api/v1/accounts/queries/{query}",
              .summary = "A technical query and its course",
              .permission = Permission::query_read,
              .account = account_of_query},
             [](const Call& call) { return course_of_query(call.db(), call.path("query")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/queries/{query}/outcome",
              .summary = "Answer a technical query, assume its answer, withdraw or reopen it",
              .permission = Permission::query_answer,
              .account = account_of_query},
             [](const Call& call, const OutcomeBody& body) {
               return close_query(call.db(), call.caller(), call.path("query"),
                                  {body.state, body.text});
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/queries/{query}/owner",
              .summary = "Say who of ours sees to a technical query, and by when",
              .permission = Permission::query_ask,
              .account = account_of_query},
             [](const Call& call, const AssignmentBody& body) {
               return assign_query(call.db(), call.caller(),
                                   {.query = std::string(call.path("query")),
                                    .owner = body.owner,
                                    .due_at = body.due_at,
                                    .note = said(body.note)});
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/queries/{query}/sent",
              .summary = "The technical query is with the customer from now on",
              .permission = Permission::query_ask,
              .account = account_of_query},
             [](const Call& call, const QueryMoveBody& body) {
               return send_query(call.db(), call.caller(), move_of(call, body));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/queries/{query}/returned",
              .summary = "The technical query came back without an answer",
              .permission = Permission::query_ask,
              .account = account_of_query},
             [](const Call& call, const QueryMoveBody& body) {
               return return_query(call.db(), call.caller(), move_of(call, body));
             });
}

}  // namespace tl::accounts

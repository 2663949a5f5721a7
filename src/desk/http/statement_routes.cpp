// How an account was served, measured: for the customer themselves and for who answers for them.
#include "accounts/http/account_routes.h"
#include "desk/http/desk_routes.h"
#include "desk/service/statement.h"
#include "foundation/text.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Audience;
using http::Call;
using http::Subject;

Result<std::int64_t> days_of(const Call& call) {
  TL_TRY(const auto said, call.number("days"));
  return said.value_or(statement_days);
}

Result<ServiceStatement> page(const Call& call) {
  TL_TRY(const std::int64_t account, accounts::window_account(call));
  TL_TRY(const std::int64_t days, days_of(call));
  return service_statement(call.db(), call.caller(), account, days);
}

Result<http::WholeResponse> pdf(const Call& call) {
  TL_TRY(const std::int64_t account, accounts::window_account(call));
  TL_TRY(const std::int64_t days, days_of(call));
  TL_TRY(std::string bytes, statement_pdf(call.db(), call.caller(), account, days));
  return http::file_reply({.name = cat("service-statement-", call.caller().today.text(), ".pdf"),
                           .media_type = "application/pdf",
                           .bytes = std::move(bytes)});
}

}  // namespace

void add_statement_routes(http::Routes& routes) {
  const std::vector<http::QueryParameter> query = {{"account", "whose, for people of ours: C1"},
                                                   {"days", "of the period; 365 unless said"}};
  routes.add({.path = "/api/v1/window/statement",
              .summary = "How the account was served: what was measured, what is open",
              .permission = Permission::statement_read,
              .subject = Subject::filtered,
              .audience = Audience::customers_too,
              .query = query},
             &page);
  routes.add({.path = "/api/v1/window/statement.pdf",
              .summary = "The same on one page to hand on",
              .permission = Permission::statement_read,
              .subject = Subject::filtered,
              .audience = Audience::customers_too,
              .query = query},
             &pdf);
}

}  // namespace tl::desk

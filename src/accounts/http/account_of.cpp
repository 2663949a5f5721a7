// Whose the things in an address are, and how the parts of a request are read.
#include "accounts/http/account_routes.h"
#include "accounts/service/whose.h"

namespace tl::accounts {
namespace {

Result<std::int64_t> account_of(database::Transaction& tx, Numbered kind, std::string_view number) {
  TL_TRY(const CustomerId account, customer_of_numbered(tx, kind, number));
  return account.raw();
}

}  // namespace

Result<std::int64_t> account_of_contact(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::contact, call.path("contact"));
}

Result<std::int64_t> account_of_objective(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::objective, call.path("objective"));
}

Result<std::int64_t> account_of_product(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::product, call.path("product"));
}

Result<std::int64_t> account_of_agreement(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::agreement, call.path("agreement"));
}

Result<std::int64_t> account_of_thread(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::thread, call.path("thread"));
}

Result<std::int64_t> account_of_issue(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::issue, call.path("issue"));
}

Result<std::int64_t> account_of_meeting(database::Transaction& tx, const http::Call& call) {
  return account_of(tx, Numbered::meeting, call.path("meeting"));
}

std::string said(const std::optional<std::string>& text) {
  return text.value_or("");
}

}  // namespace tl::accounts

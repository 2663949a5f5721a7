#include "api/on_api.h"

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/server/all_routes.h"
#include "quoting/service/rfqs.h"

namespace tl::testing {
namespace {

constexpr std::string_view boundary = "----boundary";

std::string form_body(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string body;
  for (const auto& [head, value] : parts) {
    body += cat("--", boundary, "\r\n", head, "\r\n\r\n", value, "\r\n");
  }
  return cat(body, "--", boundary, "--\r\n");
}

http::Request request_to(http::Method method, std::string_view address) {
  http::Request request{.method = method, .id = "test-request"};
  const auto question = address.find('?');
  request.path = std::string(address.substr(0, question));
  if (question == address.npos) return request;
  for (const std::string_view pair : split(address.substr(question + 1), '&')) {
    const auto equals = pair.find('=');
    request.query.push_back({std::string(pair.substr(0, equals)),
                             equals == pair.npos ? "" : std::string(pair.substr(equals + 1))});
  }
  return request;
}

}  // namespace

OnApi::OnApi()
    : OnBothDatabases(StoreList(all_stores().begin(), all_stores().end())),
      caller_{.actor = "ann",
              .request_id = "set-up",
              .now = test_instant(),
              .today = test_instant().utc_date()},
      router_(server::all_routes(),
              {.db = db(),
               .clock = clock_,
               .identify = [this](const http::Request&, const Caller&)
                   -> Result<std::optional<access::Principal>> { return who_; },
               .assets = {}}) {}

void OnApi::as(access::Role role, std::vector<std::int64_t> own_accounts) {
  std::ranges::sort(own_accounts);
  who_ = access::Principal{.person = access::PersonId(1),
                           .sign_in = "ann",
                           .name = "Ann Keller",
                           .roles = {role},
                           .own_accounts = std::move(own_accounts)};
}

void OnApi::as_customer_of(std::int64_t account) {
  who_ = access::Principal{.person = access::PersonId(2),
                           .sign_in = "petra",
                           .name = "Petra Vogel",
                           .roles = {access::Role::customer},
                           .account = account};
}

void OnApi::as_nobody() {
  who_.reset();
}

http::Response OnApi::send(http::Request request) {
  http::Response response = router_.answer(request);
  if (response.shared_body) response.body = *response.shared_body;  // one place to look
  return response;
}

http::Response OnApi::get(std::string_view address) {
  return send(request_to(http::Method::get, address));
}

http::Response OnApi::post(std::string_view address, std::string_view json) {
  http::Request request = request_to(http::Method::post, address);
  request.headers.push_back({"content-type", "application/json"});
  request.body = std::string(json);
  return send(std::move(request));
}

http::Response OnApi::post_form(std::string_view address, const std::vector<Field>& fields) {
  http::Request request = request_to(http::Method::post, address);
  request.headers.push_back({"content-type", cat("multipart/form-data; boundary=", boundary)});
  std::vector<std::pair<std::string, std::string>> parts;
  for (const Field& field : fields) {
    std::string head = cat("Content-Disposition: form-data; name=\"", field.name, "\"");
    if (!field.file_name.empty()) head += cat("; filename=\"", field.file_name, "\"");
    parts.emplace_back(std::move(head), field.value);
  }
  request.body = form_body(parts);
  return send(std::move(request));
}

std::int64_t OnApi::account(std::string_view name) {
  const auto found =
      db().read([&](database::Transaction& tx) { return accounts::find_customer(tx, name); });
  if (found) return found->id.raw();
  return accounts::add_customer(db(), caller_, {.name = std::string(name)}).value().id.raw();
}

std::string OnApi::received_rfq(std::string_view account_name) {
  account(account_name);
  return quoting::new_rfq(db(), caller_,
                          {.customer = std::string(account_name),
                           .assembly = "A-1",
                           .revision = "B",
                           .bom_file = "board.csv",
                           .bom_bytes = "Ref,Qty,Manufacturer,MPN\nR1,1,Yageo,RC0402FR-0710KL\n",
                           .quantities = {10}})
      .value()
      .number;
}

std::string OnApi::code(const http::Response& response) {
  const std::string code = member(response, "code");
  return response.status < 400 || code.empty() ? cat("status ", response.status) : code;
}

std::string OnApi::member(const http::Response& response, std::string_view name) {
  const std::string_view body = response.bytes();
  const std::string key = cat("\"", name, "\":");
  const auto at = body.find(key);
  if (at == body.npos) return "";
  std::string_view value = body.substr(at + key.size());
  if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
  return std::string(value.substr(0, value.find_first_of(",}]")));
}

std::string told(const http::Request& request) {
  return cat(http::name_of(request.method), " ", request.path);
}

}  // namespace tl::testing

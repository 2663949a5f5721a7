// The API as a client meets it, without sockets: every route over a fresh database of each kind.
//
//   class RfqRoutes : public testing::OnApi {};
//   TL_ON_BOTH_DATABASES(RfqRoutes);
//   TEST_P(RfqRoutes, ...) {
//     as(Role::account_manager, {account("Kranich")});
//     EXPECT_EQ(get("/api/v1/quoting/rfqs").status, 200);
//   }
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/router.h"
#include "support/databases.h"

namespace tl::testing {

class OnApi : public OnBothDatabases {
 protected:
  struct Field {
    std::string name;
    std::string value;
    std::string file_name = {};
  };

  OnApi();

  // Who asks from now on: staff of a role that own accounts, or a customer's person, or nobody.
  void as(access::Role role, std::vector<std::int64_t> own_accounts = {});
  void as_customer_of(std::int64_t account);
  void as_nobody();

  http::Response get(std::string_view address);  // with its query: "/api/v1/x?as_of=..."
  http::Response post(std::string_view address, std::string_view json);
  http::Response post_form(std::string_view address, const std::vector<Field>& fields);
  http::Response send(http::Request request);

  std::int64_t account(std::string_view name);              // added when it is not there
  std::string received_rfq(std::string_view account_name);  // its number

  // The code of a problem; "status 200" of an answer that is none.
  static std::string code(const http::Response& response);
  // The value of the first member of that name anywhere in the answer, "" when there is none.
  static std::string member(const http::Response& response, std::string_view name);

  const Caller& caller() const { return caller_; }

 private:
  FixedClock clock_{test_instant()};
  Caller caller_;
  std::optional<access::Principal> who_;
  http::Router router_;
};

// "POST /path/with/1" of a request, for messages.
std::string told(const http::Request& request);

}  // namespace tl::testing

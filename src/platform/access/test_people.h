// What the tests of this room share: people, a clock that is put forward, and cheap hashes.
#pragma once

#include "platform/access/people.h"
#include "platform/access/second_factor.h"
#include "platform/access/secret.h"
#include "platform/access/sign_in.h"
#include "platform/access/statements.h"
#include "platform/access/totp.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::access {

class WithPeople : public testing::OnBothDatabases {
 protected:
  static constexpr std::string_view ann_password = "four words in a row";

  WithPeople() : OnBothDatabases({&database::store_schema(), &store_schema()}) {}

  Caller caller(std::string actor = "setup") const {
    return {.actor = std::move(actor),
            .request_id = "request-1",
            .now = now_,
            .today = now_.utc_date()};
  }
  Acting setup() const { return operator_of(caller()); }
  void wait_minutes(std::int64_t minutes) { wait_seconds(60 * minutes); }
  void wait_seconds(std::int64_t seconds) {
    now_ = Instant::from_micros(now_.micros() + seconds * 1'000'000);
  }

  OneTimePassword add(std::string sign_in, std::vector<Role> roles,
                      std::optional<std::int64_t> account = {}) {
    return add_person(db(), hasher_, setup(),
                      {.sign_in = sign_in,
                       .name = "Somebody",
                       .email = sign_in + "@example.com",
                       .roles = std::move(roles),
                       .account = account})
        .value();
  }
  // A person with a password of their own.
  Person settled(std::string sign_in, std::vector<Role> roles,
                 std::optional<std::int64_t> account = {}) {
    const OneTimePassword fresh = add(sign_in, std::move(roles), account);
    const NewSession first = enter(sign_in, fresh.one_time_password).value();
    EXPECT_OK(change_password(db(), hasher_, caller(), who(first.token),
                              {fresh.one_time_password, std::string(ann_password)}));
    return fresh.person;
  }
  Result<NewSession> enter(std::string sign_in, std::string_view password, Origin from = office()) {
    return sign_in_with(hasher_, std::move(sign_in), password, from);
  }
  Result<NewSession> sign_in_with(const PasswordHasher& hasher, std::string sign_in,
                                  std::string_view password, const Origin& from) {
    return access::sign_in(db(), hasher, caller(), from,
                           {std::move(sign_in), std::string(password)});
  }
  Result<NewSession> enter_ann() { return enter("ann", ann_password); }
  Result<SignedIn> signed_in(std::string_view token) {
    return principal_of_session(db(), now_, token);
  }
  SignedIn who(std::string_view token) { return signed_in(token).value(); }
  Acting acting(std::string_view token) {
    const SignedIn me = who(token);
    return acting_for(caller(), me.principal);
  }
  static Origin office() {
    return {.remote = "192.0.2.7", .user_agent = "Browser 1", .previous = {}};
  }
  std::vector<std::string> audited() {
    const auto rows = db().read(
        [](database::Transaction& tx) { return database::list_audit(tx, {.limit = 1'000}); });
    std::vector<std::string> out;
    for (const auto& row : rows.value()) out.push_back(row.who + " " + row.action);
    return out;
  }
  // All that the audit holds, as one text.
  std::string audit_text() {
    const auto rows = db().read(
        [](database::Transaction& tx) { return database::list_audit(tx, {.limit = 1'000}); });
    std::string out;
    for (const auto& row : rows.value())
      out += row.before_json.value_or("") + row.after_json.value_or("") + "\n";
    return out;
  }

  PasswordHasher hasher_{HashCost::cheapest()};
  Instant now_ = testing::test_instant();
};

}  // namespace tl::access

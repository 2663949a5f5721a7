// One request on its way to a service: who asks, what the address names, and the way to the data.
//
//   [](const Call& call) { return quoting::show_rfq(call.db(), call.path("rfq")); }
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/access/password_hasher.h"
#include "platform/access/permission.h"
#include "platform/access/principal.h"
#include "platform/database/database.h"
#include "platform/http/message.h"

namespace tl::database {
struct BackupShelf;
}  // namespace tl::database

namespace tl::http {

// What the address names: "{rfq}" of the route's path beside what stood there.
struct PathValue {
  std::string name;
  std::string value;
};

// What the server has once for all requests. Null where a test does without.
class ChangeEvents;
struct Backstage {
  ChangeEvents* events = nullptr;
  const access::PasswordHasher* hasher = nullptr;
  const database::BackupShelf* backups = nullptr;
};

class Call {
 public:
  struct Parts {
    const Request& request;
    std::vector<PathValue> path;
    Caller caller;
    std::optional<access::Principal> who;  // nobody before sign-in
    access::Permission permission;         // that the route asks for
    database::Database& db;
    Backstage backstage = {};
  };
  explicit Call(Parts parts) : parts_(std::move(parts)) {}

  const Request& request() const { return parts_.request; }
  const Caller& caller() const { return parts_.caller; }
  database::Database& db() const { return parts_.db; }
  ChangeEvents& events() const;
  const access::PasswordHasher& hasher() const;
  // Where this server keeps its backups; `backups_not_kept` when it was not told.
  Result<const database::BackupShelf*> backups() const;

  // The value of "{name}" in the route's path. A name that the path has not is a bug.
  std::string_view path(std::string_view name) const;
  // "" when it is not said.
  std::string_view query(std::string_view name) const;
  // A whole number, when it is said; `number_malformed`.
  Result<std::optional<std::int64_t>> number(std::string_view name) const;
  // How many rows of a list: `limit`; `limit_invalid`.
  Result<std::int64_t> rows(std::int64_t otherwise) const;
  // The day that was asked for by `as_of`, else today; `day_malformed`.
  Result<Date> day() const;

  bool signed_in() const { return parts_.who.has_value(); }
  const access::Principal& who() const;  // a bug on a route for nobody

  // Of a list: whether a row of this account may be shown to who asks. Filtered routes leave out
  // what this refuses (RouteSubject::filtered).
  bool sees(std::int64_t account) const;
  bool may(access::Permission permission) const;

 private:
  Parts parts_;
};

}  // namespace tl::http

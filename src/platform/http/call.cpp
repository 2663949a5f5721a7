#include "platform/http/call.h"

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::http {

std::string_view Call::path(std::string_view name) const {
  for (const PathValue& value : parts_.path) {
    if (value.name == name) return value.value;
  }
  ENSURE(false, cat("the route's path names no {", name, "}"));
}

std::string_view Call::query(std::string_view name) const {
  return parts_.request.query_value(name).value_or(std::string_view());
}

Result<std::optional<std::int64_t>> Call::number(std::string_view name) const {
  const std::string_view said = query(name);
  if (said.empty()) return std::optional<std::int64_t>();
  const auto number = parse_decimal(said, 0);
  if (!number) {
    return invalid("number_malformed",
                   cat(name, "=", visible(utf8_prefix(said, 20)), ": say a whole number"));
  }
  return std::optional<std::int64_t>(*number);
}

Result<std::int64_t> Call::rows(std::int64_t otherwise) const {
  const auto said = number("limit");
  if (!said) return invalid("limit_invalid", "limit: say a number of rows from 1 on");
  return said->value_or(otherwise);
}

Result<Date> Call::day() const {
  const std::string_view said = query("as_of");
  if (said.empty()) return parts_.caller.today;
  const auto day = Date::parse(said);
  if (!day) {
    return invalid("day_malformed", cat("as_of=", visible(utf8_prefix(said, 40)),
                                        ": say a day as year-month-day, such as 2026-03-02"));
  }
  return *day;
}

const access::Principal& Call::who() const {
  ENSURE(parts_.who.has_value(), "a route for nobody asks who it is");
  return *parts_.who;
}

ChangeEvents& Call::events() const {
  ENSURE(parts_.backstage.events != nullptr, "the server tells of changes");
  return *parts_.backstage.events;
}

const access::PasswordHasher& Call::hasher() const {
  ENSURE(parts_.backstage.hasher != nullptr, "the server has one hasher of passwords");
  return *parts_.backstage.hasher;
}

Result<const database::BackupShelf*> Call::backups() const {
  if (parts_.backstage.backups != nullptr) return parts_.backstage.backups;
  return not_found("backups_not_kept",
                   "this server was started without a folder for backups; start it with "
                   "--backups FOLDER");
}

bool Call::sees(std::int64_t account) const {
  return who().may(parts_.permission, account);
}

bool Call::may(access::Permission permission) const {
  return parts_.who && parts_.who->may(permission);
}

}  // namespace tl::http

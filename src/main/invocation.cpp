#include "main/invocation.h"

#include <cstdlib>
#include <filesystem>

#include <pwd.h>
#include <unistd.h>

#include "foundation/text.h"

namespace tl::cli {
namespace {

std::string user_name() {
  const passwd* entry = getpwuid(geteuid());
  if (entry != nullptr && entry->pw_name != nullptr) return entry->pw_name;
  return cat("uid ", geteuid());
}

}  // namespace

Environment Environment::of_process() {
  Environment out{.user = user_name()};
  for (const char* name :
       {"THROUGHLINE_DATABASE", "THROUGHLINE_NOW", "THROUGHLINE_ZONE", "THROUGHLINE_ACTOR"}) {
    if (const char* value = std::getenv(name); value != nullptr) out.variables.emplace(name, value);
  }
  return out;
}

std::string Environment::get(std::string_view name) const {
  const auto found = variables.find(name);
  return found == variables.end() ? std::string() : found->second;
}

Result<Caller> Invocation::caller() const {
  Caller caller{.actor = environment_.get("THROUGHLINE_ACTOR")};
  if (caller.actor.empty()) caller.actor = environment_.user;
  const std::string fixed = environment_.get("THROUGHLINE_NOW");
  if (fixed.empty()) {
    caller.now = SystemClock().now();
  } else {
    auto parsed = Instant::parse(fixed);
    if (!parsed) return with_context(parsed.error(), "THROUGHLINE_NOW");
    caller.now = *parsed;
  }
  const std::string zone = environment_.get("THROUGHLINE_ZONE");
  TL_TRY(caller.today, date_in_zone(caller.now, zone.empty() ? "UTC" : zone));
  caller.request_id = cat("cli-", caller.now.micros(), "-", getpid());
  return caller;
}

Result<std::string> Invocation::database_place() const {
  std::string place = arguments_.value_or("database", environment_.get("THROUGHLINE_DATABASE"));
  if (place.empty()) {
    return invalid("database_not_named",
                   "no database named: say --database FILE or --database postgresql://..., "
                   "or set THROUGHLINE_DATABASE");
  }
  return place;
}

Result<std::optional<Date>> day_option(const Arguments& arguments, std::string_view option) {
  const auto text = arguments.value(option);
  if (!text) return std::optional<Date>();
  const auto day = Date::parse(*text);
  if (!day) return with_context(day.error(), cat("--", option, " ", utf8_prefix(*text, 40)));
  return std::optional<Date>(*day);
}

std::string lines_of_option(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view part : split(text, ';')) lines.emplace_back(trim(part));
  return join(lines, "\n");
}

std::string file_name_of(std::string_view path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace tl::cli

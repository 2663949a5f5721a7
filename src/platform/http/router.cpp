#include "platform/http/router.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/database/idempotency.h"
#include "platform/http/compress.h"
#include "platform/http/problem.h"
#include "platform/http/stale.h"

namespace tl::http {
namespace {

constexpr std::string_view nothing_of_yours =
    "there is nothing of yours at this address; it may be another's, or gone";

bool is_safe(Method method) {
  return method == Method::get || method == Method::head;
}

// What a browser tells of where a request comes from. A program with a token sends no cookie, so
// there is nothing that another site could misuse.
Result<void> check_origin(const Request& request) {
  if (is_safe(request.method) || request.header("cookie").empty()) return {};
  const std::string_view site = request.header("sec-fetch-site");
  const std::string_view origin = request.header("origin");
  const std::string own = cat(request.secure ? "https://" : "http://", request.header("host"));
  const bool foreign = (!site.empty() && site != "same-origin" && site != "none") ||
                       (!origin.empty() && origin != own);
  if (foreign) {
    return denied("cross_site_write", "another site asked for this in your name; it was refused");
  }
  if (request.header("x-requested-with") != "throughline") {
    return denied("cross_site_write", "a write needs the header X-Requested-With: throughline");
  }
  return {};
}

Result<void> check_reach(const Route& route, const Call& call) {
  const Door& door = route.door;
  if (door.subject == Subject::nobody) return {};
  const access::Principal& who = call.who();
  // What is their own is theirs whatever their roles, also before a sign-in is complete.
  if (door.subject == Subject::self) return {};
  if (!who.may(door.permission)) {
    if (who.account) return not_found("nothing_there", std::string(nothing_of_yours));
    return access::refused(who, door.permission);
  }
  // A customer's people come in through the doors of their own account only.
  if (who.account && (door.audience == Audience::staff || door.subject == Subject::company)) {
    return not_found("nothing_there", std::string(nothing_of_yours));
  }
  if (door.subject != Subject::account) return {};
  const auto account =
      call.db().read([&](database::Transaction& tx) { return door.account(tx, call); });
  if (who.account && (!account || !who.may(door.permission, *account))) {
    return not_found("nothing_there", std::string(nothing_of_yours));
  }
  if (!account) return account.error();
  if (!who.may(door.permission, *account)) {
    return denied("not_your_account",
                  cat("this belongs to an account that is not yours (", enum_name(door.permission),
                      "); ask its owner, or to be made its deputy"));
  }
  return {};
}

// The answer of a write that is kept with its key, to be given again.
std::string kept_form(const Response& response) {
  return cat(response.status, "\n", response.media_type, "\n", response.bytes());
}

Response of_kept_form(std::string_view kept) {
  const std::size_t first = kept.find('\n');
  const std::size_t second = kept.find('\n', first + 1);
  ENSURE(first != kept.npos && second != kept.npos, "an answer was kept as it was written");
  int status = 0;
  for (const char digit : kept.substr(0, first)) status = status * 10 + (digit - '0');
  return {.status = status,
          .media_type = std::string(kept.substr(first + 1, second - first - 1)),
          .body = std::string(kept.substr(second + 1))};
}

void add_tag(Response& response) {
  if (response.status != 200 || response.feed) return;
  response.headers.push_back(
      {"ETag", cat("\"", database::sha256_hex(response.bytes()).substr(0, 32), "\"")});
}

void leave_out_what_they_have(const Request& request, Response& response) {
  const std::string_view tag = response.header("etag");
  if (tag.empty() || request.header("if-none-match") != tag) return;
  response.status = 304;
  response.body.clear();
  response.shared_body.reset();
}

// Whose answer it is, for what, in which minute.
std::string cache_key(const Route& route, const Call& call) {
  const access::Principal& who = call.who();
  std::vector<std::string> parts{call.request().path, cat(call.caller().now.micros() / 60'000'000)};
  for (const QueryValue& value : call.request().query) {
    parts.push_back(cat(value.name, "=", value.value));
  }
  parts.push_back(route.door.kept == Kept::for_person ? who.sign_in : "");
  for (const access::Role role : who.roles) parts.emplace_back(enum_name(role));
  parts.push_back(who.account ? cat("of ", *who.account) : "");
  for (const std::int64_t account : who.own_accounts) parts.push_back(cat(account));
  parts.insert(parts.end(), who.scopes.begin(), who.scopes.end());
  std::string key;  // with lengths, so that no value can look like two
  for (const std::string& part : parts) key.append(cat(part.size(), ":", part));
  return key;
}

void add_api_headers(const Request& request, Response& response) {
  const auto set = [&](std::string_view name, std::string_view value) {
    if (!response.has_header(name)) {
      response.headers.push_back({std::string(name), std::string(value)});
    }
  };
  set("Cache-Control", "no-store");
  set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  set("X-Content-Type-Options", "nosniff");
  set("Referrer-Policy", "same-origin");
  set("X-Frame-Options", "SAMEORIGIN");
  if (request.secure) set("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace

Router::Router(const Routes& routes, RouterOptions options)
    : routes_(routes), options_(std::move(options)), cache_(options_.cache_bytes_max) {}

std::size_t Router::body_max(Method method, std::string_view path) const {
  const Routes::Found found = routes_.find(method, path);
  return found.route == nullptr ? 0 : found.route->door.body_max;
}

Response Router::answer(const Request& request) const {
  const bool api = request.path == "/api" || request.path.starts_with("/api/");
  if (!api && options_.assets) return options_.assets(request);
  Response response = answer_api(request);  // what it throws, the server tells and records
  add_api_headers(request, response);
  return response;
}

Response Router::answer_api(const Request& request) const {
  const Routes::Found found = routes_.find(request.method, request.path);
  if (found.route != nullptr) return answer_door(request, found);
  if (found.other_methods.empty()) {
    return problem_of(not_found("route_unknown",
                                "the API has no such address; "
                                "/api/openapi.json lists them all"),
                      request.id);
  }
  std::vector<std::string_view> allowed;
  for (const Method method : found.other_methods) allowed.push_back(name_of(method));
  Response response = problem_of(
      unsupported("method_unknown", cat("this address answers ", join(allowed, ", "), " only")),
      request.id, 405);
  response.headers.push_back({"Allow", join(allowed, ", ")});
  return response;
}

Result<Caller> Router::caller_of(const Request& request) const {
  Caller caller{.actor = "", .request_id = request.id, .now = options_.clock.now(), .today = {}};
  TL_TRY(caller.today, date_in_zone(caller.now, options_.zone));
  return caller;
}

Response Router::answer_door(const Request& request, const Routes::Found& found) const {
  const Route& route = *found.route;
  if (request.body.size() > route.door.body_max) {
    return problem_of(limit_exceeded("body_too_large", cat("this address takes up to ",
                                                           route.door.body_max, " bytes")),
                      request.id);
  }
  auto caller = caller_of(request);
  if (!caller) return problem_of(caller.error(), request.id);
  if (auto same = check_origin(request); !same) return problem_of(same.error(), request.id);
  std::optional<access::Principal> who;
  if (route.door.subject != Subject::nobody) {
    auto identified = options_.identify(request, *caller);
    if (!identified) return problem_of(identified.error(), request.id, 401);
    if (!*identified) {
      return problem_of(denied("sign_in_needed", "sign in first"), request.id, 401);
    }
    who = std::move(*identified);
    caller->actor = who->sign_in;
  }
  const std::string person = caller->actor;
  const Call call({.request = request,
                   .path = found.path,
                   .caller = std::move(caller).value(),
                   .who = std::move(who),
                   .permission = route.door.permission,
                   .db = options_.db,
                   .backstage = options_.backstage});
  Response response = answer_call(route, call);
  leave_out_what_they_have(request, response);
  if (!person.empty()) response.headers.push_back({std::string(person_header), person});
  return response;
}

Response Router::answer_call(const Route& route, const Call& call) const {
  const std::string& request = call.request().id;
  if (is_safe(call.request().method) && call.signed_in() &&
      route.door.writes != Door::Writes::by_itself) {
    return read(route, call);
  }
  if (auto allowed = check_reach(route, call); !allowed) {
    return problem_of(allowed.error(), request);
  }
  auto outcome = route.writes() ? write(route, call) : route.run(call);
  if (!outcome) return problem_of(outcome.error(), request);
  if (is_safe(call.request().method)) add_tag(*outcome);
  return *std::move(outcome);
}

Response Router::read(const Route& route, const Call& call) const {
  if (route.door.kept == Kept::no) return read_anew(route, call);
  const auto mark = options_.db.read_together([&]() -> Result<std::string> {
    TL_CHECK(check_reach(route, call));
    return seen_mark(options_.db);
  });
  if (!mark) return problem_of(mark.error(), call.request().id);
  const auto takes = accepts_gzip(call.request().header("accept-encoding"))
                         ? AnswerCache::Takes::gzip
                         : AnswerCache::Takes::plain;
  return cache_.answer({.mark = *mark, .what = cache_key(route, call)}, takes,
                       [&] { return read_anew(route, call); });
}

Response Router::read_anew(const Route& route, const Call& call) const {
  auto outcome = options_.db.read_together([&]() -> Result<Response> {
    TL_CHECK(check_reach(route, call));
    TL_TRY(std::string mark, seen_mark(options_.db));
    TL_TRY(Response response, route.run(call));
    response.headers.push_back({std::string(seen_header), std::move(mark)});
    return response;
  });
  if (!outcome) return problem_of(outcome.error(), call.request().id);
  add_tag(*outcome);
  return *std::move(outcome);
}

Result<Response> Router::write(const Route& route, const Call& call) const {
  const Request& request = call.request();
  const std::string key(request.header("idempotency-key"));
  TL_TRY(StaleCheck stale, StaleCheck::of(call));
  const auto work = [&]() -> Result<Response> {
    TL_TRY(Response response, route.run(call));
    TL_CHECK(stale.check(call));
    return response;
  };
  Result<Response> outcome = [&]() -> Result<Response> {
    if (key.empty()) return options_.db.write_together(work);
    const std::string content = cat(name_of(request.method), " ", request.path, "\n",
                                    call.caller().actor, "\n", request.body);
    const auto once = [&] {
      return options_.db.write_together(
          [&] {
            return database::write_once(options_.db,
                                        {.key = key, .content = content, .at = call.caller().now},
                                        [&](database::Transaction&) -> Result<std::string> {
                                          TL_TRY(const Response response, work());
                                          return kept_form(response);
                                        });
          },
          database::UnknownOutcome::retry);
    };
    auto kept = once();
    // Two at once: the slower one finds the answer of the other.
    if (!kept && kept.error().code == "unique_violation") kept = once();
    if (!kept) return kept.error();
    return of_kept_form(*kept);
  }();
  if (!outcome && !stale.changes().empty()) return changed_meanwhile(stale.changes(), request.id);
  if (outcome && options_.written) options_.written();
  return outcome;
}

}  // namespace tl::http

// The routing table: every door of the API, declared once. What may be asked, by whom, about whose
// records, and how the answer looks follow from the declaration; so do the API's description
// (openapi.h) and the tests that try every door.
//
//   void add_rfq_routes(Routes& routes) {
//     routes.add(Door{.method = Method::get, .path = "/api/v1/quoting/rfqs/{rfq}",
//                     .summary = "One RFQ: its BOM, findings, quotes and clock",
//                     .permission = Permission::rfq_read, .account = account_of_rfq},
//                [](const Call& call) { return show_rfq(call.db(), call.path("rfq")); });
//     routes.add(Door{.method = Method::post, .path = "/api/v1/quoting/rfqs/{rfq}/pause", ...},
//                [](const Call& call, const PauseBody& body) { return pause_rfq(...); });
//   }
//
// A handler gives Result<T> of a described T, which becomes JSON, or Result<WholeResponse> for
// anything else. A second argument is the body, read strictly from JSON. A route that writes runs
// as one transaction: what it did is saved whole or not at all.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "foundation/limits.h"
#include "platform/http/call.h"
#include "platform/json/read_json.h"
#include "platform/json/schema.h"

namespace tl::http {

// Whose records a route is about. What the person's reach is compared with.
enum class Subject {
  nobody,    // before sign-in: health, the sign-in itself
  self,      // what belongs to the person who asks: their session, their password
  company,   // records of no account: parts, offers, rates, people
  filtered,  // a list over accounts; the handler leaves out what Call::sees() refuses
  account,   // of one account, that `account` finds from the address
};

// The account that an address is about. An unknown record is its not_found, for those who may not
// see it as for all.
using AccountOf = Result<std::int64_t> (*)(database::Transaction& tx, const Call& call);

// Whom a door is for at all. Answers for staff hold what no customer may read (costs, suppliers,
// what we note for ourselves), so a customer's people come in where it is said, and only there.
enum class Audience { staff, customers_too };

// Whether an answer to a read may be given again while nothing in the database has changed
// (answer_cache.h). What depends on the time may then be up to a minute old.
enum class Kept {
  no,          // it tells of what leaves no trace in the audit: jobs, sessions
  for_person,  // it depends on who asks
  for_reach,   // it depends on their roles, accounts and scopes alone
};

struct QueryParameter {
  std::string_view name;
  std::string_view help;
};

// A field of a form that carries files (multipart/form-data).
struct FormField {
  enum class Holds { text, file };
  std::string_view name;
  std::string_view help;
  Holds holds = Holds::text;
};

struct Door {
  Method method = Method::get;
  std::string path;  // "/api/v1/quoting/rfqs/{rfq}"
  std::string summary;
  access::Permission permission = access::Permission::session_own;
  Subject subject = Subject::company;  // account when `account` is given
  AccountOf account = nullptr;
  Audience audience = Audience::staff;
  std::vector<QueryParameter> query = {};
  std::vector<FormField> form = {};  // of a route that takes files; read with Form
  std::size_t body_max = limits::json_body_bytes_max;
  enum class Writes { as_method_says, nothing, by_itself } writes = Writes::as_method_says;
  Kept kept = Kept::no;
};

// A day in a part of a request, when it is said; what is wrong with it is told under that name.
Result<std::optional<Date>> day_said(std::string_view text, std::string_view name);

// The fields of a form that was sent, by name.
class Form {
 public:
  // What parse_multipart() refuses.
  static Result<Form> of(const Call& call);

  std::string_view text(std::string_view field) const;              // "" when it is not there
  Result<std::optional<Date>> day(std::string_view field) const;    // named in its error
  const Part* file(std::string_view field) const;                   // null when it is not there
  Result<const Part*> required_file(std::string_view field) const;  // `form_file_missing`

 private:
  std::vector<Part> parts_;  // into the body of the request
};

// An answer that is not simply a value as JSON.
struct WholeResponse {
  Response response;
};

// The body of a door that is asked for nothing: what is noted in it changes nothing.
struct NoBody {
  std::optional<std::string> note;
};
TL_DESCRIBE(NoBody, note)

// A file to keep or show.
struct ReplyFile {
  std::string name;
  std::string media_type;
  std::string bytes;
  enum class Shown { attachment, in_page } shown = Shown::attachment;
};
WholeResponse file_reply(ReplyFile file);

struct Route {
  Door door;
  std::vector<std::string> segments;  // "{rfq}" as it stands in the path
  std::function<Result<Response>(const Call&)> run;
  // Schemas are made when the API is described; "" when there is no body.
  std::function<std::string(json::Schemas&)> takes;
  std::function<std::string(json::Schemas&)> gives;

  bool writes() const;  // runs as one transaction
};

namespace detail {

Result<Tree> body_tree(const Request& request);
Result<void> refuse_unknown_members(const Tree& tree, const std::vector<std::string_view>& known);
Response json_response(std::string text);

template <class Body>
Result<Body> body_of(const Request& request) {
  TL_TRY(const Tree tree, body_tree(request));
  std::vector<std::string_view> known;
  const Body sample{};
  for_each_member(sample, [&](std::string_view name, const auto&) { known.push_back(name); });
  TL_CHECK(refuse_unknown_members(tree, known));
  return json::from_tree<Body>(tree);
}

template <class T>
Result<Response> response_of(Result<T> result) {
  if (!result) return result.error();
  if constexpr (std::same_as<T, WholeResponse>) {
    return std::move(result).value().response;
  } else {
    return json_response(json::to_json(*result));
  }
}

// What a handler takes beside the call and gives.
template <class F>
struct Signature : Signature<decltype(&F::operator())> {};
template <class F, class R>
struct Signature<R (F::*)(const Call&) const> {
  using Body = void;
  using Value = typename R::value_type;
};
template <class F, class R, class B>
struct Signature<R (F::*)(const Call&, const B&) const> {
  using Body = B;
  using Value = typename R::value_type;
};
template <class R>
struct Signature<R (*)(const Call&)> {
  using Body = void;
  using Value = typename R::value_type;
};
template <class R, class B>
struct Signature<R (*)(const Call&, const B&)> {
  using Body = B;
  using Value = typename R::value_type;
};

}  // namespace detail

class Routes {
 public:
  // Two routes for one method and path are a bug, as is an `account` on a route that is no
  // account's.
  template <class Handler>
  void add(Door door, Handler handler) {
    using Signature = detail::Signature<Handler>;
    using Body = typename Signature::Body;
    using Value = typename Signature::Value;
    Route route{.door = std::move(door)};
    if constexpr (std::same_as<Body, void>) {
      route.run = [handler](const Call& call) { return detail::response_of(handler(call)); };
    } else {
      route.run = [handler](const Call& call) -> Result<Response> {
        TL_TRY(const Body body, detail::body_of<Body>(call.request()));
        return detail::response_of(handler(call, body));
      };
      route.takes = [](json::Schemas& schemas) { return schemas.of<Body>(); };
    }
    if constexpr (!std::same_as<Value, WholeResponse>) {
      route.gives = [](json::Schemas& schemas) { return schemas.of<Value>(); };
    }
    keep(std::move(route));
  }

  const std::vector<Route>& all() const { return all_; }

  struct Found {
    const Route* route = nullptr;  // null: nothing answers there
    std::vector<PathValue> path;
    std::vector<Method> other_methods;  // that the path does answer
  };
  // A literal segment is preferred to a named one.
  Found find(Method method, std::string_view path) const;

 private:
  void keep(Route route);

  std::vector<Route> all_;
};

}  // namespace tl::http

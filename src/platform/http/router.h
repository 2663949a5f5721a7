// From a request to its answer, the same way for every door: find it, learn who asks, refuse what
// is not allowed, run the handler, and put what went wrong into a problem document.
//
//   Router router(routes, {.db = *db, .clock = clock, .zone = "Europe/Berlin",
//                          .identify = who_is_signed_in, .assets = serve_asset});
//   Server::start(options, [&](const Request& request) { return router.answer(request); }, ...);
//
// Access is decided here and nowhere else. Nothing is allowed that the route's permission and the
// person's reach do not allow; of another customer's records a customer's people learn nothing, not
// even that they are there.
//
// A write runs as one transaction, and with `Idempotency-Key` once however often it is sent. From a
// browser it needs the page's own origin and the header `X-Requested-With: throughline`, so that no
// other site can make a person's browser write.
//
// A read sees one snapshot. A door that says so (Kept) gives its answer again while nothing has
// changed.
//
// Each answer to a read says how far it has seen (`Seen-To`). A write that hands this back is
// refused with 412 when somebody else changed the same things since, and the answer says who.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "foundation/date.h"
#include "platform/http/answer_cache.h"
#include "platform/http/route.h"

namespace tl::http {

// Nobody when the request carries no sign-in; an error when it carries one that does not hold.
using Identify = std::function<Result<std::optional<access::Principal>>(const Request& request,
                                                                        const Caller& caller)>;

struct RouterOptions {
  database::Database& db;
  const Clock& clock;
  std::string zone = "UTC";  // the site's
  Identify identify;
  Backstage backstage = {};
  Handler assets;                      // what is not under /api/; may be empty
  std::function<void()> written = {};  // after each write that was saved
  std::size_t cache_bytes_max = 64u << 20;
};

class Router {
 public:
  // The routes are kept by the caller and outlive the router.
  Router(const Routes& routes, RouterOptions options);

  Response answer(const Request& request) const;

  const AnswerCache& cache() const { return cache_; }

  // How much of a body the door takes: what is longer need not be read to be refused.
  std::size_t body_max(Method method, std::string_view path) const;

 private:
  Response answer_api(const Request& request) const;
  Response answer_door(const Request& request, const Routes::Found& found) const;
  Response answer_call(const Route& route, const Call& call) const;
  Response read(const Route& route, const Call& call) const;
  Response read_anew(const Route& route, const Call& call) const;
  Result<Response> write(const Route& route, const Call& call) const;
  Result<Caller> caller_of(const Request& request) const;

  const Routes& routes_;
  RouterOptions options_;
  mutable AnswerCache cache_;
};

}  // namespace tl::http

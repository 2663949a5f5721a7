#include "main/server/serve.h"

#include "desk/http/desk_routes.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"
#include "main/server/pages.h"
#include "platform/database/audit.h"
#include "platform/http/problem.h"

namespace tl::server {
namespace {

http::Response plain(std::string text) {
  return {.media_type = "text/plain; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Cache-Control", "no-store"}}};
}

bool is_this_machine(std::string_view remote) {
  return remote.starts_with("127.") || remote == "::1";
}

}  // namespace

Running::Running(database::Database& db, RunOptions options, http::AccessLog log)
    : db_(db),
      options_(std::move(options)),
      log_(std::move(log)),
      hasher_(options_.hash_cost),
      events_(db, &account_of_entity),
      router_(all_routes(), {.db = db_,
                             .clock = clock_,
                             .zone = options_.zone,
                             .identify =
                                 [this](const http::Request& request, const Caller& caller) {
                                   return desk::identify(db_, request, caller);
                                 },
                             .backstage = {.events = &events_, .hasher = &hasher_},
                             .assets = &serve_page,
                             .written = [this] { events_.look(); }}) {}

Result<std::unique_ptr<Running>> Running::start(database::Database& db, RunOptions options,
                                                http::AccessLog log) {
  std::unique_ptr<Running> running(new Running(db, std::move(options), std::move(log)));
  Running& self = *running;
  self.options_.server.body_limit = [&self](const http::Request& head) {
    return std::variant<std::size_t, http::Response>(self.router_.body_max(head.method, head.path));
  };
  TL_TRY(self.server_,
         http::Server::start(
             self.options_.server,
             [&self](const http::Request& request) { return self.answer(request); }, self.log_));
  return running;
}

http::Response Running::answer(const http::Request& request) const {
  if (request.path == "/healthz") return plain("alive\n");
  if (request.path == "/readyz") {
    const auto there =
        db_.read([](database::Transaction& tx) { return database::newest_audit(tx); });
    if (!there) return http::problem_of(there.error(), request.id, 503);
    return plain("ready\n");
  }
  if (request.path == "/metrics") return metrics(request);
  return router_.answer(request);
}

// For the collector on this machine; what is busy and how often is nobody else's business.
http::Response Running::metrics(const http::Request& request) const {
  if (!is_this_machine(request.remote)) {
    return http::problem_of(denied("metrics_elsewhere", "metrics are given to this machine only"),
                            request.id);
  }
  return {.media_type = "text/plain; version=0.0.4; charset=utf-8",
          .body = cat(
              server_->metrics(), "# HELP throughline_followers Pages that follow changes.\n",
              "# TYPE throughline_followers gauge\nthroughline_followers ", events_.followers(),
              "\n# HELP throughline_answers_kept Answers given again, and those worked out.\n",
              "# TYPE throughline_answers_kept counter\nthroughline_answers_kept{given=\"again\"} ",
              router_.cache().hits(), "\nthroughline_answers_kept{given=\"anew\"} ",
              router_.cache().misses(), "\n")};
}

}  // namespace tl::server

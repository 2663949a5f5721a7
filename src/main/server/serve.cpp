#include "main/server/serve.h"

#include <mutex>

#include "desk/http/desk_routes.h"
#include "desk/service/backups.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/server/all_routes.h"
#include "main/server/pages.h"
#include "platform/database/audit.h"
#include "platform/http/problem.h"
#include "platform/json/write_json.h"
#include "quoting/service/receive_rfq.h"

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

// The server's writer and the threads of the jobs write into one log.
http::AccessLog one_at_a_time(http::AccessLog log) {
  if (!log) return log;
  return [log = std::move(log), mutex = std::make_shared<std::mutex>()](std::string_view line) {
    const std::lock_guard lock(*mutex);
    log(line);
  };
}

// Long work of every room that has some.
jobs::QueueOptions queue_options(const RunOptions& options, const http::AccessLog& log) {
  return {.threads = options.job_threads,
          .day_of =
              [zone = options.zone](const Instant& at) {
                const auto day = date_in_zone(at, zone);
                return day ? *day : at.utc_date();
              },
          .on_change = {},
          .on_trouble =
              [log](std::string_view line) {
                if (log) log(cat(R"({"jobs":)", json::to_json(std::string(line)), "}"));
              }};
}

std::optional<database::BackupShelf> shelf_of(const RunOptions& options) {
  if (options.backups.empty()) return std::nullopt;
  return database::BackupShelf{options.backups, all_stores()};
}

}  // namespace

Running::Running(database::Database& db, RunOptions options, http::AccessLog log)
    : db_(db),
      options_(std::move(options)),
      log_(one_at_a_time(std::move(log))),
      hasher_(options_.hash_cost),
      events_(db, &account_of_entity),
      backups_(shelf_of(options_)),
      jobs_(db, clock_, queue_options(options_, log_)),
      provider_(options_.provider ? std::make_unique<access::SignInProvider>(*options_.provider)
                                  : nullptr),
      routes_(routes_with(provider_.get())),
      router_(routes_, {.db = db_,
                        .clock = clock_,
                        .zone = options_.zone,
                        .identify =
                            [this](const http::Request& request, const Caller& caller) {
                              return desk::identify(db_, request, caller);
                            },
                        .backstage = {.events = &events_,
                                      .hasher = &hasher_,
                                      .backups = backups_ ? &*backups_ : nullptr},
                        .assets = &serve_page,
                        .written =
                            [this] {
                              events_.look();
                              jobs_.wake();  // for long work that was asked for
                            }}) {
  jobs_.add(std::string(quoting::receive_rfq_kind), {.work = quoting::receive_work()});
  if (backups_) {
    jobs_.add(std::string(desk::backup_kind),
              {.repeat = jobs::Repeat::safe, .work = desk::backup_work(*backups_)});
    jobs_.add(std::string(desk::verify_backup_kind),
              {.repeat = jobs::Repeat::safe, .work = desk::verification_work(*backups_)});
  }
}

Result<std::unique_ptr<Running>> Running::start(database::Database& db, RunOptions options,
                                                http::AccessLog log) {
  std::unique_ptr<Running> running(new Running(db, std::move(options), std::move(log)));
  Running& self = *running;
  self.options_.server.body_limit = [&self](const http::Request& head) {
    return std::variant<std::size_t, http::Response>(self.router_.body_max(head.method, head.path));
  };
  self.jobs_.start();
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

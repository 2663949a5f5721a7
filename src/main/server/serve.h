// The running server: one database, every door, the pages, and who may come in.
//
//   TL_TRY(const auto running, Running::start(db, {.server = {.port = 8080}, .zone = zone}, log));
//   running->port();
//   running->stop();
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "foundation/date.h"
#include "platform/access/password_hasher.h"
#include "platform/access/sign_in_provider.h"
#include "platform/database/backup_shelf.h"
#include "platform/database/database.h"
#include "platform/http/change_events.h"
#include "platform/http/router.h"
#include "platform/http/server.h"
#include "platform/jobs/job_queue.h"

namespace tl::server {

struct RunOptions {
  http::ServerOptions server;
  std::string zone = "UTC";  // the site's
  access::HashCost hash_cost = {};
  std::filesystem::path backups = {};  // where they are kept; "": this server keeps none
  int job_threads = 2;
  std::optional<access::ProviderConfig> provider = {};  // of identities; none: passwords alone
};

class Running {
 public:
  static Result<std::unique_ptr<Running>> start(database::Database& db, RunOptions options,
                                                http::AccessLog log);
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  std::uint16_t port() const { return server_->port(); }
  // Finishes what began.
  void stop() {
    server_->stop();
    jobs_.stop();
  }

 private:
  Running(database::Database& db, RunOptions options, http::AccessLog log);
  http::Response answer(const http::Request& request) const;
  http::Response metrics(const http::Request& request) const;

  database::Database& db_;
  RunOptions options_;
  http::AccessLog log_;
  SystemClock clock_;
  access::PasswordHasher hasher_;
  http::ChangeEvents events_;
  std::optional<database::BackupShelf> backups_;
  jobs::JobQueue jobs_;
  std::unique_ptr<access::SignInProvider> provider_;
  http::Routes routes_;
  http::Router router_;
  std::unique_ptr<http::Server> server_;  // last: ends before what it uses
};

}  // namespace tl::server

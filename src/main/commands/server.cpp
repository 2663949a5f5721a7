// openapi, serve: the API and who answers it.
#include <csignal>
#include <filesystem>
#include <fstream>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "main/invocation.h"
#include "main/server/all_routes.h"
#include "main/server/serve.h"
#include "main/version.h"
#include "platform/http/openapi.h"

namespace tl::cli {
namespace {

Result<ExitCode> openapi(Invocation& invocation) {
  invocation.console().out(http::describe_api(server::all_routes(), program_version()));
  invocation.console().out("\n");
  return ExitCode::done;
}

// Ctrl-C and a service manager's stop come here, and to no other thread.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  void wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

Result<std::int64_t> number_option(const Arguments& said, std::string_view option,
                                   std::int64_t otherwise, std::int64_t most) {
  const auto text = said.value(option);
  if (!text) return otherwise;
  const auto number = parse_decimal(*text, 0);
  if (!number || *number < 0 || *number > most) {
    return invalid("number_option_invalid", cat("--", option, " ", utf8_prefix(*text, 20),
                                                ": say a number from 0 to ", most));
  }
  return *number;
}

// Where it was said; beside the file of an SQLite database; a PostgreSQL server has no such place.
Result<std::filesystem::path> backup_folder(Invocation& invocation) {
  if (const auto said = invocation.arguments().value("backups")) {
    return std::filesystem::absolute(std::string(*said));
  }
  TL_TRY(const std::string place, invocation.database_place());
  if (place.starts_with("postgres")) return std::filesystem::path();
  return std::filesystem::absolute(place).parent_path() / "backups";
}

// The secret that the provider of identities gave us, out of a file that only the server reads.
Result<std::string> secret_in(std::string_view path) {
  TL_TRY(const std::string text, read_file(path));
  return std::string(trim(text));
}

// Who signs people in beside their passwords; nothing when none of it is said.
Result<std::optional<access::ProviderConfig>> provider_said(const Arguments& said) {
  const auto issuer = said.value("oidc-issuer");
  const auto client = said.value("oidc-client");
  const auto secret = said.value("oidc-secret");
  const auto name = said.value("oidc-name");
  if (!issuer && !client && !secret && !name) return std::optional<access::ProviderConfig>();
  access::ProviderConfig config{.issuer = issuer.value_or(""),
                                .client_id = client.value_or(""),
                                .client_secret = {},
                                .name = name.value_or(""),
                                .public_address = said.value_or("public-address", "")};
  if (secret) {
    TL_TRY(config.client_secret, secret_in(*secret));
  }
  TL_TRY(config, access::checked(std::move(config)));
  return std::optional(std::move(config));
}

Result<server::RunOptions> run_options(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  server::RunOptions options;
  options.server.address = said.value_or("address", "127.0.0.1");
  TL_TRY(const std::int64_t port, number_option(said, "port", 8080, 65'535));
  options.server.port = static_cast<std::uint16_t>(port);
  options.server.tls_certificate = said.value_or("tls-certificate", "");
  options.server.tls_key = said.value_or("tls-key", "");
  if (const auto proxy = said.value("proxy")) options.server.proxies = {*proxy};
  TL_TRY(options.provider, provider_said(said));
  TL_TRY(options.backups, backup_folder(invocation));
  const std::string zone = invocation.environment().get("THROUGHLINE_ZONE");
  if (!zone.empty()) options.zone = zone;
  return options;
}

Result<ExitCode> serve(Invocation& invocation) {
  TL_TRY(const server::RunOptions options, run_options(invocation));
  TL_TRY(const auto db, open_current(invocation));
  const StopSignals signals;
  std::ofstream log_file;
  if (const auto path = invocation.arguments().value("log")) {
    log_file.open(*path, std::ios::app);
    if (!log_file) {
      return unavailable("log_not_writable", cat(*path, ": the log cannot be written there"));
    }
  }
  TL_TRY(const auto running, server::Running::start(*db, options, [&](std::string_view line) {
           if (log_file.is_open()) log_file << line << '\n' << std::flush;
         }));
  const bool secure = !options.server.tls_certificate.empty();
  Console& console = invocation.console();
  console.out(cat("Throughline ", program_version(), " serves ", db->place(), " at ",
                  secure ? "https://" : "http://", options.server.address, ":", running->port(),
                  "\nCtrl-C stops it, after what it began is done.\n"));
  console.flush();
  signals.wait();
  running->stop();
  console.out("stopped\n");
  return ExitCode::done;
}

}  // namespace

std::vector<Command> server_commands() {
  return {{.path = "openapi",
           .summary = "Print the description of the API (OpenAPI 3.1)",
           .needs = Needs::nothing,
           .run = &openapi},
          {.path = "serve",
           .summary = "Serve the pages and the API until Ctrl-C",
           .options = {{"address", "ADDRESS", "where to listen; 127.0.0.1 unless said"},
                       {"port", "PORT", "8080 unless said; 0 takes a free one"},
                       {"tls-certificate", "FILE", "PEM with its chain: speak HTTPS"},
                       {"tls-key", "FILE", "PEM of its key"},
                       {"backups", "FOLDER",
                        "where backups made on a page are kept; beside an SQLite file unless said"},
                       {"proxy", "ADDRESS", "a proxy whose X-Forwarded-For is believed"},
                       {"public-address", "URL", "where browsers find this server"},
                       {"oidc-issuer", "URL",
                        "a provider of identities (OpenID Connect) that signs people in"},
                       {"oidc-client", "ID", "our name at the provider"},
                       {"oidc-secret", "FILE", "what the provider gave us to show; a file"},
                       {"oidc-name", "WORDS", "what the button calls it"},
                       {"log", "FILE", "a line of JSON for each request"}},
           .run = &serve}};
}

}  // namespace tl::cli

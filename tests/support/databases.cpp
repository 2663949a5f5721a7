#include "support/databases.h"

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "foundation/text.h"

namespace tl::testing {
namespace {

std::string first_line(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

void run_sql(const std::string& url, const std::string& sql) {
  PGconn* connection = PQconnectdb(url.c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string trouble = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error("private PostgreSQL: " + trouble);
}

// A server for this process alone; the script's watcher stops it when the process ends.
std::string start_own_server() {
  static const TemporaryFolder folder;
  private_postgres({"start", folder.path().string(), "--owner", std::to_string(getpid())});
  std::atexit([] { private_postgres({"stop", folder.path().string()}); });
  return first_line(folder.path() / "url");
}

}  // namespace

void private_postgres(const std::vector<std::string>& arguments) {
  std::string script = (source_dir() / "tests/support/private_postgres.sh").string();
  std::vector<std::string> words{script};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  int status = 0;
  if (posix_spawn(&child, script.c_str(), nullptr, nullptr, argv.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || status != 0) {
    throw std::runtime_error(cat("private_postgres.sh ", join(arguments, " "), " failed"));
  }
}

std::string private_postgres_url() {
  static const std::string url = [] {
    const char* folder = std::getenv("THROUGHLINE_TEST_POSTGRES");
    const std::string started =
        folder == nullptr ? "" : first_line(std::filesystem::path(folder) / "url");
    return started.empty() ? start_own_server() : started;
  }();
  return url;
}

Instant test_instant() {
  return Instant::from_micros(1'767'323'045'000'000);
}

database::OpenOptions EmptyPlace::quick() {
  return {.if_missing = database::IfMissing::create, .durability = database::Durability::relaxed};
}

EmptyPlace::EmptyPlace(database::Engine engine) {
  if (engine == database::Engine::sqlite) {
    where_ = (folder_.path() / "company.db").string();
    return;
  }
  static std::atomic<int> count = 0;
  schema_ = cat("test_", static_cast<std::int64_t>(getpid()), "_", ++count);
  run_sql(private_postgres_url(), cat("create schema ", schema_));
  where_ = cat(private_postgres_url(), "&options=-csearch_path%3D", schema_);
}

EmptyPlace::~EmptyPlace() {
  if (schema_.empty()) return;
  try {
    run_sql(private_postgres_url(),
            cat("set client_min_messages = error; drop schema ", schema_, " cascade"));
  } catch (const std::exception& trouble) {
    ADD_FAILURE() << trouble.what();
  }
}

std::unique_ptr<database::Database> EmptyPlace::open(database::OpenOptions options) const {
  auto opened = database::Database::open(where_, options);
  if (!opened) throw std::runtime_error(opened.error().message);
  return std::move(opened).value();
}

FreshDatabase::FreshDatabase(database::Engine engine, const StoreList& stores)
    : place_(engine), db_(place_.open()) {
  const auto done = database::migrate(*db_, stores, test_instant());
  if (!done) throw std::runtime_error(done.error().message);
}

}  // namespace tl::testing

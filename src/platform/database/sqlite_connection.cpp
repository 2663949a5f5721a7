#include "platform/database/sqlite_connection.h"

#include <filesystem>
#include <thread>
#include <utility>

#include <unistd.h>

#include "foundation/text.h"
#include "platform/database/sqlite_failure.h"

namespace tl::database {
namespace {

// Puts a statement back at its beginning, whatever happened on the way.
class Resetting {
 public:
  Resetting(sqlite3_stmt* prepared, bool& running) : prepared_(prepared), running_(running) {
    running_ = true;
  }
  ~Resetting() {
    sqlite3_reset(prepared_);
    sqlite3_clear_bindings(prepared_);
    running_ = false;
  }
  Resetting(const Resetting&) = delete;
  Resetting& operator=(const Resetting&) = delete;

 private:
  sqlite3_stmt* prepared_;
  bool& running_;
};

int bind_one(sqlite3_stmt* prepared, int index, const Argument& argument) {
  const std::string_view data = argument.data();
  switch (argument.type()) {
    case ValueType::null: return sqlite3_bind_null(prepared, index);
    case ValueType::integer: return sqlite3_bind_int64(prepared, index, argument.integer());
    case ValueType::text:
      return sqlite3_bind_text64(prepared, index, data.data() == nullptr ? "" : data.data(),
                                 data.size(), SQLITE_STATIC, SQLITE_UTF8);
    case ValueType::bytes:
      return sqlite3_bind_blob64(prepared, index, data.data() == nullptr ? "" : data.data(),
                                 data.size(), SQLITE_STATIC);
  }
  return SQLITE_MISUSE;
}

// What stands in the way before SQLite is asked: it would only say "unable to open".
Result<void> check_path(const std::string& path, IfMissing if_missing) {
  namespace fs = std::filesystem;
  const auto fail = [&](Trouble trouble, std::string detail = {}) {
    return error_of({.trouble = trouble, .detail = std::move(detail), .constraint = {}}, path);
  };
  std::error_code ignored;
  const fs::file_status about = fs::status(path, ignored);
  const fs::path parent = fs::path(path).parent_path();
  const fs::path folder = parent.empty() ? fs::path(".") : parent;
  if (fs::is_directory(about)) return fail(Trouble::not_a_database, "it is a folder");
  if (!fs::is_directory(folder, ignored)) return fail(Trouble::folder_missing);
  if (!fs::exists(about)) {
    if (if_missing == IfMissing::refuse) return fail(Trouble::database_missing);
    if (::access(folder.c_str(), W_OK | X_OK) == 0) return {};
    return fail(Trouble::access_refused, "no file can be made in its folder");
  }
  if (!fs::is_regular_file(about)) {
    return fail(Trouble::not_a_database, "it is a device or a pipe");
  }
  if (::access(path.c_str(), R_OK) != 0) return fail(Trouble::access_refused);
  return {};
}

}  // namespace

Result<std::unique_ptr<Connection>> connect_sqlite(const std::string& path,
                                                   const OpenOptions& options) {
  TL_CHECK(check_path(path, options.if_missing));
  const bool read_only = options.file_mode == FileMode::read_only;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (options.if_missing == IfMissing::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  auto connection = std::make_unique<SqliteConnection>(handle, path);
  if (code != SQLITE_OK) return error_of(connection->describe(code), path);
  TL_CHECK(connection->set_up(options));
  return std::unique_ptr<Connection>(std::move(connection));
}

SqliteConnection::SqliteConnection(sqlite3* handle, std::string path)
    : handle_(handle), path_(std::move(path)) {}

SqliteConnection::~SqliteConnection() {
  cache_.clear();
  sqlite3_close_v2(handle_);
}

Result<void> SqliteConnection::set_up(const OpenOptions& options) {
  sqlite3_busy_timeout(handle_, static_cast<int>(options.busy_timeout.count()));
  const bool read_only = options.file_mode == FileMode::read_only;
  if (!read_only && sqlite3_db_readonly(handle_, "main") == 1) {
    return fail({.trouble = Trouble::database_read_only, .detail = {}, .constraint = {}}, path_);
  }
  // Debian's build reads "x" as a string where no column x is; a misspelt column must be an error.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (read_only) return run_ddl("pragma schema_version");  // whether it is a database
  TL_CHECK(set_journal(options));
  TL_CHECK(run_ddl("pragma foreign_keys = on"));
  TL_CHECK(run_ddl("pragma recursive_triggers = on"));  // else `insert or replace` deletes unseen
  // full: a commit that was reported is on the disk, at about 3 ms each.
  return run_ddl(options.durability == Durability::full ? "pragma synchronous = full"
                                                        : "pragma synchronous = normal");
}

// While another one makes the same new file, SQLite reports it as locked without waiting.
Result<void> SqliteConnection::set_journal(const OpenOptions& options) {
  const char* const pragma = options.file_mode == FileMode::shared ? "pragma journal_mode = wal"
                                                                   : "pragma journal_mode = delete";
  const auto deadline = std::chrono::steady_clock::now() + options.busy_timeout;
  for (;;) {
    const auto set = run_ddl(pragma);
    if (set || set.error().code != enum_name(Trouble::database_busy)) return set;
    if (std::chrono::steady_clock::now() >= deadline) return set;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

Failure SqliteConnection::describe(int code) {
  constexpr std::uintmax_t room_min = 64u << 10;
  Failure failure = sqlite_failure(handle_, code);
  // Where there is no room for the files beside it, SQLite only says that the disk failed.
  std::error_code ignored;
  if (failure.trouble == Trouble::io_failed &&
      std::filesystem::space(path_, ignored).available < room_min && !ignored) {
    failure.trouble = Trouble::disk_full;
  }
  return failure;
}

Result<void> SqliteConnection::begin(Access access) {
  access_ = access;
  // Inside a transaction the pragma would do nothing.
  if (access == Access::schema) TL_CHECK(run_ddl("pragma foreign_keys = off"));
  // A deferred transaction that begins to write later fails at once when another one wrote.
  return run_ddl(access == Access::read ? "begin deferred" : "begin immediate");
}

Result<void> SqliteConnection::commit() {
  if (access_ == Access::schema) TL_CHECK(check_foreign_keys());
  TL_CHECK(run_ddl("commit"));
  if (access_ == Access::schema) TL_CHECK(run_ddl("pragma foreign_keys = on"));
  return {};
}

void SqliteConnection::rollback() noexcept {
  if (sqlite3_get_autocommit(handle_) == 0)
    sqlite3_exec(handle_, "rollback", nullptr, nullptr, nullptr);
  if (access_ == Access::schema) {
    sqlite3_exec(handle_, "pragma foreign_keys = on", nullptr, nullptr, nullptr);
  }
}

Result<void> SqliteConnection::check_foreign_keys() {
  const Statement statement{"foreign keys", "pragma foreign_key_check", "", 0, {}};
  std::string first;
  TL_CHECK(run(statement, {}, [&](const Row& row) -> Result<void> {
    if (first.empty()) first = cat(row.cells[0].data, " refers to ", row.cells[2].data);
    return {};
  }));
  if (first.empty()) return {};
  return fail({.trouble = Trouble::foreign_key_violation, .detail = first, .constraint = {}},
              path_);
}

Result<SqliteConnection::Prepared> SqliteConnection::prepare(std::string_view sql,
                                                             std::string_view where,
                                                             unsigned flags) {
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), flags, &raw, &tail);
  Prepared prepared(raw);
  if (code != SQLITE_OK) return fail(describe(code), where);
  const std::string_view rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  if (raw == nullptr || !trim(rest).empty()) {
    // SQLite would run the first and forget the rest.
    return fail({.trouble = Trouble::statement_invalid,
                 .detail = "one statement at a time",
                 .constraint = {}},
                where);
  }
  return prepared;
}

Result<sqlite3_stmt*> SqliteConnection::prepared(const Statement& statement) {
  ENSURE(!running_, cat(statement.name, " may not start while other rows are being read"));
  const auto found = cache_.find(statement.sqlite);
  if (found != cache_.end()) return found->second.get();
  TL_TRY(Prepared prepared, prepare(statement.sqlite, statement.name, SQLITE_PREPARE_PERSISTENT));
  ENSURE(static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared.get())) ==
             statement.parameters,
         cat(statement.name, " counts its parameters wrongly"));
  if (cache_.size() >= prepared_statements_max) cache_.clear();
  const auto kept = cache_.emplace(std::string(statement.sqlite), std::move(prepared)).first;
  return kept->second.get();
}

Result<void> SqliteConnection::bind(sqlite3_stmt* prepared, std::span<const Argument> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const int code = bind_one(prepared, static_cast<int>(i) + 1, arguments[i]);
    if (code != SQLITE_OK) return fail(describe(code), path_);
  }
  return {};
}

Result<void> SqliteConnection::read_row(sqlite3_stmt* prepared, const Statement& statement) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const int column = static_cast<int>(i);
    Cell& cell = cells_[i];
    cell = {};
    switch (sqlite3_column_type(prepared, column)) {
      case SQLITE_NULL: break;
      case SQLITE_INTEGER:
        cell.type = ValueType::integer;
        cell.integer = sqlite3_column_int64(prepared, column);
        break;
      case SQLITE_TEXT:
      case SQLITE_BLOB: {
        const bool text = sqlite3_column_type(prepared, column) == SQLITE_TEXT;
        cell.type = text ? ValueType::text : ValueType::bytes;
        const void* data = text ? static_cast<const void*>(sqlite3_column_text(prepared, column))
                                : sqlite3_column_blob(prepared, column);
        cell.data = {static_cast<const char*>(data),
                     static_cast<std::size_t>(sqlite3_column_bytes(prepared, column))};
        break;
      }
      default:
        return fail({.trouble = Trouble::value_refused,
                     .detail = cat("column ", names_[i], " is a floating-point number"),
                     .constraint = {}},
                    statement.name);
    }
  }
  return {};
}

Result<std::int64_t> SqliteConnection::step_all(sqlite3_stmt* prepared, const Statement& statement,
                                                const RowSink& sink) {
  const bool writes = sqlite3_stmt_readonly(prepared) == 0;
  ENSURE(!writes || access_ != Access::read, cat(statement.name, " writes inside read()"));
  bool named = false;
  int code = sqlite3_step(prepared);
  while (code == SQLITE_ROW) {
    if (!named) {
      const int columns = sqlite3_column_count(prepared);
      names_.clear();
      for (int i = 0; i < columns; ++i) names_.emplace_back(sqlite3_column_name(prepared, i));
      cells_.assign(names_.size(), {});
      named = true;
    }
    TL_CHECK(read_row(prepared, statement));
    TL_CHECK(sink({names_, cells_}));
    code = sqlite3_step(prepared);
  }
  if (code != SQLITE_DONE) return fail(describe(code), statement.name);
  return writes ? static_cast<std::int64_t>(sqlite3_changes64(handle_)) : 0;
}

Result<std::int64_t> SqliteConnection::run(const Statement& statement,
                                           std::span<const Argument> arguments,
                                           const RowSink& sink) {
  TL_CHECK(check_arguments(statement, arguments));
  TL_TRY(sqlite3_stmt * prepared, this->prepared(statement));
  const Resetting resetting(prepared, running_);
  TL_CHECK(bind(prepared, arguments));
  return step_all(prepared, statement, sink);
}

Result<std::int64_t> SqliteConnection::run_each(const Statement& statement, std::size_t count,
                                                const ArgumentSource& source, const RowSink& sink) {
  std::int64_t changed = 0;
  std::vector<Argument> arguments;
  for (std::size_t i = 0; i < count; ++i) {
    arguments.clear();
    TL_CHECK(source(i, arguments));
    auto one = run(statement, arguments, sink);
    if (!one) return with_context(one.error(), cat("row ", i + 1, " of ", count));
    changed += *one;
  }
  return changed;
}

Result<void> SqliteConnection::run_ddl(const std::string& sql) {
  TL_TRY(const Prepared prepared, prepare(sql, path_, 0));
  int code = sqlite3_step(prepared.get());
  while (code == SQLITE_ROW) code = sqlite3_step(prepared.get());
  if (code != SQLITE_DONE) return fail(describe(code), path_);
  return {};
}

Result<void> SqliteConnection::check(const Statement& statement) {
  TL_CHECK(prepared(statement));
  return {};
}

}  // namespace tl::database

// SQLite behind Connection: WAL, foreign keys, strict quoting, immediate write transactions.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <sqlite3.h>

#include "platform/database/connection.h"

namespace tl::database {

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(sqlite3* handle, std::string path);
  ~SqliteConnection() override;

  Result<void> set_up(const OpenOptions& options);

  Engine engine() const override { return Engine::sqlite; }
  const std::string& place() const override { return path_; }
  Result<void> begin(Access access) override;
  Result<void> commit() override;
  void rollback() noexcept override;
  bool usable() const override { return sqlite3_get_autocommit(handle_) != 0; }
  Result<std::int64_t> run(const Statement& statement, std::span<const Argument> arguments,
                           const RowSink& sink) override;
  Result<std::int64_t> run_each(const Statement& statement, std::size_t count,
                                const ArgumentSource& source, const RowSink& sink) override;
  Result<void> run_ddl(const std::string& sql) override;
  Result<void> check(const Statement& statement) override;

  // The particulars of the handle's last error; `table` helps to name a unique index.
  Failure describe(int code);

 private:
  Result<void> set_journal(const OpenOptions& options);
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

  Result<Prepared> prepare(std::string_view sql, std::string_view where, unsigned flags);
  Result<sqlite3_stmt*> prepared(const Statement& statement);
  Result<void> bind(sqlite3_stmt* prepared, std::span<const Argument> arguments);
  Result<std::int64_t> step_all(sqlite3_stmt* prepared, const Statement& statement,
                                const RowSink& sink);
  Result<void> read_row(sqlite3_stmt* prepared, const Statement& statement);
  Result<void> check_foreign_keys();
  std::string unique_name(std::string_view columns);

  sqlite3* handle_;
  std::string path_;
  Access access_ = Access::read;
  bool running_ = false;  // a statement stands on a row
  std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> cache_;
  std::vector<std::string_view> names_;
  std::vector<Cell> cells_;
};

}  // namespace tl::database

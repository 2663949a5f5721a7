// PostgreSQL behind Connection: libpq with prepared statements, binary values, rows one by one,
// and the pipeline for many runs of one statement.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <libpq-fe.h>

#include "platform/database/connection.h"

namespace tl::database {

// Whether a server will do; `version` as libpq counts, 150020 for 15.20.
Result<void> check_server(int version, std::string_view encoding, std::string_view place);

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(PGconn* handle, std::string place);
  ~PostgresConnection() override;

  Result<void> set_up(const OpenOptions& options);

  Engine engine() const override { return Engine::postgres; }
  const std::string& place() const override { return place_; }
  Result<void> begin(Access access) override;
  Result<void> commit() override;
  void rollback() noexcept override;
  bool usable() const override;
  Result<std::int64_t> run(const Statement& statement, std::span<const Argument> arguments,
                           const RowSink& sink) override;
  Result<std::int64_t> run_each(const Statement& statement, std::size_t count,
                                const ArgumentSource& source, const RowSink& sink) override;
  Result<void> run_ddl(const std::string& sql) override;
  Result<void> check(const Statement& statement) override;

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Reply = std::unique_ptr<PGresult, Clear>;

  struct Prepared {
    std::string server_name;
    std::vector<Oid> parameters;
    std::vector<std::string> names;
    std::vector<std::string_view> name_views;
    std::vector<Oid> columns;
  };
  struct Batch;

  Error fail_from(const PGresult* result, std::string_view where);
  Result<const Prepared*> prepared(const Statement& statement);
  Result<Prepared> prepare(const Statement& statement, std::string server_name);
  Result<void> send(const Statement& statement, const Prepared& prepared,
                    std::span<const Argument> arguments);
  Result<void> read_row(const PGresult* result, int row, const Statement& statement,
                        const Prepared& prepared);
  Result<std::int64_t> take(PGresult* result, const Statement& statement, const Prepared& prepared,
                            const RowSink& sink);
  Result<std::int64_t> take_all(const Statement& statement, const Prepared& prepared,
                                const RowSink& sink);
  Result<std::int64_t> run_batch(const Statement& statement, const Prepared& prepared, Batch& batch,
                                 const RowSink& sink);

  PGconn* handle_;
  std::string place_;
  Access access_ = Access::read;
  bool running_ = false;
  std::size_t statements_made_ = 0;
  std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> cache_;
  std::vector<Cell> cells_;
  // The arguments of one run in the wire's form; kept to save allocations.
  std::vector<std::array<char, 8>> integers_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace tl::database

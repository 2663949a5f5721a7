// One connection to one engine: what Database and Transaction stand on. Nobody else uses it.
//
// A connection is used by one thread at a time and runs one statement at a time. Each method that
// fails leaves the particulars in failure().
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "foundation/result.h"
#include "platform/database/failure.h"
#include "platform/database/options.h"
#include "platform/database/statement.h"
#include "platform/database/value.h"

namespace tl::database {

enum class Access {
  read,    // one snapshot; writing is a bug
  write,   // as if alone: SQLite one writer at a time, PostgreSQL serializable
  schema,  // migrations and restore: foreign keys are checked at the end
};

// A row under the cursor; names and cells are equally many.
struct Row {
  std::span<const std::string_view> names;
  std::span<const Cell> cells;
};

using RowSink = std::function<Result<void>(const Row&)>;

// Gives the arguments of the i-th run of a statement; they may view what lives until the next call.
using ArgumentSource = std::function<Result<void>(std::size_t, std::vector<Argument>&)>;

// Looks up prepared statements by their text without copying it.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

inline constexpr std::size_t prepared_statements_max = 512;  // per connection, then start afresh

class Connection {
 public:
  virtual ~Connection() = default;
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  virtual Engine engine() const = 0;
  virtual const std::string& place() const = 0;  // for messages; without a password
  virtual Result<void> begin(Access access) = 0;
  virtual Result<void> commit() = 0;
  virtual void rollback() noexcept = 0;
  virtual bool usable() const = 0;  // false: throw the connection away

  // Runs a prepared statement, hands every row to the sink, returns the number of rows changed.
  virtual Result<std::int64_t> run(const Statement& statement, std::span<const Argument> arguments,
                                   const RowSink& sink) = 0;

  // Runs a statement `count` times, fast. Rows come in the order of the runs.
  virtual Result<std::int64_t> run_each(const Statement& statement, std::size_t count,
                                        const ArgumentSource& source, const RowSink& sink) = 0;

  // One statement without parameters or rows, not kept: DDL.
  virtual Result<void> run_ddl(const std::string& sql) = 0;

  // Prepares a statement and looks at its types, without running it.
  virtual Result<void> check(const Statement& statement) = 0;

  // Of the last call, when it was the database that failed and not a sink or a source.
  const std::optional<Failure>& failure() const { return failure_; }
  void forget_failure() { failure_.reset(); }

 protected:
  Error fail(Failure failure, std::string_view where) {
    const bool whole = concerns_whole_database(failure.trouble);
    Error error = error_of(failure, whole ? std::string_view(place()) : where);
    failure_ = std::move(failure);
    return error;
  }

  // What every engine refuses before it sees it.
  Result<void> check_arguments(const Statement& statement, std::span<const Argument> arguments);

 private:
  std::optional<Failure> failure_;
};

Result<std::unique_ptr<Connection>> connect_sqlite(const std::string& path,
                                                   const OpenOptions& options);
Result<std::unique_ptr<Connection>> connect_postgres(const std::string& url,
                                                     const OpenOptions& options);

}  // namespace tl::database

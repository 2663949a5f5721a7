#include "platform/database/postgres_connection.h"

#include <charconv>
#include <chrono>

#include "foundation/text.h"
#include "platform/database/postgres_failure.h"
#include "platform/database/postgres_replies.h"
#include "platform/database/postgres_wire.h"

namespace tl::database {
namespace {

constexpr int server_version_min = 130'000;
constexpr std::size_t batch_rows_max = 500;
constexpr std::size_t batch_bytes_max = 4u << 20;

class Running {
 public:
  explicit Running(bool& running) : running_(running) {
    ENSURE(!running_, "a statement may not start while the rows of another are being read");
    running_ = true;
  }
  ~Running() { running_ = false; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  bool& running_;
};

std::int64_t changed_rows(PGresult* result) {
  if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
  const std::string_view digits = PQcmdTuples(result);
  std::int64_t rows = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), rows);
  return rows;
}

// "postgresql://ann@db.example:5432/throughline", never the password. The options belong to it: a
// search path in them makes two places of one database.
std::string place_of(const PGconn* handle) {
  const auto text = [](const char* value) {
    return std::string_view(value == nullptr ? "" : value);
  };
  const std::string_view options = text(PQoptions(handle));
  return cat("postgresql://", text(PQuser(handle)), "@", text(PQhost(handle)), ":",
             text(PQport(handle)), "/", text(PQdb(handle)),
             options.empty() ? "" : "?options=", options);
}

// libpq's own words about a URL that it cannot read quote it, and the password with it.
Result<void> check_url(const std::string& url) {
  char* words = nullptr;
  PQconninfoOption* options = PQconninfoParse(url.c_str(), &words);
  PQfreemem(words);
  if (options == nullptr) {
    return invalid("database_url_invalid",
                   "the database's URL cannot be read: write postgresql://user@host:port/name, and "
                   "%-escapes for special characters");
  }
  PQconninfoFree(options);
  return {};
}

}  // namespace

Result<std::unique_ptr<Connection>> connect_postgres(const std::string& url,
                                                     const OpenOptions& options) {
  TL_CHECK(check_url(url));
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.connect_timeout).count();
  const std::string timeout = std::to_string(std::max<std::int64_t>(2, seconds));
  // What stands before dbname is a default that the URL may override; what stands after is not.
  const char* keywords[] = {"connect_timeout", "fallback_application_name", "dbname",
                            "client_encoding", nullptr};
  const char* values[] = {timeout.c_str(), "throughline", url.c_str(), "UTF8", nullptr};
  PGconn* handle = PQconnectdbParams(keywords, values, 1);
  auto connection = std::make_unique<PostgresConnection>(handle, place_of(handle));
  if (PQstatus(handle) != CONNECTION_OK) {
    return error_of(connect_failure(PQerrorMessage(handle)), place_of(handle));
  }
  TL_CHECK(connection->set_up(options));
  return std::unique_ptr<Connection>(std::move(connection));
}

Result<void> check_server(int version, std::string_view encoding, std::string_view place) {
  if (version < server_version_min) {
    return unsupported("database_server_old", cat(place, " runs PostgreSQL ", version / 10'000,
                                                  "; 13 is the oldest that will do"));
  }
  if (encoding != "UTF8") {
    return unsupported("database_encoding",
                       cat(place, " does not keep UTF-8: make the database with encoding 'UTF8'"));
  }
  return {};
}

PostgresConnection::PostgresConnection(PGconn* handle, std::string place)
    : handle_(handle), place_(std::move(place)) {}

PostgresConnection::~PostgresConnection() {
  PQfinish(handle_);
}

Result<void> PostgresConnection::set_up(const OpenOptions& options) {
  PQsetNoticeProcessor(handle_, [](void*, const char*) {}, nullptr);
  const char* encoding = PQparameterStatus(handle_, "server_encoding");
  TL_CHECK(check_server(PQserverVersion(handle_), encoding == nullptr ? "" : encoding, place_));
  std::string settings =
      cat("set client_min_messages = error; set timezone = 'UTC'; "
          "set lock_timeout = ",
          options.busy_timeout.count(), ";");
  if (options.durability == Durability::relaxed) settings.append(" set synchronous_commit = off;");
  return run_ddl(settings);
}

bool PostgresConnection::usable() const {
  return PQstatus(handle_) == CONNECTION_OK && PQtransactionStatus(handle_) == PQTRANS_IDLE;
}

Error PostgresConnection::fail_from(const PGresult* result, std::string_view where) {
  return fail(postgres_failure(handle_, result), where);
}

Result<void> PostgresConnection::run_ddl(const std::string& sql) {
  const Reply reply(PQexec(handle_, sql.c_str()));
  const auto status = PQresultStatus(reply.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return {};
  return fail_from(reply.get(), place_);
}

Result<void> PostgresConnection::begin(Access access) {
  access_ = access;
  switch (access) {
    case Access::read: return run_ddl("begin isolation level repeatable read read only");
    case Access::write: return run_ddl("begin isolation level serializable");
    case Access::schema: return run_ddl("begin isolation level read committed");
  }
  return {};
}

Result<void> PostgresConnection::commit() {
  const Reply reply(PQexec(handle_, "commit"));
  if (PQresultStatus(reply.get()) == PGRES_COMMAND_OK) {
    // A transaction in which a statement failed is rolled back by COMMIT, without an error.
    if (std::string_view(PQcmdStatus(reply.get())) == "COMMIT") return {};
    return fail({.trouble = Trouble::database_failed,
                 .detail = "the server rolled the transaction back",
                 .constraint = {}},
                place_);
  }
  Failure failure = postgres_failure(handle_, reply.get());
  if (failure.trouble == Trouble::connection_lost) {
    // Whether the server had finished is not known: it may have committed before the line broke.
    failure.trouble =
        access_ == Access::read ? Trouble::connection_lost : Trouble::commit_outcome_unknown;
  }
  return fail(std::move(failure), place_);
}

void PostgresConnection::rollback() noexcept {
  if (PQstatus(handle_) == CONNECTION_OK) PQclear(PQexec(handle_, "rollback"));
}

Result<PostgresConnection::Prepared> PostgresConnection::prepare(const Statement& statement,
                                                                 std::string server_name) {
  const std::string sql(statement.postgres);
  const Reply made(PQprepare(handle_, server_name.c_str(), sql.c_str(), 0, nullptr));
  if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) return fail_from(made.get(), statement.name);
  const Reply about(PQdescribePrepared(handle_, server_name.c_str()));
  if (PQresultStatus(about.get()) != PGRES_COMMAND_OK) {
    return fail_from(about.get(), statement.name);
  }
  Prepared prepared{.server_name = std::move(server_name),
                    .parameters = {},
                    .names = {},
                    .name_views = {},
                    .columns = {}};
  for (int i = 0; i < PQnparams(about.get()); ++i) {
    prepared.parameters.push_back(PQparamtype(about.get(), i));
  }
  for (int i = 0; i < PQnfields(about.get()); ++i) {
    prepared.names.emplace_back(PQfname(about.get(), i));
    prepared.columns.push_back(PQftype(about.get(), i));
  }
  for (const std::string& name : prepared.names) prepared.name_views.emplace_back(name);
  ENSURE(prepared.parameters.size() == statement.parameters,
         cat(statement.name, " counts its parameters wrongly"));
  return prepared;
}

Result<const PostgresConnection::Prepared*> PostgresConnection::prepared(
    const Statement& statement) {
  const auto found = cache_.find(statement.postgres);
  if (found != cache_.end()) return &found->second;
  if (cache_.size() >= prepared_statements_max) {
    TL_CHECK(run_ddl("deallocate all"));
    cache_.clear();
  }
  TL_TRY(Prepared made, prepare(statement, cat("s", ++statements_made_)));
  return &cache_.emplace(std::string(statement.postgres), std::move(made)).first->second;
}

Result<void> PostgresConnection::check(const Statement& statement) {
  TL_TRY(const Prepared* prepared, this->prepared(statement));
  const auto refuse = [&](std::string detail) {
    return fail({.trouble = Trouble::value_refused, .detail = std::move(detail), .constraint = {}},
                statement.name);
  };
  for (std::size_t i = 0; i < prepared->parameters.size(); ++i) {
    const Oid oid = prepared->parameters[i];
    // No column is 32 bits wide, so the server guessed: `?1 + 1` is int4 there and 64 bits here.
    if (oid == wire::oid_int4 || oid == wire::oid_bool || !wire::value_type(oid)) {
      return refuse(cat("parameter ", i + 1, " is ambiguous: write cast(?", i + 1, " as bigint)"));
    }
  }
  for (std::size_t i = 0; i < prepared->columns.size(); ++i) {
    if (!wire::value_type(prepared->columns[i])) {
      return refuse(cat("column ", prepared->names[i], " is not integer, text or bytes: cast it"));
    }
  }
  return {};
}

Result<void> PostgresConnection::send(const Statement& statement, const Prepared& prepared,
                                      std::span<const Argument> arguments) {
  const std::size_t count = arguments.size();
  integers_.resize(count);
  values_.assign(count, nullptr);
  lengths_.assign(count, 0);
  formats_.assign(count, 1);
  for (std::size_t i = 0; i < count; ++i) {
    const Argument& argument = arguments[i];
    if (argument.type() == ValueType::null) continue;
    ENSURE(wire::value_type(prepared.parameters[i]) == argument.type(),
           cat(statement.name, ": parameter ", i + 1, " is given ", name_of(argument.type())));
    if (argument.type() == ValueType::integer) {
      if (!wire::encode_integer(argument.integer(), prepared.parameters[i], integers_[i],
                                lengths_[i])) {
        return fail({.trouble = Trouble::integer_out_of_range,
                     .detail = cat("parameter ", i + 1),
                     .constraint = {}},
                    statement.name);
      }
      values_[i] = integers_[i].data();
    } else {
      const std::string_view data = argument.data();
      values_[i] = data.data() == nullptr ? "" : data.data();
      lengths_[i] = static_cast<int>(data.size());
    }
  }
  const int sent =
      PQsendQueryPrepared(handle_, prepared.server_name.c_str(), static_cast<int>(count),
                          values_.data(), lengths_.data(), formats_.data(), 1);
  if (sent != 1) return fail_from(nullptr, statement.name);
  return {};
}

Result<void> PostgresConnection::read_row(const PGresult* result, int row,
                                          const Statement& statement, const Prepared& prepared) {
  cells_.assign(prepared.columns.size(), {});
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const int column = static_cast<int>(i);
    if (PQgetisnull(result, row, column) != 0) continue;
    const auto cell = wire::decode(prepared.columns[i],
                                   {PQgetvalue(result, row, column),
                                    static_cast<std::size_t>(PQgetlength(result, row, column))});
    if (!cell) {
      return fail({.trouble = Trouble::value_refused,
                   .detail = cat("column ", prepared.names[i], " is not integer, text or bytes"),
                   .constraint = {}},
                  statement.name);
    }
    cells_[i] = *cell;
  }
  return {};
}

// The rows of one reply go to the sink; returns the rows changed.
Result<std::int64_t> PostgresConnection::take(PGresult* result, const Statement& statement,
                                              const Prepared& prepared, const RowSink& sink) {
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK) return changed_rows(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_SINGLE_TUPLE) {
    Failure failure = postgres_failure(handle_, result);
    ENSURE(failure.trouble != Trouble::database_read_only || access_ != Access::read,
           cat(statement.name, " writes inside read()"));
    return fail(std::move(failure), statement.name);
  }
  for (int row = 0; row < PQntuples(result); ++row) {
    TL_CHECK(read_row(result, row, statement, prepared));
    TL_CHECK(sink({prepared.name_views, cells_}));
  }
  return status == PGRES_TUPLES_OK ? changed_rows(result) : 0;
}

Result<std::int64_t> PostgresConnection::take_all(const Statement& statement,
                                                  const Prepared& prepared, const RowSink& sink) {
  std::int64_t changed = 0;
  while (const Reply reply{PQgetResult(handle_)}) {
    TL_TRY(const std::int64_t rows, take(reply.get(), statement, prepared, sink));
    changed += rows;
  }
  if (PQstatus(handle_) == CONNECTION_BAD) return fail_from(nullptr, statement.name);
  return changed;
}

Result<std::int64_t> PostgresConnection::run(const Statement& statement,
                                             std::span<const Argument> arguments,
                                             const RowSink& sink) {
  const Running running(running_);
  TL_CHECK(check_arguments(statement, arguments));
  TL_TRY(const Prepared* prepared, this->prepared(statement));
  TL_CHECK(send(statement, *prepared, arguments));
  const Draining draining(handle_);
  PQsetSingleRowMode(handle_);
  return take_all(statement, *prepared, sink);
}

// Runs `from` onwards of `count`, as many as a batch takes.
struct PostgresConnection::Batch {
  std::size_t from = 0;
  std::size_t count = 0;
  const ArgumentSource& source;
  std::vector<Argument> arguments = {};
};

Result<std::int64_t> PostgresConnection::run_each(const Statement& statement, std::size_t count,
                                                  const ArgumentSource& source,
                                                  const RowSink& sink) {
  const Running running(running_);
  TL_TRY(const Prepared* prepared, this->prepared(statement));
  std::int64_t changed = 0;
  Batch batch{.from = 0, .count = count, .source = source};
  while (batch.from < count) {
    TL_TRY(const std::int64_t rows, run_batch(statement, *prepared, batch, sink));
    changed += rows;
  }
  return changed;
}

Result<std::int64_t> PostgresConnection::run_batch(const Statement& statement,
                                                   const Prepared& prepared, Batch& batch,
                                                   const RowSink& sink) {
  Pipeline pipeline(handle_);
  if (!pipeline.open()) return fail_from(nullptr, statement.name);
  const auto numbered = [&](const Error& error, std::size_t index) {
    return with_context(error, cat("row ", index + 1, " of ", batch.count));
  };
  Result<void> sent;
  std::size_t bytes = 0;
  std::size_t end = batch.from;
  while (sent && end < batch.count && end - batch.from < batch_rows_max &&
         bytes < batch_bytes_max) {
    batch.arguments.clear();
    sent = batch.source(end, batch.arguments);
    if (sent) sent = check_arguments(statement, batch.arguments);
    if (sent) sent = send(statement, prepared, batch.arguments);
    for (const Argument& argument : batch.arguments) bytes += argument.data().size() + 8;
    if (sent) ++end;
  }
  if (!pipeline.sync()) return fail_from(nullptr, statement.name);
  std::int64_t changed = 0;
  for (std::size_t i = batch.from; i < end; ++i) {
    auto rows = take_all(statement, prepared, sink);
    if (!rows) return numbered(rows.error(), i);
    changed += *rows;
  }
  if (!sent) return numbered(sent.error(), end);
  batch.from = end;
  return changed;
}

}  // namespace tl::database

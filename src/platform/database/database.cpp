#include "platform/database/database.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "foundation/text.h"

namespace tl::database {
namespace {

using Clock = std::chrono::steady_clock;

// The databases in whose transactions this thread stands. One inside another of the same database
// would wait for itself.
thread_local std::vector<const void*> entered;

// The transaction that this thread's reads and writes join, when there is one.
struct Joined {
  const void* database = nullptr;
  Transaction* tx = nullptr;
  std::optional<Error> refused;
};
thread_local Joined joined;

Result<void> run_joined(Access access, const std::function<Result<void>(Transaction&)>& body) {
  ENSURE(access != Access::schema, "the tables are not changed in the midst of a request");
  ENSURE(access == Access::read || joined.tx->access() != Access::read,
         "a request that only reads does not write");
  Result<void> done = body(*joined.tx);
  if (!done && access == Access::write && !joined.refused) joined.refused = done.error();
  return done;
}

class Entering {
 public:
  explicit Entering(const void* database) {
    ENSURE(std::find(entered.begin(), entered.end(), database) == entered.end(),
           "a transaction inside another of the same database");
    entered.push_back(database);
  }
  ~Entering() { entered.pop_back(); }
  Entering(const Entering&) = delete;
  Entering& operator=(const Entering&) = delete;
};

// A little longer each time, and never two waiters in step.
std::chrono::microseconds pause_before(int attempt, std::uint64_t& seed) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  const std::int64_t ceiling = std::int64_t{1'000} << std::min(attempt, 7);
  return std::chrono::microseconds(ceiling / 4 + static_cast<std::int64_t>(seed >> 33) % ceiling);
}

}  // namespace

// Open connections that nobody uses at the moment.
class Database::Pool {
 public:
  Pool(std::string where, OpenOptions options)
      : where_(std::move(where)),
        options_(options),
        engine_(is_postgres(where_) ? Engine::postgres : Engine::sqlite) {}

  static bool is_postgres(std::string_view where) {
    return where.starts_with("postgresql://") || where.starts_with("postgres://");
  }

  // Waits while all are in use.
  Result<std::unique_ptr<Connection>> take() {
    std::unique_lock lock(mutex_);
    const bool free = returned_.wait_for(lock, options_.busy_timeout,
                                         [&] { return in_use_ < options_.connections_max; });
    if (!free) {
      return error_of({.trouble = Trouble::database_busy,
                       .detail = "all connections of this program are in use",
                       .constraint = {}},
                      place_);
    }
    ++in_use_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
    lock.unlock();
    auto made = connect();
    if (!made) give_back(nullptr);
    return made;
  }

  // Null, or no longer usable: only makes room for another.
  void give_back(std::unique_ptr<Connection> connection) {
    {
      const std::lock_guard lock(mutex_);
      --in_use_;
      if (connection && connection->usable()) idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
  }

  // The server went away: what was connected to it before is of no use.
  void forget_idle() {
    const std::lock_guard lock(mutex_);
    idle_.clear();
  }

  Result<std::unique_ptr<Connection>> connect() const {
    return engine_ == Engine::sqlite ? connect_sqlite(where_, options_)
                                     : connect_postgres(where_, options_);
  }

  const OpenOptions& options() const { return options_; }
  Engine engine() const { return engine_; }
  const std::string& place() const { return place_; }
  void set_place(std::string place) { place_ = std::move(place); }

 private:
  std::string where_;
  std::string place_;
  OpenOptions options_;
  Engine engine_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t in_use_ = 0;
};

namespace {

// One attempt's connection, given back or thrown away when the attempt ends.
template <class Pool>
class Lease {
 public:
  Lease(Pool& pool, std::unique_ptr<Connection> connection)
      : pool_(pool), connection_(std::move(connection)) {}
  ~Lease() {
    if (open_) connection_->rollback();
    pool_.give_back(std::move(connection_));
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

  Connection& operator*() const { return *connection_; }
  void open() { open_ = true; }
  void closed() { open_ = false; }

 private:
  Pool& pool_;
  std::unique_ptr<Connection> connection_;
  bool open_ = false;
};

struct Attempt {
  std::optional<Error> error;
  Recovery recovery = Recovery::none;
};

Attempt failed(const Error& error, const std::optional<Failure>& failure) {
  return {error, failure ? failure->recovery : Recovery::none};
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(std::string_view where,
                                                 const OpenOptions& options) {
  if (where.empty() || where.find('\0') != where.npos) {
    return invalid("database_name_invalid", "name a database: a file, or postgresql://host/name");
  }
  if (contains(where, "://") && !Pool::is_postgres(where)) {
    return unsupported("database_url_unsupported",
                       "a database is a file, or a postgresql:// URL; this is neither");
  }
  auto pool = std::make_unique<Pool>(std::string(where), options);
  TL_TRY(auto connection, pool->connect());
  pool->set_place(connection->place());
  return std::unique_ptr<Database>(new Database(std::move(pool)));
}

Database::Database(std::unique_ptr<Pool> pool) : pool_(std::move(pool)) {}
Database::~Database() = default;

Engine Database::engine() const {
  return pool_->engine();
}

const std::string& Database::place() const {
  return pool_->place();
}

Database::Joining::Joining(const Database& database, Transaction& tx) {
  ENSURE(joined.tx == nullptr, "a request inside another on the same thread");
  joined = {&database, &tx, std::nullopt};
}

Database::Joining::~Joining() {
  joined = {};
}

const Error* Database::Joining::refused() const {
  return joined.refused ? &*joined.refused : nullptr;
}

Result<void> Database::run_erased(Access access, UnknownOutcome unknown, const ErasedBody& body) {
  if (joined.tx != nullptr && joined.database == this) return run_joined(access, body);
  const Entering entering(this);
  const auto deadline = Clock::now() + pool_->options().retry_for;
  std::uint64_t seed = reinterpret_cast<std::uintptr_t>(&deadline);

  const auto attempt_once = [&]() -> Attempt {
    auto taken = pool_->take();
    if (!taken) {
      const bool away = taken.error().code == enum_name(Trouble::connection_lost) ||
                        taken.error().code == enum_name(Trouble::too_many_connections);
      return {taken.error(), away ? Recovery::reconnect : Recovery::none};
    }
    Lease lease(*pool_, std::move(taken).value());
    Connection& connection = *lease;
    connection.forget_failure();
    lease.open();
    if (auto begun = connection.begin(access); !begun) {
      return failed(begun.error(), connection.failure());
    }
    Transaction tx(connection, access);
    const Result<void> done = body(tx);  // what it throws rolls back on its way
    // A body that overlooks a failed statement has not succeeded.
    if (tx.error()) return failed(done ? *tx.error() : done.error(), tx.failure());
    if (!done) return {done.error(), Recovery::none};
    connection.forget_failure();
    if (auto committed = connection.commit(); !committed) {
      return failed(committed.error(), connection.failure());
    }
    lease.closed();
    return {};
  };

  for (int number = 1;; ++number) {
    const Attempt attempt = attempt_once();
    if (!attempt.error) return {};
    const bool unknown_outcome = attempt.error->code == enum_name(Trouble::commit_outcome_unknown);
    const bool may_repeat = attempt.recovery != Recovery::none &&
                            (!unknown_outcome || unknown == UnknownOutcome::retry);
    if (attempt.recovery == Recovery::reconnect) pool_->forget_idle();
    const bool attempts_are_left =
        attempt.recovery == Recovery::reconnect || number < pool_->options().attempts_max;
    const bool time_is_left = Clock::now() < deadline && attempts_are_left;
    if (!may_repeat || !time_is_left) return *attempt.error;
    std::this_thread::sleep_for(pause_before(number, seed));
  }
}

}  // namespace tl::database

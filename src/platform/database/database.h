// A database: one SQLite file, or one PostgreSQL schema. Safe to use from several threads.
//
//   TL_TRY(const auto db, Database::open("company.db"));            // or
//   "postgresql://host/company" const Result<PartId> id = db->write([&](Transaction& tx) ->
//   Result<PartId> {
//     TL_TRY(const PartId part, tx.query_one<PartId>(statements::insert_part, new_part));
//     TL_CHECK(record_audit(tx, {...}));
//     return part;
//   });
//
// write() saves all or nothing: an Error returned or an exception thrown rolls back. Writers behave
// as if they came one after the other. The body may run several times - when it collided with
// another writer, or when the server went away before the commit - so it changes nothing but the
// database and what it assigns anew. Once write() returns a value, the change is on the disk.
// read() sees one unchanging snapshot. One inside the other, on one thread, is a bug.
//
// How to write statements: statement.h. What may fail, and under which codes: failure.h.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "platform/database/options.h"
#include "platform/database/transaction.h"

namespace tl::database {

// What to do when the connection breaks during the commit.
enum class UnknownOutcome {
  report,  // commit_outcome_unknown
  retry,   // the body itself finds out whether it ran before: see idempotency.h
};

class Database {
 public:
  // `where` is a file or a postgresql:// URL. Connects once, to fail at once.
  static Result<std::unique_ptr<Database>> open(std::string_view where,
                                                const OpenOptions& options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Engine engine() const;
  const std::string& place() const;  // for messages: the file, or the URL without its password

  template <class Body>
  auto read(Body&& body) {
    return run(Access::read, UnknownOutcome::report, std::forward<Body>(body));
  }
  template <class Body>
  auto write(Body&& body, UnknownOutcome unknown = UnknownOutcome::report) {
    return run(Access::write, unknown, std::forward<Body>(body));
  }
  // One transaction for a whole request: while the body runs, every read() and write() of this
  // thread joins it instead of opening its own, so that all that a request does is saved or
  // nothing. Once a joined write() has failed, the whole is refused, whatever the body makes of it.
  // Like any body, it may run several times.
  template <class Body>
  auto write_together(Body&& body, UnknownOutcome unknown = UnknownOutcome::report) {
    return run(Access::write, unknown, [&](Transaction& tx) -> std::invoke_result_t<Body&> {
      const Joining joining(*this, tx);
      auto outcome = body();
      if (const Error* refused = joining.refused(); refused != nullptr && outcome) return *refused;
      return outcome;
    });
  }
  // One snapshot for a whole request that only reads: every read() of this thread joins it. A
  // write() inside is a bug.
  template <class Body>
  auto read_together(Body&& body) {
    return run(Access::read, UnknownOutcome::report,
               [&](Transaction& tx) -> std::invoke_result_t<Body&> {
                 const Joining joining(*this, tx);
                 return body();
               });
  }
  // For migrations and restore: foreign keys are checked at the end, not by each statement.
  template <class Body>
  auto change_schema(Body&& body) {
    return run(Access::schema, UnknownOutcome::report, std::forward<Body>(body));
  }

 private:
  class Joining {
   public:
    Joining(const Database& database, Transaction& tx);
    ~Joining();
    Joining(const Joining&) = delete;
    Joining& operator=(const Joining&) = delete;
    const Error* refused() const;  // why a joined write failed
  };

  class Pool;
  using ErasedBody = std::function<Result<void>(Transaction&)>;

  explicit Database(std::unique_ptr<Pool> pool);

  template <class Body>
  std::invoke_result_t<Body&, Transaction&> run(Access access, UnknownOutcome unknown,
                                                Body&& body) {
    std::optional<std::invoke_result_t<Body&, Transaction&>> outcome;
    const Result<void> done = run_erased(access, unknown, [&](Transaction& tx) -> Result<void> {
      outcome.emplace(body(tx));
      if (!*outcome) return outcome->error();
      return {};
    });
    if (!done) return done.error();
    return std::move(*outcome);
  }

  Result<void> run_erased(Access access, UnknownOutcome unknown, const ErasedBody& body);

  std::unique_ptr<Pool> pool_;
};

}  // namespace tl::database

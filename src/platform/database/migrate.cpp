#include "platform/database/migrate.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/history.h"

namespace tl::database {
namespace {

// Applies the next migration, if there is one; returns its title, "" when all ran.
Result<std::string> step(Database& db, const std::vector<Migration>& known, Instant now) {
  return db.change_schema([&](Transaction& tx) -> Result<std::string> {
    if (tx.engine() == Engine::postgres) {
      // Several servers may start at once; SQLite's write transaction is such a lock already.
      TL_CHECK(
          tx.run_ddl("select pg_advisory_xact_lock(hashtext('throughline ' || current_schema()))"));
    }
    TL_TRY(const auto applied, read_history(tx));
    TL_TRY(const SplitMigrations split, split_migrations(applied, known));
    if (split.pending.empty()) return std::string();
    const Migration& next = split.pending.front();
    if (auto ran = apply_migration(tx, next, now); !ran) {
      return with_context(ran.error(), cat("migration ", migration_title(next)));
    }
    return migration_title(next);
  });
}

}  // namespace

Result<std::vector<Migration>> ordered_migrations(Stores stores) {
  std::vector<Migration> all;
  for (const StoreSchema* store : stores) {
    all.insert(all.end(), store->migrations.begin(), store->migrations.end());
  }
  const auto by_number = [](const Migration& a, const Migration& b) { return a.number < b.number; };
  std::stable_sort(all.begin(), all.end(), by_number);
  const auto same = [](const Migration& a, const Migration& b) { return a.number == b.number; };
  const auto twice = std::adjacent_find(all.begin(), all.end(), same);
  if (twice != all.end()) {
    return invalid("migration_number_repeated",
                   cat(migration_title(twice[0]), " and ", migration_title(twice[1]),
                       " have the same number"));
  }
  return all;
}

Result<MigrationReport> migrate(Database& db, Stores stores, Instant now) {
  TL_TRY(const auto known, ordered_migrations(stores));
  MigrationReport report;
  for (std::size_t i = 0; i <= known.size(); ++i) {
    TL_TRY(std::string done, step(db, known, now));
    if (done.empty()) break;
    report.applied.push_back(std::move(done));
  }
  TL_TRY(const SchemaState state, schema_state(db, stores));
  report.version = state.version;
  return report;
}

Result<SchemaState> schema_state(Database& db, Stores stores) {
  TL_TRY(const auto known, ordered_migrations(stores));
  return db.read([&](Transaction& tx) -> Result<SchemaState> {
    TL_TRY(const auto applied, read_history(tx));
    TL_TRY(const SplitMigrations split, split_migrations(applied, known));
    SchemaState state;
    if (!split.applied.empty()) state.version = split.applied.back().number;
    for (const Migration& one : split.pending) state.pending.push_back(migration_title(one));
    return state;
  });
}

Result<void> require_current_schema(Database& db, Stores stores) {
  TL_TRY(const SchemaState state, schema_state(db, stores));
  if (state.pending.empty()) return {};
  const std::string advice =
      state.version == 0 ? "it is empty: run `throughline init`" : "run `throughline migrate`";
  return unsupported("schema_outdated",
                     cat(db.place(), ": the database lacks ",
                         count_of(static_cast<std::int64_t>(state.pending.size()), "migration"),
                         " (", state.pending.front(), "): ", advice));
}

}  // namespace tl::database

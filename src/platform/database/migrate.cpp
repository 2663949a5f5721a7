#include "platform/database/migrate.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/database/ddl.h"
#include "platform/database/statements.h"

namespace tl::database {
namespace {

struct Applied {
  std::int64_t number = 0;
  std::string name;
  std::string checksum;
};
TL_DESCRIBE(Applied, number, name, checksum)

struct History {
  std::int64_t number = 0;
  std::string name;
  std::string checksum;
  Instant applied_at;
};
TL_DESCRIBE(History, number, name, checksum, applied_at)

std::string title(const Migration& migration) {
  const std::string digits = std::to_string(10'000 + migration.number).substr(1);
  return cat(digits, "_", migration.name);
}

Result<std::vector<Applied>> read_history(Transaction& tx) {
  TL_TRY(const auto tables, tx.query<std::string>(statements::list_tables));
  if (tables.empty()) return std::vector<Applied>();
  if (std::find(tables.begin(), tables.end(), "database_migration") == tables.end()) {
    return conflict("database_foreign", cat("the database holds tables of something else (",
                                            tables.front(), "): name an empty one"));
  }
  return tx.query<Applied>(statements::list_history);
}

// What ran must be the beginning of what we know; returns how many ran.
Result<std::size_t> match(const std::vector<Applied>& applied,
                          const std::vector<Migration>& known) {
  for (std::size_t i = 0; i < applied.size(); ++i) {
    const Applied& one = applied[i];
    if (i >= known.size() || one.number > known.back().number) {
      return unsupported("schema_newer",
                         cat("a newer version of this program made the tables (migration ",
                             one.number, " ", one.name, "): use that version"));
    }
    if (one.number > known[i].number) {
      return unsupported("migration_out_of_order",
                         cat("migration ", title(known[i]), " comes before migration ", one.number,
                             ", which ran already: give it a higher number"));
    }
    if (one.number != known[i].number || one.checksum != sha256_hex(known[i].ddl)) {
      return unsupported("migration_changed",
                         cat("migration ", one.number, " ", one.name,
                             " is not what it was when it ran here: restore its text, and make "
                             "the change in a new migration"));
    }
  }
  return applied.size();
}

Result<void> apply(Transaction& tx, const Migration& migration, Instant now) {
  TL_TRY(const auto ddl, expand_ddl(migration.ddl, tx.engine()));
  for (const std::string& statement : ddl) TL_CHECK(tx.run_ddl(statement));
  const History row{.number = migration.number,
                    .name = std::string(migration.name),
                    .checksum = sha256_hex(migration.ddl),
                    .applied_at = now};
  TL_CHECK(tx.execute(statements::insert_history, row));
  return {};
}

// Applies the next migration, if there is one; returns its title, "" when all ran.
Result<std::string> step(Database& db, const std::vector<Migration>& known, int version,
                         Instant now) {
  return db.change_schema([&](Transaction& tx) -> Result<std::string> {
    if (tx.engine() == Engine::postgres) {
      // Several servers may start at once; SQLite's write transaction is such a lock already.
      TL_CHECK(
          tx.run_ddl("select pg_advisory_xact_lock(hashtext('throughline ' || current_schema()))"));
    }
    TL_TRY(const auto applied, read_history(tx));
    TL_TRY(const std::size_t done, match(applied, known));
    if (done == known.size() || known[done].number > version) return std::string();
    const Migration& next = known[done];
    if (auto ran = apply(tx, next, now); !ran) {
      return with_context(ran.error(), cat("migration ", title(next)));
    }
    return title(next);
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
                   cat(title(twice[0]), " and ", title(twice[1]), " have the same number"));
  }
  return all;
}

Result<MigrationReport> migrate_to(Database& db, Stores stores, int version, Instant now) {
  TL_TRY(const auto known, ordered_migrations(stores));
  MigrationReport report;
  for (std::size_t i = 0; i <= known.size(); ++i) {
    TL_TRY(std::string done, step(db, known, version, now));
    if (done.empty()) break;
    report.applied.push_back(std::move(done));
  }
  TL_TRY(const SchemaState state, schema_state(db, stores));
  report.version = state.version;
  return report;
}

Result<MigrationReport> migrate(Database& db, Stores stores, Instant now) {
  return migrate_to(db, stores, 9'999, now);
}

Result<SchemaState> schema_state(Database& db, Stores stores) {
  TL_TRY(const auto known, ordered_migrations(stores));
  return db.read([&](Transaction& tx) -> Result<SchemaState> {
    TL_TRY(const auto applied, read_history(tx));
    TL_TRY(const std::size_t done, match(applied, known));
    SchemaState state;
    if (done > 0) state.version = known[done - 1].number;
    for (std::size_t i = done; i < known.size(); ++i) state.pending.push_back(title(known[i]));
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

#include "platform/database/backup.h"

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "foundation/text.h"
#include "platform/database/history.h"
#include "platform/database/statements.h"
#include "platform/database/table_copy.h"

namespace tl::database {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t format = 1;

struct BackupInfo {
  std::int64_t format = 0;
  std::int64_t version = 0;
  Instant made_at;
  std::string made_from;
};
TL_DESCRIBE(BackupInfo, format, version, made_at, made_from)

struct BackupTable {
  std::string name;
  std::int64_t row_count = 0;
  std::string checksum;

  friend bool operator==(const BackupTable&, const BackupTable&) = default;
};
TL_DESCRIBE(BackupTable, name, row_count, checksum)

// These tables stand in backups alone, so no migration makes them and no store owns them; and a
// backup is SQLite whatever it was made from.
constexpr std::string_view info_ddl =
    "create table backup_info (format integer not null, version integer not null, "
    "made_at integer not null, made_from text not null) strict";
constexpr std::string_view table_ddl =
    "create table backup_table (name text primary key, row_count integer not null, "
    "checksum text not null) strict";
constexpr NamedStatement<0> get_info{
    {"backup info", "select format, version, made_at, made_from from backup_info", "", 0, {}}};
constexpr NamedStatement<0> list_backed_up{
    {"backup tables",
     "select name, row_count, checksum from backup_table order by name",
     "",
     0,
     {}}};
constexpr std::string_view info_names[] = {"format", "version", "made_at", "made_from"};
constexpr NamedStatement<4> insert_info{
    {"backup info", "insert into backup_info values (?1, ?2, ?3, ?4)", "", 4, info_names}};
constexpr std::string_view table_names[] = {"name", "row_count", "checksum"};
constexpr NamedStatement<3> insert_backed_up{
    {"backup tables", "insert into backup_table values (?1, ?2, ?3)", "", 3, table_names}};
constexpr NamedStatement<0> check_integrity{{"integrity", "pragma integrity_check(1)", "", 0, {}}};

Error damaged(const fs::path& file, std::string_view why) {
  return corrupt("backup_damaged", cat(file.string(), ": the backup is damaged (", why,
                                       "): nothing was restored; use an older one"));
}

BackupReport report_of(const BackupInfo& info, const std::vector<BackupTable>& tables) {
  BackupReport report{.version = static_cast<int>(info.version),
                      .tables = static_cast<std::int64_t>(tables.size()),
                      .rows = 0,
                      .made_at = info.made_at,
                      .made_from = info.made_from};
  for (const BackupTable& table : tables) report.rows += table.row_count;
  return report;
}

BackupTable entry(const std::string& name, const TableDigest& digest) {
  return {.name = name, .row_count = digest.rows(), .checksum = digest.hex()};
}

// The same file under another name is not there after a power cut unless both are synchronised.
Result<void> synchronise(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (done) return {};
  return unavailable("io_failed", cat(path.string(), ": cannot be synchronised with the disk"));
}

// The tables that stand in `from`, empty, in `to`.
Result<int> make_tables(Transaction& from, Transaction& to, Stores stores, Instant now) {
  TL_TRY(const auto known, ordered_migrations(stores));
  TL_TRY(const auto applied, read_history(from));
  TL_TRY(const SplitMigrations split, split_migrations(applied, known));
  for (const Migration& migration : split.applied) {
    TL_CHECK(apply_migration(to, migration, now));
  }
  return split.applied.empty() ? 0 : split.applied.back().number;
}

Result<void> fill(Transaction& from, Transaction& to, Stores stores, Instant now) {
  TL_TRY(const int version, make_tables(from, to, stores, now));
  if (version == 0) return unsupported("schema_outdated", "there are no tables to back up");
  TL_TRY(const auto tables, content_tables(from));
  std::vector<BackupTable> entries;
  for (const std::string& table : tables) {
    TL_TRY(const TableDigest digest, copy_table(from, to, table));
    entries.push_back(entry(table, digest));
  }
  TL_CHECK(to.run_ddl(std::string(info_ddl)));
  TL_CHECK(to.run_ddl(std::string(table_ddl)));
  const BackupInfo info{.format = format,
                        .version = version,
                        .made_at = now,
                        .made_from = std::string(name_of(from.engine()))};
  TL_CHECK(to.execute(insert_info, info));
  TL_CHECK(to.execute_each(insert_backed_up, entries));
  return {};
}

Result<void> write_backup(Database& db, Stores stores, const fs::path& partial, Instant now) {
  TL_TRY(const auto copy, Database::open(partial.string(), {.if_missing = IfMissing::create,
                                                            .file_mode = FileMode::one_file}));
  return db.read([&](Transaction& from) -> Result<void> {
    return copy->change_schema([&](Transaction& to) { return fill(from, to, stores, now); });
  });
}

struct BackupContents {
  BackupInfo info;
  std::vector<BackupTable> tables;
};

// What the file says about itself, and that it fits this program.
Result<BackupContents> read_contents(Transaction& tx, const fs::path& file, Stores stores) {
  TL_TRY(const auto tables, tx.query<std::string>(statements::list_tables));
  for (const char* needed : {"backup_info", "backup_table", "database_migration"}) {
    if (std::find(tables.begin(), tables.end(), needed) == tables.end()) {
      return invalid("backup_invalid",
                     cat(file.string(), ": is not a backup; `throughline backup FILE` makes one"));
    }
  }
  BackupContents contents;
  TL_TRY(contents.info, tx.query_one<BackupInfo>(get_info));
  if (contents.info.format != format) {
    return unsupported("backup_format", cat(file.string(), ": is a backup of format ",
                                            contents.info.format, "; this program reads ", format));
  }
  TL_TRY(contents.tables, tx.query<BackupTable>(list_backed_up));
  TL_TRY(const auto applied, read_history(tx));
  TL_TRY(const auto known, ordered_migrations(stores));
  TL_CHECK(split_migrations(applied, known));
  return contents;
}

Result<void> compare(const BackupTable& wanted, const BackupTable& found, const fs::path& file) {
  if (wanted == found) return {};
  return damaged(file, cat("table ", wanted.name, " has ", count_of(found.row_count, "row"), ", ",
                           wanted.row_count, " were backed up, or their contents differ"));
}

Result<BackupContents> check_contents(Transaction& tx, const fs::path& file, Stores stores) {
  TL_TRY(const std::string integrity, tx.query_one<std::string>(check_integrity));
  if (integrity != "ok") return damaged(file, integrity);
  TL_TRY(BackupContents contents, read_contents(tx, file, stores));
  TL_TRY(const auto tables, content_tables(tx));
  if (tables.size() != contents.tables.size()) return damaged(file, "tables are missing");
  for (const BackupTable& wanted : contents.tables) {
    if (std::find(tables.begin(), tables.end(), wanted.name) == tables.end()) {
      return damaged(file, cat("table ", wanted.name, " is missing"));
    }
    TL_TRY(const TableDigest digest, digest_table(tx, wanted.name));
    TL_CHECK(compare(wanted, entry(wanted.name, digest), file));
  }
  return contents;
}

// What SQLite itself says of a file, in terms of the backup.
Error as_damage(const Error& error, const fs::path& file) {
  if (error.code == "database_missing") {
    return not_found("backup_missing", cat(file.string(), ": there is no such file"));
  }
  if (error.code == "not_a_database") {
    return invalid("backup_invalid",
                   cat(file.string(), ": is not a backup, or its beginning is damaged"));
  }
  const bool damage = error.code == "database_corrupt" || error.code == "io_failed";
  return damage ? damaged(file, error.message) : error;
}

Result<std::unique_ptr<Database>> open_backup(const fs::path& file) {
  auto opened = Database::open(file.string(), {.file_mode = FileMode::read_only});
  if (!opened) return as_damage(opened.error(), file);
  return opened;
}

struct Reference {
  std::string table_name;
  std::string name;
  std::string definition;
};
TL_DESCRIBE(Reference, table_name, name, definition)

struct Identity {
  std::string table_name;
  std::string column_name;
};
TL_DESCRIBE(Identity, table_name, column_name)

std::string in_quotes(std::string_view name) {
  return cat("\"", replace_all(name, "\"", "\"\""), "\"");
}

// PostgreSQL checks foreign keys by each statement, whatever the order of the tables: they are
// taken away while the tables fill, and put back, which checks every row.
Result<void> copy_all(Transaction& from, Transaction& to, const BackupContents& contents) {
  TL_TRY(const auto references, to.query<Reference>(statements::list_references));
  for (const Reference& one : references) {
    TL_CHECK(to.run_ddl(
        cat("alter table ", in_quotes(one.table_name), " drop constraint ", in_quotes(one.name))));
  }
  for (const BackupTable& table : contents.tables) TL_CHECK(copy_table(from, to, table.name));
  for (const Reference& one : references) {
    TL_CHECK(to.run_ddl(cat("alter table ", in_quotes(one.table_name), " add constraint ",
                            in_quotes(one.name), " ", one.definition)));
  }
  TL_TRY(const auto identities, to.query<Identity>(statements::list_identities));
  for (const Identity& one : identities) {
    const std::string column = in_quotes(one.column_name);
    TL_CHECK(to.run_ddl(cat("select setval(pg_get_serial_sequence('", in_quotes(one.table_name),
                            "', '", one.column_name, "'), max(", column, ")) from ",
                            in_quotes(one.table_name), " having max(", column, ") is not null")));
  }
  return {};
}

Result<void> restore_into(Transaction& to, Transaction& from, const fs::path& file, Stores stores,
                          Instant now) {
  TL_TRY(const auto there, to.query<std::string>(statements::list_tables));
  if (!there.empty()) {
    return conflict("restore_target_not_empty",
                    cat("the database to restore into holds tables already (", there.front(),
                        "): name an empty one"));
  }
  TL_TRY(const BackupContents contents, read_contents(from, file, stores));
  TL_CHECK(make_tables(from, to, stores, now));
  TL_CHECK(copy_all(from, to, contents));
  // What counts is what the target gives back, not what it was given.
  for (const BackupTable& wanted : contents.tables) {
    TL_TRY(const TableDigest digest, digest_table(to, wanted.name));
    TL_CHECK(compare(wanted, entry(wanted.name, digest), file));
  }
  if (to.engine() == Engine::sqlite) {
    TL_TRY(const std::string integrity, to.query_one<std::string>(check_integrity));
    if (integrity != "ok") return corrupt("database_corrupt", integrity);
  }
  return {};
}

}  // namespace

Result<BackupReport> backup(Database& db, Stores stores, const fs::path& file, Instant now) {
  std::error_code trouble;
  if (fs::exists(file, trouble)) {
    return conflict("backup_exists",
                    cat(file.string(), ": is there already, and a backup is never overwritten"));
  }
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!file.has_filename()) return invalid("backup_not_named", "name a file for the backup");
  if (!fs::is_directory(folder, trouble)) {
    return not_found("folder_missing", cat(file.string(), ": its folder does not exist"));
  }
  const fs::path partial = file.string() + ".partial";
  const auto drop_partial = [&] {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
      std::error_code ignored;
      fs::remove(partial.string() + suffix, ignored);
    }
  };
  drop_partial();  // of a backup that was interrupted
  const auto written = write_backup(db, stores, partial, now);
  auto report = written ? verify_backup(partial, stores) : Result<BackupReport>(written.error());
  if (report) {
    if (const auto safe = synchronise(partial); !safe) report = safe.error();
  }
  if (!report) {
    drop_partial();
    return report.error();
  }
  // Not rename(): that would overwrite a file that came meanwhile.
  fs::create_hard_link(partial, file, trouble);
  if (trouble) {
    drop_partial();
    return unavailable("io_failed", cat(file.string(), ": ", trouble.message()));
  }
  drop_partial();
  TL_CHECK(synchronise(folder));
  return report;
}

Result<BackupReport> verify_backup(const fs::path& file, Stores stores) {
  TL_TRY(const auto db, open_backup(file));
  const auto contents = db->read([&](Transaction& tx) { return check_contents(tx, file, stores); });
  if (!contents) return as_damage(contents.error(), file);
  return report_of(contents->info, contents->tables);
}

Result<BackupReport> restore(const fs::path& file, Stores stores, Database& target, Instant now) {
  TL_TRY(const BackupReport report, verify_backup(file, stores));
  TL_CHECK(restore_verified(file, stores, target, now));
  return report;
}

Result<void> restore_verified(const fs::path& file, Stores stores, Database& target, Instant now) {
  TL_TRY(const auto source, open_backup(file));
  return source->read([&](Transaction& from) -> Result<void> {
    return target.change_schema(
        [&](Transaction& to) -> Result<void> { return restore_into(to, from, file, stores, now); });
  });
}

}  // namespace tl::database

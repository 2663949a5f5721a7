#include "platform/database/sqlite_failure.h"

#include <string>
#include <vector>

#include "foundation/text.h"

namespace tl::database {
namespace {

// "UNIQUE constraint failed: part.mpn, part.maker" -> what follows the colon.
std::string after_colon(const std::string& message) {
  const auto colon = message.find(": ");
  return colon == message.npos ? std::string() : message.substr(colon + 2);
}

std::vector<std::string> rows_of(sqlite3* handle, const char* sql, const std::string& argument) {
  std::vector<std::string> rows;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK) return rows;
  sqlite3_bind_text(statement, 1, argument.c_str(), -1, SQLITE_STATIC);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    rows.emplace_back(text == nullptr ? "" : text);
  }
  sqlite3_finalize(statement);
  return rows;
}

// SQLite names the columns, PostgreSQL the constraint. Both are brought to PostgreSQL's form: the
// name of the index where it was created as one, else <table>_<column>_<column>_key.
std::string unique_name(sqlite3* handle, const std::string& columns) {
  if (columns.starts_with("index '")) return columns.substr(7, columns.size() - 8);
  const std::string table = columns.substr(0, columns.find('.'));
  std::vector<std::string> names;
  for (const std::string_view column : split(columns, ',')) {
    names.emplace_back(trim(column).substr(table.size() + 1));
  }
  const auto indexes = rows_of(
      handle, "select name from pragma_index_list(?1) where \"unique\" = 1 and origin = 'c'",
      table);
  for (const std::string& index : indexes) {
    if (rows_of(handle, "select name from pragma_index_info(?1) order by seqno", index) == names) {
      return index;
    }
  }
  return cat(table, "_", join(names, "_"), "_key");
}

Trouble trouble_of_error(const std::string& message) {
  const std::string_view text = message;
  if (text.starts_with("no such table") || text.starts_with("no such column") ||
      contains(text, " has no column named ")) {
    return Trouble::schema_missing;
  }
  if (text == "integer overflow") return Trouble::integer_out_of_range;
  return Trouble::statement_invalid;
}

Failure constraint_failure(sqlite3* handle, int code, std::string message) {
  Failure failure{.trouble = Trouble::check_violation, .detail = {}, .constraint = {}};
  switch (code) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      failure.trouble = Trouble::unique_violation;
      failure.constraint =
          cat(after_colon(message).substr(0, after_colon(message).find('.')), "_pkey");
      break;
    case SQLITE_CONSTRAINT_UNIQUE:
      failure.trouble = Trouble::unique_violation;
      failure.constraint = unique_name(handle, after_colon(message));
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY: failure.trouble = Trouble::foreign_key_violation; break;
    case SQLITE_CONSTRAINT_NOTNULL:
      failure.trouble = Trouble::not_null_violation;
      failure.constraint = after_colon(message);
      break;
    case SQLITE_CONSTRAINT_CHECK: failure.constraint = after_colon(message); break;
    case SQLITE_CONSTRAINT_DATATYPE: failure.trouble = Trouble::value_refused; break;
    case SQLITE_CONSTRAINT_TRIGGER:
      if (message.starts_with("insert_only: ")) {
        failure.trouble = Trouble::insert_only_violation;
        failure.constraint = after_colon(message);
      }
      break;
    default: break;
  }
  if (failure.constraint.empty()) failure.detail = std::move(message);
  return failure;
}

}  // namespace

Failure sqlite_failure(sqlite3* handle, int code) {
  std::string message = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
  if (handle != nullptr) code = sqlite3_extended_errcode(handle);
  if ((code & 0xff) == SQLITE_CONSTRAINT)
    return constraint_failure(handle, code, std::move(message));
  Failure failure{.trouble = Trouble::database_failed, .detail = message, .constraint = {}};
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: failure.trouble = Trouble::database_busy; break;
    case SQLITE_FULL: failure.trouble = Trouble::disk_full; break;
    case SQLITE_CORRUPT: failure.trouble = Trouble::database_corrupt; break;
    case SQLITE_NOTADB: failure.trouble = Trouble::not_a_database; break;
    case SQLITE_READONLY: failure.trouble = Trouble::database_read_only; break;
    case SQLITE_PERM:
    case SQLITE_AUTH: failure.trouble = Trouble::access_refused; break;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: failure.trouble = Trouble::io_failed; break;
    case SQLITE_TOOBIG: failure.trouble = Trouble::value_too_large; break;
    case SQLITE_MISMATCH: failure.trouble = Trouble::value_refused; break;
    case SQLITE_ERROR: failure.trouble = trouble_of_error(message); break;
    default: break;
  }
  // What SQLite says of these is what our own words say.
  const Trouble trouble = failure.trouble;
  if (trouble == Trouble::database_busy || trouble == Trouble::disk_full ||
      trouble == Trouble::not_a_database || trouble == Trouble::database_read_only) {
    failure.detail.clear();
  }
  return failure;
}

}  // namespace tl::database

#include "platform/database/ddl.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "platform/database/sql_text.h"

namespace tl::database {
namespace {

bool is_word(char c) {
  return is_alnum(c) || c == '_';
}

// Types of the one or the other database; a table that names them would differ between the two.
constexpr std::array foreign_types{
    "int",     "integer",   "bigint",  "smallint", "serial", "text",   "varchar", "char",
    "blob",    "bytea",     "boolean", "bool",     "real",   "double", "float",   "numeric",
    "decimal", "timestamp", "date",    "json",     "jsonb",  "uuid",   "any"};

Result<void> check_types(std::string_view statement) {
  std::size_t at = 0;
  while (at < statement.size()) {
    std::size_t end = at;
    while (end < statement.size() && is_word(statement[end])) ++end;
    const std::string word = to_lower(statement.substr(at, end - at));
    if (std::find(foreign_types.begin(), foreign_types.end(), word) != foreign_types.end()) {
      return invalid("ddl_type_unknown", cat("'", word,
                                             "' is not neutral: use {id}, {int}, {text}, "
                                             "{bytes} or {bool}"));
    }
    // The directives themselves hold the same words.
    at = end < statement.size() && statement[end] == '{' ? statement.find('}', end) : end + 1;
    if (at == std::string_view::npos) return invalid("ddl_directive_unknown", "'{' does not end");
  }
  return {};
}

std::string_view last_word(std::string_view text) {
  text = trim(text);
  std::size_t begin = text.size();
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return text.substr(begin);
}

Result<std::string> type_of(std::string_view directive, Engine engine, std::string_view before) {
  const bool sqlite = engine == Engine::sqlite;
  if (directive == "id") {
    // Never given by hand, never given again: what SQLite lets pass, PostgreSQL refuses.
    return std::string(sqlite ? "integer primary key autoincrement"
                              : "bigint generated always as identity primary key");
  }
  if (directive == "int") return std::string(sqlite ? "integer" : "bigint");
  // Whatever the server's locale, text sorts and compares as it does in SQLite: by its bytes.
  if (directive == "text") return std::string(sqlite ? "text" : "text collate \"C\"");
  if (directive == "bytes") return std::string(sqlite ? "blob" : "bytea");
  if (directive == "bool") {
    const std::string_view column = last_word(before);
    return cat(sqlite ? "integer" : "smallint", " constraint ", column, "_is_bool check (", column,
               " in (0, 1))");
  }
  return invalid("ddl_directive_unknown", cat("{", directive, "} is not a type"));
}

enum class Erasure { never, by_erase_facts };

std::vector<std::string> sqlite_guards(std::string_view table, Erasure erasure) {
  const std::string_view when =
      erasure == Erasure::by_erase_facts ? " when not exists (select 1 from database_erasure)" : "";
  std::vector<std::string> out;
  for (const std::string_view event : {"update", "delete"}) {
    if (erasure == Erasure::by_erase_facts) {
      out.push_back(cat("drop trigger ", table, "_no_", event));
    }
    out.push_back(cat("create trigger ", table, "_no_", event, " before ", event, " on ", table,
                      when, " begin select raise(abort, 'insert_only: ", table, "'); end"));
  }
  return out;
}

std::string postgres_guard(std::string_view table, Erasure erasure) {
  // A trigger before an update or delete that returns its row lets it go on.
  const std::string_view unless =
      erasure == Erasure::by_erase_facts
          ? "if tg_op <> 'TRUNCATE' and exists (select 1 from database_erasure) then "
            "if tg_op = 'DELETE' then return old; end if; return new; end if; "
          : "";
  return cat("create or replace function ", table,
             "_insert_only() returns trigger language plpgsql as $$ begin ", unless,
             "raise exception using errcode = 'TL001', message = 'insert_only: ", table,
             "', constraint = '", table, "'; end $$");
}

std::vector<std::string> insert_only(std::string_view table, Engine engine) {
  if (engine == Engine::sqlite) return sqlite_guards(table, Erasure::never);
  return {
      postgres_guard(table, Erasure::never),
      cat("create trigger ", table, "_no_change before update or delete on ", table,
          " for each row execute function ", table, "_insert_only()"),
      cat("create trigger ", table, "_no_truncate before truncate on ", table,
          " for each statement execute function ", table, "_insert_only()"),
  };
}

std::vector<std::string> erasable(std::string_view table, Engine engine) {
  if (engine == Engine::sqlite) return sqlite_guards(table, Erasure::by_erase_facts);
  return {postgres_guard(table, Erasure::by_erase_facts)};
}

// Replaces the type directives of one statement.
Result<std::string> with_types(std::string_view statement, Engine engine) {
  TL_TRY(const auto pieces, sql_pieces(statement));
  std::string out;
  for (const SqlPiece& piece : pieces) {
    std::string_view text = piece.text;
    if (piece.kind == SqlPiece::Kind::quoted) {
      out.append(text);
      continue;
    }
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{')) {
      const std::size_t close = text.find('}', open);
      if (close == text.npos) return invalid("ddl_directive_unknown", "'{' does not end");
      out.append(text.substr(0, open));
      TL_TRY(const std::string type, type_of(text.substr(open + 1, close - open - 1), engine, out));
      out.append(type);
      text.remove_prefix(close + 1);
    }
    out.append(text);
  }
  return out;
}

bool begins_with_words(std::string_view statement, std::string_view first,
                       std::string_view second) {
  const auto parts = words(statement.substr(0, 64));
  return parts.size() >= 2 && iequals(parts[0], first) && iequals(parts[1], second);
}

Result<void> expand_one(std::string_view statement, Engine engine, std::vector<std::string>& out) {
  struct Directive {
    std::string_view text;
    std::vector<std::string> (*expand)(std::string_view table, Engine engine);
  };
  for (const Directive& directive :
       {Directive{"{insert_only ", &insert_only}, Directive{"{erasable ", &erasable}}) {
    if (!statement.starts_with(directive.text) || !statement.ends_with('}')) continue;
    const auto table =
        trim(statement.substr(directive.text.size(), statement.size() - directive.text.size() - 1));
    if (table.empty() || !std::all_of(table.begin(), table.end(), is_word)) {
      return invalid("ddl_directive_unknown", cat(statement, " names no table"));
    }
    for (std::string& one : directive.expand(table, engine)) out.push_back(std::move(one));
    return {};
  }
  const bool makes_table = begins_with_words(statement, "create", "table");
  if (makes_table || begins_with_words(statement, "alter", "table")) {
    TL_CHECK(check_types(statement));
  }
  TL_TRY(std::string text, with_types(statement, engine));
  if (makes_table && engine == Engine::sqlite) text.append(" strict");
  out.push_back(std::move(text));
  return {};
}

}  // namespace

Result<std::vector<std::string>> expand_ddl(std::string_view neutral, Engine engine) {
  TL_TRY(const auto statements, sql_statements(neutral));
  std::vector<std::string> out;
  for (const std::string& statement : statements) {
    if (auto done = expand_one(statement, engine, out); !done) {
      return with_context(done.error(), utf8_prefix(squeeze_spaces(statement), 60));
    }
  }
  return out;
}

}  // namespace tl::database

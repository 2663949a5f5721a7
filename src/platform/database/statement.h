// A named SQL statement, and what a store brings along: its statements and its migrations.
//
// Nobody writes these by hand. A store's folder holds .sql files, and the build makes a header:
//
//   src/parts/store/part.sql:                       "parts/store/statements.h", generated:
//     -- name: insert_part                            namespace tl::parts::statements {
//     insert into parts_part (mpn, state)             extern const NamedStatement<2> insert_part;
//     values (:mpn, :state) returning id              }
//                                                     const StoreSchema& tl::parts::store_schema();
//
// Parameters are `?1`, `?2` (bound by place) or `:mpn` (bound by place in order of first
// appearance, or by name from a described struct). One text serves both databases; where it cannot,
// part.postgres.sql beside part.sql holds a statement of the same name. The subset of SQL that both
// understand alike is listed in docs/decisions/0002-own-database-layer.md.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace tl::database {

enum class Engine { sqlite, postgres };

std::string_view name_of(Engine engine);

struct Statement {
  std::string_view name;      // "parts/store insert_part", for messages
  std::string_view sqlite;    // with ?1, ?2
  std::string_view postgres;  // with $1, $2
  std::size_t parameters = 0;
  std::span<const std::string_view> parameter_names;  // empty when bound by number

  std::string_view text(Engine engine) const {
    return engine == Engine::sqlite ? sqlite : postgres;
  }
};

// Carries the number of parameters in its type: a call with another number does not compile.
template <std::size_t Parameters>
struct NamedStatement : Statement {};

// migrations/0007_parts.sql: neutral DDL (see ddl.h), applied once, never changed afterwards.
struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view ddl;
};

struct StoreSchema {
  std::string_view area;  // "parts/store"
  std::span<const Statement* const> statements;
  std::span<const Migration> migrations;
};

}  // namespace tl::database

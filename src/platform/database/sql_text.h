// Just enough of SQL's surface to split a file into statements and to number parameters, without
// being fooled by quotes and comments. Used by the build (cmake/embed) and by migrations.
//
//   parameters_of("select id from part where mpn=:mpn")
//     -> sqlite "... mpn=?1", postgres "... mpn=$1", names {"mpn"}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"

namespace tl::database {

struct SqlPiece {
  enum class Kind { code, quoted, comment } kind = Kind::code;
  std::string_view text;
};

// Quoted pieces keep their quotes. Fails on a quote or comment that does not end.
Result<std::vector<SqlPiece>> sql_pieces(std::string_view sql);

// Split at the semicolons; comments go, blank statements too.
Result<std::vector<std::string>> sql_statements(std::string_view sql);

struct ParameterisedSql {
  std::string sqlite;
  std::string postgres;
  std::size_t parameters = 0;
  std::vector<std::string> names;  // empty when the parameters are numbered
};

// One statement; comments go. `?1` and `:name` are understood, never both in one statement, and
// every number from 1 up is used. `?`, `$1`, `@x` and `::` are refused: they do not mean the same
// on both databases.
Result<ParameterisedSql> parameters_of(std::string_view sql);

}  // namespace tl::database

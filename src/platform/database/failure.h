// What can go wrong in a database, the same for both engines. The enumerator's name is the Error's
// code, so "unique_violation" means the same whatever is underneath.
//
//   const auto saved = tx.execute(statements::insert_part, part);
//   if (!saved && tx.failure()->constraint == "parts_part_mpn_key") return conflict("part_exists",
//   ...);
#pragma once

#include <string>
#include <string_view>

#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl::database {

enum class Trouble {
  unique_violation,
  foreign_key_violation,
  check_violation,
  not_null_violation,
  insert_only_violation,  // a fact was to be changed or deleted
  value_refused,          // the column does not take this type of value
  integer_out_of_range,
  text_invalid,  // not UTF-8, or holds a NUL
  value_too_large,
  database_busy,  // somebody else held a lock for too long
  disk_full,
  database_corrupt,
  not_a_database,
  database_missing,
  folder_missing,
  database_read_only,
  serialization_failure,  // still so after all retries
  connection_lost,
  commit_outcome_unknown,  // the connection broke while the commit was under way
  access_refused,
  too_many_connections,
  schema_missing,  // a table or column is not there: not migrated
  statement_invalid,
  io_failed,
  database_failed,  // anything else
};
TL_DESCRIBE_ENUM(Trouble, unique_violation, foreign_key_violation, check_violation,
                 not_null_violation, insert_only_violation, value_refused, integer_out_of_range,
                 text_invalid, value_too_large, database_busy, disk_full, database_corrupt,
                 not_a_database, database_missing, folder_missing, database_read_only,
                 serialization_failure, connection_lost, commit_outcome_unknown, access_refused,
                 too_many_connections, schema_missing, statement_invalid, io_failed,
                 database_failed)

// What helps, apart from telling the caller.
enum class Recovery { none, retry, reconnect };

struct Failure {
  Trouble trouble = Trouble::database_failed;
  std::string detail;      // the engine's own words
  std::string constraint;  // its name, where the engine tells; see the naming rule in ddl.h
  Recovery recovery = Recovery::none;
};

// The same whatever the statement was: a lock, a full disk, a server that went away. The message
// then names the database and not the statement, which says nothing to a user.
bool concerns_whole_database(Trouble trouble);

// The message: `where`, what happened, the engine's words, what to do.
Error error_of(const Failure& failure, std::string_view where);

}  // namespace tl::database

// Neutral DDL: one text for both databases, in the files of migrations/.
//
//   create table parts_part (
//     id {id},                                  -- given by the database alone: `returning id`
//     mpn {text} not null,                      -- sorted by bytes on both
//     maker_id {int} not null references parts_maker (id),
//     fitted {bool} not null,                   -- 0 or 1
//     drawing {bytes},
//     constraint mpn_filled check (mpn <> '')
//   );
//   create unique index parts_part_mpn on parts_part (maker_id, mpn);
//   {insert_only parts_event};                  -- rows are never changed or deleted
//   {erasable parts_event};                     -- later: but by erase_facts(), see erasure.h
//
// Other type names are refused. On SQLite every table becomes STRICT. Names of broken constraints
// are the same on both databases when a check has a name and uniqueness is a unique index (or has
// no name: then it is <table>_<column>_key). Migrations make tables and change data that is there;
// they put no rows into empty tables, or a backup could not be restored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"
#include "platform/database/statement.h"

namespace tl::database {

// The statements to run, in order.
Result<std::vector<std::string>> expand_ddl(std::string_view neutral, Engine engine);

}  // namespace tl::database

#include "main/commands/store.h"

#include "main/all_stores.h"
#include "platform/database/migrate.h"

namespace tl::cli {

Result<std::unique_ptr<database::Database>> open_any(const Invocation& invocation,
                                                     database::IfMissing if_missing) {
  TL_TRY(const std::string place, invocation.database_place());
  return database::Database::open(place, {.if_missing = if_missing});
}

Result<std::unique_ptr<database::Database>> open_current(const Invocation& invocation) {
  TL_TRY(auto db, open_any(invocation, database::IfMissing::refuse));
  TL_CHECK(database::require_current_schema(*db, all_stores()));
  return db;
}

}  // namespace tl::cli

// What was done to one thing, by whom and when, without the values: for a page that shows it.
//
//   TL_TRY(const auto changes, changes_of(tx, {"quote", 7}));
#pragma once

#include <vector>

#include "platform/database/audit.h"

namespace tl::database {

// The oldest first.
Result<std::vector<AuditedChange>> changes_of(Transaction& tx, const AuditedThing& thing);

}  // namespace tl::database

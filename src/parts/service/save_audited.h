// Carries out an import plan and records who changed what: one audit row for every manufacturer,
// manufacturer part and part that is new or changed.
#pragma once

#include "foundation/caller.h"
#include "parts/rules/import_plan.h"
#include "platform/database/transaction.h"

namespace tl::parts {

// Fills in the ids of what is new.
Result<void> save_audited(database::Transaction& tx, const Caller& caller, ImportPlan& plan);

}  // namespace tl::parts

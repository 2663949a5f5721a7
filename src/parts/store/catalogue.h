// Reads what is on file, as snapshots for the rules. Runs in the caller's transaction.
#pragma once

#include "parts/rules/catalogue.h"
#include "parts/rules/import_plan.h"
#include "platform/database/transaction.h"

namespace tl::parts {

Result<Catalogue> load_catalogue(database::Transaction& tx);
Result<PartsOnFile> load_parts(database::Transaction& tx);

}  // namespace tl::parts

// Reads what is on file, as snapshots for the rules. Runs in the caller's transaction.
#pragma once

#include <optional>

#include "parts/rules/catalogue.h"
#include "parts/rules/import_plan.h"
#include "parts/rules/parametric_index.h"
#include "platform/database/transaction.h"

namespace tl::parts {

// With a customer, also whom that one means by names of makers.
Result<Catalogue> load_catalogue(database::Transaction& tx,
                                 std::optional<CustomerId> customer = std::nullopt);
Result<std::vector<Manufacturer>> load_manufacturers(database::Transaction& tx);
// The passive parts that may still be bought, each with what is known of it.
Result<std::vector<ParametricPart>> load_parametric_parts(database::Transaction& tx);
Result<PartsOnFile> load_parts(database::Transaction& tx);

}  // namespace tl::parts

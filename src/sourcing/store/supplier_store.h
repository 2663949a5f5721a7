// What we decided about suppliers: standings and costs of orders. Facts, appended and never
// changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "sourcing/rules/supplier_facts.h"

namespace tl::sourcing {

struct FactStamp {
  Instant at;
  std::string by;
};

Result<SupplierFactId> insert_standing(database::Transaction& tx, const SupplierStanding& fact,
                                       const FactStamp& stamp);
Result<SupplierFactId> insert_order_cost(database::Transaction& tx, const SupplierOrderCost& fact,
                                         const FactStamp& stamp);

// Oldest first.
Result<std::vector<SupplierStanding>> list_standings(database::Transaction& tx);
Result<std::vector<SupplierOrderCost>> list_order_costs(database::Transaction& tx);

}  // namespace tl::sourcing

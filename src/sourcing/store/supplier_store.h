// What we decided about suppliers: standings, costs of orders, least orders. Facts, appended and
// never changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
Result<SupplierFactId> insert_minimum(database::Transaction& tx, const SupplierMinimum& fact,
                                      const FactStamp& stamp);

// Oldest first.
Result<std::vector<SupplierStanding>> list_standings(database::Transaction& tx);
Result<std::vector<SupplierOrderCost>> list_order_costs(database::Transaction& tx);
Result<std::vector<SupplierMinimum>> list_minimums(database::Transaction& tx);

// Ever told, of the supplier with that supplier_key().
Result<std::int64_t> offers_of_supplier(database::Transaction& tx, std::string_view key);

struct SupplierOfferStats {
  std::string name_key;
  std::int64_t offers = 0;  // ever told
  std::int64_t parts = 0;   // that they are for
  Date newest_on;
};
TL_DESCRIBE(SupplierOfferStats, name_key, offers, parts, newest_on)
Result<std::vector<SupplierOfferStats>> supplier_offer_stats(database::Transaction& tx);

}  // namespace tl::sourcing

// What we decided about suppliers, as dated facts: whose offers a customer's parts are bought from,
// what an order costs whatever is in it, and the least that they take an order for.
//
//   const auto terms = terms_of_suppliers(facts, {.customer_id = 7, .on = today});
//
// Of facts about the same supplier, the one for the customer goes before the one for all, and of
// those the latest that had begun on the day; of two of one day the one recorded later.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/result.h"
#include "sourcing/rules/market.h"

namespace tl::sourcing {

using SupplierFactId = Id<struct SupplierFactTag>;

struct SupplierStanding {
  SupplierFactId id;
  std::string supplier;
  std::optional<std::int64_t> customer_id;  // nullopt: for all customers
  Standing standing = Standing::neutral;
  std::optional<Rate> premium;  // see SupplierTerm
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(SupplierStanding, id, supplier, customer_id, standing, premium, valid_from, note)

struct SupplierOrderCost {
  SupplierFactId id;
  std::string supplier;
  Cost amount;
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(SupplierOrderCost, id, supplier, amount, valid_from, note)

struct SupplierMinimum {
  SupplierFactId id;
  std::string supplier;
  Cost amount;  // of the goods of one order
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(SupplierMinimum, id, supplier, amount, valid_from, note)

struct SupplierFacts {
  std::vector<SupplierStanding> standings;
  std::vector<SupplierOrderCost> order_costs;
  std::vector<SupplierMinimum> minimums;
};

struct SupplierQuestion {
  std::int64_t customer_id = 0;
  Date on;
};

// By the name of the supplier; those about whom nothing holds on the day are left out.
std::vector<SupplierTerm> terms_of_suppliers(const SupplierFacts& facts,
                                             const SupplierQuestion& about);

// The same with some left out, whether or not anything else is on file of them. `supplier_unknown`
// for a name that is neither in the terms nor among the known ones.
Result<std::vector<SupplierTerm>> without_suppliers(std::vector<SupplierTerm> terms,
                                                    std::span<const std::string> known,
                                                    std::span<const std::string> excluded);

}  // namespace tl::sourcing

#include "sourcing/rules/supplier_facts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {

std::vector<SupplierTerm> terms_of_suppliers(std::span<const SupplierStanding> standings,
                                             std::span<const SupplierOrderCost> order_costs,
                                             const SupplierQuestion& about) {
  struct Known {
    const SupplierStanding* standing = nullptr;
    const SupplierOrderCost* order_cost = nullptr;
  };
  std::map<std::string, Known> known;
  for (const SupplierStanding& fact : standings) {
    if (fact.valid_from > about.on) continue;
    if (fact.customer_id && *fact.customer_id != about.customer_id) continue;
    const auto rank = [](const SupplierStanding& f) {
      return std::tuple(f.customer_id.has_value(), f.valid_from, f.id.raw());
    };
    const SupplierStanding*& held = known[supplier_key(fact.supplier)].standing;
    if (held == nullptr || rank(*held) < rank(fact)) held = &fact;
  }
  for (const SupplierOrderCost& fact : order_costs) {
    if (fact.valid_from > about.on) continue;
    const auto rank = [](const SupplierOrderCost& f) {
      return std::tuple(f.valid_from, f.id.raw());
    };
    const SupplierOrderCost*& held = known[supplier_key(fact.supplier)].order_cost;
    if (held == nullptr || rank(*held) < rank(fact)) held = &fact;
  }
  std::vector<SupplierTerm> out;
  for (const auto& [key, facts] : known) {
    SupplierTerm term;
    if (facts.standing != nullptr) {
      term = {.supplier = facts.standing->supplier,
              .standing = facts.standing->standing,
              .premium = facts.standing->premium};
    }
    if (facts.order_cost != nullptr) {
      term.supplier = facts.order_cost->supplier;
      term.order_cost = facts.order_cost->amount;
    }
    out.push_back(std::move(term));
  }
  std::ranges::stable_sort(out, {}, &SupplierTerm::supplier);
  return out;
}

}  // namespace tl::sourcing

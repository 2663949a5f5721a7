#include "sourcing/rules/supplier_facts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {

namespace {

struct Known {
  const SupplierStanding* standing = nullptr;
  const SupplierOrderCost* order_cost = nullptr;
  const SupplierMinimum* minimum = nullptr;
};

// Of amounts that had begun, the latest; of two of one day the one recorded later.
template <class Fact>
void hold_latest(const Fact& fact, const Date& on, const Fact*& held) {
  if (fact.valid_from > on) return;
  const auto rank = [](const Fact& f) { return std::tuple(f.valid_from, f.id.raw()); };
  if (held == nullptr || rank(*held) < rank(fact)) held = &fact;
}

SupplierTerm term_of(const Known& known) {
  SupplierTerm term;
  if (known.minimum != nullptr) {
    term.supplier = known.minimum->supplier;
    term.minimum = known.minimum->amount;
  }
  if (known.standing != nullptr) {
    term.supplier = known.standing->supplier;
    term.standing = known.standing->standing;
    term.premium = known.standing->premium;
  }
  if (known.order_cost != nullptr) {
    term.supplier = known.order_cost->supplier;
    term.order_cost = known.order_cost->amount;
  }
  return term;
}

}  // namespace

std::vector<SupplierTerm> terms_of_suppliers(const SupplierFacts& facts,
                                             const SupplierQuestion& about) {
  std::map<std::string, Known> known;
  for (const SupplierStanding& fact : facts.standings) {
    if (fact.valid_from > about.on) continue;
    if (fact.customer_id && *fact.customer_id != about.customer_id) continue;
    const auto rank = [](const SupplierStanding& f) {
      return std::tuple(f.customer_id.has_value(), f.valid_from, f.id.raw());
    };
    const SupplierStanding*& held = known[supplier_key(fact.supplier)].standing;
    if (held == nullptr || rank(*held) < rank(fact)) held = &fact;
  }
  for (const SupplierOrderCost& fact : facts.order_costs) {
    hold_latest(fact, about.on, known[supplier_key(fact.supplier)].order_cost);
  }
  for (const SupplierMinimum& fact : facts.minimums) {
    hold_latest(fact, about.on, known[supplier_key(fact.supplier)].minimum);
  }
  std::vector<SupplierTerm> out;
  for (const auto& [key, held] : known) {
    SupplierTerm term = term_of(held);
    if (!term.supplier.empty()) out.push_back(std::move(term));
  }
  std::ranges::stable_sort(out, {}, &SupplierTerm::supplier);
  return out;
}

Result<std::vector<SupplierTerm>> without_suppliers(std::vector<SupplierTerm> terms,
                                                    std::span<const std::string> known,
                                                    std::span<const std::string> excluded) {
  for (const std::string& name : excluded) {
    const std::string key = supplier_key(name);
    const auto has_key = [&](const std::string& other) { return supplier_key(other) == key; };
    const auto term = std::ranges::find_if(terms, has_key, &SupplierTerm::supplier);
    if (term != terms.end()) {
      term->standing = Standing::blocked;
    } else if (std::ranges::any_of(known, has_key)) {
      terms.push_back({.supplier = squeeze_spaces(name), .standing = Standing::blocked});
    } else {
      return not_found("supplier_unknown",
                       cat("there is no supplier '", visible(utf8_prefix(name, 40)),
                           "'; supplier list names those there are"));
    }
  }
  return terms;
}

}  // namespace tl::sourcing

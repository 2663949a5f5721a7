#include "sourcing/service/suppliers.h"

#include <algorithm>
#include <tuple>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/store/offer_store.h"
#include "sourcing/store/supplier_store.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

// Dearer than that, nobody prefers them.
constexpr std::int64_t premium_ppm_max = Rate::one;

Result<std::string> checked_name(std::string_view name) {
  std::string plain = squeeze_spaces(name);
  if (plain.empty()) return invalid("supplier_name_missing", "name the supplier");
  return plain;
}

FactStamp stamp_of(const Caller& caller) {
  return {.at = caller.now, .by = std::string(caller.actor)};
}

std::string standing_text(const SupplierStanding& fact) {
  switch (fact.standing) {
    case Standing::neutral: return "as any other";
    case Standing::blocked: return "not to be bought from";
    case Standing::preferred: break;
  }
  if (!fact.premium || fact.premium->ppm() == 0) return "preferred at the same money";
  return cat("preferred, up to ", fact.premium->percent_text(), " % dearer");
}

}  // namespace

Result<SupplierStanding> set_standing(database::Database& db, const Caller& caller,
                                      const NewStanding& request) {
  SupplierStanding fact{.standing = request.standing,
                        .premium = request.premium,
                        .valid_from = request.valid_from.value_or(caller.today),
                        .note = squeeze_spaces(request.note)};
  TL_TRY(fact.supplier, checked_name(request.supplier));
  if (fact.premium && (fact.premium->ppm() < 0 || fact.premium->ppm() > premium_ppm_max)) {
    return invalid(
        "supplier_premium_malformed",
        cat(fact.premium->percent_text(), " % dearer cannot be meant; say 0 to 100, such as 3"));
  }
  return db.write([&](Transaction& tx) -> Result<SupplierStanding> {
    SupplierStanding kept = fact;
    if (!request.customer.empty()) {
      TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, request.customer));
      kept.customer_id = customer.id.raw();
    }
    TL_TRY(kept.id, insert_standing(tx, kept, stamp_of(caller)));
    TL_CHECK(database::record_change(tx, caller, "supplier_standing_set",
                                     {"supplier_standing", kept.id.raw()}, json::to_json(kept)));
    return kept;
  });
}

Result<SupplierOrderCost> set_order_cost(database::Database& db, const Caller& caller,
                                         const NewOrderCost& request) {
  SupplierOrderCost fact{.amount = request.amount,
                         .valid_from = request.valid_from.value_or(caller.today),
                         .note = squeeze_spaces(request.note)};
  TL_TRY(fact.supplier, checked_name(request.supplier));
  if (fact.amount.raw() < 0) {
    return invalid("supplier_order_cost_malformed", "what an order costs is not negative");
  }
  return db.write([&](Transaction& tx) -> Result<SupplierOrderCost> {
    SupplierOrderCost kept = fact;
    TL_TRY(kept.id, insert_order_cost(tx, kept, stamp_of(caller)));
    TL_CHECK(database::record_change(tx, caller, "supplier_order_cost_set",
                                     {"supplier_order_cost", kept.id.raw()}, json::to_json(kept)));
    return kept;
  });
}

Result<std::vector<SupplierTermView>> all_supplier_terms(database::Database& db) {
  return db.read([](Transaction& tx) -> Result<std::vector<SupplierTermView>> {
    TL_TRY(const auto standings, list_standings(tx));
    TL_TRY(const auto order_costs, list_order_costs(tx));
    std::vector<SupplierTermView> all;
    for (auto fact = standings.rbegin(); fact != standings.rend(); ++fact) {
      SupplierTermView view{.supplier = fact->supplier,
                            .says = standing_text(*fact),
                            .valid_from = fact->valid_from,
                            .note = fact->note};
      if (fact->customer_id) {
        TL_TRY(const accounts::Customer customer,
               accounts::customer_of(tx, accounts::CustomerId(*fact->customer_id)));
        view.customer = customer.name;
      }
      all.push_back(std::move(view));
    }
    for (auto fact = order_costs.rbegin(); fact != order_costs.rend(); ++fact) {
      all.push_back({.supplier = fact->supplier,
                     .says = cat("an order costs ", fact->amount.pretty()),
                     .valid_from = fact->valid_from,
                     .note = fact->note});
    }
    std::ranges::stable_sort(all, [](const SupplierTermView& a, const SupplierTermView& b) {
      return std::tuple(supplier_key(a.supplier), b.valid_from) <
             std::tuple(supplier_key(b.supplier), a.valid_from);
    });
    return all;
  });
}

Result<std::vector<SupplierTerm>> supplier_terms_for(Transaction& tx, std::int64_t customer_id,
                                                     const Date& on,
                                                     std::span<const std::string> excluded) {
  TL_TRY(const auto standings, list_standings(tx));
  TL_TRY(const auto order_costs, list_order_costs(tx));
  std::vector<SupplierTerm> terms =
      terms_of_suppliers(standings, order_costs, {.customer_id = customer_id, .on = on});
  if (excluded.empty()) return terms;
  TL_TRY(const auto on_file, list_suppliers(tx));
  for (const std::string& name : excluded) {
    const std::string key = supplier_key(name);
    const auto has_key = [&](const auto& known) { return supplier_key(known) == key; };
    const auto term = std::ranges::find_if(terms, has_key, &SupplierTerm::supplier);
    if (term != terms.end()) {
      term->standing = Standing::blocked;
    } else if (std::ranges::any_of(on_file, has_key, &SupplierRow::name)) {
      terms.push_back({.supplier = squeeze_spaces(name), .standing = Standing::blocked});
    } else {
      return not_found("supplier_unknown",
                       cat("there is no offer of a supplier '", utf8_prefix(name, 40),
                           "' on file; offers show lists the suppliers of a part"));
    }
  }
  return terms;
}

}  // namespace tl::sourcing

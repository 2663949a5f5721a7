#include "sourcing/rules/supplier_card.h"

#include <algorithm>
#include <map>

#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {

std::vector<SupplierCard> supplier_cards(const SupplierRecords& records, const Date& on) {
  std::map<std::string, SupplierCard> by_key;
  const auto card_of = [&](const std::string& name) -> SupplierCard& {
    return by_key.try_emplace(supplier_key(name), SupplierCard{.supplier = name}).first->second;
  };
  for (const std::string& name : records.names) card_of(name);
  for (const SupplierProfile& profile : records.profiles) {
    SupplierCard& card = card_of(profile.name);
    card.categories = profile.categories;
    card.contact = profile.contact;
    card.currency = profile.currency;
  }
  // Customers have none of these numbers: what is said for one of them is not said for all.
  constexpr std::int64_t no_customer = -1;
  for (const SupplierTerm& term :
       terms_of_suppliers(records.facts, {.customer_id = no_customer, .on = on})) {
    SupplierCard& card = card_of(term.supplier);
    card.standing = term.standing;
    card.premium = term.premium;
    card.order_cost = term.order_cost;
    card.minimum = term.minimum;
  }
  for (const SupplierStanding& fact : records.facts.standings) card_of(fact.supplier);
  for (const SupplierOrderCost& fact : records.facts.order_costs) card_of(fact.supplier);
  for (const SupplierMinimum& fact : records.facts.minimums) card_of(fact.supplier);
  for (const FreightTerms& fact : records.freights) {
    SupplierCard& card = card_of(fact.supplier);
    const FreightTerms* held = freight_on(records.freights, fact.supplier, on);
    if (held == nullptr) continue;
    if (held->rate.ppm() != 0) card.freight_rate = held->rate;
    card.freight_amount = held->amount;
  }
  std::vector<SupplierCard> out;
  for (auto& [key, card] : by_key) out.push_back(std::move(card));
  std::ranges::stable_sort(out, {}, &SupplierCard::supplier);
  return out;
}

std::string standing_text(Standing standing, const std::optional<Rate>& premium) {
  switch (standing) {
    case Standing::neutral: return "";
    case Standing::blocked: return "not to be bought from";
    case Standing::preferred: break;
  }
  if (!premium || premium->ppm() == 0) return "preferred at the same money";
  return cat("preferred, up to ", premium->percent_text(), " % dearer");
}

std::string freight_text(const std::optional<Rate>& rate, const std::optional<Cost>& amount) {
  std::vector<std::string> parts;
  if (rate) parts.push_back(cat(rate->percent_text(), " % of the goods"));
  if (amount) parts.push_back(cat(amount->pretty(), " per order line"));
  return join(parts, " and ");
}

}  // namespace tl::sourcing

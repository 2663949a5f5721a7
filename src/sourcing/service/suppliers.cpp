#include "sourcing/service/suppliers.h"

#include <algorithm>
#include <map>
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

Result<SupplierFacts> facts_on_file(Transaction& tx) {
  SupplierFacts facts;
  TL_TRY(facts.standings, list_standings(tx));
  TL_TRY(facts.order_costs, list_order_costs(tx));
  TL_TRY(facts.minimums, list_minimums(tx));
  return facts;
}

Result<SupplierRecords> records_on_file(Transaction& tx) {
  SupplierRecords records;
  TL_TRY(const auto on_file, list_suppliers(tx));
  for (const SupplierRow& row : on_file) records.names.push_back(row.name);
  TL_TRY(records.profiles, profiles(tx));
  TL_TRY(records.facts, facts_on_file(tx));
  TL_TRY(LandedRates landed, landed_rates(tx));
  records.freights = std::move(landed.freights);
  return records;
}

// Under the one name of each supplier.
Result<std::vector<SupplierTermView>> views_of(Transaction& tx, const SupplierRecords& records,
                                               const std::vector<SupplierCard>& cards) {
  std::map<std::string, std::string> names;
  for (const SupplierCard& card : cards) names[supplier_key(card.supplier)] = card.supplier;
  std::vector<SupplierTermView> all;
  const SupplierFacts& facts = records.facts;
  const auto add = [&](const auto& fact, std::string says) {
    all.push_back({.supplier = names[supplier_key(fact.supplier)],
                   .says = std::move(says),
                   .valid_from = fact.valid_from,
                   .note = fact.note});
  };
  for (auto fact = facts.standings.rbegin(); fact != facts.standings.rend(); ++fact) {
    const std::string says = standing_text(fact->standing, fact->premium);
    add(*fact, says.empty() ? "as any other" : says);
    if (!fact->customer_id) continue;
    TL_TRY(const accounts::Customer customer,
           accounts::customer_of(tx, accounts::CustomerId(*fact->customer_id)));
    all.back().customer = customer.name;
  }
  for (auto fact = facts.order_costs.rbegin(); fact != facts.order_costs.rend(); ++fact) {
    add(*fact, cat("an order costs ", fact->amount.pretty()));
  }
  for (auto fact = facts.minimums.rbegin(); fact != facts.minimums.rend(); ++fact) {
    add(*fact, cat("no order below ", fact->amount.pretty()));
  }
  for (auto fact = records.freights.rbegin(); fact != records.freights.rend(); ++fact) {
    const std::string says = freight_text(fact->rate, fact->amount);
    add(*fact, cat("freight ", says.empty() ? "free" : says));
  }
  std::ranges::stable_sort(all, [](const SupplierTermView& a, const SupplierTermView& b) {
    return std::tuple(supplier_key(a.supplier), b.valid_from) <
           std::tuple(supplier_key(b.supplier), a.valid_from);
  });
  return all;
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
                                         const NewSupplierAmount& request) {
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

Result<SupplierMinimum> set_minimum(database::Database& db, const Caller& caller,
                                    const NewSupplierAmount& request) {
  SupplierMinimum fact{.amount = request.amount,
                       .valid_from = request.valid_from.value_or(caller.today),
                       .note = squeeze_spaces(request.note)};
  TL_TRY(fact.supplier, checked_name(request.supplier));
  if (fact.amount.raw() < 0) {
    return invalid("supplier_minimum_malformed", "the least order is not negative");
  }
  return db.write([&](Transaction& tx) -> Result<SupplierMinimum> {
    SupplierMinimum kept = fact;
    TL_TRY(kept.id, insert_minimum(tx, kept, stamp_of(caller)));
    TL_CHECK(database::record_change(tx, caller, "supplier_minimum_set",
                                     {"supplier_minimum", kept.id.raw()}, json::to_json(kept)));
    return kept;
  });
}

Result<std::vector<SupplierCard>> all_suppliers(database::Database& db, const Date& on) {
  return db.read([&](Transaction& tx) -> Result<std::vector<SupplierCard>> {
    TL_TRY(const SupplierRecords records, records_on_file(tx));
    return supplier_cards(records, on);
  });
}

Result<std::vector<SupplierOverview>> supplier_overviews(database::Database& db, const Date& on) {
  return db.read([&](Transaction& tx) -> Result<std::vector<SupplierOverview>> {
    TL_TRY(const SupplierRecords records, records_on_file(tx));
    TL_TRY(const auto stats, supplier_offer_stats(tx));
    TL_TRY(const auto requests, request_states(tx));
    std::vector<SupplierOverview> out;
    std::map<std::string, std::size_t, std::less<>> places;  // by supplier_key()
    for (SupplierCard& card : supplier_cards(records, on)) {
      places.try_emplace(supplier_key(card.supplier), out.size());
      out.push_back({.card = std::move(card)});
    }
    for (const SupplierOfferStats& told : stats) {
      const auto place = places.find(told.name_key);
      if (place == places.end()) continue;
      SupplierOverview& one = out[place->second];
      one.offers = told.offers;
      one.parts = told.parts;
      one.newest_on = told.newest_on;
      one.newest_days = days_between(told.newest_on, on);
    }
    for (const RequestState& request : requests) {
      const auto place = places.find(supplier_key(request.supplier));
      if (place == places.end()) continue;
      SupplierOverview& one = out[place->second];
      ++(request.answered_on ? one.requests_answered : one.requests_open);
    }
    return out;
  });
}

Result<std::vector<SupplierTermView>> all_supplier_terms(database::Database& db, const Date& on) {
  return db.read([&](Transaction& tx) -> Result<std::vector<SupplierTermView>> {
    TL_TRY(const SupplierRecords records, records_on_file(tx));
    return views_of(tx, records, supplier_cards(records, on));
  });
}

Result<SupplierDetails> show_supplier(database::Database& db, std::string_view name,
                                      const Date& on) {
  return db.read([&](Transaction& tx) -> Result<SupplierDetails> {
    const std::string key = supplier_key(name);
    const auto is_other = [&](const auto& named) { return supplier_key(named.supplier) != key; };
    TL_TRY(const SupplierRecords records, records_on_file(tx));
    std::vector<SupplierCard> cards = supplier_cards(records, on);
    TL_TRY(std::vector<SupplierTermView> terms, views_of(tx, records, cards));
    std::erase_if(cards, is_other);
    if (cards.empty()) {
      return not_found("supplier_unknown", cat("there is no supplier '", utf8_prefix(name, 40),
                                               "'; supplier list names those there are"));
    }
    SupplierDetails out{.card = std::move(cards.front())};
    TL_TRY(out.offers, offers_of_supplier(tx, key));
    std::erase_if(terms, is_other);
    out.terms = std::move(terms);
    TL_TRY(out.requests, request_states(tx));
    std::erase_if(out.requests, is_other);
    return out;
  });
}

Result<std::vector<SupplierTerm>> supplier_terms_for(Transaction& tx, std::int64_t customer_id,
                                                     const Date& on,
                                                     std::span<const std::string> excluded) {
  TL_TRY(const SupplierFacts facts, facts_on_file(tx));
  std::vector<SupplierTerm> terms =
      terms_of_suppliers(facts, {.customer_id = customer_id, .on = on});
  if (excluded.empty()) return terms;
  TL_TRY(const auto known, supplier_names(tx));
  return without_suppliers(std::move(terms), known, excluded);
}

Result<std::vector<std::string>> supplier_names(Transaction& tx) {
  TL_TRY(auto on_file, list_suppliers(tx));
  std::vector<std::string> names;
  for (SupplierRow& row : on_file) names.push_back(std::move(row.name));
  return names;
}

}  // namespace tl::sourcing

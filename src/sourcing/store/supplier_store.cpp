#include "sourcing/store/supplier_store.h"

#include "sourcing/rules/offer_key.h"
#include "sourcing/store/statements.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

struct StandingRow {
  SupplierFactId id;
  std::string supplier;
  std::string supplier_key;
  std::optional<std::int64_t> customer_id;
  Standing standing = Standing::neutral;
  std::optional<std::int64_t> premium_ppm;
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(StandingRow, id, supplier, supplier_key, customer_id, standing, premium_ppm, valid_from,
            note)

struct NewStandingRow {
  std::string supplier;
  std::string supplier_key;
  std::optional<std::int64_t> customer_id;
  Standing standing = Standing::neutral;
  std::optional<std::int64_t> premium_ppm;
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewStandingRow, supplier, supplier_key, customer_id, standing, premium_ppm, valid_from,
            note, recorded_at, recorded_by)

struct AmountRow {
  SupplierFactId id;
  std::string supplier;
  std::string supplier_key;
  std::int64_t amount = 0;
  std::string currency;
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(AmountRow, id, supplier, supplier_key, amount, currency, valid_from, note)

struct NewAmountRow {
  std::string supplier;
  std::string supplier_key;
  std::int64_t amount = 0;
  std::string currency;
  Date valid_from;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewAmountRow, supplier, supplier_key, amount, currency, valid_from, note, recorded_at,
            recorded_by)

// Costs of orders and least orders are told alike.
template <class Fact>
NewAmountRow row_of(const Fact& fact, const FactStamp& stamp) {
  return {.supplier = fact.supplier,
          .supplier_key = supplier_key(fact.supplier),
          .amount = fact.amount.raw(),
          .currency = std::string(fact.amount.currency().code()),
          .valid_from = fact.valid_from,
          .note = fact.note,
          .recorded_at = stamp.at,
          .recorded_by = stamp.by};
}

template <class Fact>
Result<std::vector<Fact>> facts_of(std::vector<AmountRow> rows) {
  std::vector<Fact> all;
  for (AmountRow& row : rows) {
    TL_TRY(const Currency currency, Currency::parse(row.currency));
    all.push_back({.id = row.id,
                   .supplier = std::move(row.supplier),
                   .amount = Cost::of_raw(row.amount, currency),
                   .valid_from = row.valid_from,
                   .note = std::move(row.note)});
  }
  return all;
}

}  // namespace

Result<SupplierFactId> insert_standing(Transaction& tx, const SupplierStanding& fact,
                                       const FactStamp& stamp) {
  NewStandingRow row{.supplier = fact.supplier,
                     .supplier_key = supplier_key(fact.supplier),
                     .customer_id = fact.customer_id,
                     .standing = fact.standing,
                     .valid_from = fact.valid_from,
                     .note = fact.note,
                     .recorded_at = stamp.at,
                     .recorded_by = stamp.by};
  if (fact.premium) row.premium_ppm = fact.premium->ppm();
  return tx.query_one<SupplierFactId>(statements::insert_standing, row);
}

Result<SupplierFactId> insert_order_cost(Transaction& tx, const SupplierOrderCost& fact,
                                         const FactStamp& stamp) {
  return tx.query_one<SupplierFactId>(statements::insert_order_cost, row_of(fact, stamp));
}

Result<SupplierFactId> insert_minimum(Transaction& tx, const SupplierMinimum& fact,
                                      const FactStamp& stamp) {
  return tx.query_one<SupplierFactId>(statements::insert_minimum, row_of(fact, stamp));
}

Result<std::vector<SupplierStanding>> list_standings(Transaction& tx) {
  TL_TRY(auto rows, tx.query<StandingRow>(statements::list_standings));
  std::vector<SupplierStanding> all;
  for (StandingRow& row : rows) {
    SupplierStanding fact{.id = row.id,
                          .supplier = std::move(row.supplier),
                          .customer_id = row.customer_id,
                          .standing = row.standing,
                          .valid_from = row.valid_from,
                          .note = std::move(row.note)};
    if (row.premium_ppm) fact.premium = Rate::of_ppm(*row.premium_ppm);
    all.push_back(std::move(fact));
  }
  return all;
}

Result<std::vector<SupplierOrderCost>> list_order_costs(Transaction& tx) {
  TL_TRY(auto rows, tx.query<AmountRow>(statements::list_order_costs));
  return facts_of<SupplierOrderCost>(std::move(rows));
}

Result<std::vector<SupplierMinimum>> list_minimums(Transaction& tx) {
  TL_TRY(auto rows, tx.query<AmountRow>(statements::list_minimums));
  return facts_of<SupplierMinimum>(std::move(rows));
}

Result<std::int64_t> offers_of_supplier(Transaction& tx, std::string_view key) {
  return tx.query_one<std::int64_t>(statements::offers_of_supplier, std::string(key));
}

Result<std::vector<SupplierOfferStats>> supplier_offer_stats(Transaction& tx) {
  return tx.query<SupplierOfferStats>(statements::supplier_offer_stats);
}

}  // namespace tl::sourcing

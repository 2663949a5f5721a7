#include "accounts/service/product_map.h"

#include "accounts/rules/dated.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/account_file.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<void> record(Transaction& tx, const Caller& caller, std::string_view action,
                    ProductFact& fact) {
  fact.recorded_at = caller.now;
  fact.recorded_by = caller.actor;
  if (fact.source.empty()) fact.source = caller.actor;
  TL_TRY(fact.id, insert_product_fact(tx, fact));
  return database::record_change(tx, caller, action, {"product", fact.product_id.raw()},
                                 json::to_json(fact));
}

ProductFact changed(ProductFact fact, const ProductChange& request) {
  fact.name = request.name.value_or(fact.name);
  fact.their_number = request.their_number.value_or(fact.their_number);
  fact.assemblies = request.assemblies.value_or(fact.assemblies);
  if (request.yearly_volume) fact.yearly_volume = request.yearly_volume;
  fact.phase = request.phase.value_or(fact.phase);
  fact.source = request.source;
  fact.note = request.note;
  return fact;
}

}  // namespace

Result<ProductMap> add_product(database::Database& db, const Caller& caller,
                               const NewProduct& request) {
  TL_TRY(const ProductFact checked,
         checked_product({.name = request.name,
                          .their_number = request.their_number,
                          .assemblies = request.assemblies,
                          .yearly_volume = request.yearly_volume,
                          .phase = request.phase,
                          .source = request.source,
                          .valid_from = request.on.value_or(caller.today),
                          .note = request.note}));
  return db.write([&](Transaction& tx) -> Result<ProductMap> {
    ProductFact fact = checked;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    fact.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "product"));
    fact.number = cat("PM", number);
    TL_TRY(fact.product_id, insert_product(tx, fact));
    TL_CHECK(record(tx, caller, "product_added", fact));
    return product_map_of(tx, customer.id, fact.valid_from);
  });
}

Result<ProductMap> change_product(database::Database& db, const Caller& caller,
                                  const ProductChange& request) {
  return db.write([&](Transaction& tx) -> Result<ProductMap> {
    const Date on = request.on.value_or(caller.today);
    TL_TRY(const auto facts, product_facts_of_number(tx, to_upper(trim(request.product))));
    const ProductFact* told =
        latest_on<ProductFact>(facts, on, [](const ProductFact&) { return true; });
    if (told == nullptr) {
      return not_found(
          "product_not_found",
          cat("there is no product '", utf8_prefix(visible(request.product), 30), "' on ",
              on.text(), "; 'throughline account products ACCOUNT' lists them"));
    }
    TL_TRY(ProductFact fact, checked_product(changed(*told, request)));
    fact.valid_from = on;
    TL_CHECK(record(tx, caller, "product_verified", fact));
    return product_map_of(tx, fact.customer_id, on);
  });
}

Result<ProductMap> product_map_of(Transaction& tx, CustomerId account, const Date& day) {
  TL_TRY(const auto facts, product_facts_of_customer(tx, account));
  TL_TRY(const std::int64_t days, house_setting_on(tx, product_verified_days_max, day));
  return product_map_on(facts, day, days);
}

Result<ProductMap> show_products(database::Database& db, std::string_view account,
                                 const Date& day) {
  return db.read([&](Transaction& tx) -> Result<ProductMap> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return product_map_of(tx, customer.id, day);
  });
}

}  // namespace tl::accounts

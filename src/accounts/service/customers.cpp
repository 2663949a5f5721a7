#include "accounts/service/customers.h"

#include "accounts/store/customers.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {

Result<Customer> add_customer(database::Database& db, const Caller& caller, Customer customer) {
  customer.name = squeeze_spaces(customer.name);
  TL_CHECK(check_new(customer));
  return db.write([&](database::Transaction& tx) -> Result<Customer> {
    Customer added = customer;
    TL_TRY(const std::int64_t number, database::next_number(tx, "customer"));
    added.code = cat("C", number);
    TL_TRY(const auto id, insert_customer(tx, added));
    if (!id) {
      return conflict("customer_exists",
                      cat("a customer named '", added.name, "' is there already"));
    }
    added.id = *id;
    TL_CHECK(record_fact(tx, caller,
                         {.customer_id = added.id,
                          .kind = FactKind::customer_added,
                          .happened_on = caller.today,
                          .reference = added.code}));
    TL_CHECK(database::record_change(tx, caller, "customer_added", {"customer", added.id.raw()},
                                     json::to_json(added)));
    return added;
  });
}

Result<Customer> find_customer(database::Transaction& tx, std::string_view code_or_name) {
  TL_TRY(const auto by_code, customer_by_code(tx, to_upper(trim(code_or_name))));
  if (by_code) return *by_code;
  TL_TRY(const auto by_name, customer_by_name(tx, code_or_name));
  if (by_name) return *by_name;
  return not_found("customer_not_found",
                   cat("no customer has the code or the name '", utf8_prefix(code_or_name, 60),
                       "'; add one with: throughline customer add --name ..."));
}

Result<Customer> customer_of(database::Transaction& tx, CustomerId id) {
  return customer_by_id(tx, id);
}

Result<std::vector<Customer>> all_customers(database::Database& db) {
  return db.read([](database::Transaction& tx) { return list_customers(tx); });
}

Result<std::map<std::int64_t, Customer>> customers_by_id(database::Transaction& tx) {
  TL_TRY(auto customers, list_customers(tx));
  std::map<std::int64_t, Customer> out;
  for (Customer& customer : customers) out.emplace(customer.id.raw(), std::move(customer));
  return out;
}

Result<void> record_fact(database::Transaction& tx, const Caller& caller, Fact fact) {
  fact.recorded_at = caller.now;
  fact.recorded_by = caller.actor;
  TL_CHECK(insert_fact(tx, fact));
  return {};
}

Result<std::vector<Fact>> facts_since(database::Transaction& tx, const Date& day) {
  return facts_happened_since(tx, day);
}

Result<std::vector<Fact>> facts_about(database::Transaction& tx, CustomerId customer) {
  return facts_of_customer(tx, customer);
}

}  // namespace tl::accounts

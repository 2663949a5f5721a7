#include "accounts/store/customers.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<std::optional<CustomerId>> insert_customer(database::Transaction& tx,
                                                  const Customer& customer) {
  return tx.query_optional<CustomerId>(statements::insert_customer, customer.code, customer.name,
                                       customer_name_key(customer.name), customer.contact,
                                       customer.address);
}

Result<std::optional<Customer>> customer_by_code(database::Transaction& tx, std::string_view code) {
  return tx.query_optional<Customer>(statements::customer_by_code, std::string(code));
}

Result<std::optional<Customer>> customer_by_name(database::Transaction& tx, std::string_view name) {
  return tx.query_optional<Customer>(statements::customer_by_name, customer_name_key(name));
}

Result<Customer> customer_by_id(database::Transaction& tx, CustomerId id) {
  return tx.query_one<Customer>(statements::customer_by_id, id);
}

Result<std::vector<Customer>> list_customers(database::Transaction& tx) {
  return tx.query<Customer>(statements::list_customers);
}

Result<FactId> insert_fact(database::Transaction& tx, const Fact& fact) {
  return tx.query_one<FactId>(statements::insert_fact, fact);
}

Result<std::vector<Fact>> facts_happened_since(database::Transaction& tx, const Date& day) {
  return tx.query<Fact>(statements::facts_happened_since, day);
}

Result<std::vector<Fact>> facts_of_customer(database::Transaction& tx, CustomerId customer) {
  return tx.query<Fact>(statements::facts_of_customer, customer);
}

}  // namespace tl::accounts

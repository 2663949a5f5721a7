// Rows of customers and of facts about them. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

// nullopt: the name is taken.
Result<std::optional<CustomerId>> insert_customer(database::Transaction& tx,
                                                  const Customer& customer);
Result<std::optional<Customer>> customer_by_code(database::Transaction& tx, std::string_view code);
Result<std::optional<Customer>> customer_by_name(database::Transaction& tx, std::string_view name);
Result<Customer> customer_by_id(database::Transaction& tx, CustomerId id);
Result<std::vector<Customer>> list_customers(database::Transaction& tx);

Result<FactId> insert_fact(database::Transaction& tx, const Fact& fact);
Result<std::vector<Fact>> facts_happened_since(database::Transaction& tx, const Date& day);
Result<std::vector<Fact>> facts_of_customer(database::Transaction& tx, CustomerId customer);

}  // namespace tl::accounts

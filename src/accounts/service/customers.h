// Use cases of the accounts room.
//
//   TL_TRY(const Customer customer, add_customer(db, caller, {.name = "Acme Instruments"}));
//   TL_TRY(const Customer same, find_customer(tx, "C1"));          // or by name
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

// Gives the next code. `customer_exists` when the name is taken.
Result<Customer> add_customer(database::Database& db, const Caller& caller, Customer customer);

// By code ("C7") or by name; `customer_not_found` says how to add one.
Result<Customer> find_customer(database::Transaction& tx, std::string_view code_or_name);
Result<Customer> customer_of(database::Transaction& tx, CustomerId id);

Result<std::vector<Customer>> all_customers(database::Database& db);

// In one go, for whoever lists what many customers have.
Result<std::map<std::int64_t, Customer>> customers_by_id(database::Transaction& tx);

// Records what another room saw happen, in that room's transaction.
Result<void> record_fact(database::Transaction& tx, const Caller& caller, Fact fact);

// What happened from a day on, as it was recorded.
Result<std::vector<Fact>> facts_since(database::Transaction& tx, const Date& day);
Result<std::vector<Fact>> facts_about(database::Transaction& tx, CustomerId customer);

}  // namespace tl::accounts

// Rows of the account file: objectives, products, agreements. Each function runs in the caller's
// transaction; lists come as they were recorded.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accounts/rules/agreements.h"
#include "accounts/rules/objectives.h"
#include "accounts/rules/product_map.h"
#include "foundation/caller.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<ObjectiveId> insert_objective(database::Transaction& tx, const Caller& caller,
                                     const Objective& objective);
Result<std::vector<Objective>> objectives_of_customer(database::Transaction& tx,
                                                      CustomerId customer);
Result<std::optional<Objective>> objective_by_number(database::Transaction& tx,
                                                     std::string_view number);
Result<MeasuredValueId> insert_measured(database::Transaction& tx, const MeasuredValue& value);
Result<std::vector<MeasuredValue>> measured_of_customer(database::Transaction& tx,
                                                        CustomerId customer);

Result<ProductId> insert_product(database::Transaction& tx, const ProductFact& product);
Result<ProductFactId> insert_product_fact(database::Transaction& tx, const ProductFact& fact);
Result<std::vector<ProductFact>> product_facts_of_customer(database::Transaction& tx,
                                                           CustomerId customer);
Result<std::vector<ProductFact>> product_facts_of_number(database::Transaction& tx,
                                                         std::string_view number);

// With its clauses.
Result<AgreementId> insert_agreement(database::Transaction& tx, const Caller& caller,
                                     const Agreement& agreement);
Result<std::vector<Agreement>> agreements_of_customer(database::Transaction& tx,
                                                      CustomerId customer);
// Without its clauses.
Result<std::optional<Agreement>> agreement_by_number(database::Transaction& tx,
                                                     std::string_view number);

// The end of an objective or an agreement.
struct EndRow {
  std::int64_t id = 0;  // of what ends
  Date on;
  std::string why;
};
Result<void> insert_objective_end(database::Transaction& tx, const Caller& caller,
                                  const EndRow& end);
Result<void> insert_agreement_end(database::Transaction& tx, const Caller& caller,
                                  const EndRow& end);

}  // namespace tl::accounts

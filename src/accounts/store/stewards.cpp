#include "accounts/store/stewards.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<StewardFactId> insert_steward(database::Transaction& tx, const StewardFact& fact) {
  return tx.query_one<StewardFactId>(statements::insert_steward, fact);
}

Result<std::vector<StewardFact>> stewards_of_customer(database::Transaction& tx,
                                                      CustomerId customer) {
  return tx.query<StewardFact>(statements::stewards_of_customer, customer);
}

Result<std::vector<StewardFact>> all_stewards(database::Transaction& tx) {
  return tx.query<StewardFact>(statements::all_stewards);
}

Result<std::vector<StewardFact>> stewards_near_sign_in(database::Transaction& tx,
                                                       std::string_view sign_in) {
  return tx.query<StewardFact>(statements::stewards_near_sign_in, sign_in);
}

}  // namespace tl::accounts

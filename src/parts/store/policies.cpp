#include "parts/store/policies.h"

#include "parts/store/snapshot.h"
#include "parts/store/statements.h"

namespace tl::parts {

Result<std::vector<CustomerNumberView>> numbers_of_customer(database::Transaction& tx,
                                                            CustomerId customer) {
  return tx.query<CustomerNumberView>(statements::numbers_of_customer, customer);
}

Result<std::int64_t> insert_policy(database::Transaction& tx, const PolicyRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_policy, row);
}

Result<std::vector<PolicyRow>> policies_of(database::Transaction& tx,
                                           std::optional<CustomerId> customer) {
  if (!customer) return tx.query<PolicyRow>(statements::policies_of_company);
  return tx.query<PolicyRow>(statements::policies_of_customer, *customer);
}

Result<std::int64_t> insert_numbering(database::Transaction& tx, const CustomerNumberingRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_customer_numbering, row);
}

Result<std::vector<CustomerNumberingRow>> numberings_of(database::Transaction& tx,
                                                        CustomerId customer) {
  return tx.query<CustomerNumberingRow>(statements::customer_numberings, customer);
}

Result<std::int64_t> insert_spelling(database::Transaction& tx, const MakerSpellingRow& row) {
  TL_CHECK(parts_changed(tx));
  return tx.query_one<std::int64_t>(statements::insert_maker_spelling, row);
}

Result<std::vector<MakerSpelling>> maker_spellings(database::Transaction& tx, CustomerId customer) {
  return tx.query<MakerSpelling>(statements::maker_spellings, customer);
}

Result<std::vector<CustomerSpelling>> all_maker_spellings(database::Transaction& tx) {
  return tx.query<CustomerSpelling>(statements::all_maker_spellings);
}

}  // namespace tl::parts

// The decode rules of a customer's part numbers: kept with the day they were last checked, tried on
// samples, and used where a line has nothing but such a number (R63).
#pragma once

#include <string>
#include <vector>

#include "foundation/caller.h"
#include "parts/rules/customer_numbering.h"
#include "parts/rules/part.h"
#include "parts/store/policies.h"
#include "platform/database/database.h"

namespace tl::parts {

struct NewCustomerNumbering {
  std::string customer;  // code or name
  CustomerNumberingRules rules;
  std::optional<Date> verified_on;  // today unless said
  std::string note;
};

struct CustomerNumberingVersion {
  CustomerNumberingRules rules;
  Date verified_on;
  std::string set_by;
  Instant set_at;
  std::string note;
};
TL_DESCRIBE(CustomerNumberingVersion, rules, verified_on, set_by, set_at, note)

struct CustomerNumberingView {
  std::string customer;
  std::vector<CustomerNumberingVersion> versions;  // the newest, which holds, first
};
TL_DESCRIBE(CustomerNumberingView, customer, versions)

// Fails with `customer_numbering_invalid`, `verified_in_future`.
Result<CustomerNumberingView> set_customer_numbering(database::Database& db, const Caller& caller,
                                                     const NewCustomerNumbering& numbering);
Result<CustomerNumberingView> show_customer_numbering(database::Database& db,
                                                      std::string_view customer);

// Fails with `customer_numbering_missing` when the customer has none.
Result<std::vector<NumberDecoding>> try_customer_numbering(database::Database& db,
                                                           std::string_view customer,
                                                           const std::vector<std::string>& samples);

// The same with rules that nobody saved yet: what a page shows while they are typed. Fails with
// `customer_numbering_invalid`.
Result<std::vector<NumberDecoding>> try_numbering_rules(const CustomerNumberingRules& rules,
                                                        const std::vector<std::string>& samples);

// The cross-reference: what a customer calls parts of ours.
struct NewCustomerNumber {
  std::string customer;  // code or name
  std::string number;
  std::string part;
};
// From now on the number means that part; `part_not_found`, `customer_number_malformed`.
Result<std::vector<CustomerNumberView>> cross_reference(database::Database& db,
                                                        const Caller& caller,
                                                        const NewCustomerNumber& number);
// By number.
Result<std::vector<CustomerNumberView>> cross_references(database::Database& db,
                                                         std::string_view customer);

// None when the customer has none.
Result<std::optional<CustomerNumbering>> numbering_of(database::Transaction& tx,
                                                      CustomerId customer);

}  // namespace tl::parts

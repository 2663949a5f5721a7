// What was said of how a customer's lines are matched: facts, the newest first. Runs in the
// caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/rules/part.h"
#include "platform/database/transaction.h"

namespace tl::parts {

struct PolicyRow {
  std::optional<CustomerId> customer_id;  // none: the company's
  std::string unseen;                     // grades, with commas
  std::string set_by;
  Instant set_at;
  std::string note;
};
TL_DESCRIBE(PolicyRow, customer_id, unseen, set_by, set_at, note)

struct CustomerNumberingRow {
  CustomerId customer_id;
  std::string pattern;
  std::string fields;  // one a line
  Date verified_on;
  std::string set_by;
  Instant set_at;
  std::string note;
};
TL_DESCRIBE(CustomerNumberingRow, customer_id, pattern, fields, verified_on, set_by, set_at, note)

struct MakerSpellingRow {
  CustomerId customer_id;
  std::string name_key;
  std::string name;
  ManufacturerId manufacturer_id;
  std::string told_by;
  Instant told_at;
  std::string note;
};
TL_DESCRIBE(MakerSpellingRow, customer_id, name_key, name, manufacturer_id, told_by, told_at, note)

struct CustomerSpelling {
  CustomerId customer_id;
  std::string name;
  ManufacturerId manufacturer_id;
};
TL_DESCRIBE(CustomerSpelling, customer_id, name, manufacturer_id)

// What a customer calls a part of ours.
struct CustomerNumberView {
  std::string number;
  std::string part;  // our number
  std::string description;
};
TL_DESCRIBE(CustomerNumberView, number, part, description)

// By number.
Result<std::vector<CustomerNumberView>> numbers_of_customer(database::Transaction& tx,
                                                            CustomerId customer);

Result<std::int64_t> insert_policy(database::Transaction& tx, const PolicyRow& row);
// Of the company without a customer.
Result<std::vector<PolicyRow>> policies_of(database::Transaction& tx,
                                           std::optional<CustomerId> customer);

Result<std::int64_t> insert_numbering(database::Transaction& tx, const CustomerNumberingRow& row);
Result<std::vector<CustomerNumberingRow>> numberings_of(database::Transaction& tx,
                                                        CustomerId customer);

Result<std::int64_t> insert_spelling(database::Transaction& tx, const MakerSpellingRow& row);
// What holds, by name.
Result<std::vector<MakerSpelling>> maker_spellings(database::Transaction& tx, CustomerId customer);
// Of all customers, by customer and name.
Result<std::vector<CustomerSpelling>> all_maker_spellings(database::Transaction& tx);

}  // namespace tl::parts

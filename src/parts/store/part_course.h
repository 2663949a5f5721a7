// Parts of ours one by one and page by page, for people who review and correct them. Runs in the
// caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parts/rules/part.h"
#include "platform/database/transaction.h"

namespace tl::parts {

struct PartPageRow {
  std::string number;
  std::string description;
  PartState state = PartState::proposed;
  std::int64_t waits = 0;  // 0: for review
  std::int64_t approved = 0;
  std::string first_approved;  // "Yageo RC0603FR-0710KL"
};
TL_DESCRIBE(PartPageRow, number, description, state, waits, approved, first_approved)

struct PartPageQuery {
  std::int64_t waits = -1;  // after this row
  std::string number;
  std::string state;  // "" all
  std::string words;  // a pattern; "" all
  std::string key;    // a pattern of part number keys; "" none
  std::int64_t limit = 0;
};
TL_DESCRIBE(PartPageQuery, waits, number, state, words, key, limit)

// Those that wait for review first, then by number.
Result<std::vector<PartPageRow>> part_page(database::Transaction& tx, const PartPageQuery& query);
Result<std::int64_t> waiting_parts(database::Transaction& tx);

struct PartOnFile {
  Part part;
  std::int64_t version = 0;
  std::string merged_into;  // a number of ours, "" none
};
Result<std::optional<PartOnFile>> part_by_number(database::Transaction& tx,
                                                 const PartNumber& number);

// What it approves, in order of preference.
Result<std::vector<ManufacturerPart>> made_of_part(database::Transaction& tx, PartId part);
Result<std::string> name_of_manufacturer(database::Transaction& tx, ManufacturerId id);
Result<std::vector<std::string>> numbers_approving(database::Transaction& tx,
                                                   ManufacturerPartId id);

struct CustomersNumber {
  CustomerId customer_id;
  std::string number;
};
TL_DESCRIBE(CustomersNumber, customer_id, number)
Result<std::vector<CustomersNumber>> customer_numbers_of(database::Transaction& tx, PartId part);

Result<void> update_manufacturer_part(database::Transaction& tx, const ManufacturerPart& part);
// What `part` approves and what customers call it goes to `into`, which approves it after its own;
// `part` is blocked and says where it went.
Result<void> merge_part(database::Transaction& tx, const Part& part, const Part& into);

}  // namespace tl::parts

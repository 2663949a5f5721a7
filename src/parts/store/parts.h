// Writes parts, and reads single facts about them. Runs in the caller's transaction.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parts/rules/import_plan.h"
#include "parts/rules/match.h"
#include "parts/rules/numbering.h"
#include "platform/database/transaction.h"

namespace tl::parts {

// Carries the plan out and fills in the ids that new things were given; the parts' approved lists
// are then complete.
Result<void> save_plan(database::Transaction& tx, ImportPlan& plan);

Result<void> update_part(database::Transaction& tx, const Part& part);

// `manufacturer_name_taken` when the key of the name leads to a maker already.
Result<void> insert_alias(database::Transaction& tx, ManufacturerId maker, std::string_view name);

Result<std::optional<PartId>> find_customer_number(database::Transaction& tx, CustomerId customer,
                                                   std::string_view number);
Result<void> put_customer_number(database::Transaction& tx, const CustomerPartNumber& number);

using DecisionId = Id<struct DecisionTag>;
Result<DecisionId> insert_decision(database::Transaction& tx, const MatchDecision& decision);
Result<std::optional<MatchDecision>> latest_decision(database::Transaction& tx, CustomerId customer,
                                                     std::string_view signature);
// The newest first.
Result<std::vector<MatchDecision>> decisions_of_line(database::Transaction& tx, CustomerId customer,
                                                     std::string_view signature, std::int64_t most);
// Those that hold and mean what this part of ours approves, the newest first.
Result<std::vector<MatchDecision>> decisions_for_part(database::Transaction& tx, PartId part,
                                                      std::int64_t most);
// One per signature, by signature; those that were taken back among them.
Result<std::vector<MatchDecision>> latest_decisions(database::Transaction& tx, CustomerId customer);

Result<ManufacturerPart> manufacturer_part(database::Transaction& tx, ManufacturerPartId id);

Result<bool> manufacturer_exists(database::Transaction& tx, ManufacturerId id);
Result<bool> manufacturer_part_exists(database::Transaction& tx, ManufacturerPartId id);
Result<bool> part_exists(database::Transaction& tx, PartId id);
Result<bool> number_taken(database::Transaction& tx, const PartNumber& number);

struct StateCount {
  PartState state = PartState::proposed;
  std::int64_t parts = 0;
};
TL_DESCRIBE(StateCount, state, parts)
Result<std::vector<StateCount>> count_parts(database::Transaction& tx);

// The next counter of a class; 1 for a new one.
Result<std::int64_t> take_counter(database::Transaction& tx, std::string_view class_code);
// Numbers up to this one are given out; a lower counter than on file changes nothing.
Result<void> raise_counter(database::Transaction& tx, const DecodedNumber& used);

}  // namespace tl::parts

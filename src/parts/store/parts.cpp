#include "parts/store/parts.h"

#include "foundation/ensure.h"
#include "foundation/text.h"
#include "parts/store/rows.h"
#include "parts/store/snapshot.h"
#include "parts/store/statements.h"

namespace tl::parts {
namespace {

using database::Transaction;

struct NewName {
  std::string name_key;
  ManufacturerId manufacturer_id;
  std::string name;
};
TL_DESCRIBE(NewName, name_key, manufacturer_id, name)

struct NewManufacturer {
  std::string name;
};
TL_DESCRIBE(NewManufacturer, name)

struct DecisionRow {
  std::int64_t id = 0;
  CustomerId customer_id;
  std::string signature;
  std::optional<ManufacturerPartId> manufacturer_part_id;
  std::string decided_by;
  Instant decided_at;
  std::string note;
  std::string about;
  std::int64_t taken_back = 0;
};
TL_DESCRIBE(DecisionRow, id, customer_id, signature, manufacturer_part_id, decided_by, decided_at,
            note, about, taken_back)

MatchDecision decision_of(DecisionRow row) {
  return {.customer = row.customer_id,
          .signature = std::move(row.signature),
          .part = row.manufacturer_part_id,
          .decided_by = std::move(row.decided_by),
          .decided_at = row.decided_at,
          .note = std::move(row.note),
          .id = row.id,
          .about = std::move(row.about),
          .taken_back = row.taken_back != 0};
}

Result<std::vector<MatchDecision>> decisions_of(std::vector<DecisionRow> rows) {
  std::vector<MatchDecision> all;
  for (DecisionRow& row : rows) all.push_back(decision_of(std::move(row)));
  return all;
}

Result<void> save_manufacturers(Transaction& tx, ImportPlan& plan) {
  std::vector<NewManufacturer> rows;
  for (const Manufacturer& maker : plan.manufacturers) {
    if (!maker.id.valid()) rows.push_back({maker.name});
  }
  TL_TRY(const auto ids, tx.query_each<ManufacturerId>(statements::insert_manufacturer, rows));
  std::vector<NewName> names;
  for (Manufacturer& maker : plan.manufacturers) {
    if (maker.id.valid()) continue;
    maker.id = ids[names.size()];
    names.push_back({manufacturer_key(maker.name), maker.id, maker.name});
  }
  TL_CHECK(tx.execute_each(statements::insert_manufacturer_name, names));
  return {};
}

Result<void> save_manufacturer_parts(Transaction& tx, ImportPlan& plan) {
  std::vector<ManufacturerPartRow> inserted;
  std::vector<ManufacturerPartRow> updated;
  for (PlannedManufacturerPart& planned : plan.manufacturer_parts) {
    planned.after.manufacturer = plan.manufacturers[planned.manufacturer].id;
    if (planned.step == PlanStep::insert) inserted.push_back(row_of(planned.after));
    if (planned.step == PlanStep::update) updated.push_back(row_of(planned.after));
  }
  TL_TRY(const auto ids,
         tx.query_each<ManufacturerPartId>(statements::insert_manufacturer_part, inserted));
  std::size_t next = 0;
  for (PlannedManufacturerPart& planned : plan.manufacturer_parts) {
    if (planned.step == PlanStep::insert) planned.after.id = ids[next++];
  }
  TL_CHECK(tx.execute_each(statements::update_manufacturer_part, updated));
  return {};
}

Result<void> save_parts(Transaction& tx, ImportPlan& plan) {
  std::vector<PartRow> inserted;
  std::vector<PartRow> updated;
  for (const PlannedPart& planned : plan.parts) {
    if (planned.step == PlanStep::insert) inserted.push_back(row_of(planned.after));
    if (planned.step == PlanStep::update) updated.push_back(row_of(planned.after));
  }
  TL_TRY(const auto ids, tx.query_each<PartId>(statements::insert_part, inserted));
  TL_CHECK(tx.execute_each(statements::update_part, updated));
  std::size_t next = 0;
  std::vector<ApprovalRow> approvals;
  for (PlannedPart& planned : plan.parts) {
    if (planned.step == PlanStep::insert) planned.after.id = ids[next++];
    for (const std::size_t place : planned.new_approved) {
      const ManufacturerPartId approved = plan.manufacturer_parts[place].after.id;
      planned.after.approved.push_back(approved);
      approvals.push_back(
          {planned.after.id, approved, static_cast<std::int64_t>(planned.after.approved.size())});
    }
  }
  TL_CHECK(tx.execute_each(statements::insert_approval, approvals));
  return {};
}

}  // namespace

Result<void> save_plan(Transaction& tx, ImportPlan& plan) {
  TL_CHECK(save_manufacturers(tx, plan));
  TL_CHECK(save_manufacturer_parts(tx, plan));
  TL_CHECK(save_parts(tx, plan));
  return parts_changed(tx);
}

Result<void> update_part(Transaction& tx, const Part& part) {
  TL_CHECK(tx.execute(statements::update_part, row_of(part)));
  return parts_changed(tx);
}

Result<void> insert_alias(Transaction& tx, ManufacturerId maker, std::string_view name) {
  const std::string key = manufacturer_key(name);
  TL_TRY(const auto changed, tx.execute(statements::insert_alias, key, maker, std::string(name)));
  if (changed == 0) {
    return conflict("manufacturer_name_taken",
                    cat("the name '", name, "' leads to a manufacturer already"));
  }
  return parts_changed(tx);
}

Result<std::optional<PartId>> find_customer_number(Transaction& tx, CustomerId customer,
                                                   std::string_view number) {
  return tx.query_optional<PartId>(statements::find_customer_number, customer,
                                   customer_number_key(number));
}

Result<void> put_customer_number(Transaction& tx, const CustomerPartNumber& number) {
  TL_CHECK(tx.execute(statements::put_customer_number, number.customer,
                      customer_number_key(number.number), number.number, number.part));
  return parts_changed(tx);
}

Result<DecisionId> insert_decision(Transaction& tx, const MatchDecision& decision) {
  return tx.query_one<DecisionId>(statements::insert_decision,
                                  DecisionRow{.customer_id = decision.customer,
                                              .signature = decision.signature,
                                              .manufacturer_part_id = decision.part,
                                              .decided_by = decision.decided_by,
                                              .decided_at = decision.decided_at,
                                              .note = decision.note,
                                              .about = decision.about,
                                              .taken_back = decision.taken_back ? 1 : 0});
}

Result<std::optional<MatchDecision>> latest_decision(Transaction& tx, CustomerId customer,
                                                     std::string_view signature) {
  TL_TRY(auto row, tx.query_optional<DecisionRow>(statements::latest_decision, customer,
                                                  std::string(signature)));
  if (!row) return std::optional<MatchDecision>();
  return std::optional(decision_of(*std::move(row)));
}

Result<std::vector<MatchDecision>> latest_decisions(Transaction& tx, CustomerId customer) {
  std::vector<MatchDecision> all;
  TL_CHECK(tx.for_each<DecisionRow>(
      statements::latest_decisions,
      [&](DecisionRow row) -> Result<void> {
        all.push_back(decision_of(std::move(row)));
        return {};
      },
      customer));
  return all;
}

Result<std::vector<MatchDecision>> decisions_of_line(Transaction& tx, CustomerId customer,
                                                     std::string_view signature,
                                                     std::int64_t most) {
  TL_TRY(auto rows, tx.query<DecisionRow>(statements::decisions_of_line, customer,
                                          std::string(signature), most));
  return decisions_of(std::move(rows));
}

Result<std::vector<MatchDecision>> decisions_for_part(Transaction& tx, PartId part,
                                                      std::int64_t most) {
  TL_TRY(auto rows, tx.query<DecisionRow>(statements::decisions_for_part, part, most));
  return decisions_of(std::move(rows));
}

Result<ManufacturerPart> manufacturer_part(Transaction& tx, ManufacturerPartId id) {
  TL_TRY(auto row, tx.query_one<ManufacturerPartRow>(statements::manufacturer_part, id));
  return part_of(std::move(row));
}

Result<bool> manufacturer_exists(Transaction& tx, ManufacturerId id) {
  TL_TRY(const auto found, tx.query_one<std::int64_t>(statements::count_manufacturer, id));
  return found > 0;
}

Result<bool> manufacturer_part_exists(Transaction& tx, ManufacturerPartId id) {
  TL_TRY(const auto found, tx.query_one<std::int64_t>(statements::count_manufacturer_part, id));
  return found > 0;
}

Result<bool> part_exists(Transaction& tx, PartId id) {
  TL_TRY(const auto found, tx.query_one<std::int64_t>(statements::count_part, id));
  return found > 0;
}

Result<bool> number_taken(Transaction& tx, const PartNumber& number) {
  TL_TRY(const auto found, tx.query_one<std::int64_t>(statements::count_number, number));
  return found > 0;
}

Result<std::vector<StateCount>> count_parts(Transaction& tx) {
  return tx.query<StateCount>(statements::count_parts);
}

Result<std::int64_t> take_counter(Transaction& tx, std::string_view class_code) {
  return tx.query_one<std::int64_t>(statements::take_counter, std::string(class_code));
}

Result<void> raise_counter(Transaction& tx, const DecodedNumber& used) {
  TL_CHECK(tx.execute(statements::raise_counter, used));
  return {};
}

}  // namespace tl::parts

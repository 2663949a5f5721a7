#include "parts/store/part_course.h"

#include <algorithm>

#include "parts/store/columns.h"
#include "parts/store/rows.h"
#include "parts/store/snapshot.h"
#include "parts/store/statements.h"

namespace tl::parts {

using database::Transaction;

namespace {

struct CourseRow {
  std::int64_t version = 0;
  std::string merged_into;
};
TL_DESCRIBE(CourseRow, version, merged_into)

}  // namespace

Result<std::vector<PartPageRow>> part_page(Transaction& tx, const PartPageQuery& query) {
  return tx.query<PartPageRow>(statements::part_page, query);
}

Result<std::int64_t> waiting_parts(Transaction& tx) {
  return tx.query_one<std::int64_t>(statements::waiting_parts);
}

Result<std::optional<PartOnFile>> part_by_number(Transaction& tx, const PartNumber& number) {
  TL_TRY(auto row, tx.query_optional<PartRow>(statements::part_by_number, number));
  if (!row) return std::optional<PartOnFile>();
  PartOnFile out{.part = part_of(*std::move(row))};
  TL_TRY(const auto made, made_of_part(tx, out.part.id));
  for (const ManufacturerPart& one : made) out.part.approved.push_back(one.id);
  TL_TRY(CourseRow course, tx.query_one<CourseRow>(statements::part_course, out.part.id));
  out.version = course.version;
  out.merged_into = std::move(course.merged_into);
  return std::optional(std::move(out));
}

Result<std::vector<ManufacturerPart>> made_of_part(Transaction& tx, PartId part) {
  TL_TRY(auto rows, tx.query<ManufacturerPartRow>(statements::made_of_part, part));
  std::vector<ManufacturerPart> made;
  for (ManufacturerPartRow& row : rows) {
    TL_TRY(ManufacturerPart one, part_of(std::move(row)));
    made.push_back(std::move(one));
  }
  return made;
}

Result<std::string> name_of_manufacturer(Transaction& tx, ManufacturerId id) {
  return tx.query_one<std::string>(statements::name_of_manufacturer, id);
}

Result<std::vector<std::string>> numbers_approving(Transaction& tx, ManufacturerPartId id) {
  return tx.query<std::string>(statements::numbers_approving, id);
}

Result<std::vector<CustomersNumber>> customer_numbers_of(Transaction& tx, PartId part) {
  return tx.query<CustomersNumber>(statements::customer_numbers_of_part, part);
}

Result<void> update_manufacturer_part(Transaction& tx, const ManufacturerPart& part) {
  TL_CHECK(tx.execute(statements::update_manufacturer_part, row_of(part)));
  return parts_changed(tx);
}

Result<void> merge_part(Transaction& tx, const Part& part, const Part& into) {
  std::vector<ApprovalRow> added;
  for (const ManufacturerPartId id : part.approved) {
    if (std::ranges::find(into.approved, id) != into.approved.end()) continue;
    added.push_back(
        {into.id, id, static_cast<std::int64_t>(into.approved.size() + added.size()) + 1});
  }
  TL_CHECK(tx.execute(statements::drop_approvals, part.id));
  TL_CHECK(tx.execute_each(statements::insert_approval, added));
  TL_CHECK(tx.execute(statements::move_customer_numbers, part.id, into.id));
  TL_CHECK(tx.execute(statements::merge_part, part.id, into.id));
  TL_CHECK(tx.execute(statements::update_part, row_of(into)));
  return parts_changed(tx);
}

}  // namespace tl::parts

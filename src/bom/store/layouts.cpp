#include "bom/store/layouts.h"

#include "bom/store/statements.h"

namespace tl::bom {
namespace {

std::vector<LayoutRow> in_force(std::vector<LayoutRow> rows) {
  std::erase_if(rows, [](const LayoutRow& row) { return row.state == LayoutState::ended; });
  return rows;
}

}  // namespace

Result<LayoutId> insert_layout(database::Transaction& tx, const LayoutRow& row) {
  return tx.query_one<LayoutId>(statements::insert_layout, row);
}

Result<std::vector<LayoutRow>> layouts_of(database::Transaction& tx, std::int64_t customer_id) {
  TL_TRY(std::vector<LayoutRow> rows,
         tx.query<LayoutRow>(statements::layouts_of_customer, customer_id));
  return in_force(std::move(rows));
}

Result<std::vector<LayoutRow>> all_layouts(database::Transaction& tx) {
  TL_TRY(std::vector<LayoutRow> rows, tx.query<LayoutRow>(statements::layouts_of_all));
  return in_force(std::move(rows));
}

Result<std::optional<LayoutRow>> layout_by_number(database::Transaction& tx,
                                                  std::string_view number) {
  return tx.query_optional<LayoutRow>(statements::layout_by_number, number);
}

}  // namespace tl::bom

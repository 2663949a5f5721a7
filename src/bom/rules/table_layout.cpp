#include "bom/rules/table_layout.h"

#include <algorithm>

namespace tl::bom {
namespace {

TableLayout lay_out_with(const Grid& grid, const HeaderRow& header) {
  TableLayout layout;
  layout.header_row = header.row;
  layout.header_score = header.points;
  layout.first_row = header.row ? *header.row + 1 : 0;
  layout.columns = assign_columns(grid, header);
  return layout;
}

}  // namespace

const LaidOutColumn* TableLayout::find(ColumnRole role) const {
  const auto it = std::ranges::find(columns, role, &LaidOutColumn::role);
  return it == columns.end() ? nullptr : &*it;
}

std::vector<const LaidOutColumn*> TableLayout::all(ColumnRole role) const {
  std::vector<const LaidOutColumn*> out;
  for (const LaidOutColumn& column : columns) {
    if (column.role == role) out.push_back(&column);
  }
  return out;
}

bool TableLayout::readable() const {
  const bool what = has(ColumnRole::mpn) || has(ColumnRole::value) ||
                    has(ColumnRole::description) || has(ColumnRole::supplier_pn) ||
                    has(ColumnRole::customer_pn) || has(ColumnRole::package);
  return (has(ColumnRole::refdes) || has(ColumnRole::qty)) && what;
}

TableLayout lay_out(const Grid& grid) {
  return lay_out_with(grid, find_header(grid));
}

TableLayout lay_out_below(const Grid& grid, std::size_t header_row) {
  return lay_out_with(grid, header_at(grid, header_row));
}

}  // namespace tl::bom

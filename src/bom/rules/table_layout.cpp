#include "bom/rules/table_layout.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::bom {
namespace {

TableLayout lay_out_with(const Grid& grid, const HeaderRow& header,
                         std::span<const GivenColumn> given = {}) {
  TableLayout layout;
  layout.header_row = header.row;
  layout.header_score = header.points;
  layout.first_row = header.row ? *header.row + 1 : 0;
  layout.columns = assign_columns(grid, header, given);
  return layout;
}

// The row that a person names; where it is the one that is found anyway, a second row of headings
// stays joined to it.
Result<HeaderRow> told_header(const Grid& grid, const std::optional<std::int64_t>& told) {
  HeaderRow found = find_header(grid);
  if (!told || (found.row && static_cast<std::int64_t>(*found.row) + 1 == *told)) return found;
  if (*told == 0) return HeaderRow();
  const auto row = static_cast<std::size_t>(*told - 1);
  if (row >= grid.rows.size() || is_blank_row(grid, row)) {
    return invalid("header_row_unknown",
                   cat("row ", *told, " cannot be the header: ",
                       row < grid.rows.size() ? cat("it is empty")
                                              : cat("the sheet has ", grid.rows.size(), " rows")));
  }
  return header_at(grid, row);
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

Result<TableLayout> lay_out_as_told(const Grid& grid, const ReadingChoices& choices,
                                    std::span<const GivenColumn> more) {
  TL_TRY(const HeaderRow header, told_header(grid, choices.header_row));
  const std::size_t width = std::max(grid.width(), header.texts.size());
  TL_TRY(std::vector<GivenColumn> given, given_columns(choices, header, width));
  for (const GivenColumn& column : more) {
    // A variant's own column replaces whatever was told to hold the quantities or marks.
    std::erase_if(given, [&](const GivenColumn& told) {
      return told.column == column.column ||
             (told.role == column.role && is_single_role(told.role));
    });
    given.push_back(column);
  }
  return lay_out_with(grid, header, given);
}

}  // namespace tl::bom

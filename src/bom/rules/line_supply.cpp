#include "bom/rules/line_supply.h"

#include "bom/rules/cell_kinds.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/heading_ideas.h"

namespace tl::bom {
namespace {

bool may_tell(ColumnRole role) {
  switch (role) {
    case ColumnRole::refdes:
    case ColumnRole::qty:
    case ColumnRole::package:
    case ColumnRole::level:
    case ColumnRole::unit:
    case ColumnRole::item: return false;
    default: return true;
  }
}

// A yes counts only in a column that holds nothing else: a part number is no answer.
SupplyHeading heading_of(const LaidOutColumn& column) {
  if (ideas_in(column.header).has(Idea::number)) return SupplyHeading::none;
  const SupplyHeading heading = read_supply_heading(column.header);
  switch (column.role) {
    case ColumnRole::other:
    case ColumnRole::notes:
    case ColumnRole::dnp: return heading;
    case ColumnRole::supplier: return SupplyHeading::provider;
    default: return SupplyHeading::none;
  }
}

// "yes", "x", or how many of them: below a heading that is about the customer's parts.
bool is_yes(std::string_view cell) {
  if (read_fitted_cell(cell, FittedHeading::not_fitted).state == FittedState::not_fitted)
    return true;
  const auto count = parse_quantity(cell);
  return (count && count->millionths > 0) || is_customer(cell);
}

}  // namespace

LineSupply::LineSupply(const TableLayout& layout) {
  for (const LaidOutColumn& column : layout.columns) {
    if (may_tell(column.role)) sources_.push_back({column.column, heading_of(column)});
  }
}

bool LineSupply::by_customer(const TableRows& rows, std::size_t row) const {
  for (const Source& source : sources_) {
    const std::string_view cell = rows.cell_at(row, source.column);
    if (cell.empty()) continue;
    switch (source.heading) {
      case SupplyHeading::customer:
        if (is_yes(cell)) return true;
        break;
      case SupplyHeading::provider:
        if (is_customer(cell)) return true;
        break;
      case SupplyHeading::none:
        if (says_customer_supplied(cell)) return true;
        break;
    }
  }
  return false;
}

}  // namespace tl::bom

#include "bom/rules/bom_columns.h"

namespace tl::bom {
namespace {

void set_once(std::optional<std::string>& slot, const std::string& text) {
  if (!slot) slot = text;
}

}  // namespace

BomColumns columns_of(const TableLayout& layout) {
  BomColumns out;
  for (const LaidOutColumn& column : layout.columns) {
    if (column.header.empty()) continue;
    switch (column.role) {
      case ColumnRole::refdes: set_once(out.refdes, column.header); break;
      case ColumnRole::qty: set_once(out.qty, column.header); break;
      case ColumnRole::mpn: out.mpn.push_back(column.header); break;
      case ColumnRole::manufacturer: out.manufacturer.push_back(column.header); break;
      case ColumnRole::description: set_once(out.description, column.header); break;
      case ColumnRole::value: set_once(out.value, column.header); break;
      case ColumnRole::package: set_once(out.package, column.header); break;
      case ColumnRole::customer_pn: set_once(out.customer_pn, column.header); break;
      case ColumnRole::supplier_pn: out.supplier_pn.push_back(column.header); break;
      case ColumnRole::dnp: set_once(out.dnp, column.header); break;
      case ColumnRole::notes: set_once(out.notes, column.header); break;
      case ColumnRole::level: set_once(out.level, column.header); break;
      case ColumnRole::unit: set_once(out.unit, column.header); break;
      case ColumnRole::supplier:
      case ColumnRole::item:
      case ColumnRole::other: break;
    }
  }
  return out;
}

}  // namespace tl::bom

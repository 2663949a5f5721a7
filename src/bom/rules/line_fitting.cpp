#include "bom/rules/line_fitting.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bom/rules/designators.h"
#include "bom/rules/fitted_marks.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t longest_marked_text = 200;  // a description that says "DNP" somewhere
constexpr std::size_t marked_names_max = 1'000;   // of one cell that says which are not fitted
constexpr std::size_t longest_lone_mark = 32;     // a mark in a column about something else

// "NC", "820pF N.C.": not connected, as the last word of a value.
bool is_not_connected(std::string_view value) {
  const std::vector<std::string_view> all = words(value);
  if (all.empty()) return false;
  return std::ranges::any_of(std::array{"NC", "N/C", "N.C.", "N.C"},
                             [&](std::string_view mark) { return iequals(all.back(), mark); });
}

void by_its_own_column(const LaidOutColumn& column, std::string_view text, BomLine& line) {
  const FittedCell state = read_fitted_cell(text, column.heading.fitted);
  if (state.state == FittedState::not_fitted) line.dnp = true;
  if (state.state != FittedState::some_not_fitted) return;
  const std::unordered_set<std::string_view> own(line.refdes.begin(), line.refdes.end());
  for (std::string& name :
       parse_designators(state.designators, std::nullopt, marked_names_max).names) {
    if (own.contains(name)) line.dnp_refdes.push_back(std::move(name));
  }
}

void by_cell(const LaidOutColumn& column, std::string_view text, BomLine& line) {
  switch (column.role) {
    case ColumnRole::dnp: by_its_own_column(column, text, line); return;
    case ColumnRole::refdes: return;
    case ColumnRole::notes:
      if (remarks_not_fitted(text)) line.dnp = true;
      return;
    case ColumnRole::value:
      if (is_not_connected(text)) line.dnp = true;
      [[fallthrough]];
    case ColumnRole::mpn:
    case ColumnRole::supplier_pn:
      if (is_not_fitted_mark(text)) line.dnp = true;
      [[fallthrough]];
    case ColumnRole::description:
    case ColumnRole::package:
    case ColumnRole::customer_pn:
      if (text.size() <= longest_marked_text && says_not_fitted(text)) line.dnp = true;
      return;
    default:
      if (text.size() <= longest_lone_mark && says_not_fitted(text)) line.dnp = true;
      return;
  }
}

}  // namespace

void decide_fitting(const TableRows& rows, const TableLayout& layout, std::size_t row,
                    BomLine& line) {
  for (const LaidOutColumn& column : layout.columns) {
    const std::string_view text = rows.cell_at(row, column.column);
    if (!text.empty()) by_cell(column, text, line);
  }
  if (line.quantity && *line.quantity == 0 && rows.has(ColumnRole::refdes)) line.dnp = true;
  if (!line.dnp_refdes.empty() && line.dnp_refdes.size() >= line.refdes.size()) line.dnp = true;
  if (line.dnp) line.dnp_refdes.clear();
}

}  // namespace tl::bom

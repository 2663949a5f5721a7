#include "bom/rules/table_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/designators.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// What tells which part is meant holds for every row that it is merged over.
bool holds_for_all_rows(ColumnRole role) {
  switch (role) {
    case ColumnRole::mpn:
    case ColumnRole::manufacturer:
    case ColumnRole::description:
    case ColumnRole::value:
    case ColumnRole::package:
    case ColumnRole::customer_pn:
    case ColumnRole::supplier_pn: return true;
    default: return false;
  }
}

}  // namespace

TableRows::TableRows(const Grid& grid, const TableLayout& layout, TableOrigin origin)
    : grid_(grid), layout_(layout), origin_(std::move(origin)) {
  for (const LaidOutColumn& column : layout.columns) {
    by_role_[static_cast<std::size_t>(column.role)].push_back(column.column);
  }
  find_level_columns();
  find_merged_cells();
}

// Of the cells that are merged downwards below the header those of one column.
void TableRows::find_merged_cells() {
  std::size_t columns = 0;
  for (const LaidOutColumn& column : layout_.columns)
    columns = std::max(columns, column.column + 1);
  for (const MergedRange& merge : grid_.merges) {
    if (merge.first_column < 0 || merge.first_row < 0 || merge.last_row <= merge.first_row ||
        merge.first_column != merge.last_column)
      continue;
    const auto column = static_cast<std::size_t>(merge.first_column);
    const auto first = static_cast<std::size_t>(merge.first_row);
    if (column >= columns || first < layout_.first_row) continue;
    merged_.resize(columns);
    merged_[column].push_back({first, static_cast<std::size_t>(merge.last_row)});
  }
  for (std::vector<Span>& spans : merged_) std::ranges::sort(spans, {}, &Span::first);
}

const TableRows::Span* TableRows::span_at(std::size_t row, std::size_t column) const {
  if (column >= merged_.size()) return nullptr;
  const std::vector<Span>& spans = merged_[column];
  const auto after = std::ranges::upper_bound(spans, row, {}, &Span::first);
  if (after == spans.begin()) return nullptr;
  const Span& span = *std::prev(after);
  return row <= span.last ? &span : nullptr;
}

bool TableRows::is_merged_into_above(std::size_t row) const {
  for (const ColumnRole role : {ColumnRole::qty, ColumnRole::item}) {
    for (const std::size_t column : columns_of(role)) {
      const Span* span = span_at(row, column);
      if (span != nullptr && span->first < row) return true;
    }
  }
  return false;
}

void TableRows::find_level_columns() {
  for (const LaidOutColumn& column : layout_.columns) {
    const bool goes_on = !level_columns_.empty() && column.header.empty() &&
                         column.column == level_columns_.back() + 1 &&
                         column.role == ColumnRole::other;
    if (column.role == ColumnRole::level || goes_on) level_columns_.push_back(column.column);
  }
}

std::string_view TableRows::cell(std::size_t row, ColumnRole role) const {
  const auto& columns = columns_of(role);
  return columns.empty() ? std::string_view() : cell_at(row, columns.front());
}

std::string_view TableRows::cell_at(std::size_t row, std::size_t column) const {
  const Span* span = merged_.empty() ? nullptr : span_at(row, column);
  if (span == nullptr || span->first == row) return trim(grid_.text(row, column));
  const bool holds = std::ranges::any_of(layout_.columns, [&](const LaidOutColumn& laid_out) {
    return laid_out.column == column && holds_for_all_rows(laid_out.role);
  });
  return trim(grid_.text(holds ? span->first : row, column));
}

std::string_view TableRows::first_text(std::size_t row) const {
  for (const Cell& cell : grid_.rows[row]) {
    if (const std::string_view text = trim(cell.text); !text.empty()) return text;
  }
  return {};
}

int TableRows::identity(std::size_t row) const {
  int count = 0;
  for (const ColumnRole role :
       {ColumnRole::mpn, ColumnRole::value, ColumnRole::description, ColumnRole::customer_pn,
        ColumnRole::supplier_pn, ColumnRole::package, ColumnRole::manufacturer}) {
    for (const std::size_t column : columns_of(role))
      count += is_placeholder(cell_at(row, column)) ? 0 : 1;
  }
  return count;
}

std::optional<std::int64_t> TableRows::level(std::size_t row) const {
  std::optional<std::int64_t> level;
  for (const std::size_t column : level_columns_) {
    const auto mark = parse_quantity(grid_.text(row, column));
    if (mark && mark->millionths >= 0) level = mark->millionths / Quantity::one;
  }
  return level;
}

bool TableRows::repeats_header(std::size_t row) const {
  if (!layout_.header_row || filled(row) < 2) return false;
  const std::string_view count = cell(row, ColumnRole::qty);
  if (!count.empty() && !parse_quantity(count) &&
      read_heading(count).score(ColumnRole::qty) >= 70) {
    return true;
  }
  const std::string_view places = cell(row, ColumnRole::refdes);
  const bool may_head =
      !places.empty() && count.empty() && !contains(places, ",") && identity(row) >= 1;
  if (may_head && designator_score(places) < 50 &&
      read_heading(places).score(ColumnRole::refdes) >= 80) {
    return true;
  }
  return std::ranges::all_of(layout_.columns, [&](const LaidOutColumn& column) {
    return cell_at(row, column.column) == column.header;
  });
}

bool TableRows::is_struck_through(std::size_t row) const {
  return row < grid_.struck_rows.size() && grid_.struck_rows[row];
}

bool TableRows::is_hidden(std::size_t row) const {
  return row < grid_.hidden_rows.size() && grid_.hidden_rows[row];
}

std::int64_t TableRows::number(std::size_t row) const {
  return static_cast<std::int64_t>(row) + 1 + origin_.row_offset;
}

Place TableRows::place(std::size_t row) const {
  return {origin_.file, origin_.sheet.value_or(""), number(row), 0, {}};
}

Place TableRows::place(std::size_t row, ColumnRole role) const {
  Place where = place(row);
  if (!has(role)) return where;
  where.column = static_cast<std::int64_t>(columns_of(role).front()) + 1;
  where.text = std::string(cell(row, role));
  return where;
}

OtherRow TableRows::other(std::size_t row, OtherRowKind kind) const {
  std::vector<std::string_view> texts;
  for (const Cell& cell : grid_.rows[row]) {
    if (const std::string_view text = trim(cell.text); !text.empty()) texts.push_back(text);
  }
  return {origin_.sheet, number(row), kind, join(texts, " | ")};
}

}  // namespace tl::bom

#include "foundation/table.h"

#include <algorithm>
#include <optional>

#include "foundation/text.h"

namespace tl {
namespace {

// A title and an address may stand above the header; a table further down is another file.
constexpr std::size_t header_rows_searched = 50;

std::string header_key(std::string_view text) {
  std::string key;
  for (const char c : fold(trim(text))) {
    if (!is_space(c) && c != '-' && c != '_' && c != '.') key.push_back(c);
  }
  return key;
}

bool names(const TableColumn& column, const std::string& key) {
  if (key == header_key(column.name)) return true;
  return std::ranges::any_of(split(column.other_names, '|'), [&](std::string_view other) {
    return !other.empty() && key == header_key(other);
  });
}

using Where = std::vector<std::pair<std::string_view, std::size_t>>;

// Which of the wanted columns a row names.
Where claimed(const std::vector<Cell>& row, std::span<const TableColumn> columns) {
  Where where;
  for (std::size_t at = 0; at < row.size(); ++at) {
    const std::string key = header_key(row[at].text);
    if (key.empty()) continue;
    for (const TableColumn& column : columns) {
      const bool taken =
          std::ranges::any_of(where, [&](const auto& w) { return w.first == column.name; });
      if (!taken && names(column, key)) {
        where.emplace_back(column.name, at);
        break;
      }
    }
  }
  return where;
}

bool complete(const Where& where, std::span<const TableColumn> columns) {
  return std::ranges::all_of(columns, [&](const TableColumn& column) {
    return column.presence == Presence::optional ||
           std::ranges::any_of(where, [&](const auto& w) { return w.first == column.name; });
  });
}

bool blank(const std::vector<Cell>& row) {
  return std::ranges::all_of(row, [](const Cell& cell) { return trim(cell.text).empty(); });
}

}  // namespace

Result<Table> Table::open(const SourceDocument& document, std::span<const TableColumn> columns,
                          Findings& findings) {
  for (const Grid& grid : document.sheets) {
    for (std::size_t at = 0; at < std::min(grid.rows.size(), header_rows_searched); ++at) {
      Where where = claimed(grid.rows[at], columns);
      if (where.empty() || !complete(where, columns)) continue;
      Table table;
      table.document_ = &document;
      table.grid_ = &grid;
      table.where_ = std::move(where);
      for (std::size_t column = 0; column < grid.rows[at].size(); ++column) {
        const std::string_view header = trim(grid.rows[at][column].text);
        const bool known =
            std::ranges::any_of(table.where_, [&](const auto& w) { return w.second == column; });
        if (!header.empty() && !known) table.unclaimed_.emplace_back(header, column);
      }
      for (std::size_t row = at + 1; row < grid.rows.size(); ++row) {
        if (!blank(grid.rows[row])) table.rows_.push_back(row);
      }
      findings.append(document.findings);
      return table;
    }
  }
  std::vector<std::string> wanted;
  for (const TableColumn& column : columns) {
    if (column.presence == Presence::required) wanted.emplace_back(column.name);
  }
  return invalid("header_missing",
                 cat(document.file, ": no header row with the columns ", join(wanted, ", "),
                     " in the first ", header_rows_searched, " rows; add one"));
}

bool Table::has(std::string_view column) const {
  return std::ranges::any_of(where_, [&](const auto& w) { return w.first == column; });
}

std::string_view Table::cell(std::size_t row, std::string_view column) const {
  const auto found = std::ranges::find(where_, column, [](const auto& w) { return w.first; });
  return found == where_.end() ? std::string_view() : cell_at(row, found->second);
}

std::string_view Table::cell_at(std::size_t row, std::size_t file_column) const {
  return trim(grid_->text(rows_[row], file_column));
}

Place Table::place(std::size_t row, std::string_view column) const {
  Place place = place_of_row(row);
  const auto found = std::ranges::find(where_, column, [](const auto& w) { return w.first; });
  if (found != where_.end()) {
    place.column = static_cast<std::int64_t>(found->second) + 1;
    place.text = std::string(grid_->text(rows_[row], found->second));
  }
  return place;
}

Place Table::place_of_row(std::size_t row) const {
  return {.file = document_->file,
          .sheet = grid_->name,
          .row = static_cast<std::int64_t>(rows_[row]) + 1};
}

}  // namespace tl

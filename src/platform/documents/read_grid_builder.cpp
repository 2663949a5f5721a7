#include "platform/documents/read_grid_builder.h"

#include <algorithm>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents {
namespace {

void set_range(std::vector<bool>& flags, std::size_t first, std::size_t last, std::size_t limit) {
  if (first >= limit || last < first) return;
  last = std::min(last, limit - 1);
  if (flags.size() <= last) flags.resize(last + 1);
  std::fill(flags.begin() + static_cast<std::ptrdiff_t>(first),
            flags.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
}

void line_breaks_to_lf(std::string& text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      c = '\n';
    }
    text[kept++] = c;
  }
  text.resize(kept);
}

// What nobody can see in a cell and no database keeps: control characters but tabs and line ends.
bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// The longest part of at most `bytes` that ends between two characters.
std::size_t whole_characters(std::string_view text, std::size_t bytes) {
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return bytes;
}

}  // namespace

GridBuilder::GridBuilder(std::string_view name, GridBudget& budget, FindingLog& log)
    : budget_(budget), log_(log) {
  grid_.name = name;
}

Result<void> GridBuilder::check_row(std::size_t row) const {
  if (row < limits::grid_rows_max) return {};
  return limit_exceeded("grid_rows_limit",
                        cat(log_.file(), ": has more than ", limits::grid_rows_max,
                            " rows; split it and read the parts"));
}

void GridBuilder::reserve(std::size_t row, std::size_t columns) {
  if (row >= limits::grid_rows_max) return;
  if (grid_.rows.size() <= row) grid_.rows.resize(row + 1);
  grid_.rows[row].reserve(std::min(columns, limits::grid_columns_max));
}

void GridBuilder::tidy(std::size_t row, std::size_t column, std::string& text) {
  if (text.find('\r') != std::string::npos) line_breaks_to_lf(text);
  if (std::ranges::any_of(text, is_control)) {
    std::ranges::replace_if(text, is_control, ' ');
    log_.warn("cell_control_characters",
              {grid_.name, static_cast<std::int64_t>(row) + 1,
               static_cast<std::int64_t>(column) + 1, text},
              "the cell holds control characters; each was read as a space");
  }
  if (text.size() <= limits::cell_bytes_max) return;
  log_.error(
      "cell_too_long",
      {grid_.name, static_cast<std::int64_t>(row) + 1, static_cast<std::int64_t>(column) + 1, text},
      cat("the cell holds ", text.size(), " bytes; it was cut after ", limits::cell_bytes_max));
  text.resize(whole_characters(text, limits::cell_bytes_max));
}

Result<void> GridBuilder::spend(std::size_t cells, std::size_t text_bytes) {
  if (cells > budget_.cells) {
    return limit_exceeded("grid_cells_limit",
                          cat(log_.file(), ": has more than ", limits::grid_cells_max,
                              " cells; remove what is not needed and try again"));
  }
  if (text_bytes > budget_.text_bytes) {
    return limit_exceeded(
        "grid_text_limit",
        cat(log_.file(), ": its cells hold more than ", limits::grid_text_bytes_max,
            " bytes of text; remove what is not needed and try again"));
  }
  budget_.cells -= cells;
  budget_.text_bytes -= text_bytes;
  return {};
}

Result<void> GridBuilder::put(std::size_t row, std::size_t column, Cell cell) {
  if (row >= limits::grid_rows_max || column >= limits::grid_columns_max) {
    if (!trim(cell.text).empty()) {
      log_.error("cell_beyond_limits",
                 {grid_.name, static_cast<std::int64_t>(row) + 1,
                  static_cast<std::int64_t>(column) + 1, cell.text},
                 cat("the cell lies beyond row ", limits::grid_rows_max, " or column ",
                     limits::grid_columns_max, " and was not read"));
    }
    return {};
  }
  if (grid_.rows.size() <= row) grid_.rows.resize(row + 1);
  std::vector<Cell>& cells = grid_.rows[row];
  const std::size_t grown = cells.size() <= column ? column + 1 - cells.size() : 0;
  TL_CHECK(spend(grown, cell.text.size()));
  if (grown != 0) cells.resize(column + 1);
  tidy(row, column, cell.text);
  cells[column] = std::move(cell);
  return {};
}

void GridBuilder::hide_rows(std::size_t first, std::size_t last) {
  set_range(grid_.hidden_rows, first, last, limits::grid_rows_max);
}

void GridBuilder::hide_columns(std::size_t first, std::size_t last) {
  set_range(grid_.hidden_columns, first, last, limits::grid_columns_max);
}

void GridBuilder::strike(std::size_t row) {
  if (row >= limits::grid_rows_max) return;
  if (struck_cells_.size() <= row) struck_cells_.resize(row + 1);
  ++struck_cells_[row];
}

void GridBuilder::merge(std::size_t first_row, std::size_t first_column, std::size_t last_row,
                        std::size_t last_column) {
  last_row = std::min(last_row, limits::grid_rows_max - 1);
  last_column = std::min(last_column, limits::grid_columns_max - 1);
  const bool inside = first_row <= last_row && first_column <= last_column;
  if (!inside || grid_.merges.size() >= limits::merged_ranges_max) return;
  const auto index = [](std::size_t n) { return static_cast<std::int32_t>(n); };
  grid_.merges.push_back(
      {index(first_row), index(first_column), index(last_row), index(last_column)});
}

Grid GridBuilder::finish(std::size_t rows) && {
  rows = std::min(rows, limits::grid_rows_max);
  if (grid_.rows.size() < rows) grid_.rows.resize(rows);
  for (std::size_t row = 0; row < struck_cells_.size() && row < grid_.rows.size(); ++row) {
    if (struck_cells_[row] == 0) continue;
    const auto filled = std::ranges::count_if(
        grid_.rows[row], [](const Cell& cell) { return !trim(cell.text).empty(); });
    if (filled == struck_cells_[row]) set_range(grid_.struck_rows, row, row, rows + row + 1);
  }
  return std::move(grid_);
}

}  // namespace tl::documents

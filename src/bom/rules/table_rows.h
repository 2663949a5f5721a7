// The rows of a laid-out sheet, asked by what a column holds instead of by its number.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "bom/rules/table_layout.h"
#include "foundation/finding.h"
#include "foundation/grid.h"

namespace tl::bom {

struct TableOrigin {
  std::string file;
  std::optional<std::string> sheet;
  std::int64_t row_offset = 0;  // added to the row's number in the grid
};

class TableRows {
 public:
  TableRows(const Grid& grid, const TableLayout& layout, TableOrigin origin);

  std::size_t size() const { return grid_.rows.size(); }
  bool has(ColumnRole role) const { return !columns_of(role).empty(); }
  const std::vector<std::size_t>& columns_of(ColumnRole role) const {
    return by_role_[static_cast<std::size_t>(role)];
  }

  // Trimmed; "" where the sheet has no such column. What a part is stands in every row that its
  // cell is merged over; where it goes, and how often, only in the first.
  std::string_view cell(std::size_t row, ColumnRole role) const;
  std::string_view cell_at(std::size_t row, std::size_t column) const;
  std::string_view first_text(std::size_t row) const;
  std::size_t filled(std::size_t row) const { return filled_cells(grid_, row); }

  // How many cells tell which part is meant.
  int identity(std::size_t row) const;
  // The depth in an indented list: from the level column, or from the column of its depth when the
  // heading reaches over several; of two marks the deeper one counts.
  std::optional<std::int64_t> level(std::size_t row) const;
  // The header once more, or the header of a second block laid out alike.
  bool repeats_header(std::size_t row) const;
  // The quantity or the item number reaches down to this row: it belongs to the line above.
  bool is_merged_into_above(std::size_t row) const;
  bool is_struck_through(std::size_t row) const;
  bool is_hidden(std::size_t row) const;

  std::int64_t number(std::size_t row) const;  // as on paper
  Place place(std::size_t row) const;
  Place place(std::size_t row, ColumnRole role) const;
  OtherRow other(std::size_t row, OtherRowKind kind) const;

 private:
  struct Span {
    std::size_t first = 0, last = 0;
  };

  void find_level_columns();
  void find_merged_cells();
  const Span* span_at(std::size_t row, std::size_t column) const;

  const Grid& grid_;
  const TableLayout& layout_;
  TableOrigin origin_;
  std::array<std::vector<std::size_t>, column_role_count> by_role_;
  std::vector<std::size_t> level_columns_;
  std::vector<std::vector<Span>> merged_;  // by column, sorted; empty without such cells
};

}  // namespace tl::bom

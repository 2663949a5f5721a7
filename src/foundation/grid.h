// A grid of cells: what any table-shaped file becomes before a rule looks at it, whatever the file
// was (CSV, XLSX, ODS, XLS). Rules read grids and never files.
//
// Text is kept exactly as the file shows it ("0.0123" stays "0.0123"), so an amount never passes
// through floating point. Rows and columns count from 0 here and from 1 in a Place and on paper.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tl {

enum class CellKind : std::uint8_t {
  empty,
  text,
  number,   // text is the shortest exact decimal of what the file stores: "12", "0.0123"
  date,     // text is ISO 8601: "2026-03-01" or "2026-03-01T14:30:00"
  boolean,  // text is "TRUE" or "FALSE"
  error,    // a formula error; text is the sign the file shows: "#N/A"
};

struct Cell {
  std::string text;
  CellKind kind = CellKind::empty;
  bool formula = false;  // the text is a formula's cached result

  friend bool operator==(const Cell&, const Cell&) = default;
};

// A merged range, inclusive; the value stands in its first cell.
struct MergedRange {
  std::int32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;

  friend bool operator==(const MergedRange&, const MergedRange&) = default;
};

struct Grid {
  std::string name;                     // the sheet's name, "" for a text file
  bool hidden = false;                  // the sheet is hidden in its workbook
  std::vector<std::vector<Cell>> rows;  // rows may differ in length
  std::vector<bool> hidden_rows;        // shorter than rows when the tail is visible
  std::vector<bool> hidden_columns;
  std::vector<bool> struck_rows;  // every non-empty cell of the row is struck through
  std::vector<MergedRange> merges;

  // The cell's text, "" outside the grid.
  std::string_view text(std::size_t row, std::size_t column) const {
    if (row >= rows.size() || column >= rows[row].size()) return {};
    return rows[row][column].text;
  }
  std::size_t width() const {
    std::size_t widest = 0;
    for (const auto& row : rows) widest = row.size() > widest ? row.size() : widest;
    return widest;
  }
};

}  // namespace tl

// Our own file layouts (parts, price lists, rates): a header row with known names in any order,
// then one record a row. A customer's file is read by the rules of the bom room instead.
//
//   constexpr TableColumn columns[] = {{"mpn", Presence::required, "manufacturer part number"},
//   ...}; TL_TRY(const Table table, Table::open(document, columns, findings)); for (std::size_t row
//   = 0; row < table.rows(); ++row) table.cell(row, "mpn");
//
// The header is the first row, of any sheet, that has every required column. Names are compared
// folded, with spaces, dashes and underscores alike. Columns that nobody knows are listed by
// unclaimed(); blank rows are skipped.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/finding.h"
#include "foundation/result.h"
#include "foundation/source_document.h"

namespace tl {

enum class Presence { optional, required };

struct TableColumn {
  std::string_view name;
  Presence presence = Presence::optional;
  std::string_view other_names;  // separated by '|'
};

class Table {
 public:
  // The document must outlive the table. Fails with `header_missing`, naming the columns wanted.
  static Result<Table> open(const SourceDocument& document, std::span<const TableColumn> columns,
                            Findings& findings);

  std::size_t rows() const { return rows_.size(); }
  // Trimmed; "" when the file lacks the column or the cell is empty.
  std::string_view cell(std::size_t row, std::string_view column) const;
  bool has(std::string_view column) const;
  // Headers that no column claimed, with their index in the file: for layouts with open-ended
  // columns such as "price 100".
  const std::vector<std::pair<std::string, std::size_t>>& unclaimed() const { return unclaimed_; }
  std::string_view cell_at(std::size_t row, std::size_t file_column) const;
  Place place(std::size_t row, std::string_view column) const;
  Place place_of_row(std::size_t row) const;

 private:
  const SourceDocument* document_ = nullptr;
  const Grid* grid_ = nullptr;
  std::vector<std::size_t> rows_;                                // indexes into the grid
  std::vector<std::pair<std::string_view, std::size_t>> where_;  // our name, column of the grid
  std::vector<std::pair<std::string, std::size_t>> unclaimed_;
};

}  // namespace tl

// Sheets of the quote's workbook that compute, and the cells that all of them are made of. Internal
// to quote_workbook.cpp.
#pragma once

#include <string>
#include <vector>

#include "foundation/workbook.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

// Unit price and total of every quantity and turn time.
Worksheet turn_sheet(const QuoteSheet& sheet);

// Open books: from cost to price, a column for each quantity. Rates are cells: changing one
// computes the price again.
Worksheet roll_up_sheet(const QuoteSheet& sheet);

// Open books: every line with its cost at every quantity, and the sums.
Worksheet costed_sheet(const QuoteSheet& sheet);

namespace workbook {

inline SheetCell money_of(const Money& money) {
  return money_cell(money.minor(), money.currency().decimals());
}
inline SheetCell cost_of(const Cost& cost) {
  return money_cell(cost.raw(), Cost::scale);
}
inline SheetCell wrapped(std::string text) {
  return text_cell(std::move(text), CellStyle::wrapped);
}
std::vector<SheetCell> heads(const std::vector<std::string>& texts);
Worksheet list_sheet(std::string name, const std::vector<std::string>& columns,
                     const std::vector<std::int32_t>& widths);

}  // namespace workbook
}  // namespace tl::quoting

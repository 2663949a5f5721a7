// A workbook as a value: what goes into a spreadsheet file for a customer or a colleague. Rules
// build it; platform/documents writes it (write_xlsx.h). For cells that were read, see grid.h.
//
//   Workbook book;
//   Worksheet prices{.name = "Prices"};
//   prices.columns = {{.width = 12}, {.width = 16}};
//   prices.add_row({{.value = SheetText{"Quantity"}, .style = CellStyle::header}, ...});
//   prices.add_row({quantity_cell(1'000), money_cell(4'210, 2, "EUR")});
//   book.sheets.push_back(std::move(prices));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "foundation/date.h"

namespace tl {

// Text is text whatever it begins with: "=1+1" of a customer is never run as a formula.
struct SheetText {
  std::string text;
};

// An exact decimal: value / 10^scale. Spreadsheets store binary floating point; what is written is
// the nearest such number, which shows the same digits up to 15 of them.
struct SheetNumber {
  std::int64_t value = 0;
  std::int32_t scale = 0;
};

struct SheetDate {
  Date day;
};

// A formula of ours, with the result that a reader sees before anything recalculates. Never made
// from text that came from outside.
struct SheetFormula {
  std::string formula;  // "=SUM(B2:B9)"
  std::variant<SheetNumber, SheetText> cached;
};

struct SheetBoolean {
  bool value = false;
};

using SheetValue =
    std::variant<std::monostate, SheetText, SheetNumber, SheetDate, SheetFormula, SheetBoolean>;

enum class CellStyle : std::uint8_t {
  plain,
  title,     // the sheet's name, large
  header,    // column heads
  label,     // names of facts
  wrapped,   // long text
  note,      // small, muted
  warning,   // needs a look
  quantity,  // 12,000
  money,     // decimals and currency as the cell says
  money_total,
  percent,  // 0.125 shows as 12.5%
  date,     // 2026-03-01
};

struct SheetCell {
  SheetValue value;
  CellStyle style = CellStyle::plain;
  std::int32_t decimals = 0;  // of a quantity, money or percent
  std::string currency;       // "EUR" beside an amount; "" where the column head says it
};

struct SheetColumn {
  std::int32_t width = 12;  // characters
};

// A cell range, from 0, inclusive.
struct SheetRange {
  std::int32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

// Plain text; what does not fit into one line of a page is cut.
struct PageHeader {
  std::string left, middle, right;
};

struct Worksheet {
  std::string name;  // made unique and legal when written: 31 characters, none of []:*?/\ .
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;
  std::vector<SheetRange> merges;  // the value stands in the first cell
  std::int32_t frozen_rows = 0;
  std::int32_t frozen_columns = 0;
  std::optional<SheetRange> autofilter;
  bool landscape = false;
  std::int32_t repeated_rows = 0;  // printed at the head of every page
  PageHeader page_header = {};     // printed above them
  std::string logo_png = {};       // bytes of a PNG, at the upper right; "" for none

  void add_row(std::vector<SheetCell> cells) { rows.push_back(std::move(cells)); }
};

struct WorkbookInfo {
  std::string title;
  std::string author;
  std::string company;
  std::string subject;
  Instant created;  // part of the value: the same value gives the same bytes
};

struct Workbook {
  WorkbookInfo info;
  std::vector<Worksheet> sheets;
};

inline SheetCell text_cell(std::string text, CellStyle style = CellStyle::plain) {
  return {.value = SheetText{std::move(text)}, .style = style};
}
inline SheetCell quantity_cell(std::int64_t value, std::int32_t scale = 0) {
  return {.value = SheetNumber{value, scale}, .style = CellStyle::quantity, .decimals = scale};
}
inline SheetCell money_cell(std::int64_t value, std::int32_t scale, std::string currency = {}) {
  return {.value = SheetNumber{value, scale},
          .style = CellStyle::money,
          .decimals = scale,
          .currency = std::move(currency)};
}
inline SheetCell date_cell(const Date& day) {
  return {.value = SheetDate{day}, .style = CellStyle::date};
}

}  // namespace tl

#include <bit>
#include <optional>
#include <utility>

#include "foundation/text.h"
#include "platform/documents/read_little_endian.h"
#include "platform/documents/read_xls_workbook.h"

namespace tl::documents {
namespace {

// A number squeezed into 30 bits: an integer or the upper bits of a double, perhaps times 100.
double rk_value(std::uint32_t raw) {
  const double value = (raw & 2) != 0
                           ? static_cast<double>(static_cast<std::int32_t>(raw) >> 2)
                           : std::bit_cast<double>(static_cast<std::uint64_t>(raw & ~3u) << 32);
  return (raw & 1) != 0 ? value / 100 : value;
}

std::string_view error_sign(std::uint8_t code) {
  switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    case 0x2A: return "#N/A";
    default: return "#ERROR!";
  }
}

class SheetReader {
 public:
  SheetReader(std::string_view stream, const XlsWorkbook& workbook, std::size_t at,
              GridBuilder& grid, FindingLog& log)
      : records_(stream, at), workbook_(workbook), grid_(grid), log_(log) {}

  Result<void> read();

 private:
  struct At {
    std::size_t row = 0;
    std::size_t column = 0;
    std::uint16_t style = 0;
  };

  Result<void> read_record();
  Result<void> read_formula();
  Result<void> read_label();
  Result<void> read_shared_label();
  Result<void> read_multiple_rk();
  Result<void> read_boolean_or_error();
  void read_row();
  void read_columns();
  void read_merges();
  Result<void> put(const At& at, Cell cell);
  Result<void> put_number(const At& at, double value, bool formula);
  At at() const;

  BiffCursor records_;
  const XlsWorkbook& workbook_;
  GridBuilder& grid_;
  FindingLog& log_;
  std::optional<At> awaits_string_;  // a formula whose text stands in the next STRING record
};

Result<void> SheetReader::read() {
  const bool begins = records_.next() && records_.type() == biff::begin_of_part;
  std::size_t open = 1;  // charts on a sheet are parts within it
  while (begins && records_.next()) {
    if (records_.type() == biff::begin_of_part) {
      ++open;
    } else if (records_.type() == biff::end_of_part) {
      if (--open == 0) return {};
    } else if (open == 1) {
      TL_CHECK(read_record());
    }
  }
  log_.error("workbook_cut_short", {.sheet = grid_.name()},
             "the sheet is damaged or cut short; what could be reached was read");
  return {};
}

SheetReader::At SheetReader::at() const {
  const std::string_view data = records_.data();
  return {u16_at(data, 0), u16_at(data, 2), u16_at(data, 4)};
}

Result<void> SheetReader::read_record() {
  const std::string_view data = records_.data();
  switch (records_.type()) {
    case biff::row: read_row(); return {};
    case biff::column_info: read_columns(); return {};
    case biff::merged_cells: read_merges(); return {};
    case biff::label_shared: return read_shared_label();
    case biff::label:
    case biff::rich_string: return read_label();
    case biff::rk:
      if (data.size() < 10) return {};
      return put_number(at(), rk_value(u32_at(data, 6)), false);
    case biff::multiple_rk: return read_multiple_rk();
    case biff::number:
      if (data.size() < 14) return {};
      return put_number(at(), double_at(data, 6), false);
    case biff::boolean_or_error: return read_boolean_or_error();
    case biff::formula: return read_formula();
    case biff::formula_string: {
      if (!awaits_string_) return {};
      const At where = *std::exchange(awaits_string_, std::nullopt);
      BiffStrings strings(records_.pieces());
      Cell cell{read_biff_string(strings, LengthPrefix::two_bytes, workbook_.text), CellKind::text};
      cell.formula = true;
      return put(where, std::move(cell));
    }
    default: return {};
  }
}

Result<void> SheetReader::put(const At& at, Cell cell) {
  if (cell.text.empty()) return {};
  if (at.style < workbook_.styles.size() && workbook_.styles[at.style].struck) grid_.strike(at.row);
  return grid_.put(at.row, at.column, std::move(cell));
}

Result<void> SheetReader::put_number(const At& at, double value, bool formula) {
  const NumberStyle style =
      at.style < workbook_.styles.size() ? workbook_.styles[at.style].number : NumberStyle::plain;
  Cell cell = number_cell(value, style, workbook_.dates);
  cell.formula = formula;
  return put(at, std::move(cell));
}

Result<void> SheetReader::read_label() {
  const At where = at();
  BiffStrings strings(records_.pieces());
  strings.skip(6);
  return put(where,
             {read_biff_string(strings, LengthPrefix::two_bytes, workbook_.text), CellKind::text});
}

Result<void> SheetReader::read_shared_label() {
  const std::uint32_t index = u32_at(records_.data(), 6);
  if (index < workbook_.strings.size()) {
    return put(at(), {workbook_.strings[index], CellKind::text});
  }
  log_.error("shared_string_missing",
             {.sheet = grid_.name(),
              .row = static_cast<std::int64_t>(at().row) + 1,
              .column = static_cast<std::int64_t>(at().column) + 1},
             "the cell's text is missing in the file, which is damaged; ask for it again");
  return {};
}

Result<void> SheetReader::read_multiple_rk() {
  const std::string_view data = records_.data();
  At where{u16_at(data, 0), u16_at(data, 2), 0};
  for (std::size_t i = 4; i + 8 <= data.size(); i += 6, ++where.column) {
    where.style = u16_at(data, i);
    TL_CHECK(put_number(where, rk_value(u32_at(data, i + 2)), false));
  }
  return {};
}

Result<void> SheetReader::read_boolean_or_error() {
  const std::string_view data = records_.data();
  if (data.size() < 8) return {};
  const std::uint8_t value = u8_at(data, 6);
  if (u8_at(data, 7) != 0) return put(at(), {std::string(error_sign(value)), CellKind::error});
  return put(at(), {value != 0 ? "TRUE" : "FALSE", CellKind::boolean});
}

Result<void> SheetReader::read_formula() {
  awaits_string_.reset();
  const std::string_view data = records_.data();
  if (data.size() < 14) return {};
  if (u16_at(data, 12) != 0xFFFF) return put_number(at(), double_at(data, 6), true);
  // No number: the first byte says what it is, the third holds it.
  const std::uint8_t value = u8_at(data, 8);
  Cell cell;
  switch (u8_at(data, 6)) {
    case 0: awaits_string_ = at(); return {};
    case 1: cell = {value != 0 ? "TRUE" : "FALSE", CellKind::boolean}; break;
    case 2: cell = {std::string(error_sign(value)), CellKind::error}; break;
    default: return {};  // an empty text
  }
  cell.formula = true;
  return put(at(), std::move(cell));
}

void SheetReader::read_row() {
  const std::string_view data = records_.data();
  const std::size_t row = u16_at(data, 0);
  if ((u16_at(data, 12) & 0x0020) != 0) grid_.hide_rows(row, row);
}

void SheetReader::read_columns() {
  const std::string_view data = records_.data();
  if ((u16_at(data, 8) & 0x0001) != 0) grid_.hide_columns(u16_at(data, 0), u16_at(data, 2));
}

void SheetReader::read_merges() {
  const std::string_view data = records_.data();
  for (std::size_t i = 2; i + 8 <= data.size(); i += 8) {
    grid_.merge(u16_at(data, i), u16_at(data, i + 4), u16_at(data, i + 2), u16_at(data, i + 6));
  }
}

}  // namespace

Result<void> read_xls_sheet(std::string_view stream, const XlsWorkbook& workbook,
                            const XlsSheet& sheet, GridBuilder& grid, FindingLog& log) {
  return SheetReader(stream, workbook, sheet.at, grid, log).read();
}

}  // namespace tl::documents

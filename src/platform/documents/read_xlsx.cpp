#include "platform/documents/read_xlsx.h"

#include <charconv>
#include <optional>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_sheets.h"
#include "platform/documents/read_xlsx_parts.h"

namespace tl::documents {
namespace {

struct CellAddress {
  std::size_t row = 0;
  std::size_t column = 0;
};

// "AB12" gives row 11, column 27. Nothing for anything else.
std::optional<CellAddress> parse_address(std::string_view text) {
  std::size_t column = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 4 && is_alpha(text[i]); ++i) {
    column = column * 26 + static_cast<std::size_t>((text[i] & 0xDF) - 'A' + 1);
  }
  std::size_t row = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + i, end, row);
  if (column == 0 || error != std::errc() || stop != end || row == 0) return std::nullopt;
  return CellAddress{row - 1, column - 1};
}

template <class Integer>
std::optional<Integer> parse_integer(std::string_view text) {
  Integer value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
  return value;
}

class SheetReader {
 public:
  SheetReader(const XlsxWorkbook& workbook, std::string_view text, GridBuilder& grid,
              FindingLog& log)
      : workbook_(workbook), xml_(text), grid_(grid), log_(log) {}

  Result<void> read(std::string_view part);

 private:
  struct RawCell {
    CellAddress at;
    XlsxStyle style;
    std::string_view type;
    std::string value;
    bool has_value = false;
    bool formula = false;
  };

  void start_row();
  void hide_columns();
  void add_merge();
  Result<void> read_cell();
  Cell make_cell(RawCell& raw);
  Cell shared_string(const RawCell& raw);
  Cell number(RawCell& raw);
  Spot spot(const RawCell& raw) const;

  const XlsxWorkbook& workbook_;
  XmlScanner xml_;
  GridBuilder& grid_;
  FindingLog& log_;
  std::size_t next_row_ = 0;
  std::size_t row_ = 0;
  std::size_t next_column_ = 0;
};

Result<void> SheetReader::read(std::string_view part) {
  while (xml_.next()) {
    if (!xml_.is_start()) continue;
    if (xml_.name() == "c") {
      TL_CHECK(read_cell());
    } else if (xml_.name() == "row") {
      start_row();
    } else if (xml_.name() == "col") {
      hide_columns();
    } else if (xml_.name() == "mergeCell") {
      add_merge();
    }
  }
  return xml_.check(part);
}

void SheetReader::start_row() {
  const auto given = parse_integer<std::size_t>(xml_.raw_attribute("r"));
  row_ = given && *given > 0 ? *given - 1 : next_row_;
  next_row_ = row_ + 1;
  next_column_ = 0;
  if (xml_true(xml_.raw_attribute("hidden"))) grid_.hide_rows(row_, row_);
}

void SheetReader::hide_columns() {
  if (!xml_true(xml_.raw_attribute("hidden"))) return;
  const auto first = parse_integer<std::size_t>(xml_.raw_attribute("min"));
  const auto last = parse_integer<std::size_t>(xml_.raw_attribute("max"));
  if (first && last && *first > 0) grid_.hide_columns(*first - 1, *last - 1);
}

void SheetReader::add_merge() {
  const std::string_view range = xml_.raw_attribute("ref");
  const std::size_t colon = range.find(':');
  if (colon == std::string_view::npos) return;
  const auto first = parse_address(range.substr(0, colon));
  const auto last = parse_address(range.substr(colon + 1));
  if (first && last) grid_.merge(first->row, first->column, last->row, last->column);
}

Spot SheetReader::spot(const RawCell& raw) const {
  return {grid_.name(), static_cast<std::int64_t>(raw.at.row) + 1,
          static_cast<std::int64_t>(raw.at.column) + 1, raw.value};
}

Result<void> SheetReader::read_cell() {
  RawCell raw;
  raw.at = parse_address(xml_.raw_attribute("r")).value_or(CellAddress{row_, next_column_});
  next_column_ = raw.at.column + 1;
  raw.type = xml_.raw_attribute("t");
  const auto style = parse_integer<std::size_t>(xml_.raw_attribute("s"));
  if (style && *style < workbook_.styles.size()) raw.style = workbook_.styles[*style];
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (!xml_.is_start()) continue;
    if (xml_.name() == "v") {
      raw.has_value = true;
      while (xml_.next() && !xml_.is_end()) {
        if (xml_.is_text()) xml_.append_text(raw.value);
      }
    } else if (xml_.name() == "f") {
      raw.formula = true;
      xml_.skip_element();
    } else if (xml_.name() == "is") {
      raw.has_value = true;
      raw.value = read_rich_text(xml_);
    } else {
      xml_.skip_element();
    }
  }
  if (raw.formula && !raw.has_value) {
    log_.warn("formula_without_result", spot(raw),
              "the cell holds a formula, but the file keeps no result for it; open the file in a "
              "spreadsheet program, save it and read it again");
  }
  Cell cell = make_cell(raw);
  if (cell.text.empty()) return {};
  cell.formula = raw.formula;
  if (raw.style.struck) grid_.strike(raw.at.row);
  return grid_.put(raw.at.row, raw.at.column, std::move(cell));
}

Cell SheetReader::make_cell(RawCell& raw) {
  if (!raw.has_value || raw.value.empty()) return {};
  if (raw.type == "s") return shared_string(raw);
  if (raw.type == "str" || raw.type == "inlineStr") return {std::move(raw.value), CellKind::text};
  if (raw.type == "b") return {xml_true(raw.value) ? "TRUE" : "FALSE", CellKind::boolean};
  if (raw.type == "e") return {std::move(raw.value), CellKind::error};
  if (raw.type == "d") return {std::move(raw.value), CellKind::date};
  return number(raw);
}

Cell SheetReader::shared_string(const RawCell& raw) {
  const auto index = parse_integer<std::size_t>(trim(raw.value));
  if (index && *index < workbook_.strings.size()) {
    return {workbook_.strings[*index], CellKind::text};
  }
  log_.error("shared_string_missing", spot(raw),
             "the cell's text is missing in the file, which is damaged; ask for it again");
  return {};
}

Cell SheetReader::number(RawCell& raw) {
  auto text = shortest_decimal(raw.value);
  if (!text) {
    log_.warn("number_unreadable", spot(raw),
              "the cell is marked as a number but holds something else; it was read as text");
    return {std::move(raw.value), CellKind::text};
  }
  if (raw.style.number == NumberStyle::plain) return {std::move(*text), CellKind::number};
  double value = 0;
  std::from_chars(text->data(), text->data() + text->size(), value);
  return number_cell(value, raw.style.number, workbook_.dates);
}

}  // namespace

Result<SourceDocument> read_xlsx(ZipReader& zip, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::xlsx;
  TL_TRY(const XlsxWorkbook workbook, read_xlsx_parts(zip, log));
  const auto read = [&](const XlsxSheet& sheet, GridBuilder& grid) -> Result<void> {
    TL_TRY(const std::string bytes, zip.read(sheet.part));
    TL_TRY(const std::string text, xml_to_utf8(bytes, sheet.part));
    return SheetReader(workbook, text, grid, log).read(sheet.part);
  };
  TL_CHECK(read_sheets(workbook.sheets, document, log, read));
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents

#include "platform/documents/read_sheet_xml.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_numbers.h"
#include "platform/documents/read_xml_scanner.h"

namespace tl::documents {
namespace {

// Past the limits of any grid, and far from where sums could overflow.
constexpr std::size_t index_max = 1u << 24;

std::size_t number_or(std::string_view text, std::size_t otherwise) {
  std::size_t value = otherwise;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && stop == text.data() + text.size() ? std::min(value, index_max)
                                                                   : otherwise;
}

class SheetXmlReader {
 public:
  SheetXmlReader(std::string_view text, FindingLog& log) : xml_(text), log_(log) {}

  Result<std::vector<Grid>> read();

 private:
  void read_style();
  Result<void> read_table(GridBuilder& grid);
  void read_column(GridBuilder& grid);
  void start_row(GridBuilder& grid);
  Result<void> read_cell(GridBuilder& grid);
  Cell read_data();

  XmlScanner xml_;
  FindingLog& log_;
  GridBudget budget_;
  std::set<std::string, std::less<>> struck_styles_;
  std::vector<Grid> sheets_;
  std::size_t next_row_ = 0;
  std::size_t row_ = 0;
  std::size_t next_column_ = 0;
  std::size_t declared_columns_ = 0;
};

Result<std::vector<Grid>> SheetXmlReader::read() {
  while (xml_.next()) {
    if (xml_.is_start("Style")) {
      read_style();
    } else if (xml_.is_start("Worksheet")) {
      if (sheets_.size() >= limits::grid_sheets_max) {
        log_.error("sheets_beyond_limit", {},
                   cat("only the first ", limits::grid_sheets_max, " sheets were read"));
        break;
      }
      GridBuilder grid(xml_.attribute("Name"), budget_, log_);
      TL_CHECK(read_table(grid));
      sheets_.push_back(std::move(grid).finish());
    }
  }
  TL_CHECK(xml_.check(log_.file()));
  return std::move(sheets_);
}

void SheetXmlReader::read_style() {
  const std::string id = xml_.attribute("ID");
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("Font") && xml_.raw_attribute("StrikeThrough") == "1") {
      struck_styles_.insert(id);
    }
  }
}

Result<void> SheetXmlReader::read_table(GridBuilder& grid) {
  next_row_ = 0;
  declared_columns_ = 0;
  std::string text;
  bool in_visible = false;
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("Column")) {
      read_column(grid);
    } else if (xml_.is_start("Row")) {
      start_row(grid);
    } else if (xml_.is_start("Cell")) {
      TL_CHECK(read_cell(grid));
    } else if (xml_.is_start("Visible") || xml_.is_end("Visible")) {
      in_visible = xml_.is_start();
      if (!in_visible) grid.grid().hidden = trim(text) != "SheetVisible";
    } else if (in_visible && xml_.is_text()) {
      xml_.append_text(text);
    }
  }
  return {};
}

void SheetXmlReader::read_column(GridBuilder& grid) {
  const std::size_t first = number_or(xml_.raw_attribute("Index"), declared_columns_ + 1) - 1;
  const std::size_t last = first + number_or(xml_.raw_attribute("Span"), 0);
  declared_columns_ = last + 1;
  if (xml_.raw_attribute("Hidden") == "1") grid.hide_columns(first, last);
}

void SheetXmlReader::start_row(GridBuilder& grid) {
  row_ = std::max<std::size_t>(number_or(xml_.raw_attribute("Index"), next_row_ + 1), 1) - 1;
  const std::size_t last = row_ + number_or(xml_.raw_attribute("Span"), 0);
  next_row_ = last + 1;
  next_column_ = 0;
  if (xml_.raw_attribute("Hidden") == "1") grid.hide_rows(row_, last);
}

Result<void> SheetXmlReader::read_cell(GridBuilder& grid) {
  const std::size_t column =
      std::max<std::size_t>(number_or(xml_.raw_attribute("Index"), next_column_ + 1), 1) - 1;
  const std::size_t across = number_or(xml_.raw_attribute("MergeAcross"), 0);
  const std::size_t down = number_or(xml_.raw_attribute("MergeDown"), 0);
  next_column_ = column + across + 1;
  if (across + down > 0) grid.merge(row_, column, row_ + down, column + across);
  const bool formula = xml_.has_attribute("Formula");
  const bool struck = struck_styles_.contains(xml_.attribute("StyleID"));
  Cell cell;
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("Data")) {
      cell = read_data();
    } else if (xml_.is_start()) {
      xml_.skip_element();  // comments
    }
  }
  if (cell.text.empty()) return {};
  cell.formula = formula;
  if (struck) grid.strike(row_);
  return grid.put(row_, column, std::move(cell));
}

Cell SheetXmlReader::read_data() {
  const std::string type = xml_.attribute("Type");
  std::string text;
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_text()) xml_.append_text(text);
  }
  if (text.empty()) return {};
  if (type == "Number") {
    if (auto number = shortest_decimal(text)) return {std::move(*number), CellKind::number};
  }
  if (type == "DateTime") {
    if (const std::size_t fraction = text.find('.'); fraction != text.npos) text.resize(fraction);
    if (text.ends_with("T00:00:00")) text.resize(text.size() - 9);
    return {std::move(text), CellKind::date};
  }
  if (type == "Boolean") return {text == "1" ? "TRUE" : "FALSE", CellKind::boolean};
  if (type == "Error") return {std::move(text), CellKind::error};
  return {std::move(text), CellKind::text};
}

}  // namespace

Result<SourceDocument> read_sheet_xml(std::string_view bytes, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::xls;
  TL_TRY(const std::string text, xml_to_utf8(bytes, file_name));
  TL_TRY(document.sheets, SheetXmlReader(text, log).read());
  if (document.sheets.empty()) {
    return corrupt("workbook_without_sheets",
                   cat(file_name, ": the workbook has no sheet to read"));
  }
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents

#include "platform/documents/read_ods.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_numbers.h"
#include "platform/documents/read_xml_scanner.h"

namespace tl::documents {
namespace {

constexpr std::string_view content_part = "content.xml";

// How often a row or cell stands there; 1 when the file does not say. Capped, not refused: whole
// sheets of empty rows are usual.
std::size_t repeats(const XmlScanner& xml, std::string_view attribute) {
  const std::string_view text = xml.raw_attribute(attribute);
  std::size_t count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::clamp<std::size_t>(count, 1, 1u << 24);
}

// "PT01H10M30.5S" gives "01:10:30": the time of day that the cell shows.
std::string clock_time(std::string_view duration) {
  if (!duration.starts_with("PT")) return std::string(duration);
  std::int64_t fields[3] = {0, 0, 0};
  std::int64_t number = 0;
  bool fraction = false;
  for (const char c : duration.substr(2)) {
    if (is_digit(c)) {
      if (!fraction && number < 1'000'000) number = number * 10 + (c - '0');
    } else if (c == '.' || c == ',') {
      fraction = true;
    } else {
      const std::size_t field = c == 'H' ? 0 : c == 'M' ? 1 : 2;
      fields[field] = number;
      number = 0;
      fraction = false;
    }
  }
  const auto two = [](std::int64_t n) { return n < 10 ? cat('0', n) : std::to_string(n); };
  return cat(two(fields[0]), ':', two(fields[1]), ':', two(fields[2]));
}

class OdsReader {
 public:
  OdsReader(std::string_view text, FindingLog& log) : xml_(text), log_(log) {}

  Result<std::vector<Grid>> read();

 private:
  struct RowCell {
    std::size_t column = 0;
    std::size_t count = 1;
    bool struck = false;
    Cell cell;
  };
  struct Merge {
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
  };

  void read_style();
  Result<void> read_table();
  Result<void> read_row(GridBuilder& grid);
  void read_cell();
  Cell cell_value(std::string_view type, std::string text) const;
  Result<void> put_row(std::size_t row, GridBuilder& grid) const;
  std::string read_paragraphs();
  void append_special(std::string& text);

  XmlScanner xml_;
  FindingLog& log_;
  GridBudget budget_;
  std::set<std::string, std::less<>> hidden_table_styles_;
  std::set<std::string, std::less<>> struck_cell_styles_;
  std::vector<Grid> sheets_;
  // The row and the table being read.
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::size_t declared_columns_ = 0;
  std::vector<RowCell> cells_;
  std::vector<Merge> merges_;
};

Result<std::vector<Grid>> OdsReader::read() {
  while (xml_.next()) {
    if (xml_.is_start("style")) {
      read_style();
    } else if (xml_.is_start("tracked-changes") || xml_.is_start("dde-links")) {
      xml_.skip_element();  // tables of the past
    } else if (xml_.is_start("table")) {
      if (sheets_.size() >= limits::grid_sheets_max) {
        log_.error("sheets_beyond_limit", {},
                   cat("only the first ", limits::grid_sheets_max, " sheets were read"));
        break;
      }
      TL_CHECK(read_table());
    }
  }
  TL_CHECK(xml_.check(content_part));
  return std::move(sheets_);
}

void OdsReader::read_style() {
  const std::string name = xml_.attribute("name");
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("table-properties") && xml_.raw_attribute("display") == "false") {
      hidden_table_styles_.insert(name);
    }
    if (!xml_.is_start("text-properties")) continue;
    const std::string_view line = xml_.raw_attribute("text-line-through-style");
    const std::string_view type = xml_.raw_attribute("text-line-through-type");
    const bool struck = (!line.empty() && line != "none") || (!type.empty() && type != "none");
    if (struck) struck_cell_styles_.insert(name);
  }
}

Result<void> OdsReader::read_table() {
  GridBuilder grid(xml_.attribute("name"), budget_, log_);
  grid.grid().hidden = hidden_table_styles_.contains(xml_.attribute("style-name"));
  row_ = 0;
  declared_columns_ = 0;
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("table-column")) {
      const std::size_t count = repeats(xml_, "number-columns-repeated");
      const std::string_view visibility = xml_.raw_attribute("visibility");
      if (visibility == "collapse" || visibility == "filter") {
        grid.hide_columns(declared_columns_, declared_columns_ + count - 1);
      }
      declared_columns_ += count;
    } else if (xml_.is_start("table-row")) {
      TL_CHECK(read_row(grid));
    } else if (xml_.is_start("shapes") || xml_.is_start("forms") || xml_.is_start("table")) {
      xml_.skip_element();  // drawings, and tables inside of cells
    }
  }
  sheets_.push_back(std::move(grid).finish());
  return {};
}

Result<void> OdsReader::read_row(GridBuilder& grid) {
  const std::size_t count = repeats(xml_, "number-rows-repeated");
  const std::string_view visibility = xml_.raw_attribute("visibility");
  if (visibility == "collapse" || visibility == "filter") {
    grid.hide_rows(row_, row_ + count - 1);
  }
  cells_.clear();
  merges_.clear();
  column_ = 0;
  const std::size_t outside = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("table-cell")) {
      read_cell();
    } else if (xml_.is_start("covered-table-cell")) {
      column_ += repeats(xml_, "number-columns-repeated");
      xml_.skip_element();
    }
  }
  for (const Merge& merge : merges_) {
    grid.merge(row_, merge.column, row_ + merge.rows - 1, merge.column + merge.columns - 1);
  }
  if (!cells_.empty()) {
    // One row past the limit is still put, for the finding that says what was left out.
    const std::size_t end = std::min(row_ + count, std::max(row_, limits::grid_rows_max) + 1);
    for (std::size_t row = row_; row < end; ++row) TL_CHECK(put_row(row, grid));
  }
  row_ += count;
  return {};
}

Result<void> OdsReader::put_row(std::size_t row, GridBuilder& grid) const {
  for (const RowCell& cell : cells_) {
    const std::size_t end =
        std::min(cell.column + cell.count, std::max(cell.column, limits::grid_columns_max) + 1);
    for (std::size_t column = cell.column; column < end; ++column) {
      if (cell.struck) grid.strike(row);
      TL_CHECK(grid.put(row, column, cell.cell));
    }
  }
  return {};
}

void OdsReader::read_cell() {
  RowCell made{.column = column_, .count = repeats(xml_, "number-columns-repeated")};
  column_ += made.count;
  const std::size_t rows = repeats(xml_, "number-rows-spanned");
  const std::size_t columns = repeats(xml_, "number-columns-spanned");
  if (rows > 1 || columns > 1) merges_.push_back({made.column, rows, columns});
  made.struck = struck_cell_styles_.contains(xml_.attribute("style-name"));
  const bool formula = xml_.has_attribute("formula");
  // Two attributes share the local name: office:value-type stands first in every writer, and
  // calcext:value-type says "error" where a formula failed.
  std::string_view type = xml_.raw_attribute("value-type");
  for (const XmlScanner::Attribute& attribute : xml_.attributes()) {
    if (attribute.name == "value-type" && attribute.raw == "error") type = attribute.raw;
  }
  std::string value;
  if (type == "float" || type == "percentage" || type == "currency")
    value = xml_.attribute("value");
  if (type == "date") value = xml_.attribute("date-value");
  if (type == "time") value = xml_.attribute("time-value");
  if (type == "boolean") value = xml_.attribute("boolean-value");
  if (type == "string") value = xml_.attribute("string-value");
  std::string shown = read_paragraphs();
  made.cell = cell_value(type, value.empty() ? std::move(shown) : std::move(value));
  made.cell.formula = formula;
  if (!made.cell.text.empty()) cells_.push_back(std::move(made));
}

Cell OdsReader::cell_value(std::string_view type, std::string text) const {
  if (text.empty()) return {};
  if (type == "float" || type == "percentage" || type == "currency") {
    auto number = shortest_decimal(text);
    if (number) return {std::move(*number), CellKind::number};
  }
  if (type == "date") {
    // Midnight is how some writers store a plain date.
    if (text.ends_with("T00:00:00")) text.resize(text.size() - 9);
    return {std::move(text), CellKind::date};
  }
  if (type == "time") return {clock_time(text), CellKind::date};
  if (type == "boolean") return {text == "true" ? "TRUE" : "FALSE", CellKind::boolean};
  if (type == "error") return {std::move(text), CellKind::error};
  return {std::move(text), CellKind::text};
}

// The paragraphs of the cell that was just started, one line each; comments and drawings left out.
std::string OdsReader::read_paragraphs() {
  std::string text;
  const std::size_t outside = xml_.depth() - 1;
  std::size_t paragraphs = 0;
  std::size_t paragraph_depth = 0;
  while (xml_.next() && xml_.depth() > outside) {
    if (xml_.is_start("annotation") || xml_.is_start("frame") || xml_.is_start("ruby-text") ||
        xml_.is_start("table")) {
      xml_.skip_element();
    } else if (xml_.is_start("p") || xml_.is_start("h")) {
      if (paragraphs++ > 0) text.push_back('\n');
      paragraph_depth = xml_.depth();
    } else if (xml_.is_end() && xml_.depth() + 1 == paragraph_depth) {
      paragraph_depth = 0;
    } else if (paragraph_depth != 0 && xml_.is_start()) {
      append_special(text);
    } else if (paragraph_depth != 0 && xml_.is_text()) {
      xml_.append_text(text);
    }
  }
  return text;
}

void OdsReader::append_special(std::string& text) {
  if (xml_.name() == "s") {
    text.append(std::min(repeats(xml_, "c"), limits::cell_bytes_max), ' ');
  } else if (xml_.name() == "tab") {
    text.push_back('\t');
  } else if (xml_.name() == "line-break") {
    text.push_back('\n');
  }
}

}  // namespace

Result<SourceDocument> read_ods(ZipReader& zip, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::ods;
  if (zip.contains("META-INF/manifest.xml")) {
    TL_TRY(const std::string manifest, zip.read("META-INF/manifest.xml"));
    if (contains(manifest, "encryption-data")) {
      return unsupported("document_encrypted",
                         cat(file_name, ": is protected by a password; save it without one"));
    }
  }
  TL_TRY(const std::string bytes, zip.read(content_part));
  TL_TRY(const std::string text, xml_to_utf8(bytes, content_part));
  TL_TRY(document.sheets, OdsReader(text, log).read());
  if (document.sheets.empty()) {
    return corrupt("workbook_without_sheets",
                   cat(file_name, ": the document has no sheet to read"));
  }
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents

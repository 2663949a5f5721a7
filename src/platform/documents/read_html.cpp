#include "platform/documents/read_html.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_encoding.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_xml_scanner.h"

namespace tl::documents {
namespace {

// A table that is open: where its next cell goes, and which columns a cell above still covers.
struct OpenTable {
  std::size_t index = 0;  // of its grid
  std::size_t rows = 0;   // begun so far
  std::size_t column = 0;
  bool in_cell = false;
  std::size_t cell_column = 0;
  std::string text;
  std::vector<std::size_t> covered_to;  // by column: the first row that no cell above covers
};

class HtmlReader {
 public:
  HtmlReader(std::string_view html, FindingLog& log) : html_(html), log_(log) {}

  Result<std::vector<Grid>> read();

 private:
  Result<void> read_tag();
  Result<void> on_tag(std::string_view name, std::string_view attributes);
  Result<void> begin_table();
  Result<void> begin_row();
  Result<void> begin_cell(std::string_view attributes);
  Result<void> end_cell();
  void add_text(std::string_view raw);
  void skip_to_end_of(std::string_view name);

  std::string_view html_;
  FindingLog& log_;
  std::size_t at_ = 0;
  bool tags_left_ = true;
  GridBudget budget_;
  std::vector<GridBuilder> grids_;
  std::vector<OpenTable> open_;
};

std::size_t span_of(std::string_view attributes, std::string_view name, std::size_t most) {
  const std::string lower = to_lower(attributes);
  const std::size_t at = lower.find(name);
  if (at == std::string::npos) return 1;
  const std::size_t digit = lower.find_first_of("0123456789", at + name.size());
  std::size_t span = 1;
  if (digit != std::string::npos) {
    std::from_chars(lower.data() + digit, lower.data() + lower.size(), span);
  }
  return std::clamp<std::size_t>(span, 1, most);
}

Result<std::vector<Grid>> HtmlReader::read() {
  while (at_ < html_.size()) {
    if (html_[at_] == '<') {
      TL_CHECK(read_tag());
      continue;
    }
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    add_text(html_.substr(at_, end - at_));
    at_ = end;
  }
  while (!open_.empty()) {
    TL_CHECK(end_cell());
    open_.pop_back();
  }
  std::vector<Grid> sheets;
  for (GridBuilder& grid : grids_) sheets.push_back(std::move(grid).finish());
  return sheets;
}

Result<void> HtmlReader::read_tag() {
  if (html_.substr(at_).starts_with("<!--")) {
    const std::size_t end = html_.find("-->", at_);
    at_ = end == std::string_view::npos ? html_.size() : end + 3;
    return {};
  }
  const char after = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
  const bool begins = is_alpha(after) || after == '/' || after == '!' || after == '?';
  const std::size_t end = begins && tags_left_ ? html_.find('>', at_) : std::string_view::npos;
  if (end == std::string_view::npos) {
    tags_left_ = tags_left_ && !begins;  // looked for to the end once, not at every sign
    add_text("<");
    ++at_;
    return {};
  }
  const std::string_view tag = html_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  const std::size_t name_end = std::min(tag.find_first_of(" \t\r\n/", 1), tag.size());
  return on_tag(to_lower(tag.substr(0, name_end)), tag.substr(name_end));
}

Result<void> HtmlReader::on_tag(std::string_view name, std::string_view attributes) {
  if (name == "script" || name == "style") {
    skip_to_end_of(name);
  } else if (name == "table") {
    return begin_table();
  } else if (open_.empty()) {
    return {};
  } else if (name == "tr") {
    TL_CHECK(end_cell());
    return begin_row();
  } else if (name == "td" || name == "th") {
    TL_CHECK(end_cell());
    return begin_cell(attributes);
  } else if (name == "/td" || name == "/th" || name == "/tr") {
    return end_cell();
  } else if (name == "/table") {
    TL_CHECK(end_cell());
    open_.pop_back();
  } else if (name == "br" || name == "/p" || name == "/div") {
    open_.back().text.push_back('\n');
  }
  return {};
}

Result<void> HtmlReader::begin_table() {
  if (open_.size() >= limits::tree_depth_max) {
    return limit_exceeded("tree_too_deep", cat(log_.file(), ": tables nest deeper than is read"));
  }
  if (grids_.size() >= limits::grid_sheets_max) {
    return limit_exceeded("tables_limit",
                          cat(log_.file(), ": has more than ", limits::grid_sheets_max, " tables"));
  }
  open_.push_back({.index = grids_.size()});
  grids_.emplace_back("", budget_, log_);
  return {};
}

Result<void> HtmlReader::begin_row() {
  OpenTable& table = open_.back();
  table.column = 0;
  return grids_[table.index].check_row(table.rows++);
}

Result<void> HtmlReader::begin_cell(std::string_view attributes) {
  OpenTable& table = open_.back();
  if (table.rows == 0) TL_CHECK(begin_row());
  const std::size_t row = table.rows - 1;
  const std::size_t columns = span_of(attributes, "colspan", limits::grid_columns_max);
  const std::size_t rows = span_of(attributes, "rowspan", limits::grid_rows_max);
  while (table.column < table.covered_to.size() && table.covered_to[table.column] > row) {
    ++table.column;
  }
  table.in_cell = true;
  table.cell_column = table.column;
  table.column += columns;
  if (rows > 1 && table.column <= limits::grid_columns_max) {
    if (table.covered_to.size() < table.column) table.covered_to.resize(table.column);
    std::fill_n(table.covered_to.begin() + static_cast<std::ptrdiff_t>(table.cell_column), columns,
                row + rows);
  }
  if (rows > 1 || columns > 1) {
    grids_[table.index].merge(row, table.cell_column, row + rows - 1,
                              table.cell_column + columns - 1);
  }
  return {};
}

Result<void> HtmlReader::end_cell() {
  if (open_.empty()) return {};
  OpenTable& table = open_.back();
  const std::string text = std::exchange(table.text, {});
  if (!std::exchange(table.in_cell, false)) return {};
  const std::string_view kept = trim(text);
  if (kept.empty()) return {};
  return grids_[table.index].put(table.rows - 1, table.cell_column,
                                 {std::string(kept), CellKind::text});
}

// White space is layout here, but for the line breaks that tags made.
void HtmlReader::add_text(std::string_view raw) {
  if (open_.empty() || !open_.back().in_cell) return;
  std::string& text = open_.back().text;
  std::string resolved;
  append_resolved(replace_all(raw, "&nbsp;", "\xC2\xA0"), resolved);
  for (const char c : resolved) {
    if (!is_space(c)) {
      text.push_back(c);
    } else if (!text.empty() && !is_space(text.back())) {
      text.push_back(' ');
    }
  }
}

void HtmlReader::skip_to_end_of(std::string_view name) {
  const std::string closing = cat("</", name);
  for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
       at = html_.find("</", at + 2)) {
    if (!iequals(html_.substr(at, closing.size()), closing)) continue;
    at_ = at;
    return;
  }
  at_ = html_.size();
}

}  // namespace

Result<SourceDocument> read_html(std::string_view bytes, std::string_view file_name) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::xls;
  TL_TRY(const DecodedText decoded, decode_text(bytes, log));
  TL_TRY(document.sheets, HtmlReader(decoded.text, log).read());
  if (document.sheets.empty()) {
    return unsupported("document_unsupported",
                       cat(file_name,
                           ": is a web page without a table; ask for the data as CSV or "
                           "XLSX"));
  }
  document.encoding = decoded.encoding;
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents

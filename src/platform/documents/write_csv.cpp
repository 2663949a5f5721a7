#include "platform/documents/write_csv.h"

#include <string_view>

#include "foundation/text.h"

namespace tl::documents {
namespace {

// Also after spaces and control characters: spreadsheets trim them away before they look.
bool would_run(const Cell& cell) {
  if (cell.kind != CellKind::text) return false;
  const std::size_t first = cell.text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return false;
  static constexpr std::string_view starts[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::string_view rest = std::string_view(cell.text).substr(first);
  for (const std::string_view start : starts) {
    if (rest.starts_with(start)) return true;
  }
  return false;
}

void append_field(std::string& out, std::string_view text, char delimiter) {
  const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                     text.find(delimiter) == std::string_view::npos &&
                     (text.empty() || (!is_space(text.front()) && !is_space(text.back())));
  if (plain) {
    out.append(text);
    return;
  }
  out.push_back('"');
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

}  // namespace

std::string write_csv(const Grid& grid, const CsvOptions& options) {
  std::string out;
  if (options.mark == ByteMark::utf8) out.append("\xEF\xBB\xBF");
  for (const std::vector<Cell>& row : grid.rows) {
    // A line that holds one empty field would be read as no line at all.
    if (row.size() == 1 && row[0].text.empty()) out.append("\"\"");
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out.push_back(options.delimiter);
      const bool guarded = options.formulas == Formulas::guard && would_run(row[c]);
      append_field(out, guarded ? "'" + row[c].text : row[c].text, options.delimiter);
    }
    out.append("\r\n");
  }
  return out;
}

}  // namespace tl::documents

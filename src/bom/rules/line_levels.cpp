#include "bom/rules/line_levels.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

using Levels = std::vector<std::int64_t>;

std::string_view text_of(const Grid& grid, const BomLine& line, std::size_t column) {
  return line.row < 1 ? std::string_view()
                      : grid.text(static_cast<std::size_t>(line.row - 1), column);
}

bool has_groups(std::string_view text) {
  return contains(text, ".");
}

// Numbers with dots all the way down; one that begins another stands above it.
std::optional<Levels> by_outline(const Grid& grid, std::size_t column,
                                 const std::vector<BomLine>& lines) {
  Levels levels;
  std::unordered_set<std::string_view> seen;
  std::size_t known = 0;
  bool nested = false;
  for (const BomLine& line : lines) {
    const std::string_view text = trim(text_of(grid, line, column));
    const auto depth = outline_depth(text);
    known += depth ? 1u : 0u;
    levels.push_back(depth.value_or(levels.empty() ? 1 : levels.back()));
    const std::size_t dot = text.rfind('.');
    nested = nested || text.starts_with('.') ||
             (depth && dot != std::string_view::npos && seen.contains(text.substr(0, dot)));
    seen.insert(text);
  }
  if (!nested || known * 10 < lines.size() * 9) return std::nullopt;
  return levels;
}

std::size_t indent_of(std::string_view text) {
  constexpr std::size_t tab = 4;
  std::size_t indent = 0;
  while (!text.empty()) {
    if (text.starts_with("\xC2\xA0")) {  // a no-break space
      text.remove_prefix(2);
      ++indent;
      continue;
    }
    if (text.front() != ' ' && text.front() != '\t') break;
    indent += text.front() == '\t' ? tab : 1;
    text.remove_prefix(1);
  }
  return text.empty() ? 0 : indent;
}

// Blanks before a text are typed by accident too: only a regular pattern over lines without lists
// of designators above the deeper ones counts.
std::optional<Levels> by_indent(const Grid& grid, std::size_t column,
                                const std::vector<BomLine>& lines) {
  constexpr std::size_t step_min = 2;
  constexpr std::size_t indented_min = 3;
  std::vector<std::size_t> indents;
  std::size_t indented = 0;
  for (const BomLine& line : lines) {
    indents.push_back(indent_of(text_of(grid, line, column)));
    indented += indents.back() > 0 ? 1u : 0u;
  }
  if (indented < indented_min || indented * 5 < lines.size() || indents.front() != 0)
    return std::nullopt;
  std::set<std::size_t> sizes(indents.begin(), indents.end());
  sizes.erase(0);
  const std::size_t step = *sizes.begin();
  if (step < step_min || std::ranges::any_of(sizes, [&](std::size_t s) { return s % step != 0; }))
    return std::nullopt;
  Levels levels;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto level = static_cast<std::int64_t>(indents[i] / step) + 1;
    if (i > 0 && level > levels.back() + 1) return std::nullopt;
    if (i > 0 && level > levels.back() && lines[i - 1].refdes.size() > 1) return std::nullopt;
    levels.push_back(level);
  }
  return levels;
}

std::optional<Levels> by_any_indent(const Grid& grid, const TableLayout& layout,
                                    const std::vector<BomLine>& lines) {
  for (const ColumnRole role : {ColumnRole::customer_pn, ColumnRole::description, ColumnRole::mpn,
                                ColumnRole::value, ColumnRole::item}) {
    for (const LaidOutColumn* column : layout.all(role)) {
      if (auto levels = by_indent(grid, column->column, lines)) return levels;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> outline_depth(std::string_view text) {
  text = trim(text);
  const std::size_t dots = std::min(text.find_first_not_of('.'), text.size());
  if (dots > 0) {
    const auto number = parse_decimal(text.substr(dots), 0);
    return number && *number >= 0 && *number <= 99 ? std::optional(*number) : std::nullopt;
  }
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  std::int64_t groups = 0;
  for (const std::string_view group : split(text, '.')) {
    if (group.empty() || group.size() > 6 || !std::ranges::all_of(group, is_digit))
      return std::nullopt;
    ++groups;
  }
  return groups;
}

void find_levels(const Grid& grid, const TableLayout& layout, std::vector<BomLine>& lines) {
  if (lines.size() < 2) return;
  std::optional<Levels> levels;
  const LaidOutColumn* level = layout.find(ColumnRole::level);
  if (level != nullptr) {
    const bool outlined = std::ranges::any_of(
        lines, [&](const BomLine& line) { return has_groups(text_of(grid, line, level->column)); });
    if (!outlined) return;
    levels = by_outline(grid, level->column, lines);
  }
  const LaidOutColumn* item = layout.find(ColumnRole::item);
  if (!levels && item != nullptr) levels = by_outline(grid, item->column, lines);
  if (!levels) levels = by_any_indent(grid, layout, lines);
  if (!levels) return;
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].level = (*levels)[i];
}

}  // namespace tl::bom

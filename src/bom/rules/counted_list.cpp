#include "bom/rules/counted_list.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t lines_min = 3;
constexpr std::size_t counted_percent_min = 60;
constexpr std::size_t longest_count = 5;  // digits

struct CountedText {
  std::string_view count;
  std::string_view text;
};

std::size_t digits_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end;
}

std::size_t sign_at(std::string_view text) {
  for (const std::string_view sign :
       {"pcs.", "pcs", "pc", "×", "x", "X", "ea", "off", "Stk", "szt"}) {
    if (!text.starts_with(sign)) continue;
    const bool word = sign.size() > 1 && is_alpha(sign.front());
    if (!word || text.size() == sign.size() || !is_alnum(text[sign.size()])) return sign.size();
  }
  return 0;
}

std::string_view without_bullet(std::string_view text) {
  while (!text.empty() && (text.front() == '-' || text.front() == '*' || text.front() == ':')) {
    text = trim(text.substr(1));
  }
  return text;
}

bool says_what(std::string_view text) {
  return std::ranges::count_if(text, is_alpha) >= 2 ||
         std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// "2x - SM02B", "4 pcs M3 screws", "1 Raspberry Pi".
std::optional<CountedText> count_before(std::string_view line) {
  const std::size_t digits = digits_at(line);
  if (digits == 0 || digits > longest_count) return std::nullopt;
  const std::size_t gap = line.find_first_not_of(" \t", digits);
  if (gap == std::string_view::npos) return std::nullopt;
  const std::size_t sign = sign_at(line.substr(gap));
  if (sign == 0 && gap == digits) return std::nullopt;  // "1N4148", "1. Microcontroller"
  const std::string_view text = without_bullet(trim(line.substr(gap + sign)));
  if (!says_what(text)) return std::nullopt;
  return CountedText{line.substr(0, digits), text};
}

// "Connector 10pin x 2", "74HC138 (x2)".
std::optional<CountedText> count_behind(std::string_view line) {
  if (line.ends_with(')')) line.remove_suffix(1);
  std::size_t begin = line.size();
  while (begin > 0 && is_digit(line[begin - 1])) --begin;
  const std::string_view count = line.substr(begin);
  if (count.empty() || count.size() > longest_count) return std::nullopt;
  std::string_view before = trim(line.substr(0, begin));
  if (!before.ends_with('x') && !before.ends_with('X') && !before.ends_with("×"))
    return std::nullopt;
  before.remove_suffix(before.ends_with("×") ? 2 : 1);
  if (!before.ends_with(' ') && !before.ends_with('(')) return std::nullopt;
  if (before.ends_with('(')) before.remove_suffix(1);
  before = trim(before);
  if (!says_what(before)) return std::nullopt;
  return CountedText{count, before};
}

// The cells of a row as one line; nothing for a table with more than a few.
std::string line_of(const std::vector<Cell>& row) {
  std::string line;
  for (const Cell& cell : row) {
    const std::string_view text = trim(cell.text);
    if (text.empty()) continue;
    if (!line.empty()) line += ' ';
    line += text;
  }
  return line;
}

Cell text_cell(std::string_view text) {
  return {std::string(text), CellKind::text, false};
}

}  // namespace

std::optional<Grid> counted_list(const Grid& grid) {
  Grid out;
  out.name = grid.name;
  std::size_t lines = 0;
  std::size_t counted = 0;
  for (const std::vector<Cell>& row : grid.rows) {
    const std::string whole = line_of(row);
    const std::string_view line = without_bullet(whole);
    out.rows.emplace_back();
    if (line.empty()) continue;
    ++lines;
    auto found = count_before(line);
    if (!found) found = count_behind(line);
    if (found) {
      ++counted;
      out.rows.back() = {text_cell(found->count), text_cell(found->text)};
    } else {
      out.rows.back() = {Cell{}, text_cell(line)};
    }
  }
  if (counted < lines_min || counted * 100 < lines * counted_percent_min) return std::nullopt;
  return out;
}

}  // namespace tl::bom

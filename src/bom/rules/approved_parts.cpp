#include "bom/rules/approved_parts.h"

#include <algorithm>
#include <limits>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/maker_names.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

std::vector<std::string_view> trimmed_pieces(std::string_view cell, std::string_view separator) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (;;) {
    const std::size_t end = cell.find(separator, start);
    const std::string_view piece =
        trim(cell.substr(start, end == std::string_view::npos ? end : end - start));
    if (!piece.empty()) out.push_back(piece);
    if (end == std::string_view::npos) return out;
    start = end + separator.size();
  }
}

bool all_part_numbers(const std::vector<std::string_view>& pieces) {
  return pieces.size() > 1 && std::ranges::all_of(pieces, [](std::string_view piece) {
           return piece.size() >= 5 && part_number_score(piece) >= 60;
         });
}

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

std::string_view without_end_sign(std::string_view text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ';')) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

struct Parallel {
  std::vector<std::string_view> makers;
  std::vector<std::string_view> numbers;
};

// Makers and part numbers that stand in the same order in two cells belong together: "TI;ST" and
// "LM358;LM358D". A sign that may be part of a number counts only when all makers are known.
Parallel split_together(std::string_view manufacturer_cell, std::string_view mpn_cell) {
  const bool several =
      mpn_cell.find_first_of("\n~|;/,") != std::string_view::npos || contains(mpn_cell, " or ");
  if (!several) return {{}, split_part_numbers(mpn_cell)};
  for (const std::string_view separator : {"\n", "~", "|", ";", " / ", ", ", ",", "/"}) {
    Parallel both{trimmed_pieces(manufacturer_cell, separator),
                  trimmed_pieces(mpn_cell, separator)};
    if (both.makers.size() < 2 || both.makers.size() != both.numbers.size()) continue;
    const bool plain_sign = separator != "," && separator != "/" && separator != ", ";
    if (plain_sign || std::ranges::all_of(both.makers, is_known_maker)) return both;
  }
  Parallel out{{}, split_part_numbers(mpn_cell)};
  if (out.numbers.size() < 2) return out;
  for (const std::string_view separator : {"\n", "~", "|", ";", " / ", ", ", "/"}) {
    out.makers = trimmed_pieces(manufacturer_cell, separator);
    if (out.makers.size() == out.numbers.size()) break;
  }
  return out;
}

}  // namespace

std::vector<ApprovedPartColumns> pair_part_columns(const TableLayout& layout) {
  const auto makers = layout.all(ColumnRole::manufacturer);
  std::vector<bool> used(makers.size(), false);
  std::vector<ApprovedPartColumns> out;
  for (const LaidOutColumn* mpn : layout.all(ColumnRole::mpn)) {
    ApprovedPartColumns pair{mpn->column, std::nullopt};
    std::size_t best = makers.size();
    std::size_t best_rank = std::numeric_limits<std::size_t>::max();
    for (std::size_t i = 0; i < makers.size(); ++i) {
      if (used[i]) continue;
      const bool same_index = makers[i]->heading.index == mpn->heading.index;
      const bool after = makers[i]->column > mpn->column;
      const std::size_t rank = (same_index ? 0 : 10'000) +
                               distance(makers[i]->column, mpn->column) * 2 + (after ? 1 : 0);
      if (rank < best_rank) {
        best_rank = rank;
        best = i;
      }
    }
    if (best < makers.size()) {
      used[best] = true;
      pair.manufacturer = makers[best]->column;
    }
    out.push_back(pair);
  }
  return out;
}

std::vector<std::string_view> split_part_numbers(std::string_view cell) {
  cell = trim(cell);
  if (cell.find_first_of("\n~|;/,") == std::string_view::npos && !contains(cell, " or ")) {
    return cell.empty() ? std::vector<std::string_view>{} : std::vector{cell};
  }
  for (const std::string_view separator : {"\n", "~", "|"}) {
    if (!contains(cell, separator)) continue;
    std::vector<std::string_view> pieces = trimmed_pieces(cell, separator);
    for (std::string_view& piece : pieces) piece = without_end_sign(piece);
    std::erase_if(pieces, [](std::string_view piece) { return piece.empty(); });
    return pieces;
  }
  for (const std::string_view separator : {";", " / ", ", ", " or "}) {
    std::vector<std::string_view> pieces = trimmed_pieces(cell, separator);
    if (all_part_numbers(pieces)) return pieces;
  }
  if (cell.empty()) return {};
  return {cell};
}

std::vector<ApprovedPart> approved_parts_of(std::string_view manufacturer_cell,
                                            std::string_view mpn_cell) {
  if (says_not_fitted(mpn_cell) || is_not_fitted_mark(mpn_cell)) return {};
  const Parallel cells = split_together(manufacturer_cell, mpn_cell);
  std::vector<ApprovedPart> out;
  for (std::size_t i = 0; i < cells.numbers.size(); ++i) {
    if (is_placeholder(cells.numbers[i])) continue;
    const std::string_view maker =
        cells.makers.size() == cells.numbers.size() ? cells.makers[i] : trim(manufacturer_cell);
    out.push_back({is_placeholder(maker) ? std::string() : std::string(maker),
                   std::string(cells.numbers[i])});
  }
  return out;
}

}  // namespace tl::bom

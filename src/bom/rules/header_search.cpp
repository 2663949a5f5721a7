#include "bom/rules/header_search.h"

#include <algorithm>
#include <array>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/designators.h"
#include "bom/rules/header_words.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t header_search_rows = 200;
constexpr std::size_t header_search_columns = 256;
constexpr std::size_t longest_heading = 80;
constexpr int header_score_min = 40;
constexpr int short_header_score_min = 22;  // every cell is a heading that we know

int role_weight(ColumnRole role) {
  switch (role) {
    case ColumnRole::refdes:
    case ColumnRole::qty:
    case ColumnRole::mpn: return 30;
    case ColumnRole::manufacturer:
    case ColumnRole::description:
    case ColumnRole::supplier_pn: return 20;
    case ColumnRole::value:
    case ColumnRole::package:
    case ColumnRole::customer_pn: return 15;
    case ColumnRole::other: return 4;
    default: return 8;
  }
}

// Points for a row of headings: which different roles it names, how surely, and how many of its
// cells mean nothing.
int header_points(const std::vector<std::string>& headings) {
  std::array<int, column_role_count> best{};
  int filled = 0;
  int known = 0;
  for (const std::string& text : headings) {
    if (trim(text).empty()) continue;
    ++filled;
    if (text.size() > longest_heading || is_whole_number(text) || parse_quantity(text)) continue;
    const HeadingReading heading = read_heading(text);
    const ColumnRole role = heading.best_role();
    if (heading.best_score() < 30) continue;
    ++known;
    int& slot = best[static_cast<std::size_t>(role)];
    slot = std::max(slot, heading.best_score());
  }
  int points = 0;
  int roles = 0;
  for (std::size_t i = 0; i < best.size(); ++i) {
    const auto role = static_cast<ColumnRole>(i);
    points += best[i] * role_weight(role) / 100;
    if (best[i] > 0 && role != ColumnRole::other) ++roles;
  }
  if (roles < 2 || filled == 0) return 0;
  const bool all_known = known == filled && filled >= 3;
  if (all_known && points >= short_header_score_min) points = std::max(points, header_score_min);
  return points * (30 + 70 * known / filled) / 100;
}

// The first rows below that say more than one thing.
std::vector<std::size_t> rows_below(const Grid& grid, std::size_t row) {
  constexpr std::size_t rows_looked_at = 12;
  std::vector<std::size_t> below;
  for (std::size_t r = row + 1; r < grid.rows.size() && below.size() < rows_looked_at; ++r) {
    if (filled_cells(grid, r) >= 2) below.push_back(r);
  }
  return below;
}

// Whether a column below a row is nearly all designators, or all counts.
struct Below {
  bool designators = false;
  bool counts = false;
};

Below column_below(const Grid& grid, const std::vector<std::size_t>& below, std::size_t column) {
  std::size_t named = 0;
  std::size_t counted = 0;
  std::size_t filled = 0;
  for (const std::size_t r : below) {
    const std::string_view cell = trim(grid.text(r, column));
    filled += cell.empty() ? 0u : 1u;
    named += designator_score(cell) >= 60 ? 1u : 0u;
    counted += parse_quantity(cell) ? 1u : 0u;
  }
  return {.designators = named * 10 >= below.size() * 6,
          .counts = counted * 2 >= below.size() && counted * 10 >= filled * 9};
}

// What stands below a heading speaks for it: designators below "Name", counts below "Amount".
int points_from_below(const Grid& grid, std::size_t row, const std::vector<std::string>& headings) {
  constexpr int points_for_designators = 20;
  constexpr int points_for_counts = 15;
  const std::vector<std::size_t> below = rows_below(grid, row);
  if (below.size() < 2) return 0;
  bool designators = false;
  bool counts = false;
  for (std::size_t c = 0; c < headings.size(); ++c) {
    const HeadingReading heading = read_heading(headings[c]);
    const bool may_name = heading.score(ColumnRole::refdes) >= 35;
    const bool may_count = heading.score(ColumnRole::qty) >= 60;
    if (!may_name && !may_count) continue;
    const Below found = column_below(grid, below, c);
    designators = designators || (may_name && found.designators);
    counts = counts || (may_count && found.counts);
  }
  return (designators ? points_for_designators : 0) + (counts ? points_for_counts : 0);
}

std::vector<std::string> headings_of(const Grid& grid, std::size_t row) {
  std::vector<std::string> out;
  for (const Cell& cell : grid.rows[row]) out.emplace_back(trim(cell.text));
  if (out.size() > header_search_columns) out.resize(header_search_columns);
  return out;
}

// The headings of two rows read as one: the upper cell reaches over the columns it is merged
// across.
std::vector<std::string> joined_headings(const Grid& grid, std::size_t upper, std::size_t lower) {
  std::vector<std::string> above = headings_of(grid, upper);
  std::vector<std::string> below = headings_of(grid, lower);
  above.resize(std::max(above.size(), below.size()));
  below.resize(above.size());
  for (const MergedRange& merge : grid.merges) {
    if (merge.first_row < 0 || static_cast<std::size_t>(merge.first_row) != upper) continue;
    for (std::int32_t c = merge.first_column + 1; c <= merge.last_column; ++c) {
      if (static_cast<std::size_t>(c) < above.size() &&
          above[static_cast<std::size_t>(c)].empty()) {
        above[static_cast<std::size_t>(c)] = above[static_cast<std::size_t>(merge.first_column)];
      }
    }
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < above.size(); ++i) {
    const bool both = !above[i].empty() && !below[i].empty();
    out.push_back(both ? cat(above[i], ' ', below[i]) : above[i] + below[i]);
  }
  return out;
}

bool looks_like_a_value(std::string_view text) {
  if (designator_score(text) >= 60) return true;
  if (read_heading(text).best_score() >= 60) return false;  // "Footprint"
  return is_whole_number(text) || parse_quantity(text) || price_score(text) > 50 || is_link(text) ||
         value_score(text) > 80 || package_score(text) >= 90;
}

bool looks_like_data(const Grid& grid, std::size_t row) {
  int data = 0;
  int filled = 0;
  for (const Cell& cell : grid.rows[row]) {
    const std::string_view text = trim(cell.text);
    if (text.empty()) continue;
    ++filled;
    if (cell.kind == CellKind::number || cell.kind == CellKind::date || is_whole_number(text) ||
        price_score(text) > 50 || is_link(text) || designator_score(text) >= 90 ||
        value_score(text) > 80) {
      ++data;
    }
  }
  return data * 4 >= filled;
}

// A second header row directly below or above adds words; a row of data does not.
HeaderRow with_second_row(const Grid& grid, HeaderRow best) {
  for (const std::size_t upper : {*best.row, *best.row - 1}) {
    if (upper >= grid.rows.size() || upper + 1 >= grid.rows.size()) continue;
    const std::size_t other = upper == *best.row ? upper + 1 : upper;
    if (filled_cells(grid, other) < 2 || looks_like_data(grid, other)) continue;
    std::vector<std::string> texts = joined_headings(grid, upper, upper + 1);
    int points = header_points(texts);
    if (points > 0) points += points_from_below(grid, upper + 1, texts);
    if (points < best.points + 10) continue;
    std::vector<std::string> shown = headings_of(grid, upper + 1);
    const std::vector<std::string> above = headings_of(grid, upper);
    shown.resize(texts.size());
    for (std::size_t i = 0; i < above.size(); ++i) {
      if (shown[i].empty()) shown[i] = above[i];
    }
    return {upper + 1, std::move(texts), std::move(shown), points};
  }
  return best;
}

// As wide as the rows below it, or nearly: a title is not.
bool is_as_wide(const Grid& grid, std::size_t row, const std::vector<std::size_t>& below) {
  std::size_t widest = 0;
  for (const std::size_t r : below) widest = std::max(widest, filled_cells(grid, r));
  return filled_cells(grid, row) >= 3 && filled_cells(grid, row) * 10 >= widest * 8;
}

// A designator over designators: the list has begun, and no header stood above it.
bool is_in_the_list(const Grid& grid, std::size_t row, const std::vector<std::size_t>& below) {
  for (std::size_t c = 0; c < grid.rows[row].size(); ++c) {
    if (designator_score(trim(grid.text(row, c))) >= 60 && column_below(grid, below, c).designators)
      return true;
  }
  return false;
}

// In a language that we do not know a header shows by what stands below it: the first row with more
// than one text none of which is data, over a column of designators, or as wide as the rows below
// it and over a column of counts.
HeaderRow header_in_unknown_words(const Grid& grid) {
  constexpr std::size_t rows_tried = 30;
  for (std::size_t row = 0; row < std::min(grid.rows.size(), rows_tried); ++row) {
    if (filled_cells(grid, row) < 2) continue;
    std::vector<std::string> texts = headings_of(grid, row);
    const std::vector<std::size_t> below = rows_below(grid, row);
    if (below.size() < 3) return {};
    if (std::ranges::any_of(texts, looks_like_a_value)) {
      if (is_in_the_list(grid, row, below)) return {};
      continue;
    }
    const bool wide = is_as_wide(grid, row, below);
    for (std::size_t c = 0; c < texts.size(); ++c) {
      if (texts[c].empty()) continue;
      const Below found = column_below(grid, below, c);
      if (found.designators || (wide && found.counts)) return {row, texts, texts, header_score_min};
    }
  }
  return {};
}

}  // namespace

bool is_blank_row(const Grid& grid, std::size_t row) {
  return filled_cells(grid, row) == 0;
}

std::size_t filled_cells(const Grid& grid, std::size_t row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      grid.rows[row], [](const Cell& cell) { return !trim(cell.text).empty(); }));
}

HeaderRow header_at(const Grid& grid, std::size_t row) {
  return {row, headings_of(grid, row), headings_of(grid, row), header_score_min};
}

HeaderRow find_header(const Grid& grid) {
  HeaderRow best;
  int best_words = 0;
  const std::size_t end = std::min(grid.rows.size(), header_search_rows);
  for (std::size_t row = 0; row < end; ++row) {
    std::vector<std::string> texts = headings_of(grid, row);
    const int words = header_points(texts);
    if (words == 0) continue;
    const int points = words + points_from_below(grid, row, texts);
    // A header further down must say more itself: a second block of the list is no better.
    if (points <= best.points || (best.points >= header_score_min && words <= best_words)) continue;
    best = {row, texts, texts, points};
    best_words = words;
  }
  if (!best.row || best.points < header_score_min) return header_in_unknown_words(grid);
  return with_second_row(grid, std::move(best));
}

}  // namespace tl::bom

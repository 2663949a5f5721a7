#include "bom/rules/table_layout.h"

#include <algorithm>
#include <array>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/column_profile.h"
#include "bom/rules/designators.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t header_search_rows = 200;
constexpr std::size_t sample_rows = 300;
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

bool is_single(ColumnRole role) {
  return role != ColumnRole::mpn && role != ColumnRole::manufacturer &&
         role != ColumnRole::supplier && role != ColumnRole::supplier_pn &&
         role != ColumnRole::other && role != ColumnRole::notes;
}

bool is_blank_row(const Grid& grid, std::size_t row) {
  return std::ranges::all_of(grid.rows[row],
                             [](const Cell& cell) { return trim(cell.text).empty(); });
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
    if (is_whole_number(text) || parse_quantity(text)) continue;
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
  if (points < header_score_min && points >= short_header_score_min && known == filled &&
      filled >= 3) {
    points = header_score_min;
  }
  return points * (30 + 70 * known / filled) / 100;
}

std::vector<std::string> headings_of(const Grid& grid, std::size_t row) {
  std::vector<std::string> out;
  for (const Cell& cell : grid.rows[row]) out.emplace_back(trim(cell.text));
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

struct Header {
  std::optional<std::size_t> row;
  std::vector<std::string> texts;
  int points = 0;
};

Header find_header(const Grid& grid) {
  Header best;
  const std::size_t end = std::min(grid.rows.size(), header_search_rows);
  for (std::size_t row = 0; row < end; ++row) {
    std::vector<std::string> texts = headings_of(grid, row);
    int points = header_points(texts);
    if (points <= best.points) continue;
    best = {row, std::move(texts), points};
  }
  if (!best.row || best.points < header_score_min) return {};
  // A second header row directly below or above adds words; a row of data does not.
  for (const std::size_t upper : {*best.row, *best.row - 1}) {
    if (upper >= grid.rows.size() || upper + 1 >= grid.rows.size()) continue;
    const std::size_t other = upper == *best.row ? upper + 1 : upper;
    if (is_blank_row(grid, other) || looks_like_data(grid, other)) continue;
    std::vector<std::string> texts = joined_headings(grid, upper, upper + 1);
    const int points = header_points(texts);
    if (points < best.points + 10) continue;
    best = {upper + 1, std::move(texts), points};
    break;
  }
  return best;
}

std::vector<std::size_t> sample_of(const Grid& grid, std::size_t first) {
  std::vector<std::size_t> rows;
  for (std::size_t row = first; row < grid.rows.size() && rows.size() < sample_rows; ++row) {
    if (!is_blank_row(grid, row)) rows.push_back(row);
  }
  return rows;
}

// The rows that the columns are judged by: those that have as many cells as most, so that notes
// below a short table do not blur it.
std::vector<std::size_t> full_rows(const Grid& grid, std::vector<std::size_t> rows) {
  std::vector<std::size_t> counts;
  const auto filled = [&](std::size_t row) {
    return static_cast<std::size_t>(std::ranges::count_if(
        grid.rows[row], [](const Cell& cell) { return !trim(cell.text).empty(); }));
  };
  for (const std::size_t row : rows) counts.push_back(filled(row));
  if (counts.size() < 4) return rows;
  std::vector<std::size_t> sorted = counts;
  std::ranges::sort(sorted);
  const std::size_t typical = sorted[sorted.size() * 3 / 4];
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (counts[i] * 2 >= typical) kept.push_back(rows[i]);
  }
  return kept;
}

// In how many rows of the sample the number in `column` is the count of designators in `refdes`.
int count_match_percent(const Grid& grid, std::size_t column, std::size_t refdes,
                        const std::vector<std::size_t>& rows) {
  int tried = 0;
  int met = 0;
  for (const std::size_t row : rows) {
    const std::string_view list = trim(grid.text(row, refdes));
    const auto quantity = parse_quantity(grid.text(row, column));
    if (list.empty() || !quantity) continue;
    ++tried;
    const auto count = static_cast<std::int64_t>(
        parse_designators(list, quantity->millionths / 1'000'000).names.size());
    met += count * 1'000'000 == quantity->millionths ? 1 : 0;
    if (tried >= 60) break;
  }
  return tried == 0 ? 50 : met * 100 / tried;
}

struct Candidate {
  std::size_t column = 0;
  ColumnRole role = ColumnRole::other;
  int total = 0;
};

constexpr int assign_min = 42;

class Assigner {
 public:
  Assigner(const Grid& grid, const Header& header, std::size_t first_row)
      : grid_(grid), rows_(full_rows(grid, sample_of(grid, first_row))) {
    const std::size_t width = std::max(grid.width(), header.texts.size());
    for (std::size_t c = 0; c < width; ++c) {
      LaidOutColumn column;
      column.column = c;
      if (c < header.texts.size()) column.header = header.texts[c];
      column.heading = read_heading(column.header);
      columns_.push_back(std::move(column));
      profiles_.push_back(profile_column(grid, c, rows_));
    }
  }

  std::vector<LaidOutColumn> run() {
    demote_plain_part_numbers();
    assign_refdes_first();
    std::vector<Candidate> candidates;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (taken_[c]) continue;
      for (std::size_t i = 0; i < column_role_count; ++i) {
        const auto role = static_cast<ColumnRole>(i);
        if (role == ColumnRole::refdes) continue;
        const int total = total_of(c, role);
        if (total >= assign_min) candidates.push_back({c, role, total});
      }
    }
    std::ranges::stable_sort(
        candidates, [](const Candidate& a, const Candidate& b) { return a.total > b.total; });
    for (const Candidate& candidate : candidates) take(candidate);
    drop_makers_without_number();
    std::erase_if(columns_, [&](const LaidOutColumn& column) {
      return column.header.empty() && profiles_[column.column].filled == 0;
    });
    return std::move(columns_);
  }

 private:
  int heading_score(std::size_t c, ColumnRole role) const {
    return columns_[c].heading.score(role);
  }

  // "Part Number" beside "Manufacturer Part Number" is the customer's own.
  void demote_plain_part_numbers() {
    const bool named = std::ranges::any_of(columns_, [](const LaidOutColumn& column) {
      return column.heading.named_maker && column.heading.score(ColumnRole::mpn) >= 80;
    });
    if (!named) return;
    for (LaidOutColumn& column : columns_) {
      if (column.heading.named_maker) continue;
      int& score = column.heading.scores[static_cast<std::size_t>(ColumnRole::mpn)];
      score = std::min(score, 15);
    }
  }

  void assign_refdes_first() {
    taken_.assign(columns_.size(), false);
    Candidate best{0, ColumnRole::refdes, assign_min - 1};
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const int total = total_of(c, ColumnRole::refdes);
      if (total > best.total) best = {c, ColumnRole::refdes, total};
    }
    if (best.total < assign_min) return;
    take(best);
    refdes_ = best.column;
  }

  int total_of(std::size_t c, ColumnRole role) const {
    const int heading = heading_score(c, role);
    const ColumnProfile& profile = profiles_[c];
    const int content = content_score(profile, role);
    if (heading == 0) return content_alone(c, role, content);
    if (role == ColumnRole::refdes) {
      if (profile.filled > 0 && content < 20) return heading >= 95 ? heading / 2 : heading / 3;
      return heading * 50 / 100 + content * 50 / 100;
    }
    if (role == ColumnRole::qty) return quantity_total(c, heading, content);
    if (role == ColumnRole::mpn && profile.filled > 0 && content < 10 && heading < 95)
      return heading / 2;
    return heading * 62 / 100 + content * 38 / 100;
  }

  int quantity_total(std::size_t c, int heading, int content) const {
    if (profiles_[c].filled > 0 && content < 30) return heading / 3;
    int total = heading * 60 / 100 + content * 30 / 100;
    if (refdes_) total += count_match_percent(grid_, c, *refdes_, rows_) / 10;
    return total;
  }

  // Without a heading that we know, only content that can hardly be anything else counts.
  int content_alone(std::size_t c, ColumnRole role, int content) const {
    const ColumnProfile& profile = profiles_[c];
    if (profile.filled == 0 || columns_[c].heading.best_score() >= 60) return 0;
    const bool headless = columns_[c].header.empty();
    switch (role) {
      case ColumnRole::refdes:
        return content >= 85 && profile.filled * 2 > profile.sampled ? (headless ? 60 : 50) : 0;
      case ColumnRole::qty:
        return refdes_ && content >= 90 && count_match_percent(grid_, c, *refdes_, rows_) >= 90 ? 55
                                                                                                : 0;
      case ColumnRole::mpn:
        return headless && content >= 70 && profile.distinct >= 60 && profile.packages < 40 ? 48
                                                                                            : 0;
      case ColumnRole::manufacturer: return content >= 70 && profile.makers >= 50 ? 50 : 0;
      case ColumnRole::supplier_pn: return profile.distributor_numbers >= 70 ? 50 : 0;
      case ColumnRole::dnp: return profile.fitted_marks >= 60 ? 50 : 0;
      case ColumnRole::value: return headless && profile.values >= 60 ? 46 : 0;
      case ColumnRole::package: return headless && profile.packages >= 60 ? 46 : 0;
      case ColumnRole::description: return headless && profile.descriptions >= 40 ? 44 : 0;
      default: return 0;
    }
  }

  // A column of makers belongs to a column of part numbers; the weakest ones too many are let go.
  void drop_makers_without_number() {
    const auto count = [&](ColumnRole role) {
      return std::ranges::count(columns_, role, &LaidOutColumn::role);
    };
    const auto wanted = std::max<std::ptrdiff_t>(count(ColumnRole::mpn), 1);
    while (count(ColumnRole::manufacturer) > wanted) {
      LaidOutColumn* weakest = nullptr;
      for (LaidOutColumn& column : columns_) {
        if (column.role != ColumnRole::manufacturer) continue;
        if (weakest == nullptr || column.confidence < weakest->confidence) weakest = &column;
      }
      weakest->role = ColumnRole::other;
    }
  }

  void take(const Candidate& candidate) {
    if (taken_[candidate.column]) return;
    if (is_single(candidate.role) &&
        std::ranges::any_of(columns_, [&](const LaidOutColumn& column) {
          return taken_[column.column] && column.role == candidate.role;
        })) {
      return;
    }
    taken_[candidate.column] = true;
    columns_[candidate.column].role = candidate.role;
    columns_[candidate.column].confidence = std::clamp(candidate.total, 0, 100);
  }

  const Grid& grid_;
  std::vector<std::size_t> rows_;
  std::vector<LaidOutColumn> columns_;
  std::vector<ColumnProfile> profiles_;
  std::vector<bool> taken_;
  std::optional<std::size_t> refdes_;
};

}  // namespace

const LaidOutColumn* TableLayout::find(ColumnRole role) const {
  const auto it = std::ranges::find(columns, role, &LaidOutColumn::role);
  return it == columns.end() ? nullptr : &*it;
}

std::vector<const LaidOutColumn*> TableLayout::all(ColumnRole role) const {
  std::vector<const LaidOutColumn*> out;
  for (const LaidOutColumn& column : columns) {
    if (column.role == role) out.push_back(&column);
  }
  return out;
}

bool TableLayout::readable() const {
  const bool what = has(ColumnRole::mpn) || has(ColumnRole::value) ||
                    has(ColumnRole::description) || has(ColumnRole::supplier_pn) ||
                    has(ColumnRole::customer_pn) || has(ColumnRole::package);
  return (has(ColumnRole::refdes) || has(ColumnRole::qty)) && what;
}

namespace {

TableLayout lay_out_with(const Grid& grid, const Header& header) {
  TableLayout layout;
  layout.header_row = header.row;
  layout.header_score = header.points;
  layout.first_row = header.row ? *header.row + 1 : 0;
  layout.columns = Assigner(grid, header, layout.first_row).run();
  return layout;
}

}  // namespace

TableLayout lay_out(const Grid& grid) {
  return lay_out_with(grid, find_header(grid));
}

TableLayout lay_out_below(const Grid& grid, std::size_t header_row) {
  return lay_out_with(grid, {header_row, headings_of(grid, header_row), 100});
}

}  // namespace tl::bom

#include "bom/rules/column_assignment.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/column_profile.h"
#include "bom/rules/designators.h"
#include "foundation/quantity.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t sample_rows = 300;
constexpr std::size_t judged_columns_max = 256;  // further ones are kept, but none of our business
constexpr int assign_min = 42;

// A block further down begins with the header once more; it says nothing about the cells.
bool repeats(const Grid& grid, std::size_t row, const HeaderRow& header) {
  for (std::size_t c = 0; c < header.shown.size(); ++c) {
    if (trim(grid.text(row, c)) != header.shown[c]) return false;
  }
  return !header.shown.empty();
}

std::vector<std::size_t> sample_of(const Grid& grid, const HeaderRow& header) {
  std::vector<std::size_t> rows;
  const std::size_t first = header.row ? *header.row + 1 : 0;
  for (std::size_t row = first; row < grid.rows.size() && rows.size() < sample_rows; ++row) {
    if (!is_blank_row(grid, row) && !repeats(grid, row, header)) rows.push_back(row);
  }
  return rows;
}

// The rows that the columns are judged by: those that have as many cells as most, so that notes
// below a short table do not blur it.
std::vector<std::size_t> full_rows(const Grid& grid, const std::vector<std::size_t>& rows) {
  std::vector<std::size_t> counts;
  for (const std::size_t row : rows) counts.push_back(filled_cells(grid, row));
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
        parse_designators(list, quantity->millionths / Quantity::one).names.size());
    met += count * Quantity::one == quantity->millionths ? 1 : 0;
    if (tried >= 60) break;
  }
  return tried == 0 ? 50 : met * 100 / tried;
}

struct Candidate {
  std::size_t column = 0;
  ColumnRole role = ColumnRole::other;
  int total = 0;
};

class Assigner {
 public:
  Assigner(const Grid& grid, const HeaderRow& header)
      : grid_(grid), rows_(full_rows(grid, sample_of(grid, header))) {
    const std::size_t width = std::max(grid.width(), header.texts.size());
    for (std::size_t c = 0; c < width; ++c) {
      LaidOutColumn column;
      column.column = c;
      if (c < header.shown.size()) column.header = header.shown[c];
      if (c < header.texts.size()) column.heading = read_heading(header.texts[c]);
      columns_.push_back(std::move(column));
      profiles_.push_back(c < judged_columns_max ? profile_column(grid, c, rows_)
                                                 : ColumnProfile{});
    }
    names_places_ = std::ranges::any_of(profiles_, &names_places);
  }

  std::vector<LaidOutColumn> run(std::span<const GivenColumn> given) {
    taken_.assign(columns_.size(), false);
    given_.assign(columns_.size(), false);
    for (const GivenColumn& column : given) take_as_told(column);
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
    take_some_column_as_part_numbers();
    drop_makers_without_number();
    take_vendors_as_makers();
    take_some_text_as_description();
    std::erase_if(columns_, [&](const LaidOutColumn& column) {
      return column.header.empty() && profiles_[column.column].filled == 0 &&
             !given_[column.column];
    });
    return std::move(columns_);
  }

 private:
  void take_as_told(const GivenColumn& given) {
    LaidOutColumn& column = columns_[given.column];
    taken_[given.column] = true;
    column.role = given.role;
    column.confidence = 100;
    column.told = given.told;
    given_[given.column] = true;
    if (given.role == ColumnRole::refdes) refdes_ = given.column;
  }

  int heading_score(std::size_t c, ColumnRole role) const {
    return columns_[c].heading.score(role);
  }

  // A heading that means nothing to us says no more than none.
  bool says_nothing(std::size_t c) const { return columns_[c].heading.best_score() < 30; }

  // "Part Number" beside "Manufacturer Part Number" is the customer's own, unless it says that it
  // is another alternative, or is filled just where the other is not.
  void demote_plain_part_numbers() {
    const auto names_maker = [](const LaidOutColumn& column) {
      return column.heading.named_maker && column.heading.score(ColumnRole::mpn) >= 80;
    };
    if (std::ranges::none_of(columns_, names_maker)) return;
    for (LaidOutColumn& column : columns_) {
      if (column.heading.named_maker || column.heading.alternative) continue;
      const bool complements = std::ranges::any_of(columns_, [&](const LaidOutColumn& named) {
        return names_maker(named) && fill_each_other(named.column, column.column);
      });
      if (!complements) column.heading.scores[static_cast<std::size_t>(ColumnRole::mpn)] = 0;
    }
  }

  // Both columns say something, but hardly ever in the same row.
  bool fill_each_other(std::size_t a, std::size_t b) const {
    const int fewer = std::min(profiles_[a].filled, profiles_[b].filled);
    return fewer > 0 && profiles_[b].part_numbers >= 60 && rows_shared(a, b) * 3 <= fewer;
  }

  void assign_refdes_first() {
    if (refdes_) return;
    Candidate best{0, ColumnRole::refdes, assign_min - 1};
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const int total = taken_[c] ? 0 : total_of(c, ColumnRole::refdes);
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
      if (profile.filled == 0 && names_places_) return heading / 3;
      if (profile.filled > 0 && content < 20) return heading >= 95 ? heading / 2 : heading / 3;
      return heading * 50 / 100 + content * 50 / 100;
    }
    if (role == ColumnRole::qty) return quantity_total(c, heading, content);
    if (role == ColumnRole::dnp && profile.filled > 0 && content < 20) return heading / 3;
    if (role == ColumnRole::mpn && profile.filled > 0 && content < 10 && heading < 95)
      return heading / 2;
    if (role == ColumnRole::item && (holds_part_numbers(profile) || holds_prose(profile)))
      return heading / 2;
    return heading * 62 / 100 + content * 38 / 100;
  }

  int quantity_total(std::size_t c, int heading, int content) const {
    if (profiles_[c].filled > 0 && content < 30) return heading / 3;
    int total = heading * 60 / 100 + content * 30 / 100;
    if (refdes_) total += count_match_percent(grid_, c, *refdes_, rows_) / 10;
    return total;
  }

  // What such a heading means is never found beside designators in its own cells: "#", "Notes".
  bool heading_allows_places(std::size_t c) const {
    if (columns_[c].heading.best_score() < 60) return true;
    const ColumnRole role = columns_[c].heading.best_role();
    return role == ColumnRole::item || role == ColumnRole::level || role == ColumnRole::notes ||
           role == ColumnRole::unit || role == ColumnRole::other || role == ColumnRole::description;
  }

  // Without a heading that we know, only content that can hardly be anything else counts.
  int content_alone(std::size_t c, ColumnRole role, int content) const {
    const ColumnProfile& profile = profiles_[c];
    if (profile.filled == 0) return 0;
    const bool headless = columns_[c].header.empty();
    if (role == ColumnRole::refdes && names_places(profile) && heading_allows_places(c))
      return headless ? 60 : 52;
    if (role == ColumnRole::refdes && headless && content >= 70 &&
        profile.filled * 10 > profile.sampled * 9)
      return 50;
    if (columns_[c].heading.best_score() >= 60) return 0;
    switch (role) {
      case ColumnRole::qty:
        if (refdes_) {
          return content >= 90 && count_match_percent(grid_, c, *refdes_, rows_) >= 80 ? 55 : 0;
        }
        return says_nothing(c) && content >= 90 && !profile.counts_up && profile.prices < 20
                   ? (headless ? 50 : 44)
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

  // In how many rows both columns are filled.
  int rows_shared(std::size_t a, std::size_t b) const {
    return static_cast<int>(std::ranges::count_if(rows_, [&](std::size_t row) {
      return !is_placeholder(grid_.text(row, a)) && !is_placeholder(grid_.text(row, b));
    }));
  }

  // How well a column of makers goes with the part numbers: filled beside them, then sure of
  // itself.
  std::pair<int, int> fit_of_maker(const LaidOutColumn& maker) const {
    int shared = 0;
    for (const LaidOutColumn& column : columns_) {
      if (column.role == ColumnRole::mpn)
        shared = std::max(shared, rows_shared(maker.column, column.column));
    }
    return {shared, maker.confidence};
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
        if (column.role != ColumnRole::manufacturer || given_[column.column]) continue;
        if (weakest == nullptr || fit_of_maker(column) < fit_of_maker(*weakest)) weakest = &column;
      }
      if (weakest == nullptr) return;
      weakest->role = ColumnRole::other;
    }
  }

  bool any_with(ColumnRole role) const {
    return std::ranges::find(columns_, role, &LaidOutColumn::role) != columns_.end();
  }

  // "Vendor" may mean the maker: when its cells name makers, "Vendor part number" is theirs too. So
  // is "SKU" beside a maker when no supplier is named.
  void take_vendors_as_makers() {
    if (any_with(ColumnRole::mpn)) return;
    const bool vendor_is_maker = std::ranges::any_of(columns_, [](const LaidOutColumn& column) {
      return column.role == ColumnRole::manufacturer &&
             column.heading.score(ColumnRole::supplier) >= 80;
    });
    const bool maker_alone =
        any_with(ColumnRole::manufacturer) && !any_with(ColumnRole::supplier) &&
        std::ranges::count(columns_, ColumnRole::supplier_pn, &LaidOutColumn::role) == 1;
    if (!vendor_is_maker && !maker_alone) return;
    for (LaidOutColumn& column : columns_) {
      if (column.role == ColumnRole::supplier_pn && !given_[column.column] &&
          !column.heading.named_distributor && profiles_[column.column].distributor_numbers < 40) {
        column.role = ColumnRole::mpn;
      }
    }
  }

  // Whether the column next to this one names makers.
  bool is_beside_makers(const LaidOutColumn& column) const {
    return std::ranges::any_of(columns_, [&](const LaidOutColumn& other) {
      return other.role == ColumnRole::manufacturer &&
             (other.column + 1 == column.column || column.column + 1 == other.column);
    });
  }

  // Of a list whose headings name no part number the column that can hardly hold anything else.
  void take_some_column_as_part_numbers() {
    if (any_with(ColumnRole::mpn)) return;
    LaidOutColumn* best = nullptr;
    int best_score = 24;
    for (LaidOutColumn& column : columns_) {
      if (column.told) continue;
      const ColumnProfile& profile = profiles_[column.column];
      const ColumnRole said = column.heading.best_role();
      const bool open = column.role == ColumnRole::other && column.heading.best_score() < 60;
      const bool counter = said == ColumnRole::item && column.role != ColumnRole::refdes;
      if ((!open && !counter) || !holds_part_numbers(profile) || profile.distinct < 50) continue;
      const int score = profile.part_numbers * profile.filled / std::max(profile.sampled, 1) +
                        (is_beside_makers(column) ? 25 : 0);
      if (score <= best_score) continue;
      best_score = score;
      best = &column;
    }
    if (best == nullptr) return;
    best->role = ColumnRole::mpn;
    best->confidence = 45;
  }

  // A list that says how many, or where, must say of what: the column that reads most like a text.
  void take_some_text_as_description() {
    if (any_with(ColumnRole::description) || any_with(ColumnRole::value)) return;
    if (!any_with(ColumnRole::qty) && !any_with(ColumnRole::refdes)) return;
    bool says_what = false;
    for (const ColumnRole role :
         {ColumnRole::mpn, ColumnRole::supplier_pn, ColumnRole::customer_pn, ColumnRole::package}) {
      says_what = says_what || any_with(role);
    }
    LaidOutColumn* best = nullptr;
    int best_score = 0;
    for (LaidOutColumn& column : columns_) {
      const ColumnProfile& profile = profiles_[column.column];
      if (column.role != ColumnRole::other && column.role != ColumnRole::notes) continue;
      if (given_[column.column]) continue;
      if (profile.links > 20 || profile.prices > 40) continue;
      if (profile.quantities > 40 && profile.values < 40) continue;
      if (says_what && (column.heading.best_score() >= 60 || profile.descriptions < 30)) continue;
      const int score = (profile.descriptions + profile.part_numbers + 20) * profile.distinct /
                        100 * profile.filled / std::max(profile.sampled, 1);
      if (score <= best_score) continue;
      best_score = score;
      best = &column;
    }
    if (best == nullptr) return;
    best->role = ColumnRole::description;
    best->confidence = 30;
  }

  void take(const Candidate& candidate) {
    if (taken_[candidate.column]) return;
    if (is_single_role(candidate.role) &&
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
  std::vector<bool> given_;  // by a person
  std::optional<std::size_t> refdes_;
  bool names_places_ = false;  // some column does, whatever its heading says
};

}  // namespace

std::vector<LaidOutColumn> assign_columns(const Grid& grid, const HeaderRow& header,
                                          std::span<const GivenColumn> given) {
  return Assigner(grid, header).run(given);
}

}  // namespace tl::bom

#include "bom/rules/variants.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "bom/rules/cell_kinds.h"
#include "bom/rules/column_profile.h"
#include "bom/rules/fitted_marks.h"
#include "bom/rules/heading_ideas.h"
#include "foundation/rounding.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t rows_looked_at = 300;

constexpr std::string_view variant_words[] = {"variant",
                                              "variants",
                                              "variante",
                                              "varianten",
                                              "var",
                                              "config",
                                              "configuration",
                                              "konfiguration",
                                              "option",
                                              "ausfuhrung",
                                              "ausfuehrung",
                                              "version",
                                              "versione",
                                              "build",
                                              "bestuckungsvariante",
                                              "bestueckungsvariante",
                                              "assembly",
                                              "model",
                                              "модификация",
                                              "вариант",
                                              "исполнение",
                                              "仕様",
                                              "机种"};

bool is_variant_word(const std::string& word) {
  return std::ranges::find(variant_words, word) != std::end(variant_words);
}

// Headings that count something else: what is on stock, what is ordered, what it costs.
bool counts_otherwise(const HeadingIdeas& ideas) {
  using enum Idea;
  for (const Idea idea :
       {price, unrelated, total, order, extended, supplier, maker, package_idea, unit_idea,
        per_board, customer, alternate, distributor, value_idea, describing, remark}) {
    if (ideas.has(idea)) return true;
  }
  return false;
}

// A heading with its name taken out: {"qty *", "Full"}.
struct NamedHeading {
  std::string pattern;
  std::string name;
  bool counts = false;  // says that it counts
};

std::vector<std::string_view> heading_words(std::string_view heading) {
  return split_any(heading, " \t\n\r_-./:()[]#");
}

std::optional<NamedHeading> named_heading(std::string_view heading) {
  if (heading.empty() || heading.size() > 60) return std::nullopt;
  NamedHeading out;
  std::vector<std::string> pattern;
  std::vector<std::string_view> name;
  bool known = false;
  for (const std::string_view word : heading_words(heading)) {
    const std::string folded = strip_accents(fold(word));
    const HeadingIdeas ideas = ideas_in(word);
    const bool number = std::ranges::all_of(word, is_digit);
    const bool counts = !number && ideas.has(Idea::quantity);
    const bool fits = !number && ideas.has(Idea::fitted_idea);
    if (counts || fits || is_variant_word(folded)) {
      known = true;
      out.counts = out.counts || counts;
      pattern.push_back(folded);
      continue;
    }
    if (counts_otherwise(ideas)) return std::nullopt;
    if (name.empty()) pattern.emplace_back("*");
    name.push_back(word);
  }
  if (!known || name.empty()) return std::nullopt;
  out.pattern = join(pattern, " ");
  out.name = join(name, " ");
  return out;
}

// Nothing, or a dash for it. An "x" is a placeholder elsewhere, and a mark here.
bool says_nothing(std::string_view cell) {
  return cell.empty() || cell == "-" || cell == "--" || cell == "–" || cell == "—" ||
         iequals(cell, "n/a");
}

std::vector<std::size_t> rows_of(const Grid& grid, const TableLayout& layout) {
  std::vector<std::size_t> rows;
  for (std::size_t row = layout.first_row; row < grid.rows.size() && rows.size() < rows_looked_at;
       ++row) {
    if (!is_blank_row(grid, row)) rows.push_back(row);
  }
  return rows;
}

std::optional<VariantKind> kind_of(const Grid& grid, std::size_t column,
                                   std::span<const std::size_t> rows, bool says_counts) {
  int filled = 0;
  int numbers = 0;
  int marks = 0;
  for (const std::size_t row : rows) {
    const std::string_view cell = trim(grid.text(row, column));
    if (says_nothing(cell)) continue;
    ++filled;
    numbers += parse_quantity(cell) ? 1 : 0;
    const FittedState state = read_fitted_cell(cell, FittedHeading::fitted).state;
    marks += state != FittedState::unknown ? 1 : 0;
  }
  if (filled == 0) return std::nullopt;
  if (numbers * 10 >= filled * 8) return VariantKind::counts;
  if (!says_counts && marks * 10 >= filled * 8) return VariantKind::marks;
  return std::nullopt;
}

bool may_be_variant(ColumnRole role) {
  switch (role) {
    case ColumnRole::qty:
    case ColumnRole::dnp:
    case ColumnRole::other:
    case ColumnRole::notes:
    case ColumnRole::item:
    case ColumnRole::description:
    case ColumnRole::value: return true;
    default: return false;
  }
}

// In every row the one is the same multiple of the other: the same board, more of them.
bool is_multiple(const Grid& grid, const VariantColumn& a, const VariantColumn& b,
                 std::span<const std::size_t> rows) {
  std::optional<std::pair<std::int64_t, std::int64_t>> ratio;
  for (const std::size_t row : rows) {
    const auto first = parse_quantity(grid.text(row, a.column));
    const auto second = parse_quantity(grid.text(row, b.column));
    const std::int64_t x = first ? first->millionths : 0;
    const std::int64_t y = second ? second->millionths : 0;
    if (x == 0 && y == 0) continue;
    if (x <= 0 || y <= 0) return false;
    if (!ratio) ratio = {x, y};
    if (Int128{x} * ratio->second != Int128{y} * ratio->first) return false;
  }
  return ratio.has_value();
}

void drop_multiples(std::vector<VariantColumn>& group, const Grid& grid,
                    std::span<const std::size_t> rows) {
  std::vector<VariantColumn> kept;
  for (VariantColumn& one : group) {
    const bool multiple =
        one.kind == VariantKind::counts &&
        std::ranges::any_of(kept, [&](const VariantColumn& other) {
          return other.kind == VariantKind::counts && is_multiple(grid, other, one, rows);
        });
    if (!multiple) kept.push_back(std::move(one));
  }
  group = std::move(kept);
}

}  // namespace

std::vector<VariantColumn> find_variants(const Grid& grid, const TableLayout& layout) {
  const std::vector<std::size_t> rows = rows_of(grid, layout);
  std::map<std::string, std::vector<VariantColumn>> groups;
  for (const LaidOutColumn& column : layout.columns) {
    if (!may_be_variant(column.role)) continue;
    const std::optional<NamedHeading> named = named_heading(column.header);
    if (!named) continue;
    const auto kind = kind_of(grid, column.column, rows, named->counts);
    if (!kind) continue;
    std::vector<VariantColumn>& group =
        groups[cat(named->pattern, *kind == VariantKind::counts ? " n" : " x")];
    const bool again = std::ranges::any_of(
        group, [&](const VariantColumn& other) { return fold(other.name) == fold(named->name); });
    if (!again) group.push_back({named->name, column.header, column.column, *kind});
  }
  std::vector<VariantColumn> best;
  for (auto& [pattern, group] : groups) {
    drop_multiples(group, grid, rows);
    if (group.size() >= 2 && group.size() > best.size()) best = std::move(group);
  }
  return best;
}

Result<VariantColumn> choose_variant(std::span<const VariantColumn> variants,
                                     std::string_view name) {
  const std::string wanted = squeeze_spaces(fold(name));
  for (const VariantColumn& variant : variants) {
    if (squeeze_spaces(fold(variant.name)) == wanted ||
        squeeze_spaces(fold(variant.heading)) == wanted)
      return variant;
  }
  return invalid("variant_unknown", variants.empty()
                                        ? std::string("the list holds no variants side by side")
                                        : cat("there is no variant '", utf8_prefix(name, 40),
                                              "'; the list holds ", variants_text(variants)));
}

Grid with_variant(const Grid& grid, const TableLayout& layout,
                  std::span<const VariantColumn> variants, const VariantColumn& chosen) {
  Grid out = grid;
  const std::vector<std::size_t> rows = rows_of(grid, layout);
  const auto state = [&](std::size_t row) {
    return read_fitted_cell(trim(grid.text(row, chosen.column)), FittedHeading::fitted).state;
  };
  // Where only what is fitted is marked, a blank says that it is not.
  const bool marks_fitted =
      std::ranges::any_of(rows, [&](std::size_t row) { return state(row) == FittedState::fitted; });
  for (std::size_t row = layout.first_row; row < grid.rows.size(); ++row) {
    const std::string_view cell = trim(grid.text(row, chosen.column));
    const bool blank = says_nothing(cell);
    const bool elsewhere = std::ranges::any_of(variants, [&](const VariantColumn& other) {
      const std::string_view text = trim(grid.text(row, other.column));
      return other.column != chosen.column && !says_nothing(text);
    });
    std::string_view said;
    if (chosen.kind == VariantKind::counts) {
      if (blank && elsewhere) said = "0";
    } else if (state(row) == FittedState::not_fitted ||
               (blank && marks_fitted && filled_cells(grid, row) >= 2)) {
      said = "DNP";
    }
    if (said.empty()) continue;
    if (out.rows[row].size() <= chosen.column) out.rows[row].resize(chosen.column + 1);
    out.rows[row][chosen.column] = {std::string(said), CellKind::text, false};
  }
  return out;
}

std::string variants_text(std::span<const VariantColumn> variants) {
  std::vector<std::string> shown;
  for (const VariantColumn& variant : variants)
    shown.push_back(cat(utf8_prefix(variant.name, 40), " (column ", variant.column + 1, ")"));
  return join(shown, ", ");
}

}  // namespace tl::bom

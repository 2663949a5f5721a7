#include "bom/rules/known_layout.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "bom/rules/column_profile.h"
#include "bom/rules/header_search.h"
#include "bom/rules/kicad_parts.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t rows_looked_at = 200;
constexpr std::size_t columns_counted = 256;
constexpr std::size_t heading_kept = 80;

std::string folded(std::string_view text) {
  return utf8_prefix(squeeze_spaces(fold(text)), heading_kept);
}

// "pos|menge||typ": empty columns in between count, those at the end do not.
std::string row_signature(const Grid& grid, std::size_t row) {
  std::vector<std::string> texts;
  std::size_t filled = 0;
  for (const Cell& cell : grid.rows[row]) {
    if (texts.size() == columns_counted) break;
    texts.push_back(folded(cell.text));
    filled += texts.back().empty() ? 0u : 1u;
  }
  while (!texts.empty() && texts.back().empty()) texts.pop_back();
  return filled < 2 ? std::string() : join(texts, "|");
}

std::string row_headings(const Grid& grid, std::size_t row) {
  std::vector<std::string> texts;
  for (const Cell& cell : grid.rows[row]) {
    const std::string text = squeeze_spaces(cell.text);
    if (!text.empty()) texts.push_back(utf8_prefix(text, heading_kept));
  }
  return utf8_prefix(join(texts, " | "), 400);
}

// Coarse, so that the next list of the same tool looks alike whatever it lists.
std::string_view kind_of(const ColumnProfile& profile) {
  if (profile.filled == 0) return "blank";
  if (profile.designators >= 60) return "designators";
  if (profile.quantities >= 60) return "numbers";
  if (profile.links >= 50) return "links";
  if (profile.prices >= 60) return "prices";
  if (profile.makers >= 50) return "makers";
  if (profile.packages >= 60) return "packages";
  return "text";
}

std::string headless_signature(const Grid& grid) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < grid.rows.size() && rows.size() < rows_looked_at; ++row) {
    if (!is_blank_row(grid, row)) rows.push_back(row);
  }
  const std::size_t width = std::min(grid.width(), columns_counted);
  std::vector<std::string_view> kinds;
  for (std::size_t c = 0; c < width; ++c) kinds.push_back(kind_of(profile_column(grid, c, rows)));
  return cat("without header|", grid.width(), "|", join(kinds, "|"));
}

std::size_t sheet_of(const SourceDocument& document, const BomReading& reading) {
  for (std::size_t i = 0; i < document.sheets.size(); ++i) {
    if (reading.sheet == document.sheets[i].name) return i;
  }
  return 0;
}

class Search {
 public:
  Search(const SourceDocument& document, std::span<const KnownLayout> layouts,
         const ReadingChoices& choices)
      : document_(document), layouts_(layouts), choices_(choices) {
    for (std::size_t i = 0; i < layouts.size(); ++i) by_signature_[layouts[i].signature] = i;
  }

  std::optional<FoundLayout> run() {
    if (document_.tree) {
      const std::optional<KicadParts> parts = kicad_parts(*document_.tree);
      if (parts) look_at(0, parts->grid);
    }
    for (std::size_t i = 0; i < document_.sheets.size(); ++i) {
      const Grid& grid = document_.sheets[i];
      if (choices_.sheet.empty() || choices_.sheet == grid.name) look_at(i, grid);
    }
    return best_;
  }

 private:
  void look_at(std::size_t sheet, const Grid& grid) {
    const std::size_t end = std::min(grid.rows.size(), rows_looked_at);
    for (std::size_t row = 0; row < end; ++row) {
      const auto number = static_cast<std::int64_t>(row) + 1;
      if (choices_.header_row && *choices_.header_row != number) continue;
      const auto known = by_signature_.find(row_signature(grid, row));
      if (known == by_signature_.end()) continue;
      take({known->second, sheet, number}, grid);
      return;
    }
    if (choices_.header_row.value_or(0) != 0 || find_header(grid).row) return;
    const auto known = by_signature_.find(headless_signature(grid));
    if (known != by_signature_.end()) take({known->second, sheet, 0}, grid);
  }

  // The first sheet, unless a later one bears the name that was told.
  void take(const FoundLayout& found, const Grid& grid) {
    const bool named = !grid.name.empty() && layouts_[found.layout].sheet == grid.name;
    if (best_ && !named) return;
    best_ = found;
  }

  const SourceDocument& document_;
  std::span<const KnownLayout> layouts_;
  const ReadingChoices& choices_;
  std::map<std::string, std::size_t, std::less<>> by_signature_;
  std::optional<FoundLayout> best_;
};

}  // namespace

LayoutSignature signature_of(const SourceDocument& document, const BomReading& reading) {
  if (document.tree) {
    const std::optional<KicadParts> parts = kicad_parts(*document.tree);
    if (!parts) return {};
    return {row_signature(parts->grid, 0), row_headings(parts->grid, 0)};
  }
  if (document.sheets.empty()) return {};
  const Grid& grid = document.sheets[sheet_of(document, reading)];
  if (!reading.header_row) {
    // A row that is taken for a header each time would hide that the layout is known.
    if (find_header(grid).row) return {};
    return {headless_signature(grid),
            cat("no header, ", count_of(static_cast<std::int64_t>(grid.width()), "column"))};
  }
  const auto row = static_cast<std::size_t>(*reading.header_row - 1);
  if (row >= std::min(grid.rows.size(), rows_looked_at)) return {};
  return {row_signature(grid, row), row_headings(grid, row)};
}

std::optional<FoundLayout> find_known_layout(const SourceDocument& document,
                                             std::span<const KnownLayout> layouts,
                                             const ReadingChoices& choices) {
  return layouts.empty() ? std::nullopt : Search(document, layouts, choices).run();
}

ReadingChoices with_known_layout(const ReadingChoices& choices, const SourceDocument& document,
                                 const KnownLayout& layout, const FoundLayout& found) {
  ReadingChoices out = choices;
  out.remembered = layout.columns;
  if (document.tree) return out;
  out.header_row = found.header_row;
  out.layout_sheet = found.sheet;
  if (!layout.sheet.empty()) out.sheet = document.sheets[found.sheet].name;
  return out;
}

Finding known_layout_used(const KnownLayout& layout, const BomReading& reading) {
  constexpr std::size_t named_max = 12;
  std::vector<std::string> columns;
  std::size_t more = 0;
  for (const ColumnProposal& column : reading.mapping) {
    // What is told now, and differs, is no memory.
    const ColumnChoice read_as{std::to_string(column.column), column.role};
    if (!column.told || std::ranges::find(layout.columns, read_as) == layout.columns.end())
      continue;
    if (columns.size() == named_max) {
      ++more;
      continue;
    }
    columns.push_back(cat("column ", column.column, column.header.empty() ? "" : " '",
                          utf8_prefix(column.header, 30), column.header.empty() ? "" : "'", " as ",
                          enum_name(column.role)));
  }
  if (more > 0) columns.push_back(cat(more, " more"));
  const std::string what = columns.empty() ? std::string("the list was taken from here")
                                           : cat("read ", join(columns, ", "));
  Place where{reading.file, reading.sheet.value_or(""), reading.header_row.value_or(0), 0, {}};
  return {"mapping_remembered", Severity::note, std::move(where),
          cat(what, ", as ", layout.recorded_by, " told on ", layout.recorded_on.text(), " (",
              layout.number, "; end it with: throughline bom mapping forget ", layout.number, ")")};
}

}  // namespace tl::bom

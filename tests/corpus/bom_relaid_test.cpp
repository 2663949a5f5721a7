// The same real lists laid out otherwise: what is read must not hang on where a column stands or on
// what stands above the table.
#include <algorithm>
#include <iostream>
#include <string_view>

#include "bom/rules/read_bom.h"
#include "corpus/bom_files.h"
#include "corpus/bom_grade.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::corpus {
namespace {

constexpr std::size_t title_rows = 4;

Grid with_columns_reversed(const Grid& grid) {
  Grid out = grid;
  const std::size_t width = grid.width();
  for (auto& row : out.rows) {
    row.resize(width);
    std::ranges::reverse(row);
  }
  const auto last = static_cast<std::int32_t>(width) - 1;
  for (MergedRange& merge : out.merges) {
    merge = {merge.first_row, last - merge.last_column, merge.last_row, last - merge.first_column};
  }
  return out;
}

Grid below_titles(const Grid& grid) {
  Grid out = grid;
  const auto text = [](std::string_view t) { return Cell{std::string(t), CellKind::text, false}; };
  const std::vector<std::vector<Cell>> titles{{text("Bill of Materials"), {}, text("Control unit")},
                                              {text("Revision:"), text("B")},
                                              {text("Date"), text("2024-03-01")},
                                              {}};
  out.rows.insert(out.rows.begin(), titles.begin(), titles.end());
  for (auto& row : out.rows) row.insert(row.begin(), Cell{});
  for (MergedRange& merge : out.merges) {
    merge = {merge.first_row + static_cast<std::int32_t>(title_rows), merge.first_column + 1,
             merge.last_row + static_cast<std::int32_t>(title_rows), merge.last_column + 1};
  }
  return out;
}

void move_row(Tree& number, std::size_t rows) {
  if (number.kind != NodeKind::number) return;
  std::size_t row = 0;
  for (const char c : number.text) row = row * 10 + static_cast<std::size_t>(c - '0');
  number.text = std::to_string(row + rows);
}

// The truth of the same list further down.
void move_down(Tree& truth, std::size_t rows) {
  for (Tree& member : truth.children) {
    if (member.name == "header_row") move_row(member, rows);
    if (member.name == "ambiguous_rows" || member.name == "optional_rows") {
      for (Tree& row : member.children) move_row(row, rows);
    }
    if (member.name != "lines") continue;
    for (Tree& line : member.children) {
      for (Tree& field : line.children) {
        if (field.name == "row") move_row(field, rows);
      }
    }
  }
}

template <typename Change>
BomGrade grade_changed(const std::filesystem::path& folder, std::size_t rows_down,
                       const Change& change) {
  BomGrade total;
  for (const std::filesystem::path& path : truths_of(folder)) {
    auto truth = open(path);
    auto document = open(graded_file(path));
    EXPECT_OK(truth);
    EXPECT_OK(document);
    if (!truth || !document || !truth->tree || document->tree) continue;
    for (Grid& grid : document->sheets) grid = change(grid);
    move_down(*truth->tree, rows_down);
    const auto reading = bom::read_bom(*document);
    total += grade(*truth->tree, reading ? *reading : bom::BomReading{.file = document->file});
  }
  return total;
}

std::int64_t share(std::int64_t part, std::int64_t of) {
  return of == 0 ? 0 : part * 1000 / of;
}

void print(std::string_view what, const BomGrade& grade) {
  std::cout << cat(what, ": files ", grade.files, ", headers ", grade.headers, ", columns ",
                   grade.columns, ", perfect ", grade.perfect, ", lines ", grade.exact, " of ",
                   grade.lines, "\n")
            << grade.misses;
}

TEST(BomRelaid, R40_part_ColumnsMayStandInAnyOrder) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  const BomGrade total = grade_changed(*corpus / "bom", 0, with_columns_reversed);
  print("columns from right to left", total);
  EXPECT_EQ(share(total.headers, total.files), 1000);
  EXPECT_GE(share(total.perfect, total.files), 990);
  EXPECT_GE(share(total.exact, total.lines), 999);
}

TEST(BomRelaid, R40_part_ATableMayStandBelowTitlesAndAwayFromTheEdge) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  const BomGrade total = grade_changed(*corpus / "bom", title_rows, below_titles);
  print("below titles and away from the edge", total);
  EXPECT_EQ(share(total.headers, total.files), 1000);
  EXPECT_GE(share(total.perfect, total.files), 990);
  EXPECT_GE(share(total.exact, total.lines), 999);
}

}  // namespace
}  // namespace tl::corpus

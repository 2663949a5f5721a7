#include "bom/rules/column_profile.h"

#include <numeric>

#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

ColumnProfile profile(std::string_view cells) {
  const Grid grid = testing::table(cells);
  std::vector<std::size_t> rows(grid.rows.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  return profile_column(grid, 0, rows);
}

TEST(ColumnProfile, TellsPlacesNumbersMakersAndPartsApart) {
  const ColumnProfile places = profile("C1, C2\nR1\nU4");
  EXPECT_EQ(content_score(places, ColumnRole::refdes), 100);
  EXPECT_LT(content_score(places, ColumnRole::mpn), 30);
  const ColumnProfile counts = profile("2\n1\n1\n12");
  EXPECT_EQ(content_score(counts, ColumnRole::qty), 100);
  EXPECT_LT(content_score(counts, ColumnRole::description), 10);
  const ColumnProfile makers = profile("Murata\nTI\nYageo");
  EXPECT_GE(content_score(makers, ColumnRole::manufacturer), 100);
  const ColumnProfile parts = profile("GRM155R61E105KA12D\nLM2596S-5.0/NOPB\nRC0603FR-0710KL");
  EXPECT_GE(content_score(parts, ColumnRole::mpn), 75);
  const ColumnProfile ordered = profile("311-1344-1-ND\nP3.48KDBTR-ND\n587-2983-1-ND");
  EXPECT_GE(content_score(ordered, ColumnRole::supplier_pn), 90);
  EXPECT_LT(content_score(ordered, ColumnRole::mpn), 10);
}

TEST(ColumnProfile, LineNumbersAreNoQuantities) {
  const ColumnProfile numbers = profile("1\n2\n3\n4\n5\n6");
  EXPECT_TRUE(numbers.counts_up);
  EXPECT_LE(content_score(numbers, ColumnRole::qty), 50);
  EXPECT_EQ(content_score(numbers, ColumnRole::item), 100);
}

TEST(ColumnProfile, AnEmptyColumnSaysNothing) {
  const ColumnProfile empty = profile("\n-\nn/a");
  EXPECT_EQ(empty.filled, 0);
  EXPECT_EQ(content_score(empty, ColumnRole::mpn), 50);
}

}  // namespace
}  // namespace tl::bom

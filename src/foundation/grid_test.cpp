#include "foundation/grid.h"

#include "support/matchers.h"

namespace tl {
namespace {

Grid ragged() {
  Grid grid;
  grid.rows = {{Cell{.text = "a"}}, {}, {Cell{.text = "b"}, Cell{.text = "c"}}};
  return grid;
}

TEST(Grid, TextOutsideIsEmpty) {
  const Grid grid = ragged();
  EXPECT_EQ(grid.text(0, 0), "a");
  EXPECT_EQ(grid.text(2, 1), "c");
  EXPECT_EQ(grid.text(0, 1), "");
  EXPECT_EQ(grid.text(1, 0), "");
  EXPECT_EQ(grid.text(3, 0), "");
}

TEST(Grid, WidthIsThatOfTheWidestRow) {
  EXPECT_EQ(ragged().width(), 2U);
  EXPECT_EQ(Grid().width(), 0U);
}

}  // namespace
}  // namespace tl

#include "bom/rules/repeated_lists.h"

#include <algorithm>

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(RepeatedLists, OfAListGivenTwiceTheGroupedOneIsRead) {
  const auto reading = read_bom(testing::csv(
      "Source|board.sch\n\nIndividual Components:\n\nItem|Qty|Reference(s)|Value|Footprint\n"
      "||C1|1uF|C_0603\n||C2|1uF|C_0603\n||R1|10k|R_0603\n\n\nCollated Components:\n\n"
      "Item|Qty|Reference(s)|Value|Footprint\n1|2|C1, C2|1uF|C_0603\n2|1|R1|10k|R_0603"));
  ASSERT_OK(reading);
  EXPECT_EQ(reading->header_row, 13);
  ASSERT_EQ(reading->lines.size(), 2u);
  EXPECT_EQ(reading->lines[0].qty, "2");
  EXPECT_THAT(reading->lines[0].refdes, ::testing::ElementsAre("C1", "C2"));
  EXPECT_EQ(std::ranges::count(reading->other_rows, OtherRowKind::other_table, &OtherRow::kind), 3);
  EXPECT_EQ(reading->findings.front().code, "list_repeated");
}

TEST(RepeatedLists, BlocksThatNameOtherPlacesAreAllRead) {
  const auto reading = read_bom(testing::csv(
      "Ref|Qty|Value\nC1|1|1uF\nC2|1|2uF\nC3|1|3uF\n\nRef|Qty|Value\nR1|1|1k\nR2|1|2k\nR3|1|3k"));
  ASSERT_OK(reading);
  EXPECT_EQ(reading->header_row, 1);
  EXPECT_EQ(reading->lines.size(), 6u);
}

}  // namespace
}  // namespace tl::bom

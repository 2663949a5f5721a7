#include "bom/rules/header_search.h"

#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::table;

TEST(HeaderSearch, R40_part_TitlesAreNoHeader) {
  EXPECT_EQ(
      find_header(table("Bill of Materials|Rev B\nDate|2024-01-01\n\nRef|Qty|Value\nC1|1|1uF")).row,
      3u);
  EXPECT_EQ(find_header(table("Quantity: 10\nReference|Qty|Value\nC1|1|1uF")).row, 1u);
}

TEST(HeaderSearch, AShortHeaderCountsWhenEveryCellIsAHeading) {
  EXPECT_EQ(find_header(table("Part|Value|Device\nC1|1uF|C0402")).row, 0u);
  EXPECT_EQ(find_header(table("Hello|Value|World\nC1|1uF|C0402")).row, std::nullopt);
}

TEST(HeaderSearch, DataIsNoHeader) {
  EXPECT_EQ(find_header(table("C1, C2|2|1uF\nR1|1|10k\nResistor|1|5")).row, std::nullopt);
  EXPECT_EQ(find_header(table("")).row, std::nullopt);
}

TEST(HeaderSearch, OfTwoHeaderRowsTheLowerIsShown) {
  Grid grid =
      table("Part||Reference|Quantity\nNumber|Description||\nLM358DR|op amp|U1|1\nRC0603|res|R1|1");
  grid.merges.push_back({0, 0, 0, 1});
  const HeaderRow header = find_header(grid);
  EXPECT_EQ(header.row, 1u);
  EXPECT_EQ(header.texts[0], "Part Number");
  EXPECT_EQ(header.shown[0], "Number");
  EXPECT_EQ(header.shown[3], "Quantity");
}

TEST(HeaderSearch, R40_part_AHeaderInUnknownWordsStandsOverDesignatorsOrAsWideOverCounts) {
  EXPECT_EQ(find_header(table("xqza|xqzb\nC1|1uF\nR1|10k\nU1|LM358")).row, 0u);
  EXPECT_EQ(find_header(table("Shopping\n\nxqza|xqzb|xqzc\nscrew|4|steel\nnut|4|steel\n"
                              "washer|8|brass"))
                .row,
            2u);
  EXPECT_EQ(find_header(table("note|see below\nscrew|4|steel\nnut|4|steel\nwasher|8|brass")).row,
            std::nullopt);
}

TEST(HeaderSearch, InAListThatBeginsWithADesignatorNoHeaderFollows) {
  EXPECT_EQ(find_header(table("C1|0.1uF\nC2|10uF\nU2|mega (.75)\nJ1|AVR-ISP\nX1|xtal\nD1|GRN")).row,
            std::nullopt);
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/line_reader.h"

#include "bom/rules/testing_tables.h"
#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::table;

SheetLines lines_of(std::string_view text) {
  const Grid grid = table(text);
  return read_lines(grid, lay_out(grid), {.file = "board.csv"});
}

TEST(LineReader, R40_part_TheLevelStandsInItsColumnOrInTheColumnOfItsDepth) {
  const SheetLines one =
      lines_of("Level|Part Number|Description|Qty\n0|A-100|Unit|1\n1|B-200|Board|2");
  ASSERT_EQ(one.lines.size(), 2u);
  EXPECT_EQ(one.lines[1].level, 1);
  const SheetLines deep = lines_of(
      "BOM Level|||Description|Quantity|Manufacturer\n"
      "0|||Unit||\n|1||Board|2|Sanmina\n||2|Chip|0|TI");
  ASSERT_EQ(deep.lines.size(), 3u);
  EXPECT_EQ(deep.lines[0].level, 0);
  EXPECT_EQ(deep.lines[0].qty, std::nullopt);
  EXPECT_EQ(deep.lines[1].level, 1);
  EXPECT_EQ(deep.lines[2].level, 2);
  EXPECT_FALSE(deep.lines[2].dnp);  // without designators a zero is no mark
}

TEST(LineReader, UnitsOtherThanPiecesAreKept) {
  const SheetLines read = lines_of("Item|Description|Qty|UoM\n1|Wire red|0.35|m\n2|Screw|4|pcs");
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(read.lines[0].quantity, 350'000);
  EXPECT_EQ(read.lines[0].unit, "m");
}

TEST(LineReader, ASumIsNoLine) {
  const SheetLines read =
      lines_of("Ref|Qty|Value|Price\nC1|1|1uF|0.10\nR1|1|10k|0.01\ntotal|2|parts|0.11");
  EXPECT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(read.other_rows.back().kind, OtherRowKind::total);
}

TEST(LineReader, ASecondHeaderInsideTheTableIsNoLine) {
  const SheetLines read = lines_of(
      "Ref|Qty|Value|MPN\nC1|1|1uF|GRM155R61E105KA12D\n\n"
      "Reference|Quantity|Value|Part Number\nJ1|1|header|61302221021");
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_THAT(read.lines[1].refdes, ElementsAre("J1"));
}

TEST(LineReader, WordsMayNamePlaces) {
  const SheetLines read =
      lines_of("Part|Value|Device\nC1|1uF|C0402\nR2|10k|R0402\nGPS_TX||PINHEAD\nRESET|B3S|SWITCH");
  ASSERT_EQ(read.lines.size(), 4u);
  EXPECT_THAT(read.lines[2].refdes, ElementsAre("GPS_TX"));
  EXPECT_EQ(read.lines[2].qty, "1");
}

TEST(LineReader, R40_part_AGroupMayNameOneDesignatorToARowUnderMergedCells) {
  Grid grid = table(
      "Item|Description|MPN|Qty|Designator|X\n"
      "1|resistor|RC0603FR-0710KL|3|R1|1.5\n"
      "||||R2|3.0\n||||R3|4.5\n"
      "2|op amp|LM358DR|1|U1|2.0");
  for (const std::int32_t column : {0, 1, 2, 3}) grid.merges.push_back({1, column, 3, column});
  const SheetLines read = read_lines(grid, lay_out(grid), {.file = "board.xlsx"});
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_THAT(read.lines[0].refdes, ElementsAre("R1", "R2", "R3"));
  EXPECT_THAT(read.lines[0].source_rows, ElementsAre(2, 3, 4));
  EXPECT_EQ(read.lines[0].alternates.size(), 1u);
}

TEST(LineReader, R40_part_ACellMergedOverSeveralLinesHoldsForEach) {
  Grid grid = table(
      "Qty|Designator|Value|Manufacturer|MPN\n"
      "2|R1, R2|10k|Yageo|RC0603FR-0710KL\n"
      "1|R3|22k||RC0603FR-0722KL\n"
      "1|C1|1uF|Murata|GRM155R61E105KA12D");
  grid.merges.push_back({1, 3, 2, 3});
  const SheetLines read = read_lines(grid, lay_out(grid), {.file = "board.xlsx"});
  ASSERT_EQ(read.lines.size(), 3u);
  ASSERT_EQ(read.lines[1].alternates.size(), 1u);
  EXPECT_EQ(read.lines[1].alternates.front().manufacturer, "Yageo");
}

TEST(LineReader, R40_part_DesignatorsBelowALineThatLacksPlacesAreItsOwn) {
  const SheetLines read = lines_of(
      "Qty|Value|MPN|Designator|Side\n3|10k|RC0603FR-0710KL|R1|top\n|||R2|top\n"
      "|||R3|bottom\n1|1uF|GRM155R61E105KA12D|C1|top");
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_THAT(read.lines[0].refdes, ElementsAre("R1", "R2", "R3"));
}

TEST(LineReader, R40_part_ANameMayBeSpelledWithSigns) {
  const SheetLines read =
      lines_of("Qty|Value|Parts\n1|green|V=OK\n1|1k|R1\n2|0|BR01, OE-\n2|100n|C1, C4");
  ASSERT_EQ(read.lines.size(), 4u);
  EXPECT_THAT(read.lines[0].refdes, ElementsAre("V=OK"));
  EXPECT_THAT(read.lines[2].refdes, ElementsAre("BR01", "OE-"));
}

TEST(LineReader, R40_part_OneDesignatorPerRowIsTakenAsItStands) {
  const Grid grid = table("Reference|Value\nJ1-4|conn\nR1,R2|odd");
  const SheetLines read = read_lines(
      grid, lay_out_below(grid, 0),
      {.file = "board.xml", .row_offset = -1, .row_meaning = RowMeaning::one_designator});
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(read.lines[0].row, 1);
  EXPECT_THAT(read.lines[0].refdes, ElementsAre("J1-4"));
  EXPECT_THAT(read.lines[1].refdes, ElementsAre("R1,R2"));
  EXPECT_THAT(read.findings.all(), IsEmpty());
}

TEST(LineReader, R40_part_ApprovedPartsStopAtTheirLimit) {
  std::string text = "Ref|Qty|MPN\nC1|1|";
  for (std::size_t i = 0; i <= limits::approved_parts_per_line_max; ++i)
    text += cat("GRM155R61E105KA", 100 + i, "\\n");
  const SheetLines read = lines_of(text);
  ASSERT_EQ(read.lines.size(), 1u);
  EXPECT_EQ(read.lines[0].alternates.size(), limits::approved_parts_per_line_max);
  EXPECT_TRUE(read.findings.has_code("approved_parts_too_many"));
}

TEST(LineReader, RowsThatTheSheetHidesOrStrikesAreReadAndReported) {
  Grid grid = table("Ref|Qty|Value\nC1|1|1uF\nR1|1|10k");
  grid.struck_rows = {false, true};
  grid.hidden_rows = {false, false, true};
  const SheetLines read = read_lines(grid, lay_out(grid), {.file = "board.xlsx"});
  EXPECT_EQ(read.lines.size(), 2u);
  EXPECT_TRUE(read.findings.has_code("row_struck_through"));
  EXPECT_TRUE(read.findings.has_code("row_hidden"));
}

TEST(LineReader, DesignatorsStopAtTheirLimit) {
  constexpr std::string_view head = "Ref|Qty|Value\nR1|1|10k\nC1|1|1uF\n";
  EXPECT_TRUE(lines_of(cat(head, "D1-D9999|9999|x")).findings.all().empty());
  const SheetLines read = lines_of(cat(head, "D1-D10000,E1-E10000,F1-F10000|30000|x"));
  EXPECT_EQ(read.lines.back().refdes.size(), limits::designators_per_line_max);
  EXPECT_TRUE(read.findings.has_code("designators_too_many"));
}

TEST(LineReader, R40_part_InAListOfSingleComponentsALoneDesignatorIsALine) {
  const SheetLines single = lines_of("Part|Value|Package\nX9|W237-6|W237\nX10|JST|JST6\nX12||");
  ASSERT_EQ(single.lines.size(), 3u);
  EXPECT_THAT(single.lines[2].refdes, ElementsAre("X12"));
  const SheetLines grouped = lines_of("Part|Value|Package\nR1, R2,|10k|0603\nR3||\nC1|1uF|0603");
  ASSERT_EQ(grouped.lines.size(), 2u);
  EXPECT_THAT(grouped.lines[0].refdes, ElementsAre("R1", "R2", "R3"));
}

TEST(LineReader, R40_part_NamesWithoutNumbersCountWhenTheQuantityAgrees) {
  const SheetLines read = lines_of(
      "Designator|Qty|Description\nSW_DN, SW_ENT, SW_UP|3|Button\nR1|1|Resistor\n"
      "TP*|13|Test point\npush button|2|Tactile switch\n,,,,|23|");
  ASSERT_EQ(read.lines.size(), 4u);
  EXPECT_THAT(read.lines[0].refdes, ElementsAre("SW_DN", "SW_ENT", "SW_UP"));
  EXPECT_THAT(read.lines[2].refdes, ElementsAre("TP*"));
  EXPECT_THAT(read.lines[3].refdes, IsEmpty());
}

TEST(LineReader, R40_part_NotConnectedAtTheEndOfAValueMeansNotFitted) {
  const SheetLines read =
      lines_of("Designator|Qty|Value\nC9|1|820pF N.C.\nC10|1|N.C.\nC11|1|1nF\nU1|1|NC7SZ04");
  ASSERT_EQ(read.lines.size(), 4u);
  EXPECT_TRUE(read.lines[0].dnp);
  EXPECT_TRUE(read.lines[1].dnp);
  EXPECT_FALSE(read.lines[2].dnp);
  EXPECT_FALSE(read.lines[3].dnp);
}

// A few kilobytes of ranges would name as many places as there are lines times twenty thousand.
TEST(LineReader, DesignatorsOfAllLinesTogetherStopAtTheirLimit) {
  std::string text = "Ref|Qty|Value\n";
  for (int i = 0; i < 3; ++i) text += cat("R", i * 10, "1-R", i * 10, "9|9|10k\n");
  Grid grid = table(text);
  const TableLayout layout = lay_out(grid);
  EXPECT_TRUE(read_lines(grid, layout, {.designators_max = 27}).findings.all().empty());
  const SheetLines read = read_lines(grid, layout, {.designators_max = 17});
  ASSERT_EQ(read.lines.size(), 3u);
  EXPECT_EQ(read.lines[1].refdes.size(), 8u);
  EXPECT_THAT(read.lines[2].refdes, ElementsAre("R201-R209"));  // kept as written
  ASSERT_EQ(read.findings.all().size(), 1u);
  EXPECT_EQ(read.findings.all().front().code, "designators_too_many");
  EXPECT_EQ(read.findings.all().front().place.row, 3);
  const SheetLines full = read_lines(grid, layout, {.designators_max = 18});
  ASSERT_EQ(full.findings.all().size(), 1u);  // reached to the last one, and told of the next line
  EXPECT_EQ(full.findings.all().front().place.row, 4);
}

TEST(LineReader, DesignatorsOfABomAreLimited) {
  std::string text = "Ref|Qty|Value\n";
  const auto ranges =
      static_cast<int>(limits::designators_per_bom_max / limits::designator_range_max);
  for (int i = 0; i <= ranges; ++i) text += cat("R1-R10000|10000|", i, "k\n");
  const SheetLines read = lines_of(text);
  EXPECT_TRUE(read.findings.has_code("designators_too_many"));
  std::size_t names = 0;
  for (const BomLine& line : read.lines) names += line.refdes.size();
  EXPECT_EQ(names, limits::designators_per_bom_max + 1);  // and the range beyond, unread
}

}  // namespace
}  // namespace tl::bom

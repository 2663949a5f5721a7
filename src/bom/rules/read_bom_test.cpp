#include "bom/rules/read_bom.h"

#include <algorithm>

#include "bom/rules/testing_tables.h"
#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::table;

BomReading read(const SourceDocument& document) {
  auto reading = read_bom(document);
  EXPECT_OK(reading);
  return reading ? std::move(reading).value() : BomReading{};
}

bool has_code(const BomReading& reading, std::string_view code) {
  return std::ranges::any_of(reading.findings,
                             [&](const Finding& finding) { return finding.code == code; });
}

const OtherRow* other_row(const BomReading& reading, std::int64_t row) {
  const auto it = std::ranges::find(reading.other_rows, row, &OtherRow::row);
  return it == reading.other_rows.end() ? nullptr : &*it;
}

TEST(BomReader, R40_part_ReadsEveryLineOfACsv) {
  const BomReading reading =
      read(csv("Reference,|Qty|Value|Manufacturer|MPN\n"
               "C1-C3|3|1uF|Murata|GRM155R61E105KA12D\n"
               "R1, R2|2|10k|Yageo|RC0603FR-0710KL"));
  EXPECT_EQ(reading.header_row, 1);
  EXPECT_EQ(reading.sheet, std::nullopt);
  ASSERT_EQ(reading.lines.size(), 2u);
  const BomLine& line = reading.lines[0];
  EXPECT_EQ(line.row, 2);
  EXPECT_THAT(line.source_rows, ElementsAre(2));
  EXPECT_THAT(line.refdes, ElementsAre("C1", "C2", "C3"));
  EXPECT_EQ(line.qty, "3");
  EXPECT_EQ(line.quantity, 3'000'000);
  EXPECT_THAT(line.alternates, ElementsAre(ApprovedPart{"Murata", "GRM155R61E105KA12D"}));
  EXPECT_EQ(line.value, "1uF");
  EXPECT_FALSE(line.dnp);
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(BomReader, WithoutAQuantityColumnTheDesignatorsAreCounted) {
  const BomReading reading = read(csv("Comment|Designator|Footprint\n10k|R1,R2|0603\n1uF|C1|0402"));
  ASSERT_EQ(reading.lines.size(), 2u);
  EXPECT_EQ(reading.lines[0].qty, "2");
  EXPECT_EQ(reading.columns.qty, std::nullopt);
}

TEST(BomReader, ABlankQuantityStaysBlankAndIsAsked) {
  const BomReading reading = read(csv("Ref|Qty|Value\nR1|1|10k\nR2||1k\nR3|1|2k"));
  ASSERT_EQ(reading.lines.size(), 3u);
  EXPECT_EQ(reading.lines[1].qty, std::nullopt);
  EXPECT_TRUE(has_code(reading, "quantity_missing"));
}

TEST(BomReader, R40_part_FittedOrNotByColumnByMarkAndByZero) {
  const BomReading reading =
      read(csv("Ref|Qty|Value|DNP|MPN\n"
               "R1|1|10k|yes|RC0603FR-0710KL\n"
               "R2|1|10k DNP||RC0603FR-0710KL\n"
               "R3|0|10k||RC0603FR-0710KL\n"
               "R4|1|10k|no|RC0603FR-0710KL\n"
               "R5|1|10k||DNP\n"
               "R6, R7(DNP), R8|3|10k||RC0603FR-0710KL"));
  ASSERT_EQ(reading.lines.size(), 6u);
  EXPECT_TRUE(reading.lines[0].dnp);
  EXPECT_TRUE(reading.lines[1].dnp);
  EXPECT_TRUE(reading.lines[2].dnp);
  EXPECT_FALSE(reading.lines[3].dnp);
  EXPECT_TRUE(reading.lines[4].dnp);
  EXPECT_THAT(reading.lines[4].alternates, IsEmpty());
  EXPECT_FALSE(reading.lines[5].dnp);
  EXPECT_THAT(reading.lines[5].dnp_refdes, ElementsAre("R7"));
}

TEST(BomReader, SomeDesignatorsMayBeNamedInTheAssemblyColumn) {
  const BomReading reading =
      read(csv("Designator|Quantity|Comment|Assembly Info\n"
               "C1, C2, C3|3|1uF|NF(C2)\nR1|1|10k|NF\nR2|1|1k|"));
  EXPECT_THAT(reading.lines[0].dnp_refdes, ElementsAre("C2"));
  EXPECT_TRUE(reading.lines[1].dnp);
  EXPECT_FALSE(reading.lines[2].dnp);
  EXPECT_EQ(reading.columns.dnp, "Assembly Info");
}

TEST(BomReader, AMarkAfterTheLastOfAListMeansTheLineWhenTheQuantityCountsAll) {
  const BomReading reading =
      read(csv("Part|Qty|Value\nC1,C2（空贴）|2|100pF\nC3,C4|2|1uF\nR1|1|10k"));
  EXPECT_TRUE(reading.lines[0].dnp);
  EXPECT_THAT(reading.lines[0].refdes, ElementsAre("C1", "C2"));
  EXPECT_TRUE(has_code(reading, "fitting_ambiguous"));
}

TEST(BomReader, R40_part_AMarkRightBehindTheLastOfAListMeansThatOneAlone) {
  const BomReading reading =
      read(csv("Part|Qty|Value\nR3, R4, R5(DNP)|3|10k\nR6,R7(DNF)|1|1k\nC1|1|1uF\n"
               "R8, R9 (do not fit)|2|2k\nR1(DNP)|1|10k"));
  EXPECT_FALSE(reading.lines[0].dnp);
  EXPECT_THAT(reading.lines[0].refdes, ElementsAre("R3", "R4", "R5"));
  EXPECT_THAT(reading.lines[0].dnp_refdes, ElementsAre("R5"));
  EXPECT_TRUE(has_code(reading, "line_partly_fitted"));
  EXPECT_THAT(reading.lines[1].dnp_refdes, ElementsAre("R7"));
  EXPECT_FALSE(has_code(reading, "quantity_differs"));
  EXPECT_TRUE(reading.lines[3].dnp) << "the mark stands apart, and the quantity counts all";
  EXPECT_TRUE(reading.lines[4].dnp) << "the only one";
}

TEST(BomReader, R40_part_WhatStandsInBracketsBesideAPlaceIsARemark) {
  const BomReading reading =
      read(csv("Part|Qty|Value|Notes\nU2 (.75)|1|LM358|ask Bob\nU3 (see note 3), U4|2|LM393|\n"
               "R1|1|10k|"));
  EXPECT_THAT(reading.lines[0].refdes, ElementsAre("U2"));
  EXPECT_EQ(reading.lines[0].notes, "ask Bob (.75)");
  EXPECT_THAT(reading.lines[1].refdes, ElementsAre("U3", "U4"));
  EXPECT_EQ(reading.lines[1].notes, "(see note 3)");
  EXPECT_TRUE(has_code(reading, "designator_remark"));
  EXPECT_FALSE(has_code(reading, "quantity_differs"));
}

TEST(BomReader, AMarkInARowBelowHoldsForItsPlaces) {
  const BomReading reading = read(csv("Part|Qty|Value\nR1, R2,|4|10k\nR3(DNP), R4||\nC1|1|1uF"));
  ASSERT_EQ(reading.lines.size(), 2u);
  EXPECT_THAT(reading.lines[0].refdes, ElementsAre("R1", "R2", "R3", "R4"));
  EXPECT_THAT(reading.lines[0].dnp_refdes, ElementsAre("R3"));
}

TEST(BomReader, R40_part_FurtherApprovedPartsInColumnsAndInRowsBelow) {
  const BomReading reading =
      read(csv("Item|Ref|Qty|Mfg|Part Number|Alternate Mfg 1|Alternate Part Number 1\n"
               "1|C1|1|Murata|GRM155R61E105KA12D|TDK|C1005X5R1E105K050BC\n"
               "2|R1|1|Yageo|RC0603FR-0710KL||\n"
               "||| Vishay|CRCW060310K0FKEA||\n"
               "3|U1|1|TI|LM358DR||"));
  ASSERT_EQ(reading.lines.size(), 3u);
  EXPECT_THAT(reading.lines[0].alternates, ElementsAre(ApprovedPart{"Murata", "GRM155R61E105KA12D"},
                                                       ApprovedPart{"TDK", "C1005X5R1E105K050BC"}));
  EXPECT_THAT(reading.lines[1].alternates, ElementsAre(ApprovedPart{"Yageo", "RC0603FR-0710KL"},
                                                       ApprovedPart{"Vishay", "CRCW060310K0FKEA"}));
  EXPECT_THAT(reading.lines[1].source_rows, ElementsAre(3, 4));
}

TEST(BomReader, DesignatorsThatRunOnBelowBelongToTheLineAbove) {
  const BomReading reading = read(csv("Ref|Qty|Value\nC1, C2,|4|1uF\nC3, C4||\nR1|1|10k"));
  ASSERT_EQ(reading.lines.size(), 2u);
  EXPECT_THAT(reading.lines[0].refdes, ElementsAre("C1", "C2", "C3", "C4"));
  EXPECT_THAT(reading.lines[0].source_rows, ElementsAre(2, 3));
}

TEST(BomReader, R40_part_EveryRowThatIsNoLineIsAccountedFor) {
  const BomReading reading =
      read(csv("Board X, revision B\n"
               "Ref|Qty|Value|MPN\n"
               "Capacitors\n"
               "C1|1|1uF|GRM155R61E105KA12D\n"
               "Ref|Qty|Value|MPN\n"
               "R1|1|10k|RC0603FR-0710KL\n"
               "Total|2\n"
               "\n"
               "Please quote lead-free parts only."));
  EXPECT_EQ(reading.header_row, 2);
  EXPECT_EQ(reading.lines.size(), 2u);
  ASSERT_NE(other_row(reading, 1), nullptr);
  EXPECT_EQ(other_row(reading, 1)->kind, OtherRowKind::title);
  EXPECT_EQ(other_row(reading, 2)->kind, OtherRowKind::header);
  EXPECT_EQ(other_row(reading, 3)->kind, OtherRowKind::section);
  EXPECT_EQ(other_row(reading, 5)->kind, OtherRowKind::header);
  EXPECT_EQ(other_row(reading, 7)->kind, OtherRowKind::total);
  ASSERT_NE(other_row(reading, 9), nullptr);
  EXPECT_EQ(other_row(reading, 9)->kind, OtherRowKind::note);
  EXPECT_EQ(other_row(reading, 9)->text, "Please quote lead-free parts only.");
}

TEST(BomReader, AListUnderDoNotAssembleIsALineThatIsNotFitted) {
  const BomReading reading =
      read(csv("Ref|Qty|Value\nC1|1|1uF\nR1|1|10k\n\nDo Not Assemble:\nC12,C15,R16"));
  ASSERT_EQ(reading.lines.size(), 3u);
  EXPECT_TRUE(reading.lines[2].dnp);
  EXPECT_EQ(reading.lines[2].row, 6);
  EXPECT_THAT(reading.lines[2].refdes, ElementsAre("C12", "C15", "R16"));
}

TEST(BomReader, PartsWithoutAPlaceOnTheBoardAreLinesToo) {
  const BomReading reading = read(csv("Part|Qty|Value\nC1|1|1uF\nR1|1|10k\nM2*5 screw|3|"));
  ASSERT_EQ(reading.lines.size(), 3u);
  EXPECT_THAT(reading.lines[2].refdes, IsEmpty());
  EXPECT_EQ(reading.lines[2].description, "M2*5 screw");
  EXPECT_TRUE(has_code(reading, "designator_is_text"));
}

SourceDocument workbook(std::vector<std::pair<std::string, std::string_view>> sheets) {
  SourceDocument document;
  document.file = "board.xlsx";
  document.format = DocumentFormat::xlsx;
  for (const auto& [name, text] : sheets) {
    document.sheets.push_back(table(text));
    document.sheets.back().name = name;
  }
  return document;
}

TEST(BomReader, R40_part_TheRightSheetIsChosenAndTheOthersNamed) {
  const BomReading reading = read(workbook({{"History", "Rev|Date|Author\nA|2024|us"},
                                            {"BOM", "Ref|Qty|Value\nC1|1|1uF\nR1|1|10k"},
                                            {"DNP", "Ref|Qty|Value\nC9|1|1uF"}}));
  EXPECT_EQ(reading.sheet, "BOM");
  EXPECT_EQ(reading.lines.size(), 2u);
  EXPECT_EQ(reading.lines[0].sheet, "BOM");
  EXPECT_TRUE(has_code(reading, "sheet_not_read"));
  EXPECT_TRUE(has_code(reading, "other_list"));
}

TEST(BomReader, R40_part_AListMayGoOnInTheNextSheetUnlessItNamesTheSamePlaces) {
  const BomReading pages =
      read(workbook({{"1", "Ref|Qty|Value\nC1|1|1uF\nR1|1|10k"}, {"2", "Ref|Qty|Value\nR2|1|1k"}}));
  ASSERT_EQ(pages.lines.size(), 3u);
  EXPECT_EQ(pages.lines[2].sheet, "2");
  const BomReading boards = read(workbook(
      {{"main", "Ref|Qty|Value\nC1|1|1uF\nR1|1|10k"}, {"panel", "Ref|Qty|Value\nR1|1|1k"}}));
  EXPECT_EQ(boards.lines.size(), 2u);
}

TEST(BomReader, R40_part_ReadsAKicadNetlist) {
  Tree component{.name = "comp", .attributes = {{"ref", "C1"}}};
  component.children.push_back({.name = "value", .text = "1nF"});
  Tree fields{.name = "fields"};
  fields.children.push_back({.name = "field", .text = "Samsung", .attributes = {{"name", "manf"}}});
  fields.children.push_back(
      {.name = "field", .text = "CL10B102KC8NNNC", .attributes = {{"name", "manf#"}}});
  fields.children.push_back(
      {.name = "field", .text = "other", .attributes = {{"name", "test:manf#"}}});
  component.children.push_back(fields);
  Tree second{.name = "comp", .attributes = {{"ref", "J1-2"}}};
  second.children.push_back({.name = "value", .text = "conn"});
  second.children.push_back({.name = "property", .attributes = {{"name", "dnp"}}});
  Tree root{.name = "export"};
  root.children.push_back({.name = "components", .children = {component, second}});
  SourceDocument document;
  document.file = "board.xml";
  document.format = DocumentFormat::xml;
  document.tree = root;
  const BomReading reading = read(document);
  EXPECT_EQ(reading.header_row, std::nullopt);
  EXPECT_EQ(reading.columns.refdes, "comp/@ref");
  EXPECT_THAT(reading.columns.mpn, ElementsAre("field manf#"));
  ASSERT_EQ(reading.lines.size(), 2u);
  EXPECT_EQ(reading.lines[0].row, 1);
  EXPECT_THAT(reading.lines[0].alternates, ElementsAre(ApprovedPart{"Samsung", "CL10B102KC8NNNC"}));
  EXPECT_THAT(reading.lines[1].refdes, ElementsAre("J1-2"));
  EXPECT_TRUE(reading.lines[1].dnp);
  document.tree = Tree{.name = "catalog"};
  EXPECT_FAILS("bom_not_found", read_bom(document));
}

TEST(BomReader, WhatIsUncertainIsSaid) {
  const BomReading reading =
      read(csv("C1, C2|2|GRM155R61E105KA12D\nR1, R2, R3|3|RC0603FR-0710KL\nU1|1|LM2596S-5.0/NOPB"));
  EXPECT_EQ(reading.header_row, std::nullopt);
  EXPECT_EQ(reading.lines.size(), 3u);
  EXPECT_TRUE(has_code(reading, "header_missing"));
  EXPECT_TRUE(has_code(reading, "column_uncertain"));
}

TEST(BomReader, AFileWithoutAListSaysSo) {
  EXPECT_FAILS("bom_not_found", read_bom(csv("Dear customer\nsee you tomorrow")));
  EXPECT_FAILS("bom_not_found", read_bom(SourceDocument{}));
}

TEST(BomReader, AFileWithoutAListThatOpenedDamagedSaysThat) {
  SourceDocument document = csv("some|text");
  document.findings.error("container_damaged", {}, "the workbook is cut short");
  const auto reading = read_bom(document);
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, "bom_not_found");
  EXPECT_THAT(reading.error().message, ::testing::HasSubstr("the workbook is cut short"));
}

TEST(BomReader, AListStopsAtItsLimit) {
  std::string text = "Ref|Qty|Value";
  for (std::size_t i = 1; i <= limits::bom_lines_max; ++i) text += cat("\nR", i, "|1|10k");
  EXPECT_FALSE(has_code(read(csv(text)), "bom_too_long"));
  text += "\nC1|1|1uF";
  const BomReading reading = read(csv(text));
  EXPECT_EQ(reading.lines.size(), limits::bom_lines_max);
  EXPECT_TRUE(has_code(reading, "bom_too_long"));
  EXPECT_EQ(reading.other_rows.back().kind, OtherRowKind::past_line_limit);
}

TEST(BomReader, R40_part_ReadsAListThatAPersonWroteLineByLine) {
  const BomReading reading =
      read(csv("1x - K3-1290S-J1\n1x - 0805 1nF\n2x - 0805 0 Ohm\nthank you\n"));
  EXPECT_EQ(reading.header_row, std::nullopt);
  ASSERT_EQ(reading.lines.size(), 3u);
  EXPECT_EQ(reading.lines[2].qty, "2");
  EXPECT_EQ(reading.lines[2].description, "0805 0 Ohm");
  ASSERT_NE(other_row(reading, 4), nullptr);
  EXPECT_EQ(other_row(reading, 4)->text, "thank you");
}

TEST(BomReader, R40_part_WhatStandsBelowAWeakHeadingSpeaksForIt) {
  const BomReading names = read(csv("* Name|Value\n*|\nC1|220pF\nD1|1N4148\nU5|BIOS"));
  EXPECT_EQ(names.header_row, 1);
  EXPECT_EQ(names.columns.refdes, "* Name");
  EXPECT_EQ(names.lines.size(), 3u);
  const BomReading amounts = read(csv("Part|Amount\nBearing 683|6\nWood screw|66\nResistor 10k|4"));
  EXPECT_EQ(amounts.columns.qty, "Amount");
  EXPECT_EQ(amounts.lines.size(), 3u);
  const BomReading money =
      read(csv("Part|Qty|Amount\nBearing 683|6|1.25\nWood screw|66|0.15\nResistor 10k|4|0.02"));
  EXPECT_EQ(money.columns.qty, "Qty");
}

TEST(BomReader, R40_part_OfTwoColumnsOfMakersTheOneFilledBesideThePartNumbersCounts) {
  const BomReading reading =
      read(csv("Reference|Qty|MANUFACTURER|Manufacturer Name|Manufacturer Part Number\n"
               "U1|1|DOIT||\nU2|1|Sensirion||\nS1|1||Vimex|SS12D00G3\nS2|1||C&K|PTS645SM43"));
  EXPECT_THAT(reading.columns.manufacturer, ElementsAre("Manufacturer Name"));
  EXPECT_THAT(reading.lines[2].alternates, ElementsAre(ApprovedPart{"Vimex", "SS12D00G3"}));
}

TEST(BomReader, R40_part_AStockNumberBesideAMakerIsTheMakersOwn) {
  const BomReading reading =
      read(csv("Designator|QTY|Description|MFG|SKU\n"
               "D1 - D4|4|LED ring|Adafruit|2375\nJ1|1|Audio jack|CUI|SJ-3524-SMT-TR"));
  EXPECT_THAT(reading.columns.mpn, ElementsAre("SKU"));
  const BomReading bought =
      read(csv("Designator|QTY|Description|MFG|LCSC\n"
               "D1|1|LED|Everlight|C72041\nJ1|1|Jack|CUI|C309341"));
  EXPECT_THAT(bought.columns.mpn, IsEmpty());
}

TEST(BomReader, R40_part_AQuantityInWordsIsALineAndAQuestion) {
  const BomReading reading =
      read(csv("Part Number|Description|Qty\nA1|Cover|2\nB2|Screw|8\nC3|Lock|1\n"
               "RTV-108|Sealant|As needed\n|TOTAL|"));
  ASSERT_EQ(reading.lines.size(), 4u);
  EXPECT_EQ(reading.lines[3].qty, "As needed");
  EXPECT_TRUE(has_code(reading, "quantity_unreadable"));
}

TEST(BomReader, R40_part_AHeaderInUnknownWordsIsToldByTheDesignatorsBelowIt) {
  const BomReading reading =
      read(csv("Jarj|Merkinnat|Koodi\n1|R1, R2|10k\n2|C1|1uF\n3|U1|LM358\n4|D1|1N4148"));
  EXPECT_EQ(reading.header_row, 1);
  EXPECT_EQ(reading.columns.refdes, "Merkinnat");
  EXPECT_EQ(reading.lines.size(), 4u);
  const BomReading headless = read(csv("1|R1, R2|10k\n2|C1|1uF\n3|U1|LM358\n4|D1|1N4148"));
  EXPECT_EQ(headless.header_row, std::nullopt);
  EXPECT_EQ(headless.lines.size(), 4u);
}

TEST(BomReader, R40_part_AnAlternativePartBesideTheMakersNumberIsApprovedToo) {
  const BomReading reading = read(
      csv("Designator|Qty|Manufacturer|Manufacturer Part Number|Alternative Part\n"
          "FB1|1|Murata|BLM21PG221SN1D|MPZ2012S221AT000\nU1|1|TI|TPS259472LRPWR|TPS259474LRPWR"));
  EXPECT_THAT(reading.lines[0].alternates, ElementsAre(ApprovedPart{"Murata", "BLM21PG221SN1D"},
                                                       ApprovedPart{"", "MPZ2012S221AT000"}));
}

TEST(BomReader, R40_part_TwoColumnsOfPartNumbersThatFillEachOtherAreBothRead) {
  const BomReading reading =
      read(csv("Designator|Qty|Value|MPN|Manufacturer|Partnum\n"
               "C1|1|10u|||GRM21BR61E106KA73L\nC2|1|10n|||C0603C103J5RACTU\nR1|1|10k|||\n"
               "U1|1|AOZ1280|AOZ1280CI|Alpha & Omega|\nD1|1|STPS|||STPS2L40U"));
  EXPECT_THAT(reading.columns.mpn, ElementsAre("MPN", "Partnum"));
  EXPECT_THAT(reading.lines[0].alternates, ElementsAre(ApprovedPart{"", "GRM21BR61E106KA73L"}));
}

TEST(BomReader, R40_part_ExtendedQuantityIsAQuantityAndExtendedAloneAPrice) {
  const BomReading reading =
      read(csv("Ref Designator|Ext Qty|Extended|MPN\nR1, R2|2.0000|0.12|RC0603FR-0710KL\n"
               "C1|1.0000|0.04|GRM188R71C104KA01D\nU1|1.0000|2.10|LM358DR"));
  EXPECT_EQ(reading.columns.qty, "Ext Qty");
  EXPECT_EQ(reading.lines[0].quantity, 2'000'000);
}

}  // namespace
}  // namespace tl::bom

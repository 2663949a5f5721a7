#include "platform/documents/read_text.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::row_of;

SourceDocument read(std::string_view bytes, std::string_view name = "bom.csv") {
  auto document = read_text(bytes, name);
  EXPECT_OK(document);
  return document ? std::move(document).value() : SourceDocument();
}

TEST(ReadText, ReadsQuotedCellsWithBreaksAndDoubledQuotes) {
  const auto document = read("Ref,Text\r\n\"R1,R2\",\"say \"\"hi\"\"\r\nthere\"\r\nC1,x\r\n");
  const Grid& grid = document.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 3u);
  EXPECT_EQ(row_of(grid, 1), "R1,R2¦say \"hi\"\nthere");
  EXPECT_EQ(row_of(grid, 2), "C1¦x");
  EXPECT_EQ(document.delimiter, ',');
  EXPECT_EQ(document.encoding, "UTF-8");
  EXPECT_TRUE(document.findings.empty());
}

TEST(ReadText, CountsBlankRecordsAndEveryKindOfLineEnd) {
  const auto document = read("a,b\n\n1,2\r\r3,4\r\n5,6");
  const Grid& grid = document.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 6u);
  EXPECT_EQ(row_of(grid, 2), "1¦2");
  EXPECT_EQ(row_of(grid, 4), "3¦4");
  EXPECT_EQ(row_of(grid, 5), "5¦6");
}

TEST(ReadText, FindsTheDelimiterPastDecimalCommasAndProse) {
  const auto semicolon = read("Ref;Qty;Price\nR1,R2;2;0,15\nC1;1;1,20\nU1;1;3,00\n");
  EXPECT_EQ(semicolon.delimiter, ';');
  EXPECT_EQ(row_of(semicolon.sheets.at(0), 1), "R1,R2¦2¦0,15");
  const auto tab =
      read("Board rev A, as built, by hand\n\nItem\tQty\tPart\n1\t2\tR1,R2\n2\t1\tC1\n");
  EXPECT_EQ(tab.delimiter, '\t');
  EXPECT_EQ(row_of(tab.sheets.at(0), 3), "1¦2¦R1,R2");
  const auto bar = read("a|b|c\n1|2|3\n4|5|6\n");
  EXPECT_EQ(bar.delimiter, '|');
}

TEST(ReadText, ObeysTheNamedDelimiterAndCountsItsRecord) {
  const auto document = read("sep=;\nRef;Text\nR1;a,b,c\nR2;d,e,f\n");
  EXPECT_EQ(document.delimiter, ';');
  EXPECT_EQ(document.sheets.at(0).rows.size(), 4u);
  EXPECT_TRUE(document.sheets.at(0).rows.at(0).empty());
  EXPECT_EQ(row_of(document.sheets.at(0), 2), "R1¦a,b,c");
}

TEST(ReadText, DoesNotLetAnOpenQuoteSwallowTheFile) {
  const auto document = read("Ref,Text,Qty\nR1,\"5 inch,1\nR2,\"two\",1\nR3,three,1\n");
  const Grid& grid = document.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 4u);
  EXPECT_EQ(row_of(grid, 1), "R1¦\"5 inch¦1");
  EXPECT_EQ(row_of(grid, 2), "R2¦two¦1");
  ASSERT_TRUE(document.findings.has_code("csv_quote_unterminated"));
  EXPECT_EQ(document.findings.all().front().place.row, 2);
  EXPECT_EQ(document.findings.all().front().place.column, 2);
}

TEST(ReadText, LooksOnlySoFarForTheEndOfAQuotedCell) {
  const auto with_cell_of = [](std::size_t bytes) {
    return read(cat("Ref,Text,Qty\nR1,\"", std::string(bytes, 'x'), "\",1\nR2,two,1\n"));
  };
  // The quote that closes it counts as well.
  const auto longest = with_cell_of(limits::quoted_cell_bytes_max - 1);
  EXPECT_FALSE(longest.findings.has_code("csv_quote_unterminated"));
  EXPECT_EQ(longest.sheets.at(0).rows.at(1).size(), 3u);
  const auto longer = with_cell_of(limits::quoted_cell_bytes_max);
  EXPECT_TRUE(longer.findings.has_code("csv_quote_unterminated"));
  EXPECT_EQ(row_of(longer.sheets.at(0), 2), "R2¦two¦1");
}

TEST(ReadText, KeepsStrayQuotesAndSaysSo) {
  const auto document = read("Ref,Text\nR1,12\" cable\nR2,\"a \"b\" c\"\n");
  EXPECT_EQ(row_of(document.sheets.at(0), 1), "R1¦12\" cable");
  EXPECT_EQ(row_of(document.sheets.at(0), 2), "R2¦a \"b\" c");
  EXPECT_EQ(document.findings.size(), 2u);
  EXPECT_TRUE(document.findings.has_code("csv_quote_stray"));
}

TEST(ReadText, ReadsPrintedColumns) {
  const auto document = read(
      "Partlist exported from D:/Projects/demo board.sch at 2016/7/25 9:24\n"
      "\n"
      "Part     Value      Package   Description                MF MPN\n"
      "C1       10uF 10v   C0805     CAPACITOR, European symbol       \n"
      "C2                  C0402     CAPACITOR, European symbol       \n"
      "LONGNAME1 4k7       R0402     RESISTOR, American symbol        \n"
      "U1       RFM92_93W  RFM92     \n",
      "parts.txt");
  EXPECT_EQ(document.format, DocumentFormat::column_text);
  const Grid& grid = document.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 7u);
  EXPECT_EQ(row_of(grid, 2), "Part¦Value¦Package¦Description¦MF¦MPN");
  EXPECT_EQ(row_of(grid, 3), "C1¦10uF 10v¦C0805¦CAPACITOR, European symbol");
  EXPECT_EQ(row_of(grid, 4), "C2¦¦C0402¦CAPACITOR, European symbol");
  EXPECT_EQ(row_of(grid, 6), "U1¦RFM92_93W¦RFM92");
}

TEST(ReadText, ReadsColumnsPaddedWithTabs) {
  const auto document = read(
      "Qty Value     Device\t\tPackage   Parts  Description\n"
      "2   10k       RESISTOR\t\t0805      R2, R4 RESISTOR 1%\n"
      "12  1µF 10V   CAPACITOR\t\t1206      C1, C2 CAPACITOR X7R\n"
      "1   Fan       PINHD\t\t\t2X03      JP1    PIN HEADER\n",
      "parts.txt");
  EXPECT_EQ(document.format, DocumentFormat::column_text);
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(row_of(grid, 0), "Qty¦Value¦Device¦Package¦Parts¦Description");
  EXPECT_EQ(row_of(grid, 1), "2¦10k¦RESISTOR¦0805¦R2, R4¦RESISTOR 1%");
  EXPECT_EQ(row_of(grid, 2), "12¦1µF 10V¦CAPACITOR¦1206¦C1, C2¦CAPACITOR X7R");
}

TEST(ReadText, ExpandsTabsToTheStopsThatMakeTheLinesAgree) {
  const auto document = read(
      "Qty Value      Device           Package or Vendor-Nr.\t\t\tParts   Description\n"
      "2   10\xC2\xB5"
      "F       CAPACITOR        1206         \t\t\t\tC1, C2  CAPACITOR\n"
      "1   Extruder   JST-XH           B4B-XH-A     \t\t\t\tX7      JST XH 4Pin Header\n"
      "1   Heater     Terminal Block   691101710002 \t\t\t\tJ1      Horiz. Entry Modular\n"
      "1   LM2937-12  TPS7B6933QDCYRQ1 SOT-223-4    \t\t\t\tU2      IC REG LIN\n",
      "parts.txt");
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(row_of(grid, 0), "Qty¦Value¦Device¦Package or Vendor-Nr.¦Parts¦Description");
  EXPECT_EQ(row_of(grid, 1), "2¦10µF¦CAPACITOR¦1206¦C1, C2¦CAPACITOR");
  EXPECT_EQ(row_of(grid, 3), "1¦Heater¦Terminal Block¦691101710002¦J1¦Horiz. Entry Modular");
}

TEST(ReadText, ReadsNumbersThatStandFlushRight) {
  const auto document = read(
      "Pos   Menge  Bezeichnung            Wert   Preis\n"
      "  1       4  Widerstand 0805         10k    0,02\n"
      "  2      12  Kondensator 0603 X7R  100nF    0,03\n"
      " 10       1  IC ATmega328P                 12,15\n",
      "liste.txt");
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(row_of(grid, 0), "Pos¦Menge¦Bezeichnung¦Wert¦Preis");
  EXPECT_EQ(row_of(grid, 1), "1¦4¦Widerstand 0805¦10k¦0,02");
  EXPECT_EQ(row_of(grid, 2), "2¦12¦Kondensator 0603 X7R¦100nF¦0,03");
  EXPECT_EQ(row_of(grid, 3), "10¦1¦IC ATmega328P¦¦12,15");
}

TEST(ReadText, TakesTheColumnsFromARuleOfDashes) {
  const auto document = read(
      "Ref Des  Part Number   Qty\n"
      "-------- ------------ ----\n"
      "R1 R2    RC0402-10K      2\n"
      "C1       GRM155         12\n",
      "parts.lst");
  EXPECT_EQ(document.format, DocumentFormat::column_text);
  EXPECT_EQ(row_of(document.sheets.at(0), 2), "R1 R2¦RC0402-10K¦2");
  EXPECT_EQ(row_of(document.sheets.at(0), 0), "Ref Des¦Part Number¦Qty");
}

TEST(ReadText, TheLastRowsOfATableDoNotOutweighItsHeader) {
  const SourceDocument document = read(
      "Part        Value              Device\n\nMount all:\n"
      "C1          100nF              C-EUC0603\nC2          100nF              C-EUC0603\n\n"
      "WLAN\n=====\nESP8266-ESP12E\n"
      "C10         220 uf             CPOL-EUE1.8\nR8          10K                R-EU_R0603\n\n"
      "VBAT:\n=====\nVBAT                           PINHD-1X1\n"
      "BATTERY                        PINHD-1X2\n");
  EXPECT_EQ(document.sheets[0].text(0, 1), "Value");
  EXPECT_EQ(document.sheets[0].text(9, 0), "C10");
  EXPECT_EQ(document.sheets[0].text(14, 1), "");
  EXPECT_EQ(document.sheets[0].text(14, 2), "PINHD-1X1");
}

TEST(ReadText, KeepsTextWithoutAnyLayoutAsOneColumn) {
  const auto document = read("R1 10k\nR2 4k7 0402\nC1 100n\n", "list.txt");
  EXPECT_EQ(document.format, DocumentFormat::column_text);
  EXPECT_EQ(row_of(document.sheets.at(0), 1), "R2 4k7 0402");
  EXPECT_EQ(document.sheets.at(0).width(), 1u);
}

TEST(ReadText, SpacesBeforeAQuoteDoNotBreakTheCell) {
  const auto document = read("Ref, Text, Qty\nR1, \"a, b\", 1\nR2, \"c\", 2\n");
  EXPECT_EQ(row_of(document.sheets.at(0), 1), "R1¦a, b¦ 1");
}

TEST(ReadText, QuotedBreaksDoNotDisturbTheSearchForTheDelimiter) {
  std::string text = "Ref;Note\n";
  for (int i = 0; i < 20; ++i) text += "R1;\"one, two\nthree, four\nfive\"\n";
  const auto document = read(text);
  EXPECT_EQ(document.delimiter, ';');
  EXPECT_EQ(document.sheets.at(0).rows.size(), 21u);
}

TEST(ReadText, AnUnclosedQuoteAtTheEndKeepsEveryRow) {
  std::string text = "Ref,Text,Qty\n";
  for (int i = 0; i < 50; ++i) text += "R1,\"open,1\n";
  const auto document = read(text);
  EXPECT_EQ(document.sheets.at(0).rows.size(), 51u);
  EXPECT_EQ(row_of(document.sheets.at(0), 50), "R1¦\"open¦1");
}

TEST(ReadText, ManyUnclosedQuotesCostLinearTime) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "\"a b c\n";
  const auto document = read(text);
  EXPECT_EQ(document.sheets.at(0).rows.size(), 100'000u);
}

TEST(ReadText, CutsACellPastItsLimitAndSaysSo) {
  const std::string at_limit(limits::cell_bytes_max, 'x');
  const auto fits = read("a,b\n" + at_limit + ",1\n");
  EXPECT_TRUE(fits.findings.empty());
  const auto cut = read("a,b\n" + at_limit + "x,1\n");
  EXPECT_TRUE(cut.findings.has_code("cell_too_long"));
  EXPECT_EQ(cut.sheets.at(0).text(1, 0).size(), limits::cell_bytes_max);
}

TEST(ReadText, ReadsControlCharactersInACellAsSpacesAndSaysSo) {
  // A NUL near the front makes a file binary.
  std::string text = "MPN;Note\n";
  while (text.size() < 70'000) text += "RC0603FR-0710KL;as last time\n";
  text += std::string_view("RC1\0A;\x1B[31mred\n", 15);
  const auto document = read(text);
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(grid.text(grid.rows.size() - 1, 0), "RC1 A");
  EXPECT_FALSE(contains(grid.text(grid.rows.size() - 1, 1), "\x1B"));
  EXPECT_TRUE(document.findings.has_code("cell_control_characters"));
}

TEST(ReadText, RefusesMoreRowsThanTheLimit) {
  std::string text;
  for (std::size_t i = 0; i < limits::grid_rows_max; ++i) text += "a,b\n";
  EXPECT_EQ(read(text).sheets.at(0).rows.size(), limits::grid_rows_max);
  EXPECT_FAILS("grid_rows_limit", read_text(text + "a,b\n", "long.csv"));
  std::string columns;
  for (std::size_t i = 0; i < limits::grid_rows_max; ++i) columns += "a\n";
  EXPECT_EQ(read(columns).sheets.at(0).rows.size(), limits::grid_rows_max);
  EXPECT_FAILS("grid_rows_limit", read_text(columns + "a\n", "long.txt"));
}

TEST(ReadText, LeavesOutColumnsPastTheLimitWithAFinding) {
  std::string row(limits::grid_columns_max - 1, ',');
  const auto fits = read(row + "z\n" + row + "z\n");
  EXPECT_TRUE(fits.findings.empty());
  EXPECT_EQ(fits.sheets.at(0).width(), limits::grid_columns_max);
  const auto cut = read(row + ",z\n" + row + ",z\n");
  EXPECT_TRUE(cut.findings.has_code("cell_beyond_limits"));
}

TEST(ReadText, RefusesBinaryBytes) {
  EXPECT_FAILS("document_not_text", read_text(std::string("\x01\x02\0\x03 abc", 8), "x.csv"));
}

}  // namespace
}  // namespace tl::documents

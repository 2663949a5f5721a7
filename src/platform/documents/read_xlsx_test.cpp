#include "platform/documents/read_xlsx.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::make_xlsx;
using test_files::make_zip;
using test_files::row_of;
using test_files::xlsx_entries;
using test_files::XlsxParts;

SourceDocument read(const XlsxParts& parts) {
  auto document = read_document(make_xlsx(parts), "bom.xlsx");
  EXPECT_OK(document);
  return document ? std::move(document).value() : SourceDocument();
}

std::string sheet_data(std::string_view rows) {
  return cat("<sheetData>", rows, "</sheetData>");
}

TEST(ReadXlsx, ReadsEveryKindOfString) {
  const auto document = read(
      {.sheet = sheet_data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                           "<c r='C1' t='inlineStr'><is><t xml:space='preserve'> in </t></is></c>"
                           "<c r='D1' t='str'><f>A1</f><v>f&amp;g</v></c></row>"),
       .strings = "<si><t>plain</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r>"
                  "<rPh><t>aid</t></rPh></si>"});
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(grid.name, "Parts & more");
  EXPECT_EQ(row_of(grid, 0), "plain¦rich¦ in ¦f&g");
  EXPECT_TRUE(grid.rows[0][3].formula);
  EXPECT_FALSE(grid.rows[0][0].formula);
  EXPECT_TRUE(document.findings.empty());
}

TEST(ReadXlsx, KeepsNumbersExactAndKnowsBooleansAndErrors) {
  const auto document = read(
      {.sheet = sheet_data("<row r='1'><c r='A1'><v>0.10000000000000001</v></c><c r='B1'><v>7</v>"
                           "</c><c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#N/A</v></c>"
                           "<c r='E1'><v>abc</v></c><c r='F1' t='s'><v>99</v></c></row>")});
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(row_of(grid, 0), "0.1¦7¦TRUE¦#N/A¦abc");
  EXPECT_EQ(grid.rows[0][0].kind, CellKind::number);
  EXPECT_EQ(grid.rows[0][2].kind, CellKind::boolean);
  EXPECT_EQ(grid.rows[0][3].kind, CellKind::error);
  EXPECT_EQ(grid.rows[0][4].kind, CellKind::text);
  EXPECT_TRUE(document.findings.has_code("number_unreadable"));
  EXPECT_TRUE(document.findings.has_code("shared_string_missing"));
  EXPECT_EQ(document.findings.all().front().place.sheet, "Parts & more");
}

constexpr std::string_view date_styles =
    "<numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
    "<fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='22'/><xf numFmtId='9'/>"
    "<xf numFmtId='0' fontId='1'/></cellXfs>";

TEST(ReadXlsx, TurnsDatesToIsoByTheirFormat) {
  const std::string sheet = sheet_data(
      "<row r='1'><c r='A1' s='0'><v>46082</v></c><c r='B1' s='1'><v>46082</v></c>"
      "<c r='C1' s='2'><v>46082.5</v></c><c r='D1' s='3'><v>0.15</v></c></row>");
  const auto document = read({.sheet = sheet, .styles = std::string(date_styles)});
  EXPECT_EQ(row_of(document.sheets.at(0), 0), "46082¦2026-03-01¦2026-03-01T12:00:00¦0.15");
  EXPECT_EQ(document.sheets.at(0).rows[0][1].kind, CellKind::date);
  const auto old = read({.sheet = sheet,
                         .styles = std::string(date_styles),
                         .workbook_properties = "<workbookPr date1904='1'/>"});
  EXPECT_EQ(old.sheets.at(0).text(0, 1), "2030-03-02");
}

TEST(ReadXlsx, MarksStruckAndHiddenAndMerged) {
  const auto document = read(
      {.sheet = cat("<cols><col min='2' max='3' hidden='1'/></cols>",
                    sheet_data("<row r='1'><c r='A1' s='4'><v>1</v></c><c r='B1' s='4'><v>2</v>"
                               "</c></row><row r='2' hidden='1'><c r='A2' s='4'><v>1</v></c>"
                               "<c r='B2'><v>2</v></c></row>"),
                    "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='nonsense'/>",
                    "<mergeCell ref='B2:A1'/></mergeCells>"),
       .styles = std::string(date_styles),
       .sheet_attributes = "state='veryHidden'"});
  const Grid& grid = document.sheets.at(0);
  EXPECT_TRUE(grid.hidden);
  EXPECT_EQ(grid.struck_rows, std::vector<bool>({true}));
  EXPECT_EQ(grid.hidden_rows, std::vector<bool>({false, true}));
  EXPECT_EQ(grid.hidden_columns, std::vector<bool>({false, true, true}));
  ASSERT_EQ(grid.merges.size(), 1u);
  EXPECT_EQ(grid.merges[0], (MergedRange{0, 0, 1, 1}));
}

TEST(ReadXlsx, ResolvesEscapesAndLineEndsAndKeepsNoBreakSpaces) {
  const auto document =
      read({.sheet = sheet_data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v>"
                                "</c><c r='C1' t='s'><v>2</v></c></row>"),
            .strings = "<si><t>one_x000D_\ntwo&#13;&#10;three</t></si>"
                       "<si><t>a_x005F_x000D_b_xZZZZ_</t></si><si><t>\xC2\xA0R1</t></si>"});
  EXPECT_EQ(document.sheets.at(0).text(0, 0), "one\ntwo\nthree");
  EXPECT_EQ(document.sheets.at(0).text(0, 1), "a_x000D_b_xZZZZ_");
  EXPECT_EQ(document.sheets.at(0).text(0, 2), "\xC2\xA0R1");
}

TEST(ReadXlsx, SaysWhereAFormulaHasNoResult) {
  const auto document = read({.sheet = sheet_data("<row r='3'><c r='B3'><f>1+1</f></c></row>")});
  ASSERT_TRUE(document.findings.has_code("formula_without_result"));
  EXPECT_EQ(document.findings.all().front().place.row, 3);
  EXPECT_EQ(document.findings.all().front().place.column, 2);
}

TEST(ReadXlsx, PutsCellsWithoutAddressesOneAfterAnother) {
  const auto document = read({.sheet = sheet_data("<row><c><v>1</v></c><c><v>2</v></c></row>"
                                                  "<row><c/><c><v>3</v></c></row>")});
  EXPECT_EQ(row_of(document.sheets.at(0), 0), "1¦2");
  EXPECT_EQ(row_of(document.sheets.at(0), 1), "¦3");
}

TEST(ReadXlsx, DoesNotFollowAbsurdDimensionsAndFarCells) {
  const auto document =
      read({.sheet = cat("<dimension ref='A1:XFD1048576'/>",
                         sheet_data("<row r='1'><c r='A1'><v>1</v></c></row>"
                                    "<row r='1048576' hidden='1'><c r='A1048576'><v>2</v></c>"
                                    "<c r='B1048576' s='1'/></row>"))});
  EXPECT_EQ(document.sheets.at(0).rows.size(), 1u);
  EXPECT_EQ(document.findings.size(), 1u);
  EXPECT_TRUE(document.findings.has_code("cell_beyond_limits"));
}

TEST(ReadXlsx, ReadsTheLastRowAndColumnWithinTheLimits) {
  const auto document =
      read({.sheet = sheet_data(cat("<row r='", limits::grid_rows_max, "'><c r='A",
                                    limits::grid_rows_max, "'><v>1</v></c><c r='AMJ",
                                    limits::grid_rows_max, "'><v>2</v></c><c r='AMK",
                                    limits::grid_rows_max, "'><v>3</v></c></row>"))});
  EXPECT_EQ(document.sheets.at(0).rows.size(), limits::grid_rows_max);
  EXPECT_EQ(document.sheets.at(0).width(), limits::grid_columns_max);
  EXPECT_EQ(document.findings.size(), 1u);
}

TEST(ReadXlsx, StopsWhereFewBytesNameMoreTextThanIsRead) {
  std::string cells;
  for (int i = 0; i < 9'000; ++i) cells += "<c t='s'><v>0</v></c>";
  std::string rows;
  for (int i = 0; i < 1; ++i) rows += cat("<row r='1'>", cells.substr(0, 1'024 * 21), "</row>");
  for (int i = 2; i < 12; ++i)
    rows += cat("<row r='", i, "'>", cells.substr(0, 1'024 * 21), "</row>");
  const auto document = read_document(
      make_xlsx({.sheet = sheet_data(rows),
                 .strings = cat("<si><t>", std::string(limits::cell_bytes_max, 'x'), "</t></si>")}),
      "bom.xlsx");
  EXPECT_FAILS("grid_text_limit", document);
}

TEST(ReadXlsx, RefusesEntitiesAndBrokenParts) {
  auto entries = xlsx_entries({.sheet = "<sheetData/>"});
  entries.back().second = "<!DOCTYPE w [<!ENTITY x 'y'>]><worksheet>&x;</worksheet>";
  EXPECT_FAILS("xml_doctype_refused", read_document(make_zip(entries), "bom.xlsx"));
  entries.back().second = "<worksheet><sheetData>";
  EXPECT_FAILS("xml_malformed", read_document(make_zip(entries), "bom.xlsx"));
  entries.pop_back();
  EXPECT_FAILS("zip_damaged", read_document(make_zip(entries), "bom.xlsx"));
  EXPECT_FAILS("zip_damaged", read_document(make_zip({{"xl/other.xml", "<a/>"}}), "bom.xlsx"));
}

TEST(ReadXlsx, RefusesAWorkbookWithoutSheets) {
  auto entries = xlsx_entries({});
  entries[2].second = "<workbook><sheets/></workbook>";
  EXPECT_FAILS("workbook_without_sheets", read_document(make_zip(entries), "bom.xlsx"));
}

TEST(ReadXlsx, ReadsNumbersWhereTheStylesAreBroken) {
  auto entries = xlsx_entries({.sheet = sheet_data("<row><c s='1'><v>46082</v></c></row>")});
  entries[4].second = "<styleSheet>";
  const auto document = read_document(make_zip(entries), "bom.xlsx");
  ASSERT_OK(document);
  EXPECT_EQ(document->sheets.at(0).text(0, 0), "46082");
  EXPECT_TRUE(document->findings.has_code("styles_unreadable"));
}

TEST(ReadXlsx, ReadsOnlyTheFirstSheetsOfTooMany) {
  auto entries = xlsx_entries({.sheet = sheet_data("<row><c><v>1</v></c></row>")});
  std::string sheets;
  for (std::size_t i = 0; i <= limits::grid_sheets_max; ++i)
    sheets += "<sheet name='s' id='rId1'/>";
  entries[2].second = cat("<workbook><sheets>", sheets, "</sheets></workbook>");
  const auto document = read_document(make_zip(entries), "bom.xlsx");
  ASSERT_OK(document);
  EXPECT_EQ(document->sheets.size(), limits::grid_sheets_max);
  EXPECT_TRUE(document->findings.has_code("sheets_beyond_limit"));
}

TEST(ReadXlsx, EveryTruncationIsAnErrorOrReads) {
  const std::string bytes = make_xlsx({.sheet = sheet_data("<row><c><v>1</v></c></row>")});
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    const auto document = read_document(std::string_view(bytes).substr(0, size), "bom.xlsx");
    EXPECT_TRUE(!document || !document->sheets.empty()) << size;
  }
}

}  // namespace
}  // namespace tl::documents

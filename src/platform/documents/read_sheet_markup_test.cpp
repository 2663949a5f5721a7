// The two kinds of markup that are sent as .xls: XML Spreadsheet 2003 and web pages.
#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_html.h"
#include "platform/documents/read_sheet_xml.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::row_of;

std::string workbook(std::string_view inside) {
  return cat("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>",
             "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", inside,
             "</Workbook>");
}

TEST(ReadSheetXml, ReadsCellsAndWhatIsHiddenStruckAndMerged) {
  const auto document = read_document(
      workbook("<Styles><Style ss:ID='s1'><Font ss:StrikeThrough='1'/></Style></Styles>"
               "<Worksheet ss:Name='List'><Table><Column ss:Index='2' ss:Hidden='1' ss:Span='1'/>"
               "<Row><Cell><Data ss:Type='String'>Ref &amp; more</Data><Comment>c</Comment></Cell>"
               "<Cell ss:Index='3' ss:MergeAcross='1'><Data ss:Type='Number'>0.50</Data></Cell>"
               "<Cell ss:Formula='=1'><Data ss:Type='Boolean'>1</Data></Cell></Row>"
               "<Row ss:Index='4' ss:Hidden='1'><Cell ss:StyleID='s1'>"
               "<Data ss:Type='DateTime'>2026-03-01T00:00:00.000</Data></Cell></Row></Table>"
               "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"),
      "bom.xls");
  ASSERT_OK(document);
  EXPECT_TRUE(document->findings.empty());
  const Grid& grid = document->sheets.at(0);
  EXPECT_EQ(grid.name, "List");
  EXPECT_TRUE(grid.hidden);
  EXPECT_EQ(row_of(grid, 0), "Ref & more¦¦0.5¦¦TRUE");
  EXPECT_TRUE(grid.rows[0][4].formula);
  EXPECT_EQ(grid.merges.at(0), (MergedRange{0, 2, 0, 3}));
  EXPECT_EQ(row_of(grid, 3), "2026-03-01");
  EXPECT_EQ(grid.rows[3][0].kind, CellKind::date);
  EXPECT_EQ(grid.struck_rows, std::vector<bool>({false, false, false, true}));
  EXPECT_EQ(grid.hidden_rows, std::vector<bool>({false, false, false, true}));
  EXPECT_EQ(grid.hidden_columns, std::vector<bool>({false, true, true}));
}

TEST(ReadSheetXml, RefusesEntitiesAbsurdPlacesAndNoSheets) {
  EXPECT_FAILS("workbook_without_sheets", read_sheet_xml(workbook(""), "bom.xls"));
  EXPECT_FAILS("xml_doctype_refused",
               read_sheet_xml("<!DOCTYPE a [<!ENTITY b 'c'>]><Workbook/>", "bom.xls"));
  const auto far =
      read_sheet_xml(workbook("<Worksheet><Table><Row ss:Index='99999999999'><Cell ss:Index='0'>"
                              "<Data ss:Type='String'>x</Data></Cell></Row></Table></Worksheet>"),
                     "bom.xls");
  ASSERT_OK(far);
  EXPECT_TRUE(far->sheets.at(0).rows.empty());
  EXPECT_TRUE(far->findings.has_code("cell_beyond_limits"));
  std::string sheets;
  for (std::size_t i = 0; i <= limits::grid_sheets_max; ++i) sheets += "<Worksheet/>";
  const auto many = read_sheet_xml(workbook(sheets), "bom.xls");
  ASSERT_OK(many);
  EXPECT_EQ(many->sheets.size(), limits::grid_sheets_max);
  EXPECT_TRUE(many->findings.has_code("sheets_beyond_limit"));
}

TEST(ReadHtml, ReadsTablesThatDoNotNestWell) {
  const auto document = read_document(
      "<html><head><style>td {x: '<table>'}</style></head><body><p>Title</p>\n<TABLE border=1>\n"
      "<tr><th>Ref<th colspan=2>Value &amp;\n  more</tr><!-- <td>no</td> -->\n"
      "<tr><td rowspan=\"2\">R1<br>R2</td><td>1 < 2</td><td>&nbsp;</td>"
      "<tr><td>x</td><td>y</td></tr>\n</table>after</body></html>",
      "bom.xls");
  ASSERT_OK(document);
  ASSERT_EQ(document->sheets.size(), 1u);
  const Grid& grid = document->sheets[0];
  EXPECT_EQ(row_of(grid, 0), "Ref¦Value & more");
  EXPECT_EQ(row_of(grid, 1), "R1\nR2¦1 < 2");
  EXPECT_EQ(row_of(grid, 2), "¦x¦y");
  ASSERT_EQ(grid.merges.size(), 2u);
  EXPECT_EQ(grid.merges[0], (MergedRange{0, 1, 0, 2}));
  EXPECT_EQ(grid.merges[1], (MergedRange{1, 0, 2, 0}));
  EXPECT_TRUE(document->findings.empty());
}

TEST(ReadHtml, GivesEveryTableAGridAndStopsAtTheLimits) {
  const auto nested = read_html("<table><tr><td>a<table><tr><td>b</table>c</table>", "bom.xls");
  ASSERT_OK(nested);
  EXPECT_EQ(row_of(nested->sheets.at(0), 0), "ac");
  EXPECT_EQ(row_of(nested->sheets.at(1), 0), "b");
  const auto tables = [](std::size_t count, std::string_view table) {
    std::string html;
    for (std::size_t i = 0; i < count; ++i) html += table;
    return read_html(html, "bom.xls");
  };
  EXPECT_OK(tables(limits::grid_sheets_max, "<table></table>"));
  EXPECT_FAILS("tables_limit", tables(limits::grid_sheets_max + 1, "<table></table>"));
  EXPECT_OK(tables(limits::tree_depth_max, "<table>"));
  EXPECT_FAILS("tree_too_deep", tables(limits::tree_depth_max + 1, "<table>"));
  EXPECT_FAILS("document_unsupported", read_html("<html>no table</html>", "bom.xls"));
  EXPECT_OK(read_html("<table><td colspan=99999999999><td rowspan=99999999999>x<td", "bom.xls"));
}

}  // namespace
}  // namespace tl::documents

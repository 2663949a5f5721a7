#include "platform/documents/read_ods.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::make_ods;
using test_files::make_zip;
using test_files::row_of;

SourceDocument read(std::string_view body, std::string_view styles = {}) {
  auto document = read_document(make_ods(body, styles), "bom.ods");
  EXPECT_OK(document);
  return document ? std::move(document).value() : SourceDocument();
}

std::string table(std::string_view rows) {
  return cat("<table:table table:name='List'>", rows, "</table:table>");
}

TEST(ReadOds, ReadsEveryKindOfValue) {
  const auto document = read(table(
      "<table:table-row>"
      "<table:table-cell office:value-type='string'><text:p>one<text:s text:c='2'/>two</text:p>"
      "<text:p>three<text:line-break/>four<text:tab/><text:span>five</text:span></text:p>"
      "</table:table-cell>"
      "<table:table-cell office:value-type='float' office:value='0.10000000000000001'>"
      "<text:p>0,10</text:p></table:table-cell>"
      "<table:table-cell office:value-type='percentage' office:value='0.155'/>"
      "<table:table-cell office:value-type='currency' office:value='1.5' table:formula='of:=1'/>"
      "<table:table-cell office:value-type='date' office:date-value='2026-03-01T00:00:00'/>"
      "<table:table-cell office:value-type='time' office:time-value='PT01H10M30S'/>"
      "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
      "<table:table-cell office:value-type='string' calcext:value-type='error'>"
      "<text:p>#N/A</text:p></table:table-cell></table:table-row>"));
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(grid.name, "List");
  EXPECT_EQ(row_of(grid, 0),
            "one  two\nthree\nfour\tfive¦0.1¦0.155¦1.5¦2026-03-01¦01:10:30¦TRUE¦#N/A");
  EXPECT_EQ(grid.rows[0][1].kind, CellKind::number);
  EXPECT_TRUE(grid.rows[0][3].formula);
  EXPECT_EQ(grid.rows[0][4].kind, CellKind::date);
  EXPECT_EQ(grid.rows[0][6].kind, CellKind::boolean);
  EXPECT_EQ(grid.rows[0][7].kind, CellKind::error);
}

TEST(ReadOds, WritesOutRepeatsAndCoveredCells) {
  const auto document = read(table(
      "<table:table-row table:number-rows-repeated='3'/>"
      "<table:table-row table:number-rows-repeated='2'>"
      "<table:table-cell table:number-columns-repeated='2'/>"
      "<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='1'>"
      "<text:p>x</text:p></table:table-cell><table:covered-table-cell/>"
      "<table:table-cell table:number-columns-repeated='2'><text:p>y</text:p></table:table-cell>"
      "</table:table-row>"
      "<table:table-row table:number-rows-repeated='1048000'><table:table-cell "
      "table:number-columns-repeated='16384'/></table:table-row>"));
  const Grid& grid = document.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 5u);
  EXPECT_EQ(row_of(grid, 3), "¦¦x¦¦y¦y");
  EXPECT_EQ(row_of(grid, 4), "¦¦x¦¦y¦y");
  ASSERT_EQ(grid.merges.size(), 1u);
  EXPECT_EQ(grid.merges[0], (MergedRange{3, 2, 3, 3}));
  EXPECT_TRUE(document.findings.empty());
}

TEST(ReadOds, MarksHiddenAndStruck) {
  const auto document = read(
      "<table:table table:name='H' table:style-name='ta2'>"
      "<table:table-column/><table:table-column table:visibility='collapse'/>"
      "<table:table-header-rows><table:table-row table:visibility='filter'>"
      "<table:table-cell table:style-name='ce1'><text:p>a</text:p></table:table-cell>"
      "</table:table-row></table:table-header-rows></table:table>",
      "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
      "<style:style style:name='ce1'><style:text-properties "
      "style:text-line-through-style='solid'/></style:style>");
  const Grid& grid = document.sheets.at(0);
  EXPECT_TRUE(grid.hidden);
  EXPECT_EQ(grid.hidden_columns, std::vector<bool>({false, true}));
  EXPECT_EQ(grid.hidden_rows, std::vector<bool>({true}));
  EXPECT_EQ(grid.struck_rows, std::vector<bool>({true}));
}

TEST(ReadOds, LeavesOutComments) {
  const auto document =
      read(table("<table:table-row><table:table-cell><office:annotation><text:p>comment</text:p>"
                 "</office:annotation><text:p>cell</text:p></table:table-cell></table:table-row>"));
  EXPECT_EQ(row_of(document.sheets.at(0), 0), "cell");
}

TEST(ReadOds, StopsRepeatingAtTheLimit) {
  const auto document = read(table(
      "<table:table-row table:number-rows-repeated='1048576'><table:table-cell><text:p>x</text:p>"
      "</table:table-cell></table:table-row>"));
  EXPECT_EQ(document.sheets.at(0).rows.size(), limits::grid_rows_max);
  EXPECT_TRUE(document.findings.has_code("cell_beyond_limits"));
  const auto wide = read_document(
      make_ods(table("<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                     "table:number-columns-repeated='1024'><text:p>x</text:p></table:table-cell>"
                     "</table:table-row>")),
      "bom.ods");
  EXPECT_FAILS("grid_cells_limit", wide);
}

TEST(ReadOds, RefusesPasswordsEntitiesAndOtherDocuments) {
  const std::string mimetype = "application/vnd.oasis.opendocument.spreadsheet";
  EXPECT_FAILS("document_encrypted",
               read_document(make_zip({{"mimetype", mimetype},
                                       {"content.xml", "?"},
                                       {"META-INF/manifest.xml", "<m:encryption-data/>"}}),
                             "bom.ods"));
  EXPECT_FAILS("xml_doctype_refused",
               read_document(make_zip({{"mimetype", mimetype},
                                       {"content.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}}),
                             "bom.ods"));
  EXPECT_FAILS("workbook_without_sheets", read_document(make_ods(""), "bom.ods"));
  EXPECT_FAILS("document_unsupported",
               read_document(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                       {"content.xml", "<a/>"}}),
                             "bom.odt"));
}

}  // namespace
}  // namespace tl::documents

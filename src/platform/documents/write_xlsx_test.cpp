#include "platform/documents/write_xlsx.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include <pugixml.hpp>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_zip.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Workbook one_sheet(std::vector<std::vector<SheetCell>> rows) {
  Workbook book;
  book.info = {.title = "Quotation Q7", .author = "Example Electronics"};
  book.info.created = Instant::parse("2026-03-02T09:00:00Z").value();
  book.sheets.push_back({.name = "Prices", .rows = std::move(rows)});
  return book;
}

SourceDocument read_again(const Workbook& book) {
  const auto bytes = write_xlsx(book);
  EXPECT_OK(bytes);
  auto read = read_document(bytes.value_or(""), "book.xlsx");
  EXPECT_OK(read);
  return read ? std::move(*read) : SourceDocument{};
}

std::string part(const Workbook& book, std::string_view name) {
  const auto bytes = write_xlsx(book);
  EXPECT_OK(bytes);
  auto zip = ZipReader::open(*bytes, "book.xlsx");
  EXPECT_OK(zip);
  const auto text = zip->read(name);
  EXPECT_OK(text);
  return text.value_or("");
}

// One red pixel.
std::string red_png() {
  constexpr std::string_view hex =
      "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c494441"
      "54789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082";
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    int byte = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

TEST(WriteXlsx, R41_part_ReadsBackWhatWasWritten) {
  const SourceDocument read = read_again(
      one_sheet({{text_cell("Quantity", CellStyle::header), text_cell("単価", CellStyle::header)},
                 {quantity_cell(1'000), money_cell(421, 1, "EUR")},
                 {date_cell(Date::parse("2026-03-02").value()), {.value = SheetBoolean{true}}},
                 {{.value = SheetFormula{"=SUM(A2:A2)", SheetNumber{1'000, 0}}}, {}}}));
  ASSERT_EQ(read.sheets.size(), 1u);
  const Grid& sheet = read.sheets[0];
  EXPECT_EQ(sheet.name, "Prices");
  EXPECT_EQ(sheet.text(0, 0), "Quantity");
  EXPECT_EQ(sheet.text(0, 1), "単価");
  EXPECT_EQ(sheet.text(1, 0), "1000");
  EXPECT_EQ(sheet.text(1, 1), "42.1");
  EXPECT_EQ(sheet.rows[1][1].kind, CellKind::number);
  EXPECT_EQ(sheet.text(2, 0), "2026-03-02");
  EXPECT_EQ(sheet.rows[2][0].kind, CellKind::date);
  EXPECT_EQ(sheet.text(2, 1), "TRUE");
  EXPECT_EQ(sheet.text(3, 0), "1000");
  EXPECT_TRUE(sheet.rows[3][0].formula);
}

TEST(WriteXlsx, KeepsFifteenDigitsOfEveryDecimal) {
  const std::array<std::pair<std::int64_t, int>, 7> numbers = {{{43'000, 8},
                                                                {995, 2},
                                                                {1, 8},
                                                                {-1, 2},
                                                                {123'456'789'012'345, 6},
                                                                {999'999'999'999'999, 0},
                                                                {0, 2}}};
  std::vector<std::vector<SheetCell>> rows;
  for (const auto& [value, scale] : numbers) rows.push_back({money_cell(value, scale)});
  const SourceDocument read = read_again(one_sheet(rows));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    EXPECT_EQ(read.sheets[0].text(i, 0), format_decimal(numbers[i].first, numbers[i].second));
  }
}

TEST(WriteXlsx, NeverMakesAFormulaOfText) {
  const std::vector<std::string> hostile = {
      "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "=HYPERLINK(\"http://x\")"};
  std::vector<std::vector<SheetCell>> rows;
  for (const std::string& text : hostile) rows.push_back({text_cell(text)});
  const Workbook book = one_sheet(rows);
  EXPECT_THAT(part(book, "xl/worksheets/sheet1.xml"), Not(HasSubstr("<f>")));
  const SourceDocument read = read_again(book);
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    EXPECT_EQ(read.sheets[0].rows[i][0].kind, CellKind::text) << hostile[i];
    EXPECT_FALSE(read.sheets[0].rows[i][0].formula) << hostile[i];
    EXPECT_EQ(trim(read.sheets[0].text(i, 0)), trim(hostile[i]));
  }
}

TEST(WriteXlsx, GivesTheSameBytesForTheSameWorkbook) {
  Workbook book = one_sheet({{text_cell("a"), quantity_cell(1)}});
  const std::string first = write_xlsx(book).value();
  EXPECT_EQ(first, write_xlsx(book).value());
  EXPECT_THAT(part(book, "docProps/core.xml"), HasSubstr("2026-03-02T09:00:00Z"));
  book.info.created = Instant::parse("2026-03-03T09:00:00Z").value();
  EXPECT_NE(first, write_xlsx(book).value());
}

TEST(WriteXlsx, IsWellFormedInEveryPart) {
  Workbook book = one_sheet({{text_cell("<&>\"'"), text_cell("_x0041_", CellStyle::note)}});
  book.info.title = "A & B <quote>";
  book.sheets[0].name = "P & L <1>";
  for (const char* name : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                           "xl/styles.xml", "docProps/core.xml", "docProps/app.xml"}) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(part(book, name).c_str())) << name;
  }
  EXPECT_EQ(read_again(book).sheets[0].name, "P & L <1>");
  EXPECT_EQ(read_again(book).sheets[0].text(0, 0), "<&>\"'");
  EXPECT_EQ(read_again(book).sheets[0].text(0, 1), "_x0041_");
}

TEST(WriteXlsx, WritesStylesPanesFiltersMergesAndPrintSetup) {
  Workbook book =
      one_sheet({{text_cell("Prices", CellStyle::title), {}, {}},
                 {text_cell("A", CellStyle::header), text_cell("B"), text_cell("C")},
                 {money_cell(1'250, 2, "EUR"),
                  {.value = SheetNumber{125, 3}, .style = CellStyle::percent, .decimals = 1},
                  text_cell("look", CellStyle::warning)}});
  Worksheet& sheet = book.sheets[0];
  sheet.columns = {{.width = 20}, {.width = 10}};
  sheet.merges = {{0, 0, 0, 2}, {1, 1, 1, 1}};
  sheet.frozen_rows = 2;
  sheet.autofilter = SheetRange{1, 0, 2, 2};
  sheet.landscape = true;
  sheet.repeated_rows = 2;
  const std::string xml = part(book, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, HasSubstr("<mergeCell ref=\"A1:C1\"/>"));
  EXPECT_THAT(xml, HasSubstr("ySplit=\"2\""));
  EXPECT_THAT(xml, HasSubstr("<autoFilter ref=\"A2:C3\"/>"));
  EXPECT_THAT(xml, HasSubstr("orientation=\"landscape\""));
  const std::string styles = part(book, "xl/styles.xml");
  EXPECT_THAT(styles, HasSubstr("#,##0.00 &quot;EUR&quot;"));
  EXPECT_THAT(styles, HasSubstr("0.0%"));
  EXPECT_THAT(part(book, "xl/workbook.xml"), HasSubstr("Prices!$1:$2"));
  EXPECT_EQ(read_again(book).sheets[0].text(0, 0), "Prices");
}

TEST(WriteXlsx, PrintsAHeaderAboveEveryPage) {
  Workbook book = one_sheet({{text_cell("a")}});
  book.sheets[0].page_header = {.left = "Smith & Sons", .middle = "BUDGETARY", .right = "7 of 9"};
  EXPECT_THAT(part(book, "xl/worksheets/sheet1.xml"),
              HasSubstr("<oddHeader>&amp;L&amp;8 Smith &amp;&amp; Sons&amp;C&amp;8 BUDGETARY"
                        "&amp;R&amp;8 7 of 9</oddHeader>"));
  book.sheets[0].page_header = {.left = std::string(500, 'x'),
                                .middle = std::string(500, 'y'),
                                .right = std::string(500, 'z')};
  EXPECT_THAT(part(book, "xl/worksheets/sheet1.xml"), HasSubstr("xxx…&amp;C&amp;8 yyy"));
  book.sheets[0].page_header = {.left = "x" + std::string(500, '&'), .right = "z"};
  EXPECT_THAT(part(book, "xl/worksheets/sheet1.xml"), HasSubstr("&amp;&amp;…&amp;R&amp;8 z"));
}

TEST(WriteXlsx, ShowsALogoBesideTheFirstRows) {
  Workbook book = one_sheet({{text_cell("a")}});
  book.sheets[0].logo_png = red_png();
  EXPECT_EQ(part(book, "xl/media/image1.png"), red_png());
  EXPECT_THAT(part(book, "xl/drawings/drawing1.xml"), HasSubstr("<xdr:pic>"));
}

TEST(WriteXlsx, CutsLongTextAndDropsWhatXmlCannotCarry) {
  EXPECT_EQ(sheet_text("a\x01 b\x0B\x7F c\n"), "a b c\n");
  EXPECT_EQ(sheet_text("\xFF"), "\xEF\xBF\xBD");
  EXPECT_EQ(sheet_text("x\xEF\xBF\xBFy"), "xy");
  const std::string fits(32'767, 'a');
  EXPECT_EQ(sheet_text(fits), fits);
  EXPECT_EQ(sheet_text(fits + "a"), std::string(32'766, 'a') + "…");
  std::string wide;  // two UTF-16 units each
  for (int i = 0; i < 20'000; ++i) wide += "𝄞";
  EXPECT_EQ(utf8_length(sheet_text(wide)), 16'384u);
  EXPECT_THAT(part(one_sheet({{text_cell(fits + "aaa")}}), "xl/sharedStrings.xml"),
              HasSubstr(std::string(32'766, 'a') + "…</t>"));
}

TEST(WriteXlsx, EscapesWhatTheFormatWouldReadAsACharacter) {
  EXPECT_EQ(escape_sheet_text("_x0041_x0042_ _x12_ _xGGGG_ x"),
            "_x005F_x0041_x005F_x0042_ _x12_ _xGGGG_ x");
  std::string escapes;
  while (escapes.size() + 7 <= 32'767) escapes += "_x0041_";
  EXPECT_OK(write_xlsx(one_sheet({{text_cell(escapes)}})));
}

TEST(WriteXlsx, MakesSheetNamesLegalAndUnique) {
  std::vector<Worksheet> sheets;
  for (const char* name :
       {"Lines", "LINES", "a[b]:c*d?e/f\\g", "", "'quoted'", "History", "",
        "a name that is far too long for a sheet", "a name that is far too long for a SHEET"}) {
    sheets.push_back({.name = name});
  }
  EXPECT_THAT(
      sheet_names(sheets),
      ElementsAre("Lines", "LINES (2)", "a b c d e f g", "Sheet", "quoted", "History_", "Sheet (2)",
                  "a name that is far too long for", "a name that is far too long (2)"));
  Workbook book;
  book.sheets = sheets;
  EXPECT_EQ(read_again(book).sheets.size(), sheets.size());
}

TEST(WriteXlsx, WritesDatesThatSpreadsheetsCannotCountAsText) {
  const SourceDocument read =
      read_again(one_sheet({{date_cell(Date::parse("1900-02-28").value())},
                            {date_cell(Date::parse("1900-03-01").value())},
                            {date_cell(Date::parse("9999-12-31").value())}}));
  EXPECT_EQ(read.sheets[0].rows[0][0].kind, CellKind::text);
  EXPECT_EQ(read.sheets[0].text(0, 0), "1900-02-28");
  EXPECT_EQ(read.sheets[0].text(1, 0), "1900-03-01");
  EXPECT_EQ(read.sheets[0].rows[1][0].kind, CellKind::date);
  EXPECT_EQ(read.sheets[0].text(2, 0), "9999-12-31");
}

TEST(WriteXlsx, HoldsTheLimits) {
  EXPECT_FAILS("workbook_empty", write_xlsx(Workbook{}));
  Workbook book;
  book.sheets.resize(limits::grid_sheets_max);
  EXPECT_OK(write_xlsx(book));
  book.sheets.emplace_back();
  EXPECT_FAILS("workbook_too_large", write_xlsx(book));

  const auto rows = [](std::size_t count, std::size_t width) {
    Workbook made = one_sheet({});
    made.sheets[0].rows.resize(count);
    if (count > 0) made.sheets[0].rows[0].resize(width);
    return write_xlsx(made);
  };
  EXPECT_OK(rows(limits::grid_rows_max, 0));
  EXPECT_FAILS("workbook_too_large", rows(limits::grid_rows_max + 1, 0));
  EXPECT_OK(rows(1, limits::grid_columns_max));
  EXPECT_FAILS("workbook_too_large", rows(1, limits::grid_columns_max + 1));

  const auto merges = [](int count) {
    Workbook made = one_sheet({});
    for (int i = 0; i < count; ++i) made.sheets[0].merges.push_back({i, 0, i, 1});
    return write_xlsx(made);
  };
  EXPECT_OK(merges(static_cast<int>(limits::workbook_merges_max)));
  EXPECT_FAILS("workbook_too_large", merges(static_cast<int>(limits::workbook_merges_max) + 1));
}

TEST(WriteXlsx, RefusesMergedRangesThatOverlap) {
  Workbook book = one_sheet({});
  book.sheets[0].merges = {{0, 0, 1, 1}, {1, 1, 2, 2}};
  EXPECT_FAILS("workbook_malformed", write_xlsx(book));
  book.sheets[0].merges = {{2, 0, 1, 1}};
  EXPECT_FAILS("workbook_malformed", write_xlsx(book));
}

// With TMPDIR in a folder of ours: nothing of a workbook stays behind, and without one it says so.
class TemporaryHome {
 public:
  explicit TemporaryHome(const std::string& path) {
    if (const char* before = std::getenv("TMPDIR")) before_ = before;
    setenv("TMPDIR", path.c_str(), 1);
  }
  ~TemporaryHome() { before_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before_.c_str(), 1); }

 private:
  std::string before_;
};

TEST(WriteXlsx, LeavesNothingBehind) {
  const testing::TemporaryFolder folder;
  const TemporaryHome home(folder.path().string());
  EXPECT_OK(write_xlsx(one_sheet({{text_cell("a")}})));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(WriteXlsx, SaysWhenThereIsNowhereToWrite) {
  const testing::TemporaryFolder folder;
  const TemporaryHome home((folder.path() / "missing").string());
  EXPECT_FAILS("workbook_not_written", write_xlsx(one_sheet({{text_cell("a")}})));
}

}  // namespace
}  // namespace tl::documents

#include "platform/documents/read_xls.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::biff_record;
using test_files::f64;
using test_files::make_biff;
using test_files::make_compound;
using test_files::row_of;
using test_files::u16;
using test_files::u32;
using test_files::u8;
using test_files::XlsParts;

SourceDocument read(const XlsParts& parts) {
  auto document = read_document(make_compound("Workbook", make_biff(parts)), "bom.xls");
  EXPECT_OK(document);
  return document ? std::move(document).value() : SourceDocument();
}

// Row, column and style, as most cell records begin.
std::string at(std::uint32_t row, std::uint32_t column, std::uint32_t style = 0) {
  return u16(row) + u16(column) + u16(style);
}

std::string narrow(std::string_view text) {
  return u16(static_cast<std::uint32_t>(text.size())) + u8(0) + std::string(text);
}

std::string wide(std::u16string_view text) {
  std::string bytes = u16(static_cast<std::uint32_t>(text.size())) + u8(1);
  for (const char16_t unit : text) bytes += u16(unit);
  return bytes;
}

TEST(ReadXls, ReadsEveryKindOfCell) {
  const auto document = read(
      {.globals = biff_record(0x00FC, u32(2) + u32(2) + narrow("plain") + wide(u"10 kΩ")),
       .cells = biff_record(0x00FD, at(0, 0) + u32(0)) + biff_record(0x00FD, at(0, 1) + u32(1)) +
                biff_record(0x0204, at(0, 2) + narrow("label")) +
                biff_record(0x0203, at(0, 3) + f64(0.1)) +
                biff_record(0x027E, at(0, 4) + u32((123u << 2) | 3)) +
                biff_record(0x00BD, u16(0) + u16(5) + u16(0) + u32((7u << 2) | 2) + u16(0) +
                                        u32((static_cast<std::uint32_t>(-3) << 2) | 2) + u16(6)) +
                biff_record(0x0205, at(0, 7) + u8(1) + u8(0)) +
                biff_record(0x0205, at(0, 8) + u8(0x2A) + u8(1)) + biff_record(0x0201, at(0, 9))});
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(grid.name, "List");
  EXPECT_EQ(row_of(grid, 0), "plain¦10 kΩ¦label¦0.1¦1.23¦7¦-3¦TRUE¦#N/A");
  EXPECT_EQ(grid.rows[0][3].kind, CellKind::number);
  EXPECT_EQ(grid.rows[0][7].kind, CellKind::boolean);
  EXPECT_EQ(grid.rows[0][8].kind, CellKind::error);
  EXPECT_TRUE(document.findings.empty());
}

std::string formula_result(std::uint32_t kind, std::uint32_t value) {
  return u8(kind) + u8(0) + u8(value) + std::string(3, '\0') + u16(0xFFFF);
}

TEST(ReadXls, ReadsTheResultsOfFormulas) {
  const std::string rest(8, '\0');
  const auto document =
      read({.cells = biff_record(0x0006, at(0, 0) + f64(2.5) + rest) +
                     biff_record(0x0006, at(0, 1) + formula_result(0, 0) + rest) +
                     biff_record(0x0207, narrow("text")) +
                     biff_record(0x0006, at(0, 2) + formula_result(1, 1) + rest) +
                     biff_record(0x0006, at(0, 3) + formula_result(2, 0x07) + rest) +
                     biff_record(0x0006, at(0, 4) + formula_result(3, 0) + rest) +
                     biff_record(0x0207, narrow("belongs to no formula"))});
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(row_of(grid, 0), "2.5¦text¦TRUE¦#DIV/0!");
  for (const Cell& cell : grid.rows[0]) EXPECT_TRUE(cell.formula);
}

// A string may be cut anywhere among its characters, and goes on with a width of its own.
TEST(ReadXls, JoinsStringsAcrossContinuations) {
  const std::string first = u32(3) + u32(3) + u16(6) + u8(0) + "abc";
  const std::string second = u8(1) + u16(u'd') + u16(0x3A9);
  const std::string third = u8(0) + "f" + u16(2) + u8(0x0D) + u16(1) + u32(4);
  const std::string fourth = u8(1) + u16(u'x') + u16(u'y') + "runs" + "extr" + narrow("last");
  const auto document = read({.globals = biff_record(0x00FC, first) + biff_record(0x003C, second) +
                                         biff_record(0x003C, third) + biff_record(0x003C, fourth),
                              .cells = biff_record(0x00FD, at(0, 0) + u32(0)) +
                                       biff_record(0x00FD, at(0, 1) + u32(1)) +
                                       biff_record(0x00FD, at(0, 2) + u32(2))});
  EXPECT_EQ(row_of(document.sheets.at(0), 0), "abcdΩf¦xy¦last");
}

TEST(ReadXls, TurnsDatesToIsoAndMarksStruckHiddenAndMerged) {
  const std::string struck_font =
      biff_record(0x0031, u16(200) + u16(0x0008) + std::string(12, '\0'));
  const std::string font = biff_record(0x0031, u16(200) + u16(0) + std::string(12, '\0'));
  const auto style = [](std::uint32_t with_font, std::uint32_t format) {
    return biff_record(0x00E0, u16(with_font) + u16(format) + std::string(16, '\0'));
  };
  const XlsParts parts{
      .globals = font + font + font + font + struck_font +
                 biff_record(0x041E, u16(164) + narrow("dd.mm.yyyy")) + style(0, 0) +
                 style(0, 164) + style(5, 0),
      .cells = biff_record(0x0208, u16(1) + std::string(10, '\0') + u16(0x0020) + u16(0)) +
               biff_record(0x007D, u16(2) + u16(3) + u16(0) + u16(0) + u16(1) + u16(0)) +
               biff_record(0x0203, at(0, 0, 1) + f64(46082)) +
               biff_record(0x0203, at(1, 0, 2) + f64(1)) +
               biff_record(0x00E5, u16(1) + u16(0) + u16(1) + u16(2) + u16(3)),
      .visibility = 2};
  const auto document = read(parts);
  const Grid& grid = document.sheets.at(0);
  EXPECT_EQ(grid.text(0, 0), "2026-03-01");
  EXPECT_EQ(grid.rows[0][0].kind, CellKind::date);
  EXPECT_EQ(grid.struck_rows, std::vector<bool>({false, true}));
  EXPECT_EQ(grid.hidden_rows, std::vector<bool>({false, true}));
  EXPECT_EQ(grid.hidden_columns, std::vector<bool>({false, false, true, true}));
  EXPECT_EQ(grid.merges.at(0), (MergedRange{0, 2, 1, 3}));
  EXPECT_TRUE(grid.hidden);
  XlsParts from_1904 = parts;
  from_1904.globals += biff_record(0x0022, u16(1));
  EXPECT_EQ(read(from_1904).sheets.at(0).text(0, 0), "2030-03-02");
}

TEST(ReadXls, ReadsExcel5WithItsCodePage) {
  const std::string label = at(0, 0) + u16(3) + "\xCA\xEE\xED";
  const auto bytes = make_compound(
      "Book", make_biff({.globals = biff_record(0x0042, u16(1251)),
                         .cells = biff_record(0x0204, label) +
                                  biff_record(0x00D6, at(0, 1) + u16(1) + "x" + u8(0)),
                         .version = 0x0500}));
  const auto document = read_document(bytes, "bom.xls");
  ASSERT_OK(document);
  EXPECT_EQ(document->sheets.at(0).name, "List");
  EXPECT_EQ(row_of(document->sheets.at(0), 0), "Кон¦x");
}

TEST(ReadXls, ReadsABareStreamWithoutItsContainer) {
  std::string bytes = make_biff({.cells = biff_record(0x0203, at(0, 0) + f64(5))});
  bytes.replace(4, 4, u16(0x0600) + u16(5));
  const auto document = read_xls(bytes, "bom.xls");
  ASSERT_OK(document);
  EXPECT_EQ(document->sheets.at(0).text(0, 0), "5");
}

TEST(ReadXls, ReadsADamagedFileAsFarAsItGoes) {
  XlsParts parts{.globals = {}, .cells = {}};
  for (std::uint32_t row = 0; row < 1'000; ++row) {
    parts.cells += biff_record(0x0203, at(row, 0) + f64(row));
  }
  const std::string whole = make_compound("Workbook", make_biff(parts));
  const auto cut = read_document(std::string_view(whole).substr(0, whole.size() / 2), "bom.xls");
  ASSERT_OK(cut);
  EXPECT_GT(cut->sheets.at(0).rows.size(), 300u);
  EXPECT_TRUE(cut->findings.has_code("container_damaged"));
  EXPECT_TRUE(cut->findings.has_code("workbook_cut_short"));
}

TEST(ReadXls, ChainsInACircleEnd) {
  std::string bytes = make_compound("Workbook", make_biff({}));
  // The stream's second sector points back to its first.
  bytes.replace(512 + 4 * 3, 4, u32(2));
  EXPECT_OK(read_document(bytes, "bom.xls"));
  // The directory is its own next sector, and the FAT its own first entry.
  bytes.replace(512 + 4, 4, u32(1));
  bytes.replace(512, 4, u32(0));
  EXPECT_OK(read_document(bytes, "bom.xls"));
}

TEST(ReadXls, SaysWhichTextIsMissing) {
  const auto document = read({.cells = biff_record(0x00FD, at(4, 2) + u32(9))});
  ASSERT_TRUE(document.findings.has_code("shared_string_missing"));
  EXPECT_EQ(document.findings.all().front().place.row, 5);
  EXPECT_EQ(document.findings.all().front().place.column, 3);
  EXPECT_EQ(document.findings.all().front().place.sheet, "List");
}

TEST(ReadXls, RefusesPasswordsAndOtherDocuments) {
  EXPECT_FAILS("document_encrypted",
               read_xls(make_biff({.globals = biff_record(0x002F, "")}), "bom.xls"));
  EXPECT_FAILS("document_encrypted",
               read_document(make_compound("EncryptedPackage", "x"), "bom.xlsx"));
  EXPECT_FAILS("document_unsupported",
               read_document(make_compound("WordDocument", "x"), "bom.doc"));
  EXPECT_FAILS("document_unsupported", read_document(make_compound("Other", "x"), "bom.xls"));
  EXPECT_FAILS("document_unsupported",
               read_document(make_compound("Workbook", "no records"), "bom.xls"));
  EXPECT_FAILS("container_damaged",
               read_document(make_compound("Workbook", "x").substr(0, 600), "bom.xls"));
  EXPECT_FAILS("workbook_without_sheets",
               read_xls(biff_record(0x0809, u16(0x0600) + std::string(14, '\0')), "bom.xls"));
}

TEST(ReadXls, ReadsOnlyTheFirstSheetsOfTooMany) {
  std::string sheets;
  for (std::size_t i = 0; i < limits::grid_sheets_max; ++i) {
    sheets += biff_record(0x0085, u32(0) + u8(0) + u8(0) + u8(1) + u8(0) + "s");
  }
  const auto document = read({.globals = sheets});
  EXPECT_EQ(document.sheets.size(), limits::grid_sheets_max);
  EXPECT_TRUE(document.findings.has_code("sheets_beyond_limit"));
}

TEST(ReadXls, EveryTruncationIsAnErrorOrReads) {
  const std::string bytes = make_compound(
      "Workbook", make_biff({.globals = biff_record(0x00FC, u32(1) + u32(1) + narrow("text")),
                             .cells = biff_record(0x00FD, at(0, 0) + u32(0))}));
  for (std::size_t size = 1; size < bytes.size(); size += 7) {
    const auto document = read_document(std::string_view(bytes).substr(0, size), "bom.xls");
    EXPECT_TRUE(!document || !document->sheets.empty()) << size;
  }
}

}  // namespace
}  // namespace tl::documents

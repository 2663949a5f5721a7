#include "platform/documents/read_document.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_grid_builder.h"
#include "platform/documents/read_test_files.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

using test_files::make_xlsx;
using test_files::make_zip;

TEST(ReadDocument, DecidesByTheBytesAndNotByTheName) {
  const std::string workbook = make_xlsx({.sheet = "<sheetData/>"});
  const auto lying = read_document(workbook, "C:\\in box/bom.xls");
  ASSERT_OK(lying);
  EXPECT_EQ(lying->format, DocumentFormat::xlsx);
  EXPECT_EQ(lying->file, "bom.xls");
  EXPECT_TRUE(lying->findings.has_code("file_ending_misleads"));
  EXPECT_TRUE(read_document(workbook, "bom.xlsm")->findings.empty());
  EXPECT_TRUE(read_document(workbook, "bom.csv")->findings.has_code("file_ending_misleads"));
  const auto text = read_document("a,b\n1,2\n", "bom.xlsx");
  ASSERT_OK(text);
  EXPECT_EQ(text->format, DocumentFormat::delimited_text);
  EXPECT_TRUE(text->findings.has_code("file_ending_misleads"));
  EXPECT_TRUE(read_document("a,b\n1,2\n", "bom.BOM")->findings.empty());
}

TEST(ReadDocument, TellsMarkupAndJsonFromText) {
  EXPECT_EQ(read_document("\xEF\xBB\xBF  <?xml version='1.0'?><a/>", "a.xml")->format,
            DocumentFormat::xml);
  EXPECT_EQ(read_document(" {\"a\": 1}", "a.json")->format, DocumentFormat::json);
  EXPECT_EQ(read_document("[1] first,x\n[2] second,y\n", "a.txt")->format,
            DocumentFormat::delimited_text);
  EXPECT_FAILS("json_malformed", read_document("[1] first,x\n", "a.json"));
  EXPECT_EQ(read_document("<10k,R1\n<20k,R2\n", "a.csv")->format, DocumentFormat::delimited_text);
}

TEST(ReadDocument, SaysWhatItDoesNotRead) {
  const std::pair<const char*, std::string> cases[] = {
      {"PDF", "%PDF-1.7\n"},
      {"picture", "\x89PNG\r\n"},
      {"archive", "Rar!\x1A\x07"},
      {"XLSB", make_zip({{"xl/workbook.bin", "x"}})},
      {"Word", make_zip({{"word/document.xml", "x"}})},
      {"zip archive", make_zip({{"readme.txt", "x"}})},
  };
  for (const auto& [word, bytes] : cases) {
    const auto document = read_document(bytes, "bom.xls");
    EXPECT_FAILS("document_unsupported", document);
    EXPECT_TRUE(contains(document.error().message, word)) << document.error().message;
  }
}

TEST(ReadDocument, RefusesEmptyAndOverlargeFiles) {
  EXPECT_FAILS("document_empty", read_document("", "bom.csv"));
  EXPECT_FAILS("document_empty", read_document(" \r\n\t\n", "bom.csv"));
  std::string large(limits::file_bytes_max, '\n');
  EXPECT_FAILS("document_empty", read_document(large, "bom.csv"));
  large.push_back('\n');
  EXPECT_FAILS("document_too_large", read_document(large, "bom.csv"));
}

TEST(FindingLog, CountsInsteadOfRepeatingItself) {
  FindingLog log("bom.csv");
  for (std::size_t i = 0; i < limits::findings_per_code_max; ++i) log.note("same", {}, "m");
  EXPECT_EQ(log.take().size(), limits::findings_per_code_max);
  for (std::size_t i = 0; i < limits::findings_per_code_max + 3; ++i) log.warn("same", {}, "m");
  const Findings findings = log.take();
  ASSERT_EQ(findings.size(), limits::findings_per_code_max + 1);
  EXPECT_TRUE(findings.all().back().message.starts_with("3 more findings"));
  EXPECT_EQ(findings.all().back().severity, Severity::warning);
}

TEST(GridBuilder, KeepsTheBudgetAcrossSheets) {
  FindingLog log("bom.xlsx");
  GridBudget budget{.cells = 10, .text_bytes = 100};
  GridBuilder first("one", budget, log);
  EXPECT_OK(first.put(0, 5, {"x", CellKind::text}));
  GridBuilder second("two", budget, log);
  EXPECT_OK(second.put(0, 3, {"x", CellKind::text}));
  EXPECT_FAILS("grid_cells_limit", second.put(0, 4, {"x", CellKind::text}));
  EXPECT_OK(second.put(0, 0, {std::string(98, 'x'), CellKind::text}));
  EXPECT_FAILS("grid_text_limit", second.put(0, 1, {"x", CellKind::text}));
}

TEST(GridBuilder, CutsBetweenCharacters) {
  FindingLog log("bom.csv");
  GridBudget budget;
  GridBuilder grid("", budget, log);
  EXPECT_OK(grid.put(0, 0, {std::string(limits::cell_bytes_max - 1, 'x') + "Ω", CellKind::text}));
  EXPECT_EQ(std::move(grid).finish().text(0, 0).size(), limits::cell_bytes_max - 1);
  EXPECT_TRUE(log.take().has_code("cell_too_long"));
}

TEST(GridBuilder, KeepsNoMoreMergesThanTheLimit) {
  FindingLog log("bom.xlsx");
  GridBudget budget;
  GridBuilder grid("", budget, log);
  for (std::size_t i = 0; i <= limits::merged_ranges_max; ++i) grid.merge(0, 0, 1, 1);
  EXPECT_EQ(grid.grid().merges.size(), limits::merged_ranges_max);
}

}  // namespace
}  // namespace tl::documents

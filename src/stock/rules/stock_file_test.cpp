#include "stock/rules/stock_file.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::stock {
namespace {

using Rows = std::vector<std::vector<std::string>>;

SourceDocument document(const Rows& rows) {
  SourceDocument out;
  out.file = "shelf.csv";
  Grid grid;
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({.text = text, .kind = CellKind::text});
  }
  out.sheets.push_back(std::move(grid));
  return out;
}

TEST(StockFile, ReadsLotsUnderOtherNamesOfTheColumns) {
  const auto file = read_stock(document({{"Reel", "Kunde", "IPN", "Mfr", "MPN", "Bestand",
                                          "Lagerplatz", "D/C", "Preis", "Währung", "Received"},
                                         {"R-1", "own", "10-00001", "Yageo", "RC0402", "4180",
                                          "A-4", "2531", "0,0041", "eur", "2026-01-12T00:00:00"}}));
  ASSERT_OK(file);
  ASSERT_EQ(file->records.size(), 1u);
  const LotRecord& record = file->records.front();
  EXPECT_EQ(record.owner, "") << "ours";
  EXPECT_EQ(record.lot.pieces, 4'180);
  EXPECT_EQ(record.lot.cost->text(), "0.0041");
  EXPECT_EQ(record.lot.received_on->text(), "2026-01-12");
  EXPECT_TRUE(file->findings.empty());
}

TEST(StockFile, NeverGuessesACount) {
  for (const char* text : {"", "1.5", "about 10", "-1", "1000000001"}) {
    const auto file = read_stock(document({{"mpn", "quantity"}, {"RC0402", text}}));
    EXPECT_TRUE(file->findings.has_code("stock_quantity_unreadable")) << text;
    EXPECT_EQ(file->refused, 1);
  }
  const auto thousands = read_stock(document({{"mpn", "quantity", "cost", "currency"},
                                              {"RC0402", "1.000", "0,0041", "EUR"},
                                              {"RC0402", "4 180", "0,0041", "EUR"}}));
  ASSERT_EQ(thousands->records.size(), 2u);
  EXPECT_EQ(thousands->records[0].lot.pieces, 1'000) << "as the costs of the file say";
  const auto undecided = read_stock(document({{"mpn", "quantity"}, {"RC0402", "1.000"}}));
  EXPECT_TRUE(undecided->findings.has_code("stock_quantity_ambiguous"));
  EXPECT_EQ(read_stock(document({{"mpn", "quantity"}, {"RC0402", "1000000000"}}))->refused, 0);
}

TEST(StockFile, LeavesOutTextThatNobodyCanRead) {
  const std::string longest(limits::part_text_bytes_max, 'x');
  const auto file = read_stock(document(
      {{"mpn", "quantity", "location"}, {"RC0402", "1", longest}, {"RC0402", "1", longest + "x"}}));
  EXPECT_EQ(file->records.size(), 1u);
  EXPECT_TRUE(file->findings.has_code("stock_text_malformed"));
}

}  // namespace
}  // namespace tl::stock

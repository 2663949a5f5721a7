#include "bom/service/sheet_rows.h"

#include "bom/service/boms.h"
#include "bom/service/opened_files.h"
#include "bom/store/statements.h"
#include "foundation/text.h"
#include "platform/database/statements.h"
#include "platform/vault/statements.h"
#include "support/databases.h"

namespace tl::bom {
namespace {

using database::Transaction;

class SheetRowsOfFile : public testing::OnBothDatabases {
 protected:
  SheetRowsOfFile()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &bom::store_schema()}) {
  }
  ReadingRow take(std::string_view bytes, const std::string& name = "board.csv") {
    const auto row = db().write([&](Transaction& tx) -> Result<ReadingRow> {
      TL_TRY(const TakenIn taken, take_in(tx, caller,
                                          {.customer_id = 3,
                                           .assembly = "A-1",
                                           .revision = "B",
                                           .file_name = name,
                                           .bytes = bytes}));
      return reading_about(tx, taken.id);
    });
    EXPECT_OK(row);
    return row.value_or(ReadingRow{});
  }
  Result<SheetRows> rows(const ReadingRow& reading, const RowRange& range = {}) {
    return db().read([&](Transaction& tx) { return sheet_rows(tx, reading, range); });
  }
  Caller caller{.actor = "ann", .request_id = "r1", .now = testing::test_instant()};
};
TL_ON_BOTH_DATABASES(SheetRowsOfFile);

TEST_P(SheetRowsOfFile, ALongCellIsCutAndAWideSheetSaysSo) {
  std::string wide = "Ref,Qty,MPN";
  for (int i = 0; i < 80; ++i) wide += cat(",x", i);
  const ReadingRow reading = take(
      cat(wide, "\nR1,1,RC0402FR-0710KL,", std::string(2'000, 'n'), "\nR2,1,RC0402FR-071KL\n"));
  const auto about = db().read([&](Transaction& tx) { return file_about(tx, reading); });
  ASSERT_OK(about);
  EXPECT_EQ(about->sheets.at(0).columns, 83);
  EXPECT_EQ(about->sheets.at(0).columns_shown, 64);
  const auto shown = rows(reading);
  ASSERT_OK(shown);
  EXPECT_EQ(shown->items.at(0).cells.size(), 64u);
  EXPECT_EQ(shown->items.at(1).cut, std::vector<std::int64_t>{4});
  EXPECT_LT(shown->items.at(1).cells.at(3).size(), 500u);
  EXPECT_EQ(shown->items.at(2).lines.at(0).line.alternates.at(0).mpn, "RC0402FR-071KL");
}

TEST_P(SheetRowsOfFile, ATreeHasRowsWithoutCells) {
  const ReadingRow reading = take(
      R"(<?xml version="1.0"?><export version="E"><components>
<comp ref="R1"><value>10k</value><footprint>R:R_0402</footprint></comp>
<comp ref="R2"><value>22k</value><footprint>R:R_0402</footprint></comp>
</components></export>)",
      "board.xml");
  const auto about = db().read([&](Transaction& tx) { return file_about(tx, reading); });
  ASSERT_OK(about);
  EXPECT_TRUE(about->sheets.empty());
  const auto shown = rows(reading);
  ASSERT_OK(shown);
  EXPECT_EQ(shown->rows, about->tree_rows);
  ASSERT_FALSE(shown->items.empty());
  EXPECT_TRUE(shown->items.at(0).cells.empty());
  EXPECT_EQ(shown->items.at(0).lines.at(0).line.refdes.at(0), "R1");
}

TEST(OpenedFiles, AreLoadedOnceWhileTheyAreLookedAt) {
  int loads = 0;
  const auto load = [&]() -> Result<std::string> {
    ++loads;
    return std::string("Ref,Qty\nR1,1\n");
  };
  ASSERT_OK(opened_file("hash-of-one", "a.csv", load));
  ASSERT_OK(opened_file("hash-of-one", "a.csv", load));
  EXPECT_EQ(loads, 1);
  for (const std::string_view other : {"h2", "h3", "h4", "h5"})
    ASSERT_OK(opened_file(other, "a.csv", load));
  ASSERT_OK(opened_file("hash-of-one", "a.csv", load));
  EXPECT_EQ(loads, 6) << "of many, the ones not looked at are forgotten";
}

}  // namespace
}  // namespace tl::bom

#include "stock/service/stock.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "parts/service/import_parts.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "platform/documents/read_document.h"
#include "platform/vault/statements.h"
#include "stock/store/statements.h"
#include "support/databases.h"

namespace tl::stock {
namespace {

using database::Transaction;

Date day(std::string_view text) {
  return Date::parse(text).value();
}

class Stock : public testing::OnBothDatabases {
 protected:
  Stock()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(),
                         &accounts::store_schema(), &parts::store_schema(),
                         &stock::store_schema()}) {
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
  }

  StockImport count(std::string_view rows, std::string_view on, Extent extent = Extent::some) {
    const std::string bytes = cat("lot,owner,mpn,quantity,cost,currency\n", rows);
    const auto done = import_stock(
        db(), caller,
        {.bytes = bytes, .file_name = "shelf.csv", .counted_on = day(on), .extent = extent});
    EXPECT_OK(done);
    return done.value_or({});
  }

  std::int64_t on_hand(std::string_view lot, std::string_view on) {
    const auto lines = show_stock(db(), "", day(on));
    EXPECT_OK(lines);
    for (const StockLine& line : *lines) {
      if (line.on_hand.lot.name == lot) return line.on_hand.lot.pieces;
    }
    return 0;
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = day("2026-03-02")};
};
TL_ON_BOTH_DATABASES(Stock);

TEST_P(Stock, IsTheLatestCountOfEachLotByTheDay) {
  count("R-1,,RC0402,100,0.01,EUR\nR-2,C1,RC0402,50,,\n", "2026-02-01");
  const StockImport later = count("R-1,,RC0402,70,0.01,EUR\n", "2026-02-10");
  EXPECT_EQ(later.changed, 1);
  EXPECT_EQ(on_hand("R-1", "2026-01-31"), 0);
  EXPECT_EQ(on_hand("R-1", "2026-02-09"), 100);
  EXPECT_EQ(on_hand("R-1", "2026-02-10"), 70);
  EXPECT_EQ(on_hand("R-2", "2026-02-10"), 50) << "not counted again, so as it was";
  count("R-1,,RC0402,90,0.01,EUR\n", "2026-02-05");
  EXPECT_EQ(on_hand("R-1", "2026-02-06"), 90) << "told later, about an earlier day";
  EXPECT_EQ(on_hand("R-1", "2026-02-10"), 70);
}

TEST_P(Stock, ACountOfEverythingFindsWhatIsGone) {
  count("R-1,,RC0402,100,0.01,EUR\nR-2,C1,RC0402,50,,\n", "2026-02-01");
  const StockImport all = count("R-1,,RC0402,100,0.01,EUR\n", "2026-02-10", Extent::everything);
  EXPECT_EQ(all.unchanged, 1);
  EXPECT_EQ(all.gone, 1);
  EXPECT_EQ(on_hand("R-2", "2026-02-10"), 0);
  EXPECT_EQ(count("R-2,C1,RC0402,10,,\n", "2026-02-11").created, 1) << "it is back";
  const StockImport torn = count("R-1,,RC0402,some,0.01,EUR\nR-3,,RC0402,1,0.01,EUR\n",
                                 "2026-02-12", Extent::everything);
  EXPECT_EQ(torn.gone, 0);
  EXPECT_TRUE(torn.findings.has_code("stock_count_incomplete"));
  EXPECT_EQ(on_hand("R-1", "2026-02-12"), 100);
}

TEST_P(Stock, TheSameFileOfTheSameDayChangesNothing) {
  count("R-1,,RC0402,100,0.01,EUR\n", "2026-02-01");
  EXPECT_TRUE(count("R-1,,RC0402,100,0.01,EUR\n", "2026-02-01").known_already);
  EXPECT_FALSE(count("R-1,,RC0402,100,0.01,EUR\n", "2026-02-02").known_already);
}

TEST_P(Stock, OfPartsThatNobodyKnowsIsTakenAndTold) {
  EXPECT_OK(parts::import_parts(
      db(), caller,
      documents::read_document("part number,manufacturer,mpn\n10-00001,Yageo,RC0402\n", "p.csv")
          .value()));
  const StockImport done = count(
      "R-1,,rc0402,100,0.01,EUR\nR-2,,RC0603,50,0.01,EUR\nR-3,,RC0603,10,0.01,EUR\n"
      "R-4,,OTHER,0,,\n",
      "2026-02-01");
  EXPECT_EQ(done.created, 4) << "all are taken";
  ASSERT_EQ(done.findings.size(), 1u);
  EXPECT_EQ(done.findings.all().front().code, "stock_parts_unknown");
  EXPECT_THAT(done.findings.all().front().message,
              ::testing::HasSubstr("2 lots are of parts that are not on file: RC0603;"));
}

TEST_P(Stock, ReservationsHoldUntilTheyAreReleased) {
  count("R-1,,RC0402,100,0.01,EUR\n", "2026-02-01");
  const auto kept = reserve_for_customer(db(), caller, "Kranich", {.part = "RC0402", .pieces = 60});
  ASSERT_OK(kept);
  EXPECT_EQ(kept->number, "S1");
  EXPECT_FAILS("stock_not_free",
               reserve_for_customer(db(), caller, "C1", {.part = "RC0402", .pieces = 41}));
  EXPECT_FAILS("reservation_past",
               reserve_for_customer(db(), caller, "C1",
                                    {.part = "RC0402", .pieces = 1, .until = day("2026-03-01")}));
  EXPECT_OK(release(db(), caller, "s1", "not needed"));
  EXPECT_FAILS("reservation_released", release(db(), caller, "S1", ""));
  EXPECT_FAILS("reservation_not_found", release(db(), caller, "S7", ""));
  EXPECT_OK(reserve_for_customer(db(), caller, "C1", {.part = "RC0402", .pieces = 100}));
}

TEST_P(Stock, RefusesAFileThatCannotBeMeant) {
  EXPECT_FAILS("counted_in_future", import_stock(db(), caller,
                                                 {.bytes = "mpn,quantity\nX1,1\n",
                                                  .file_name = "a.csv",
                                                  .counted_on = day("2026-03-03")}));
  EXPECT_FAILS("stock_none_read",
               import_stock(db(), caller, {.bytes = "mpn,quantity\n", .file_name = "a.csv"}));
  EXPECT_FAILS("header_missing",
               import_stock(db(), caller, {.bytes = "lot,quantity\nX,1\n", .file_name = "a.csv"}));
}

}  // namespace
}  // namespace tl::stock

#include "stock/rules/keep.h"

#include "stock/rules/testing_lots.h"
#include "support/matchers.h"

namespace tl::stock {
namespace {

using testing::day;
using testing::kept;
using testing::lot;

std::vector<LotOnHand> shelf() {
  LotOnHand theirs = lot("K-1", 50);
  theirs.lot.owner = CustomerId{1};
  LotOnHand older = lot("R-2", 100);
  older.lot.received_on = day("2025-12-01");
  return on_hand({lot("R-1", 100), older, theirs},
                 {kept(1, "R-2", 40, {.reserved_on = day("2026-03-01")})}, day("2026-03-02"));
}

TEST(KeepStock, TakesTheCustomersOwnThenTheLongestHere) {
  const auto taken =
      pieces_to_keep({.part = "10-00001", .pieces = 120, .customer = CustomerId{1}}, shelf());
  ASSERT_OK(taken);
  ASSERT_EQ(taken->size(), 3u);
  EXPECT_EQ((*taken)[0].lot, 2u);
  EXPECT_EQ((*taken)[1].lot, 1u);
  EXPECT_EQ((*taken)[1].pieces, 60) << "40 are kept already";
  EXPECT_EQ((*taken)[2].pieces, 10);
}

TEST(KeepStock, TakesAllOrNothingAndSaysWhoHasTheRest) {
  const auto taken = pieces_to_keep(
      {.part = "rc0402fr 0710kl", .pieces = 161, .customer = CustomerId{2}}, shelf());
  EXPECT_FAILS("stock_not_free", taken);
  EXPECT_EQ(taken.error().message,
            "only 160 of 161 pieces of rc0402fr 0710kl are free; S1 keeps 40 for R1");
  EXPECT_FAILS("stock_not_found", pieces_to_keep({.part = "10-00002", .pieces = 1}, shelf()));
  EXPECT_FAILS("stock_not_found",
               pieces_to_keep({.part = "10-00001", .lot = "R-9", .pieces = 1}, shelf()));
  EXPECT_FAILS("stock_pieces_invalid", pieces_to_keep({.part = "10-00001"}, shelf()));
}

TEST(KeepStock, KeepsOfOneLotAloneWhereAsked) {
  const auto taken = pieces_to_keep(
      {.part = "10-00001", .lot = "r-1", .pieces = 100, .customer = CustomerId{2}}, shelf());
  ASSERT_OK(taken);
  EXPECT_EQ(taken->front().lot, 0u);
}

}  // namespace
}  // namespace tl::stock

#include "stock/rules/cover.h"

#include "support/matchers.h"

namespace tl::stock {
namespace {

const Currency eur = Currency::eur();

std::vector<StockCover> shelf() {
  return {{.lot = "kept",
           .hold = Hold::reserved,
           .pieces = 30,
           .price = *UnitPrice::parse("0.01", eur)},
          {.lot = "theirs",
           .owner = Owner::customer,
           .pieces = 20,
           .price = *UnitPrice::parse("0", eur)},
          {.lot = "free", .pieces = 100, .price = *UnitPrice::parse("0.02", eur)}};
}

TEST(StockCover, LeavesTheRestToBuy) {
  const Covered covered = *cover(200, shelf(), eur);
  EXPECT_EQ(covered.reserved_pieces, 30);
  EXPECT_EQ(covered.free_pieces, 120);
  EXPECT_EQ(covered.net_pieces, 50);
  EXPECT_EQ(covered.cost.text(), "2.30") << "30 at 0.01, 20 at nothing, 100 at 0.02";
}

TEST(StockCover, UsesNoMoreThanIsNeededInOrder) {
  const Covered covered = *cover(40, shelf(), eur);
  EXPECT_EQ(covered.net_pieces, 0);
  ASSERT_EQ(covered.uses.size(), 2u);
  EXPECT_EQ(covered.uses[1].cover, 1u);
  EXPECT_EQ(covered.uses[1].pieces, 10);
  EXPECT_EQ(covered.cost.text(), "0.30");
}

TEST(StockCover, OfNothingIsTheWholeNeed) {
  EXPECT_EQ(cover(40, {}, eur)->net_pieces, 40);
  EXPECT_EQ(cover(0, shelf(), eur)->uses.size(), 0u);
  std::vector<StockCover> dear{
      {.pieces = INT64_MAX / 2'000'000, .price = UnitPrice::of_raw(INT64_MAX, eur)}};
  EXPECT_FAILS("number_too_large", cover(INT64_MAX / 2'000'000, dear, eur));
}

}  // namespace
}  // namespace tl::stock

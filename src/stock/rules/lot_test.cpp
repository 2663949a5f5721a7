#include "stock/rules/lot.h"

#include "stock/rules/testing_lots.h"
#include "support/matchers.h"

namespace tl::stock {
namespace {

using testing::day;
using ::testing::ElementsAre;
using testing::kept;
using testing::lot;

TEST(Lot, IsKnownByItsNameElseByItsPlace) {
  Lot named = lot("R-1", 100).lot;
  named.name = "r-1 ";
  EXPECT_EQ(lot_key(named), lot_key(lot("R-1", 5).lot)) << "names meet in any case";
  Lot shelf{.part_number = "10-00001", .location = "A-4"};
  Lot other = shelf;
  other.location = "A-5";
  EXPECT_NE(lot_key(shelf), lot_key(other));
  other = shelf;
  other.owner = CustomerId{1};
  EXPECT_NE(lot_key(shelf), lot_key(other)) << "a customer's pieces are never ours";
}

TEST(Lot, KeepsWhatIsReservedWhileTheReservationHolds) {
  const std::vector<Reservation> all{
      kept(1, "R-1", 60, {.reserved_on = day("2026-03-01"), .until = day("2026-03-10")})};
  const auto free_on = [&](std::string_view on) {
    return on_hand({lot("R-1", 100)}, all, day(on)).front().free_pieces();
  };
  EXPECT_EQ(free_on("2026-02-28"), 100);
  EXPECT_EQ(free_on("2026-03-01"), 40);
  EXPECT_EQ(free_on("2026-03-10"), 40) << "its last day counts";
  EXPECT_EQ(free_on("2026-03-11"), 100);
}

TEST(Lot, GivesPiecesBackOnTheDayOfTheRelease) {
  const std::vector<Reservation> all{
      kept(1, "R-1", 60, {.reserved_on = day("2026-03-01"), .released_on = day("2026-03-05")})};
  EXPECT_EQ(on_hand({lot("R-1", 100)}, all, day("2026-03-04")).front().free_pieces(), 40);
  EXPECT_EQ(on_hand({lot("R-1", 100)}, all, day("2026-03-05")).front().free_pieces(), 100);
}

TEST(Lot, ServesTheEarlierReservationFirstWhenACountFoundLess) {
  const std::vector<Reservation> all{kept(2, "R-1", 60, {.reserved_on = day("2026-03-01")}),
                                     kept(1, "R-1", 60, {.reserved_on = day("2026-03-01")})};
  const auto lots = on_hand({lot("R-1", 100)}, all, day("2026-03-02"));
  EXPECT_THAT(served_pieces(lots.front()), ElementsAre(60, 40));
  EXPECT_EQ(lots.front().reservations.front().id, ReservationId{1});
  EXPECT_EQ(lots.front().free_pieces(), 0);
}

}  // namespace
}  // namespace tl::stock

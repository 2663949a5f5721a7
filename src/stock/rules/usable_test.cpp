#include "stock/rules/usable.h"

#include "stock/rules/testing_lots.h"
#include "support/matchers.h"

namespace tl::stock {
namespace {

using testing::day;
using testing::kept;
using testing::lot;

const Date today = day("2026-03-02");

StockQuestion question() {
  return {.customer = CustomerId{1},
          .rfq = "R1",
          .part_number = "10-00001",
          .wanted = {{"YAGEO", *parts::Mpn::parse("rc0402fr-0710kl")}}};
}

std::vector<UsableLot> usable(std::vector<LotOnHand> lots,
                              const std::vector<Reservation>& reservations = {},
                              const StockQuestion& asked = question()) {
  const StockShelf shelf(on_hand(std::move(lots), reservations, today));
  return shelf.usable_for(asked, parts::Manufacturers());
}

TEST(UsableStock, ACustomersLotIsForThatCustomerAlone) {
  LotOnHand theirs = lot("K-1", 50);
  theirs.lot.owner = CustomerId{1};
  theirs.lot.cost.reset();
  LotOnHand others = lot("K-2", 50);
  others.lot.owner = CustomerId{2};
  const auto found = usable({lot("R-1", 100), others, theirs});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].lot, 2u) << "the customer's own goes before ours";
  EXPECT_EQ(found[1].lot, 0u);
}

TEST(UsableStock, WhatIsKeptForAnotherIsNotFree) {
  Reservation for_other = kept(1, "R-1", 60, {.reserved_on = today});
  for_other.reference = "R9";
  const auto found = usable({lot("R-1", 100)}, {for_other});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].hold, Hold::free);
  EXPECT_EQ(found[0].pieces, 40);
}

TEST(UsableStock, WhatIsReservedGoesFirst) {
  Reservation for_customer = kept(1, "R-2", 30, {.reserved_on = today});
  for_customer.purpose = Purpose::customer;
  for_customer.reference = "C1";
  const auto found = usable({lot("R-1", 100), lot("R-2", 50)},
                            {for_customer, kept(2, "R-1", 10, {.reserved_on = today})});
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].hold, Hold::reserved);
  EXPECT_EQ(found[1].hold, Hold::reserved);
  EXPECT_EQ(found[0].pieces + found[1].pieces, 40);
  EXPECT_EQ(found[2].pieces, 90);
  EXPECT_EQ(found[3].pieces, 20);
}

TEST(UsableStock, OursWithoutACostHasNoPrice) {
  LotOnHand unknown = lot("R-1", 100);
  unknown.lot.cost.reset();
  EXPECT_TRUE(usable({unknown}).empty());
}

TEST(UsableStock, ALotIsOfThePartWhenItNamesAnApprovedMaker) {
  LotOnHand other_maker = lot("R-1", 100);
  other_maker.lot.manufacturer = "Vishay";
  LotOnHand other_number = lot("R-2", 100);
  other_number.lot.mpn = "RC0402-FR0710KL";
  LotOnHand nameless = lot("R-3", 100);
  nameless.lot.manufacturer.clear();
  const auto found = usable({other_maker, other_number, nameless});
  ASSERT_EQ(found.size(), 1u) << "dashes do tell parts apart";
  EXPECT_EQ(found[0].lot, 2u);
}

TEST(UsableStock, OurNumberAloneCountsOnlyWhereAllThatItStandsForIsApproved) {
  LotOnHand mixed = lot("R-1", 100);
  mixed.lot.mpn.clear();
  mixed.lot.manufacturer.clear();
  EXPECT_TRUE(usable({mixed}).empty());
  StockQuestion all = question();
  all.all_of_part_wanted = true;
  EXPECT_EQ(usable({mixed}, {}, all).size(), 1u);
}

}  // namespace
}  // namespace tl::stock

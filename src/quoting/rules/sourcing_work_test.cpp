#include "quoting/rules/sourcing_work.h"

#include "quoting/rules/planned_board.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::PlannedBoard;

class SourcingWorkRule : public ::testing::Test {
 protected:
  std::vector<WorkLine> work() {
    board = std::make_unique<PlannedBoard>(input);
    std::vector<PlannedQuantity> plans;
    for (std::size_t q = 0; q < board->plans.size(); ++q)
      plans.push_back({board->input.quantities[q], &board->needs[q], &board->plans[q]});
    return sourcing_work(board->input, board->market, plans, {.stale_after_days = 30});
  }
  std::vector<SupplyGap> gaps() {
    std::vector<SupplyGap> out;
    for (const WorkLine& line : work()) out.push_back(line.gap);
    return out;
  }

  CostingInput input = testing::small_board();
  std::unique_ptr<PlannedBoard> board;
};

TEST_F(SourcingWorkRule, WhatCanBeBoughtAtEveryQuantityIsNoWork) {
  EXPECT_TRUE(work().empty());
}

TEST_F(SourcingWorkRule, APartWithoutAnOfferIsToBeAskedForAtTheLargestQuantity) {
  input.demands[0].offers.clear();
  const auto lines = work();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].gap, SupplyGap::no_offer);
  EXPECT_THAT(lines[0].lines, ElementsAre(1, 4)) << "line 3 is not fitted";
  EXPECT_EQ(lines[0].designators, "R1 R2 R3 R4");
  EXPECT_EQ(lines[0].pieces, board->needs.back()[0].pieces);
  EXPECT_EQ(lines[0].missing_pieces, lines[0].pieces);
  EXPECT_FALSE(lines[0].newest_on);
}

TEST_F(SourcingWorkRule, OffersThatCannotBeTakenSayWhy) {
  input.demands[1].offers[0].breaks.clear();
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::no_price));
  input.demands[1].offers[0] = testing::offer("Beta", "CON-1", {testing::at(1, "0.50")});
  input.demands[1].offers[0].valid_until = Date::parse("2026-03-01").value();
  const auto expired = work();
  ASSERT_EQ(expired.size(), 1u);
  EXPECT_EQ(expired[0].gap, SupplyGap::expired);
  EXPECT_THAT(expired[0].what, HasSubstr("1 expired (the latest, of Beta, on 2026-03-01)"));
  input.demands[1].offers[0].valid_until.reset();
  input.demands[1].offers[0].sale = sourcing::Sale::closed;
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::unusable));
}

TEST_F(SourcingWorkRule, AnExpiredPriceIsMendedBeforeAMissingOne) {
  input.demands[1].offers[0].breaks.clear();
  input.demands[1].offers.push_back(testing::offer("Gamma", "CON-1", {testing::at(1, "0.50")}));
  input.demands[1].offers[1].valid_until = Date::parse("2026-03-01").value();
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::expired));
}

TEST_F(SourcingWorkRule, OffersThatDoNotCoverEveryQuantityNameThoseTheyLeaveShort) {
  input.demands[1].offers[0].stock = 60;
  input.demands[1].offers[0].sale = sourcing::Sale::stock_only;
  const auto lines = work();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].gap, SupplyGap::partial);
  EXPECT_EQ(lines[0].what,
            "the offers do not cover the need at 100 boards, 40 pieces short at the largest");
  EXPECT_EQ(lines[0].missing_pieces, 40);
}

TEST_F(SourcingWorkRule, PiecesWithoutADateAreAsked) {
  input.demands[1].offers[0].lead_time_days.reset();
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::no_lead_time));
}

TEST_F(SourcingWorkRule, AnOldPriceIsWorkFromTheDayAfterAndOneFreshOneIsEnough) {
  input.demands[1].offers[0].retrieved_on = Date::parse("2026-01-31").value();
  EXPECT_TRUE(gaps().empty()) << "30 days";
  input.demands[1].offers[0].retrieved_on = Date::parse("2026-01-30").value();
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::stale));
  input.demands[1].offers.push_back(testing::offer("Gamma", "CON-1", {testing::at(1, "0.50")}));
  EXPECT_TRUE(gaps().empty());
}

TEST_F(SourcingWorkRule, LinesWithoutAPartComeFirstAndTheRestByTheTroubleItMakes) {
  input.demands[0].offers[0].retrieved_on = Date::parse("2025-01-01").value();
  input.demands[1].offers.clear();
  input.lines.push_back(
      {.number = 5, .designators = "U1", .fitting = Fitting::fitted, .pieces = 1});
  input.lines.push_back({.number = 6, .designators = "U2", .fitting = Fitting::not_fitted});
  EXPECT_THAT(gaps(), ElementsAre(SupplyGap::no_part, SupplyGap::no_offer, SupplyGap::stale));
}

}  // namespace
}  // namespace tl::quoting

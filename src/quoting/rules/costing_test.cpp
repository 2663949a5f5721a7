#include "quoting/rules/costing.h"

#include "foundation/limits.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using testing::at;
using testing::offer;
using testing::small_board;

Costing costed(const CostingInput& input) {
  return cost(input, WorkingCalendar()).value();
}

TEST(Costing, R41_part_RollsUpMaterialLabourAndMarkUps) {
  const Costing costing = costed(small_board());
  const QuantityCosting& ten = costing.quantities[0];
  // Resistors: 5 a board x 10 = 50, x 1.05 rounded up = 53, + 20 setup = 73 at 0.01 = 0.73.
  EXPECT_EQ(ten.demands[0].required_pieces, 73);
  EXPECT_EQ(ten.demands[0].decision.chosen->extended_cost.text(), "0.73");
  EXPECT_EQ(ten.material.text(), "5.73") << "and 10 connectors at 0.50";
  EXPECT_EQ(ten.material_mark_up.text(), "0.573");
  // Place 5 x 0.5 s x 10 = 25 s at 72/h = 0.50; solder 10 x 10 s at 36/h = 1.00; set-up 36.00.
  EXPECT_EQ(ten.labour.recurring()->text(), "37.50");
  EXPECT_EQ(ten.labour_mark_up.text(), "7.50");
  // (5.73 + 0.573 + 37.50 + 7.50) / 10 = 5.1303
  EXPECT_EQ(ten.unit_price.text(), "5.13");
  EXPECT_EQ(ten.total.text(), "51.30");
}

TEST(Costing, SharesOneDemandBetweenItsLinesExactly) {
  const Costing costing = costed(small_board());
  const QuantityCosting& ten = costing.quantities[0];
  EXPECT_EQ(ten.line_costs[0]->text(), "0.584") << "4 of 5 pieces of 0.73";
  EXPECT_EQ(ten.line_costs[3]->text(), "0.146");
  EXPECT_FALSE(ten.line_costs[2]) << "not fitted: nothing is bought for it";
  EXPECT_EQ(costing.counts.smt_placements, 5);
  EXPECT_EQ(costing.counts.smt_lines, 1) << "two lines of one part use one feeder";
  EXPECT_EQ(costing.counts.parts_to_buy, 2);
  EXPECT_EQ(costing.counts.lines, 3);
}

TEST(Costing, ShowsExcessApartFromThePrice) {
  CostingInput input = small_board();
  input.demands[0].offers[0].moq = 5'000;
  const QuantityCosting ten = costed(input).quantities[0];
  EXPECT_EQ(ten.demands[0].decision.chosen->order_pieces, 5'000);
  EXPECT_EQ(ten.demands[0].decision.chosen->extended_cost.text(), "0.073");
  EXPECT_EQ(ten.excess.text(), "4.927");
}

TEST(Costing, R40_part_LeavesALineWithoutAPriceOpen) {
  CostingInput input = small_board();
  input.demands[1].offers.clear();
  const QuantityCosting ten = costed(input).quantities[0];
  EXPECT_FALSE(ten.line_costs[1]);
  EXPECT_EQ(ten.material.text(), "0.73");
  EXPECT_FALSE(ten.lead_time.total_days) << "a part that nobody offers has no lead time";
}

TEST(Costing, PricesOneOffWorkApart) {
  const Costing costing = costed(small_board());
  ASSERT_EQ(costing.one_off.size(), 2u);
  EXPECT_EQ(costing.one_off[0].price.text(), "210.00") << "stencil with 5 % mark-up";
  EXPECT_EQ(costing.one_off[1].price.text(), "75.60");
  EXPECT_EQ(costing.one_off_total.text(), "285.60");
}

TEST(Costing, StopsAtItsLimits) {
  CostingInput input = small_board();
  input.quantities = {};
  EXPECT_FAILS("quantities_missing", cost(input, WorkingCalendar()));
  for (const std::int64_t bad :
       {std::int64_t{0}, std::int64_t{-5}, limits::quote_quantity_max + 1}) {
    input.quantities = {bad};
    EXPECT_FAILS("quantity_out_of_range", cost(input, WorkingCalendar()));
  }
  input.quantities = {limits::quote_quantity_max};
  EXPECT_OK(cost(input, WorkingCalendar()));
  input.quantities.assign(limits::quote_quantities_max, 1);
  EXPECT_OK(cost(input, WorkingCalendar()));
  input.quantities.push_back(1);
  EXPECT_FAILS("quantities_too_many", cost(input, WorkingCalendar()));
}

TEST(LeadTime, R41_part_IsTheSlowestPartThenTheBuild) {
  const LeadTime lead = costed(small_board()).quantities[0].lead_time;
  // Connector: 28 days + 2 transit + 2 goods-in = 32 from 2 March = 3 April; build 5 + 1 days.
  EXPECT_EQ(lead.material_days, 32);
  EXPECT_EQ(lead.build_working_days, 6);
  EXPECT_EQ(lead.ready->text(), "2026-04-13");
  EXPECT_EQ(lead.total_days, 42);
  ASSERT_EQ(lead.drivers.size(), 2u);
  EXPECT_EQ(lead.drivers[0].demand, 1);
  EXPECT_EQ(lead.drivers[1].supply_days, 3) << "stock: the days to dispatch";
}

TEST(LeadTime, StaysUnknownWhileALineHasNoPart) {
  CostingInput input = small_board();
  input.lines[1].demand.reset();
  const LeadTime lead = costed(input).quantities[0].lead_time;
  EXPECT_FALSE(lead.total_days);
  EXPECT_EQ(lead.lines_without_part, 1);
}

TEST(LeadTime, StaysUnknownWhenOnePartIsAndNamesIt) {
  CostingInput input = small_board();
  input.demands[1].offers[0].lead_time_days.reset();
  const LeadTime lead = costed(input).quantities[0].lead_time;
  EXPECT_FALSE(lead.total_days);
  EXPECT_THAT(lead.unknown, ::testing::ElementsAre(1));
  EXPECT_EQ(lead.material_days_known, 7);
}

// 73 resistors are needed for 10 boards and 545 for 100: 60 lie in our stores.
CostingInput board_with_stock(stock::Hold hold) {
  CostingInput input = small_board();
  input.demands[0].stock = {{.lot = "lot R-1",
                             .hold = hold,
                             .pieces = 60,
                             .price = UnitPrice::parse("0.005", Currency::eur()).value()}};
  return input;
}

TEST(Costing, R41_part_BuysOnlyWhatStockDoesNotCoverAtEveryQuantityAnew) {
  const Costing costing = costed(board_with_stock(stock::Hold::reserved));
  const DemandCosting& ten = costing.quantities[0].demands[0];
  EXPECT_EQ(ten.stock.net_pieces, 13);
  EXPECT_EQ(ten.decision.chosen->order_pieces, 13);
  EXPECT_EQ((*ten.cost())->text(), "0.43") << "60 at 0.005 and 13 at 0.01";
  EXPECT_EQ(costing.quantities[0].line_costs[0]->text(), "0.344") << "4 of 5 pieces of it";
  EXPECT_EQ(costing.quantities[1].demands[0].stock.net_pieces, 485) << "the same 60 again";
  EXPECT_EQ(costing.quantities[0].material.text(), "5.43");
}

TEST(Costing, R41_part_BuysNothingThatStockCoversWhole) {
  CostingInput input = board_with_stock(stock::Hold::reserved);
  input.demands[0].stock[0].pieces = 73;
  input.demands[0].offers.clear();
  const QuantityCosting ten = costed(input).quantities[0];
  EXPECT_FALSE(ten.demands[0].decision.chosen);
  EXPECT_TRUE(ten.demands[0].is_priced());
  EXPECT_EQ(ten.line_costs[0]->text(), "0.292");
  EXPECT_TRUE(ten.lead_time.total_days) << "reserved pieces are here";
  EXPECT_FALSE(costed(input).quantities[1].demands[0].is_priced());
}

TEST(Costing, R44_part_FreeStockCountsInTheLeadTimeAsIfItWereBought) {
  CostingInput input = board_with_stock(stock::Hold::free);
  input.demands[0].stock[0].pieces = 73;
  sourcing::OfferRecord& offer = input.demands[0].offers[0];
  offer.stock = 0;
  offer.lead_time_days = 70;
  const QuantityCosting ten = costed(input).quantities[0];
  EXPECT_EQ((*ten.demands[0].cost())->text(), "0.365") << "the price rests on the stock";
  EXPECT_EQ(ten.lead_time.drivers.front().supply_days, 70);
  input.demands[0].stock[0].hold = stock::Hold::reserved;
  EXPECT_EQ(costed(input).quantities[0].lead_time.drivers.front().demand, 1)
      << "the connector is the slowest then";
}

TEST(Costing, WaitsForWhatTheCustomerSendsOfALine) {
  CostingInput input = board_with_stock(stock::Hold::reserved);
  stock::StockCover& promised = input.demands[0].stock[0];
  promised.owner = stock::Owner::customer;
  promised.promised_line = 1;
  promised.promised_on = Date::parse("2026-06-01").value();
  const QuantityCosting ten = costed(input).quantities[0];
  EXPECT_EQ((*ten.demands[0].cost())->text(), "0.13") << "theirs costs nothing";
  EXPECT_EQ(ten.lead_time.drivers.front().supplied_line, 1);
  promised.promised_on.reset();
  EXPECT_FALSE(costed(input).quantities[0].lead_time.total_days);
}

}  // namespace
}  // namespace tl::quoting

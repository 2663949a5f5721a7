#include "quoting/rules/quote_check.h"

#include "foundation/text.h"
#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// 73 resistors are bought for 10 boards at 0.01, 5,000 for 100 at 0.001; the connector has a lead
// time of 28 days.
class Check : public ::testing::Test {
 protected:
  Check() {
    const Costing costing = cost(then, WorkingCalendar()).value();
    basis.figures = resting_figures(then, costing);
    basis.terms = then.rates.terms;
    for (const QuantityCosting& q : costing.quantities) {
      sheet.prices.push_back({.boards = q.boards, .unit_price = q.unit_price});
      sheet.prices.back().lead_time.calendar_days = q.lead_time.total_days;
    }
    basis.sheet = &sheet;
    now.on = then.on.plus_days(10);
  }
  QuoteCheck checked() const {
    const Costing costing = cost(now, WorkingCalendar()).value();
    return check_figures(basis, {.input = &now, .costing = &costing});
  }
  sourcing::OfferRecord& reel() { return now.demands[0].offers[0]; }
  sourcing::OfferRecord& connector() { return now.demands[1].offers[0]; }

  CostingInput then = testing::small_board();
  CostingInput now = testing::small_board();
  QuoteSheet sheet;
  QuoteBasis basis;
};

TEST_F(Check, E3_part_KeepsEveryFigureThatThePricesRestOnOnce) {
  std::vector<std::string> told;
  for (const RestingFigure& figure : basis.figures)
    told.push_back(cat(figure_text(figure), ": ", figure_value(figure)));
  EXPECT_THAT(
      told,
      ElementsAre(
          "price of 10-00001 Maker RES-1 at 73 pcs, Alpha Alpha-RES-1: at most EUR 0.01",
          "price of 10-00001 Maker RES-1 at 5,000 pcs, Alpha Alpha-RES-1: at most EUR 0.001",
          "stock of 10-00001 Maker RES-1, Alpha Alpha-RES-1: at least 5,000 pcs",
          "smallest order of 10-00001 Maker RES-1, Alpha Alpha-RES-1: at most 73 pcs",
          "price of 30-00001 Maker CON-1 at 100 pcs, Beta Beta-CON-1: at most EUR 0.50",
          "lead time of 30-00001 Maker CON-1, Beta Beta-CON-1: at most 28 days",
          "smallest order of 30-00001 Maker CON-1, Beta Beta-CON-1: at most 10 pcs",
          "labour for 10 boards: at most EUR 37.50", "labour for 100 boards: at most EUR 51.00"));
  EXPECT_THAT(basis.figures[2].boards, ElementsAre(10, 100));
  EXPECT_THAT(basis.figures[2].lines, ElementsAre(1, 4));
}

TEST_F(Check, E3_part_FindsAQuoteWholeWhileNothingIsWorse) {
  const QuoteCheck check = checked();
  EXPECT_EQ(check.outcome, CheckOutcome::whole);
  EXPECT_EQ(check.figures, 9);
  ASSERT_EQ(check.prices.size(), 2u);
  EXPECT_EQ(check.prices[0].quoted.text(), check.prices[0].today.text());
  reel().breaks = {testing::at(1, "0.0102"), testing::at(5'000, "0.00102")};
  EXPECT_EQ(checked().outcome, CheckOutcome::whole) << "2 % are tolerated";
  connector().lead_time_days = 31;
  EXPECT_EQ(checked().outcome, CheckOutcome::whole) << "3 days are";
}

TEST_F(Check, E3_part_NamesThePriceThatRoseWithWhatItWasAndIs) {
  reel().breaks = {testing::at(1, "0.0103"), testing::at(5'000, "0.001")};
  const QuoteCheck check = checked();
  EXPECT_EQ(check.outcome, CheckOutcome::broken);
  ASSERT_EQ(check.broken.size(), 1u);
  EXPECT_EQ(drift_text(check.broken[0]),
            "price of 10-00001 Maker RES-1 at 73 pcs, Alpha Alpha-RES-1: was at most EUR 0.01, is "
            "EUR 0.0103");
  EXPECT_THAT(check.broken[0].boards, ElementsAre(10));
  reel().breaks.clear();
  EXPECT_EQ(checked().broken[0].is, "without a price");
}

TEST_F(Check, E3_part_IsCoveredByAnotherApprovedOfferThatIsAsGood) {
  sourcing::OfferRecord other = reel();
  other.supplier = "Gamma";
  now.demands[0].offers.push_back(other);
  reel().breaks = {testing::at(1, "0.02"), testing::at(5'000, "0.002")};
  const QuoteCheck check = checked();
  EXPECT_EQ(check.outcome, CheckOutcome::whole);
  ASSERT_EQ(check.covered.size(), 2u);
  EXPECT_EQ(check.covered[0].covered_by, "Gamma Alpha-RES-1 at EUR 0.01");
  EXPECT_THAT(drift_text(check.covered[0]), HasSubstr("as good: Gamma"));
  now.demands[0].offers[1].stock = 0;
  now.demands[0].offers[1].lead_time_days = 90;
  EXPECT_EQ(checked().outcome, CheckOutcome::broken) << "as cheap, and much later";
}

TEST_F(Check, E3_part_FeelsStockThatWentAndAnOfferThatEnded) {
  reel().stock = 100;
  QuoteCheck check = checked();
  ASSERT_EQ(check.broken.size(), 1u);
  EXPECT_EQ(check.broken[0].kind, FigureKind::stock);
  EXPECT_EQ(check.broken[0].is, "100 pcs");
  reel().stock.reset();
  EXPECT_EQ(checked().broken[0].is, "not told");
  reel().stock = 1'000'000;
  reel().valid_until = now.on.plus_days(-1);
  EXPECT_EQ(checked().broken[0].is, "expired on 2026-03-11");
  now.demands[0].offers.clear();
  check = checked();
  ASSERT_EQ(check.broken.size(), 2u) << "its two prices say so, and nothing repeats it";
  EXPECT_EQ(check.broken[0].is, "offered no more");
  EXPECT_EQ(check.prices[0].lines_not_priced, 2);
  now.lines[0].demand.reset();
  now.lines[3].demand.reset();
  EXPECT_EQ(checked().broken[0].is, "no approved part is known for it");
}

TEST_F(Check, E3_part_FeelsALongerLeadTimeAndALargerMinimum) {
  connector().lead_time_days = 32;
  EXPECT_EQ(checked().broken[0].is, "32 days");
  connector().lead_time_days.reset();
  EXPECT_EQ(checked().broken[0].is, "not told");
  connector().stock = 1'000;
  EXPECT_EQ(checked().outcome, CheckOutcome::whole) << "on the shelf it needs no lead time";
  reel().moq = 500;
  const QuoteCheck check = checked();
  ASSERT_EQ(check.broken.size(), 1u);
  EXPECT_EQ(check.broken[0].kind, FigureKind::order_quantity);
  EXPECT_EQ(check.broken[0].is, "500 pcs");
}

TEST_F(Check, E10_part_ExplainsNoPriceByFiguresThatGiveAnother) {
  const Costing costing = cost(then, WorkingCalendar()).value();
  EXPECT_OK(check_same_figures(sheet, costing));
  sheet.prices[1].unit_price = Money::of_minor(1, Currency::eur());
  EXPECT_FAILS("explanation_differs", check_same_figures(sheet, costing));
}

TEST_F(Check, E3_part_FeelsExchangeRatesAndOurOwnHours) {
  const Currency usd = Currency::parse("USD").value();
  const auto in_dollars = [&](CostingInput& input, const char* rate) {
    input.demands[1].offers[0].currency = usd;
    input.demands[1].offers[0].breaks = {{1, UnitPrice::parse("0.50", usd).value()}};
    input.rates.exchange = {{usd, UnitPrice::parse(rate, Currency::eur()).value(),
                             Date::parse("2026-01-01").value(), "bank"}};
  };
  in_dollars(then, "0.90");
  basis.figures = resting_figures(then, cost(then, WorkingCalendar()).value());
  in_dollars(now, "0.91");
  EXPECT_EQ(checked().outcome, CheckOutcome::whole);
  in_dollars(now, "0.92");
  QuoteCheck check = checked();
  ASSERT_EQ(check.broken.size(), 1u);
  EXPECT_EQ(drift_text(check.broken[0]), "exchange rate of USD: was at most EUR 0.90, is EUR 0.92");
  now.rates.exchange.clear();
  EXPECT_EQ(checked().broken.back().is, "no rate holds");

  in_dollars(now, "0.90");
  now.rates.labour_rates[0].per_hour = Cost::parse("80", Currency::eur()).value();
  check = checked();
  EXPECT_EQ(check.broken[0].kind, FigureKind::labour);
  now.quantities = {10};
  EXPECT_EQ(checked().broken.back().is, "the RFQ asks for 100 boards no more");
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/explain.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

class Explain : public ::testing::Test {
 protected:
  std::string text(std::string_view path) const {
    return print(explain(input, costing, path).value());
  }

  CostingInput input = testing::small_board();
  Costing costing = cost(input, WorkingCalendar()).value();
};

TEST_F(Explain, E10_ReachesFromATotalDownToOfferAndDate) {
  const std::string shown = text("total.10");
  EXPECT_THAT(shown, HasSubstr("total for 10 = EUR 51.30   [unit price x boards]"));
  EXPECT_THAT(shown,
              HasSubstr("10-00001 Maker RES-1 = EUR 0.73   [pieces required x unit price + fee]"));
  EXPECT_THAT(shown, HasSubstr("unit price = EUR 0.01   (Alpha Alpha-RES-1, from 1 pcs, spring "
                               "list row 4, retrieved 2026-02-20)"));
  EXPECT_THAT(
      shown,
      HasSubstr("attrition = 5 %   (rate table rates.csv, valid from 2026-01-01, class 0402)"));
  EXPECT_THAT(shown, HasSubstr("time = 0.42 min   [0.5 s x 5 smt_placement x 10]"));
}

TEST_F(Explain, E10_ExplainsALineAtOneQuantityOrAll) {
  EXPECT_THAT(text("line.4.price.10"),
              HasSubstr("line 4 (R5) at 10 = EUR 0.146   [cost of the part x share]"));
  EXPECT_THAT(text("line.4.price"), HasSubstr("line 4 = at 2 quantities"));
  EXPECT_THAT(text("line.4.price"), HasSubstr("line 4 (R5) at 100"));
  EXPECT_THAT(text("line.3.price.10"), HasSubstr("no price   [not fitted: nothing is bought]"));
}

TEST_F(Explain, E10_ExplainsTimeMoneyLeftOverAndOneOffs) {
  EXPECT_THAT(text("lead_time.10"),
              HasSubstr("30-00001 Maker CON-1 = 28 days   (lead_time of Beta Beta-CON-1)"));
  EXPECT_THAT(text("labour.10"),
              HasSubstr("labour for 10 = EUR 37.50   [assembly + panel + batch + job]"));
  EXPECT_THAT(text("nre"), HasSubstr("stencil = EUR 210.00   [cost + mark-up]"));
  input.demands[0].offers[0].moq = 5'000;
  costing = cost(input, WorkingCalendar()).value();
  EXPECT_THAT(
      text("excess.10"),
      HasSubstr(
          "ordered = 5,000 pcs   (Alpha Alpha-RES-1: minimum 5000, multiple 1, break from 5000)"));
}

TEST_F(Explain, EveryPathItOffersCanBeAsked) {
  for (const std::string& path : explainable_paths(costing))
    EXPECT_OK(explain(input, costing, path)) << path;
}

TEST_F(Explain, NamesThePathsWhenAskedForAnother) {
  for (const char* path : {"", "total", "total.11", "line.99.price", "line.1.price.7",
                           "line.x.price", "colour.10", "a.b.c.d.e"}) {
    const auto asked = explain(input, costing, path);
    EXPECT_FAILS("explain_path_unknown", asked) << path;
    EXPECT_THAT(asked.error().message, HasSubstr("total.10"));
  }
}

TEST_F(Explain, ShowsTheExchangeRateItUsed) {
  input.demands[0].offers[0].currency = Currency::usd();
  input.demands[0].offers[0].breaks = {{1, *UnitPrice::parse("0.01", Currency::usd())}};
  input.rates.exchange = {{Currency::usd(), *UnitPrice::parse("0.92", Currency::eur()),
                           *Date::parse("2026-03-01"), "bank"}};
  costing = cost(input, WorkingCalendar()).value();
  EXPECT_THAT(text("material.10"),
              HasSubstr("exchange rate = 1 USD = EUR 0.92 since 2026-03-01, bank"));
}

TEST_F(Explain, E10_ExplainsWhatIsAddedAndBothLeadTimeRules) {
  input.rates.category_rates = {
      {CostCategory::profit, ChargeBasis::margin, Rate::percent(20)},
      {CostCategory::finance, ChargeBasis::mark_up, Rate::percent(10), 100}};
  input.rates.terms.finance_days = 30;
  input.rates.turn_times = {{.code = "express5",
                             .working_days = 5,
                             .labour_surcharge = Rate::percent(50),
                             .description = "fast"}};
  costing = cost(input, WorkingCalendar()).value();
  const std::string unit = text("unit.100");
  EXPECT_THAT(unit, HasSubstr("mark-up on labour = "));
  EXPECT_THAT(unit, HasSubstr("[20 % margin (25 % on cost)]"));
  EXPECT_THAT(unit, HasSubstr("valid from 2026-01-01, from 100 boards on"));
  EXPECT_THAT(unit, HasSubstr("financed for = 30 days"));
  EXPECT_THAT(text("unit.10"), ::testing::Not(HasSubstr("financed for")));
  EXPECT_THAT(text("lead_time.10"), HasSubstr("by the serial rule = "));
  EXPECT_THAT(text("lead_time.10"), HasSubstr("by the parallel rule = "));
  EXPECT_THAT(text("turn.10"), HasSubstr("limited by material"));
  EXPECT_THAT(text("turn.10"), HasSubstr("50 % on labour with its mark-up"));
}

}  // namespace
}  // namespace tl::quoting

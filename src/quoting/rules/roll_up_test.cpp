#include "quoting/rules/roll_up.h"

#include <array>

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

const Currency eur = Currency::eur();

Cost euros(const char* text) {
  return Cost::parse(text, eur).value();
}

OrderCosts order(std::int64_t boards = 10) {
  return {.boards = boards,
          .pcb = euros("100"),
          .electronics = euros("700"),
          .mechanical = euros("200"),
          .labour = euros("500")};
}

RateTable bare() {
  RateTable table;
  table.currency = eur;
  return table;
}

std::string amount(const RollUp& rolled, CostCategory category) {
  return rolled.of({category})->text();
}

TEST(CategoryRates, NeverTakeAMarkUpForAMargin) {
  EXPECT_EQ(margin_of_mark_up(Rate::percent(30)).percent_text(), "23.0769");
  EXPECT_EQ(mark_up_of_margin(Rate::of_ppm(230'769)).percent_text(), "30");
  EXPECT_EQ(mark_up_of_margin(Rate::percent(20)), Rate::percent(25));
  const CategoryRate mark_up{.basis = ChargeBasis::mark_up, .rate = Rate::percent(30)};
  const CategoryRate margin{.basis = ChargeBasis::margin, .rate = Rate::percent(30)};
  EXPECT_EQ(charge_on(euros("100"), mark_up)->text(), "30.00");
  EXPECT_EQ(charge_on(euros("100"), margin)->text(), "42.85714286");
  EXPECT_EQ(rate_words(mark_up), "30 % on cost");
  EXPECT_EQ(rate_words(margin), "30 % margin (42.8571 % on cost)");
}

TEST(CategoryRates, AddUpToMoreThanTheirSumWhenStacked) {
  const std::array three{Rate::percent(30), Rate::percent(20), Rate::percent(20)};
  EXPECT_EQ(stacked(three).percent_text(), "87.2") << "not 70 %";
  EXPECT_EQ(stacked({}), Rate::percent(0));
}

TEST(RollUp, CountsWhatFactsTellOnceAndTheRateOnTheRestAlone) {
  RateTable table = bare();
  table.category_rates = {{.category = CostCategory::duty, .rate = Rate::percent(3)}};
  OrderCosts costs = order();
  costs.duty = ToldCharge{.on = euros("400"), .amount = euros("10")};
  costs.freight = ToldCharge{.on = euros("400"), .amount = euros("12.50")};
  const RollUp rolled = roll_up(table, costs).value();
  EXPECT_EQ(amount(rolled, CostCategory::duty), "28.00") << "10 as told, and 3 % of 600";
  EXPECT_EQ(amount(rolled, CostCategory::freight), "12.50") << "the table has no rate for it";
  EXPECT_EQ(rolled.total.text(), "1540.50");
  EXPECT_EQ(rolled.items.back().base.text(), "600.00");
  EXPECT_EQ(rolled.items.back().told->text(), "10.00");
}

TEST(RollUp, HoldsAnOldTablesThreeMarkUps) {
  RateTable table = bare();
  table.mark_ups = {.material = Rate::percent(10), .labour = Rate::percent(20)};
  const RollUp rolled = roll_up(table, order()).value();
  EXPECT_EQ(amount(rolled, CostCategory::material), "100.00");
  EXPECT_EQ(amount(rolled, CostCategory::labour), "100.00");
  EXPECT_EQ(rolled.total.text(), "1700.00");
  EXPECT_EQ(unit_price_of(rolled.total, 10)->text(), "170.00");
}

TEST(RollUp, MarksUpEachClassOfMaterialByItsOwnRateOrThatOfMaterial) {
  RateTable table = bare();
  table.category_rates = {{CostCategory::material, ChargeBasis::mark_up, Rate::percent(10)},
                          {CostCategory::pcb, ChargeBasis::margin, Rate::percent(20)}};
  const RollUp rolled = roll_up(table, order()).value();
  EXPECT_EQ(amount(rolled, CostCategory::pcb), "25.00") << "a margin of 20 % on 100";
  EXPECT_EQ(amount(rolled, CostCategory::material), "90.00") << "10 % on 700 and 200";
  EXPECT_EQ(rolled.total.text(), "1615.00");
}

TEST(RollUp, TakesTheBandOfTheQuantity) {
  RateTable table = bare();
  table.category_rates = {{CostCategory::labour, ChargeBasis::mark_up, Rate::percent(20)},
                          {CostCategory::labour, ChargeBasis::mark_up, Rate::percent(12), 1'000},
                          {CostCategory::labour, ChargeBasis::mark_up, Rate::percent(16), 100}};
  EXPECT_EQ(category_rate(table, CostCategory::labour, 99)->rate, Rate::percent(20));
  EXPECT_EQ(category_rate(table, CostCategory::labour, 100)->rate, Rate::percent(16));
  EXPECT_EQ(category_rate(table, CostCategory::labour, 5'000)->rate, Rate::percent(12));
}

TEST(RollUp, AddsOverheadsReservesProfitAndCommissionOnceEachOnTheirBase) {
  RateTable table = bare();
  table.terms.finance_days = 73;  // a fifth of a year
  const auto rate = [](CostCategory category, std::int64_t percent,
                       ChargeBasis basis = ChargeBasis::mark_up) {
    return CategoryRate{category, basis, Rate::percent(percent)};
  };
  table.category_rates = {rate(CostCategory::freight, 2),
                          rate(CostCategory::duty, 3),
                          rate(CostCategory::material_overhead, 5),
                          rate(CostCategory::finance, 10),
                          rate(CostCategory::scrap_reserve, 1),
                          rate(CostCategory::warranty_reserve, 2),
                          rate(CostCategory::sga, 10),
                          rate(CostCategory::profit, 20, ChargeBasis::margin),
                          rate(CostCategory::commission, 5, ChargeBasis::margin)};
  const RollUp rolled = roll_up(table, order()).value();
  EXPECT_EQ(amount(rolled, CostCategory::freight), "20.00");
  EXPECT_EQ(amount(rolled, CostCategory::duty), "30.00");
  EXPECT_EQ(amount(rolled, CostCategory::material_overhead), "50.00");
  EXPECT_EQ(amount(rolled, CostCategory::finance), "20.00") << "10 % a year on 1,000 for 73 days";
  EXPECT_EQ(amount(rolled, CostCategory::scrap_reserve), "15.00");
  EXPECT_EQ(amount(rolled, CostCategory::warranty_reserve), "30.00");
  EXPECT_EQ(amount(rolled, CostCategory::sga), "166.50") << "10 % of 1,665";
  EXPECT_EQ(amount(rolled, CostCategory::profit), "457.875") << "20 % of 2,289.375";
  EXPECT_EQ(amount(rolled, CostCategory::commission), "120.49342105") << "5 % of the price";
  EXPECT_EQ(rolled.total.text(), "2409.86842105");
  EXPECT_EQ(unit_price_of(rolled.total, 10)->text(), "240.99") << "rounded once";
}

}  // namespace
}  // namespace tl::quoting

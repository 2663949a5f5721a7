#include "quoting/rules/price_order.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

const Date monday = Date::parse("2026-03-02").value();

class PriceOrder : public ::testing::Test {
 protected:
  Costing costed() const { return cost(input, calendar_of(input)).value(); }

  CostingInput input = testing::small_board();
};

TEST_F(PriceOrder, ChargesTurnTimesOnLabourAndMaterialWithTheirMarkUps) {
  input.rates.turn_times = {{.code = "standard", .working_days = 30},
                            {.code = "express5",
                             .working_days = 5,
                             .labour_surcharge = Rate::percent(50),
                             .material_surcharge = Rate::percent(10)}};
  const Costing costing = costed();
  const QuantityCosting& ten = costing.quantities[0];
  // material 5.73 + 10 %, labour 37.50 + 20 %: 6.303 + 45 = 51.303
  EXPECT_EQ(ten.unit_price.text(), "5.13");
  ASSERT_EQ(ten.turns.size(), 2u);
  EXPECT_EQ(ten.turns[0].unit_price.text(), "5.13");
  EXPECT_EQ(ten.turns[1].labour_surcharge.text(), "22.50");
  EXPECT_EQ(ten.turns[1].material_surcharge.text(), "0.6303");
  EXPECT_EQ(ten.turns[1].unit_price.text(), "7.44") << "(51.303 + 23.1303) / 10";
  EXPECT_EQ(ten.turns[1].total.text(), "74.40");
}

TEST_F(PriceOrder, LimitsATurnTimeByWhenTheMaterialIsThere) {
  input.rates.turn_times = {{.code = "slow", .working_days = 60},
                            {.code = "express5", .working_days = 5}};
  QuantityCosting ten = costed().quantities[0];
  EXPECT_EQ(ten.turns[0].calendar_days, 84);
  EXPECT_FALSE(ten.turns[0].limited_by_material);
  // The connector takes 28 days and 4 on the way, then the line takes a day.
  EXPECT_EQ(ten.turns[1].calendar_days, 35) << "from Friday 3 April to the Monday after";
  EXPECT_TRUE(ten.turns[1].limited_by_material);

  input.demands[1].offers[0].stock = 1'000'000;
  ten = costed().quantities[0];
  EXPECT_EQ(ten.turns[1].calendar_days, 8) << "3 days to dispatch, 4 on the way, a day of work";
  input.demands[1].offers[0].stock = 0;
  input.demands[1].offers[0].lead_time_days.reset();
  ten = costed().quantities[0];
  EXPECT_FALSE(ten.turns[1].calendar_days) << "nobody can promise it";
}

TEST_F(PriceOrder, PromisesTheQuickestTurnTimeWithoutSurcharge) {
  input.rates.turn_times = {
      {.code = "patient", .working_days = 60},
      {.code = "standard", .working_days = 40},
      {.code = "express5", .working_days = 5, .labour_surcharge = Rate::percent(50)}};
  const std::int64_t soonest = costed().quantities[0].lead_time.total_days.value();
  EXPECT_EQ(soonest, 42) << "a table that says nothing promises what the rule gives";
  input.rates.lead_time_promise = LeadTimePromise::turn_time;
  QuantityCosting ten = costed().quantities[0];
  EXPECT_EQ(ten.lead_time.turn_code, "standard");
  EXPECT_EQ(ten.lead_time.total_days, 56) << "40 working days from a Monday";
  EXPECT_EQ(ten.lead_time.ready, input.on.plus_days(56));
  EXPECT_EQ(ten.turns[1].calendar_days, 56) << "one price, one promise";
  EXPECT_FALSE(ten.turns[1].limited_by_material);

  input.rates.turn_times[1].working_days = 10;
  ten = costed().quantities[0];
  EXPECT_EQ(ten.lead_time.total_days, soonest) << "the material takes longer";
  EXPECT_EQ(ten.turns[1].calendar_days, soonest);
  EXPECT_TRUE(ten.turns[1].limited_by_material);
  EXPECT_LT(ten.turns[2].calendar_days, soonest);

  input.demands[1].offers[0].stock = 0;
  input.demands[1].offers[0].lead_time_days.reset();
  EXPECT_FALSE(costed().quantities[0].lead_time.total_days) << "nobody can promise it";
}

TEST_F(PriceOrder, ComputesBothLeadTimeRulesAndUsesTheOneThatIsSet) {
  input.rates.terms.customs_days = 2;
  input.rates.terms.extra_days = 1;
  input.rates.terms.capacity_days = 10;
  input.rates.terms.outbound_days = 3;
  LeadTime lead = costed().quantities[0].lead_time;
  // material 28 + 2 + 2 + 2 = 34 days: Sunday 5 April; build 6 + 1 extra working days.
  EXPECT_EQ(lead.build_working_days, 6);
  EXPECT_EQ(lead.serial_days_at_least, 43);
  // the line: 16 working days, 24 March; material is later; 3 days of transit.
  EXPECT_EQ(lead.parallel_days_at_least, 37);
  EXPECT_EQ(lead.total_days, 43);
  input.rates.lead_time_rule = LeadTimeRule::parallel;
  lead = costed().quantities[0].lead_time;
  EXPECT_EQ(lead.total_days, 37);
  EXPECT_EQ(lead.ready->text(), "2026-04-08");
}

TEST_F(PriceOrder, LeavesHolidaysOfTheSiteOut) {
  const std::int64_t before = costed().quantities[0].lead_time.total_days.value();
  for (std::int64_t day = 34; day < 38; ++day)
    input.rates.holidays.push_back({monday.plus_days(day), "Brno", "Easter"});
  EXPECT_EQ(costed().quantities[0].lead_time.total_days, before) << "another site works";
  input.labour.facts = {{.kind = BuildFactKind::site, .text = "Brno"}};
  EXPECT_GT(costed().quantities[0].lead_time.total_days, before);
}

TEST_F(PriceOrder, TellsClassesOfMaterialApart) {
  const auto class_of = [](Mounting mounting, const char* description) {
    return material_class_of({.description = description, .build = {.mounting = mounting}});
  };
  EXPECT_EQ(class_of(Mounting::surface_mount, "PCB antenna"), MaterialClass::electronics);
  EXPECT_EQ(class_of(Mounting::not_placed, "Bare PCB 4 layers"), MaterialClass::pcb);
  EXPECT_EQ(class_of(Mounting::not_placed, "Screw M3"), MaterialClass::mechanical);
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/labour.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

const Currency eur = Currency::eur();

RateTable table() {
  RateTable out;
  out.currency = eur;
  out.labour_rates = {{"smt", *Cost::parse("72", eur), ""}, {"hand", *Cost::parse("36", eur), ""}};
  out.labour_steps = {
      {.code = "place",
       .group = LabourGroup::assembly,
       .driver = Driver::smt_placement,
       .milliseconds = 250,
       .rate = "smt"},
      {.code = "solder",
       .group = LabourGroup::assembly,
       .driver = Driver::through_hole_part,
       .milliseconds = 10'000,
       .rate = "hand"},
      {.code = "feeders",
       .group = LabourGroup::batch,
       .driver = Driver::smt_line,
       .milliseconds = 120'000,
       .rate = "smt"},
      {.code = "order",
       .group = LabourGroup::job,
       .driver = Driver::once,
       .milliseconds = 3'600'000,
       .rate = "hand"},
      {.code = "program",
       .group = LabourGroup::one_off,
       .driver = Driver::once,
       .milliseconds = 7'200'000,
       .rate = "smt"},
  };
  return out;
}

constexpr BuildCounts counts{.smt_placements = 200,
                             .smt_lines = 30,
                             .through_hole_parts = 4,
                             .through_hole_lines = 2,
                             .lines = 32,
                             .parts_to_buy = 32};

TEST(Labour, R40_part_KeepsAssemblyBatchJobAndOneOffApart) {
  const Labour labour = time_and_cost(table(), counts, 100).value();
  // 200 placements x 0.25 s x 100 = 5,000 s at 72/h = 100; 4 x 10 s x 100 = 4,000 s at 36/h = 40.
  EXPECT_EQ(labour.assembly.text(), "140.00");
  EXPECT_EQ(labour.batch.text(), "72.00") << "30 feeders x 2 min at 72/h";
  EXPECT_EQ(labour.job.text(), "36.00");
  EXPECT_EQ(labour.one_off.text(), "144.00");
  EXPECT_EQ(labour.recurring()->text(), "248.00");
  EXPECT_EQ(labour.shop_milliseconds, 5'000'000 + 4'000'000 + 3'600'000);
}

TEST(Labour, PaysSetUpForEveryRun) {
  RateTable rates = table();
  rates.terms.batch_boards_max = 40;
  const Labour labour = time_and_cost(rates, counts, 100).value();
  EXPECT_EQ(labour.runs, 3);
  EXPECT_EQ(labour.batch.text(), "216.00");
  EXPECT_EQ(labour.job.text(), "36.00");
}

TEST(Labour, RefusesAStepWithoutItsRate) {
  RateTable rates = table();
  rates.labour_steps.front().rate = "gone";
  EXPECT_FAILS("rate_code_unknown", time_and_cost(rates, counts, 1));
}

TEST(Labour, ReportsOverflowInsteadOfAWrongTime) {
  RateTable rates = table();
  rates.labour_steps.front().milliseconds = INT64_MAX / 2;
  EXPECT_FAILS("number_too_large", time_and_cost(rates, counts, 1));
}

// t = (load + fiducials + n / rate + unload) / boards per panel
TEST(Labour, R40_part_SharesHandlingOfAPanelByItsBoards) {
  RateTable rates = table();
  rates.labour_steps = {{.code = "load",
                         .group = LabourGroup::panel,
                         .driver = Driver::smt_side,
                         .milliseconds = 20'000,
                         .rate = "smt"},
                        {.code = "place",
                         .group = LabourGroup::assembly,
                         .driver = Driver::smt_placement,
                         .rate = "smt",
                         .per_hour = 30'000,
                         .derate = Rate::percent(40)}};
  LabourFacts told;
  told.facts = {{.kind = BuildFactKind::boards_per_panel, .value = 4},
                {.kind = BuildFactKind::sides, .value = 2}};
  BuildCounts built = counts;
  apply_facts(built, told);
  const Labour labour = time_and_cost(rates, built, 100, told).value();
  EXPECT_EQ(labour.panels, 25);
  EXPECT_EQ(labour.items[0].milliseconds, 25 * 2 * 20'000);
  EXPECT_EQ(labour.items[1].milliseconds, 6'000'000) << "200 x 100 parts at 12,000 an hour";
  EXPECT_EQ(labour.assembly.text(), "140.00") << "7,000 s at 72 an hour";
  EXPECT_EQ(time_and_cost(rates, built, 101, told)->panels, 26) << "a panel begun is a panel run";
}

TEST(Labour, R40_part_AppliesEfficiencyAndLearningOfTheSite) {
  RateTable rates = table();
  rates.labour_steps.resize(1);
  rates.labour_rates.push_back({.code = "smt",
                                .per_hour = *Cost::parse("50", eur),
                                .site = "Brno",
                                .efficiency = Rate::percent(80),
                                .learning = Rate::percent(80),
                                .learning_units = 4});
  LabourFacts told;
  told.facts = {{.kind = BuildFactKind::site, .text = "Brno"}};
  const Labour there = time_and_cost(rates, counts, 1, told).value();
  EXPECT_EQ(there.items[0].milliseconds, 97'656) << "50 s / 80 % x 156.25 %";
  EXPECT_EQ(there.assembly.text(), "1.35633333");
  EXPECT_EQ(time_words(rates.labour_steps[0], rates.labour_rates.back(), there.items[0]),
            "0.25 s x 200 smt_placement x 1 / 80 % efficiency x 156.25 % learning");
  told.facts.push_back({.kind = BuildFactKind::units_before, .value = 4});
  EXPECT_EQ(time_and_cost(rates, counts, 1, told)->items[0].milliseconds, 62'500);
  EXPECT_EQ(time_and_cost(rates, counts, 1)->items[0].milliseconds, 50'000) << "elsewhere";
}

TEST(Labour, R40_part_KeepsTheModelsFigureBesideAnOverride) {
  LabourFacts told;
  told.overrides = {{.step = "place", .milliseconds = 45'000, .why = "timed on the sample"}};
  const Labour labour = time_and_cost(table(), counts, 10, told).value();
  EXPECT_EQ(labour.items[0].milliseconds, 450'000);
  EXPECT_EQ(labour.items[0].model_milliseconds, 500'000);
  EXPECT_EQ(labour.items[0].cost.text(), "9.00");
  EXPECT_EQ(labour.items[1].milliseconds, labour.items[1].model_milliseconds);
}

TEST(Labour, R40_part_CountsByFormulaOverClassTypeAndGroup) {
  BuildCounts built = counts;
  built.groups = {{"qfp", 3, 2}, {"U*", 5, 4}};
  RateTable rates = table();
  rates.labour_steps = {{.code = "rework",
                         .milliseconds = 1'000,
                         .rate = "hand",
                         .formula = parse_formula("2*parts[qfp] + 0.5*lines[U*] + 1").value()}};
  const Labour labour = time_and_cost(rates, built, 1).value();
  EXPECT_EQ(labour.items[0].count_millionths, 9'000'000);
  EXPECT_EQ(labour.items[0].milliseconds, 9'000);
}

TEST(Labour, E10_NamesWhatItAssumesOnlyWhereTheModelUsesIt) {
  EXPECT_EQ(labour_assumptions(table(), counts, {}).size(), 1u);
  RateTable rates = table();
  rates.labour_steps.push_back({.code = "load", .group = LabourGroup::panel, .rate = "smt"});
  rates.labour_steps.push_back({.code = "test", .driver = Driver::test_second, .rate = "hand"});
  BuildCounts built = counts;
  EXPECT_THAT(labour_assumptions(rates, built, {}),
              ::testing::ElementsAre(
                  "One board on a panel, because no panel was told.",
                  "Only what the BOM lists is included: no bare board unless it is a line, no "
                  "device programming, functional test, coating or box build."));
  LabourFacts told;
  told.facts = {{.kind = BuildFactKind::boards_per_panel, .value = 4},
                {.kind = BuildFactKind::test_seconds, .value = 60},
                {.kind = BuildFactKind::coating_seconds, .value = 60}};
  apply_facts(built, told);
  EXPECT_THAT(labour_assumptions(rates, built, told),
              ::testing::ElementsAre("Only what the BOM lists is included: no bare board unless it "
                                     "is a line, no device programming, coating or box build."))
      << "coating was told, but the model has no step for it";
}

struct Case {
  LineTexts line;
  Mounting mounting;
  std::string package_class;
};

TEST(Drivers, ClassifyLinesByPackageThenDesignator) {
  const Case cases[] = {
      {{.designator = "R1", .package = "R_0402_1005Metric"}, Mounting::surface_mount, "0402"},
      {{.designator = "C3",
        .package = "",
        .value = "100nF",
        .description = "CAP CER 100nF 0603 X7R"},
       Mounting::surface_mount,
       "0603"},
      {{.designator = "U1", .package = "SOIC-8"}, Mounting::surface_mount, "so"},
      {{.designator = "U2", .package = "PDIP-8"}, Mounting::through_hole, "through_hole"},
      {{.designator = "J1", .package = "", .value = "USB"}, Mounting::through_hole, "through_hole"},
      {{.designator = "J2", .package = "USB_C SMD 16P"}, Mounting::surface_mount, "other"},
      {{.designator = "U9", .package = "", .value = "STM32"}, Mounting::surface_mount, "other"},
      {{.designator = "TP4", .package = "TestPoint"}, Mounting::not_placed, "none"},
      {{.designator = "", .package = "", .description = "M3 screw"}, Mounting::not_placed, "none"},
      {{.designator = "U3", .package = "", .description = "IC 1206 pins"},
       Mounting::surface_mount,
       "other"},
  };
  for (const Case& c : cases) {
    const LineBuild build = classify(c.line);
    EXPECT_EQ(build.mounting, c.mounting) << c.line.designator << " " << build.reason;
    EXPECT_EQ(build.package_class, c.package_class) << c.line.designator << " " << build.reason;
    EXPECT_NE(build.reason, "");
  }
}

}  // namespace
}  // namespace tl::quoting

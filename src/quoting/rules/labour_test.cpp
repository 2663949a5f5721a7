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

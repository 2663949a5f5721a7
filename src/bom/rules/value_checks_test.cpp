#include "bom/rules/value_checks.h"

#include <gtest/gtest.h>

namespace tl::bom {
namespace {

TEST(ValueChecks, R40_part_TellsWhichPartNumberContradictsItsLine) {
  std::vector<BomLine> lines(2);
  lines[0] = {.row = 7,
              .refdes = {"C402"},
              .alternates = {{"Murata", "GRM155R71C104KA88D"}, {"Murata", "GRM155R61C105KA12D"}},
              .value = "100nF"};
  lines[1] = {
      .row = 8, .refdes = {"R16"}, .alternates = {{"", "RC0402FR-0780K6L"}}, .value = "80k"};
  const Findings found = check_values(lines, "bom.csv", {{.column = 4, .role = ColumnRole::mpn}});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found.all()[0],
            (Finding{"value_part_mismatch",
                     Severity::warning,
                     {"bom.csv", "", 7, 4, "GRM155R61C105KA12D"},
                     "the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM): which of "
                     "them is meant?"}));
  EXPECT_EQ(found.all()[1].severity, Severity::note) << "80.6k is what is made";
  EXPECT_EQ(found.all()[1].place.row, 8);
}

TEST(ValueChecks, R40_part_ALineIsAskedAboutOnceWhateverContradictsWhat) {
  const auto found = [](std::string value, std::string description) {
    const std::vector<BomLine> lines = {{.row = 7,
                                         .refdes = {"C402"},
                                         .alternates = {{"Murata", "GRM155R61C105KA12D"}},
                                         .description = std::move(description),
                                         .value = std::move(value)}};
    const Findings all = check_values(lines, "bom.csv", {{.column = 2, .role = ColumnRole::value}});
    EXPECT_LE(all.size(), 1u);
    return all.empty() ? std::string() : all.all()[0].code + ": " + all.all()[0].message;
  };
  EXPECT_EQ(found("100nF", "CAP CER 1UF 16V X5R 0402"),
            "value_part_mismatch: the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM), "
            "and so says the description: which of them is meant?");
  EXPECT_EQ(found("100nF", "CAP CER 10UF 16V X5R 0402"),
            "value_part_mismatch: the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM), "
            "and the description says 10uF: which of them is meant?");
  EXPECT_EQ(found("1uF", "CAP CER 10UF 16V X5R 0402"),
            "value_disagrees: the value says 1uF, the description 10uF: which of them is meant?");
  EXPECT_EQ(found("1uF", "CAP CER 1UF 16V X5R 0402"), "");
}

}  // namespace
}  // namespace tl::bom

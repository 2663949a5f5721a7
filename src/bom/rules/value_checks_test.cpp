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
                     "the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM); ask which of "
                     "the two is meant"}));
  EXPECT_EQ(found.all()[1].severity, Severity::note) << "80.6k is what is made";
  EXPECT_EQ(found.all()[1].place.row, 8);
}

}  // namespace
}  // namespace tl::bom

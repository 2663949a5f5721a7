#include "parts/rules/value_check.h"

#include <gtest/gtest.h>

namespace tl::parts {
namespace {

std::string mismatch(const LineText& line, std::string_view mpn) {
  const auto found = value_mismatch(line, mpn);
  return found ? found->message : "";
}

TEST(ValueCheck, R40_part_TellsAValueThatItsPartNumberContradicts) {
  EXPECT_EQ(mismatch({.designator = "C402", .value = "100nF"}, "GRM155R61C105KA12D"),
            "the value says 100nF, GRM155R61C105KA12D is 1uF (Murata GRM)");
  EXPECT_EQ(mismatch({.designator = "R8", .description = "CHIP RESISTOR 10K"}, "RC0402JR-07330RL"),
            "the description says 10kΩ, RC0402JR-07330RL is 330Ω (Yageo RC)");
  EXPECT_FALSE(value_mismatch({.designator = "R3", .value = "160"}, "CRCW080561R9FKEA")->near);
  EXPECT_TRUE(value_mismatch({.designator = "R16", .value = "80k"}, "RC0402FR-0780K6L")->near);
}

TEST(ValueCheck, StaysSilentWhereNothingIsCertain) {
  EXPECT_EQ(mismatch({.designator = "C1", .value = "0.1UF"}, "GRM155R71C104KA88D"), "");
  EXPECT_EQ(mismatch({.designator = "FB1", .value = "FB >=600R@100MHz"}, "MPZ2012S102AT000"), "");
  EXPECT_EQ(mismatch({.designator = "L2", .value = "Ferrite_0805"}, "CRCW08050000Z0EA"), "");
  EXPECT_EQ(mismatch({.designator = "C1", .value = "104"}, "GRM155R61C105KA12D"), "")
      << "a code is only taken for a value";
  EXPECT_EQ(mismatch({.designator = "C1", .value = "100nF"}, "XYZ123456789"), "");
  EXPECT_EQ(mismatch({.designator = "C1", .value = "DNP"}, "GRM155R61C105KA12D"), "");
}

}  // namespace
}  // namespace tl::parts

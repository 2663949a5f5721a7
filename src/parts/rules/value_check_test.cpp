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

std::string conflict(std::string_view designator, std::string_view value,
                     std::string_view description) {
  const auto found =
      values_disagree({.designator = designator, .value = value, .description = description});
  return found ? found->value + " against " + found->described : "";
}

TEST(ValueCheck, R40_part_TellsAValueThatTheDescriptionContradicts) {
  EXPECT_EQ(conflict("R1", "10k", "RES 1.2K OHM 1% 0603"), "10kΩ against 1.2kΩ");
  EXPECT_EQ(conflict("C1", "100nF", "CAP CER 1UF 50V X7R 0603"), "100nF against 1uF");
  EXPECT_EQ(conflict("L1", "10uH", "FIXED IND 4.7UH 2A"), "10uH against 4.7uH");
  EXPECT_TRUE(
      values_disagree({.designator = "R1", .value = "80k", .description = "RES 80.6K OHM 1% 0603"})
          ->near);
}

TEST(ValueCheck, OneValueInManySpellingsIsNoConflict) {
  for (const std::string_view text :
       {"100nF", "0.1uF", "0,1 µF", "CAP CER 0.1UF 50V X7R 0603", "100000pF", "100 nF/50V"})
    EXPECT_EQ(conflict("C1", "100n", text), "") << text;
  for (const std::string_view text :
       {"4.7k", "4,7 kOhm", "4K70", "RES 4.7K OHM 1% 1/10W 0603", "4700R", "4.7kΩ", "4k7 1% 0402"})
    EXPECT_EQ(conflict("R1", "4k7", text), "") << text;
  EXPECT_EQ(conflict("R1", "43K1%", "RES 43K OHM 1%"), "") << "one per cent";
}

TEST(ValueCheck, AConflictNeedsTwoValuesOfOneKind) {
  EXPECT_EQ(conflict("R1", "10k", "Resistor, thick film"), "");
  EXPECT_EQ(conflict("R1", "10k DNP?", "RES 0603"), "");
  EXPECT_EQ(conflict("R1", "", "RES 1.2K OHM 1% 0603"), "");
  EXPECT_EQ(conflict("R1", "10k", "RC0603FR-074K7L"), "") << "inside a part number";
  EXPECT_EQ(conflict("R1", "10k", "RES ARRAY 4 0603"), "") << "a count";
  EXPECT_EQ(conflict("R1", "1k", "Resistor 5139302"), "") << "an article number";
  EXPECT_EQ(conflict("Y1", "16MHz", "CRYSTAL 16MHZ 18PF"), "");
  EXPECT_EQ(conflict("FB1", "600R", "FERRITE >=330R@100MHz"), "") << "a bound";
}

}  // namespace
}  // namespace tl::parts

#include "parts/rules/numbering.h"

#include "support/matchers.h"

namespace tl::parts {
namespace {

Numbering standard() {
  return *Numbering::of(standard_numbering());
}

TEST(Numbering, R40_part_MakesNumbersByTheCompanysPattern) {
  EXPECT_EQ(standard().number("10", 231)->text(), "10-00231");
  EXPECT_EQ(standard().number("90", 99'999)->text(), "90-99999");
  EXPECT_FAILS("numbering_exhausted", standard().number("90", 100'000));
  const Numbering other =
      *Numbering::of({.pattern = "p{counter:3}.{class}x", .classes = {{"RES", "", {"R"}, {}}}});
  EXPECT_EQ(other.number("RES", 7)->text(), "P007.RESX");
}

TEST(Numbering, PutsAPartIntoTheClassOfItsDesignatorThenOfItsWords) {
  EXPECT_EQ(standard().class_for("R12", "").code, "10");
  EXPECT_EQ(standard().class_for(" led3", "").code, "40");
  EXPECT_EQ(standard().class_for("", "Capacitor, 100 nF").code, "20");
  EXPECT_EQ(standard().class_for("X1", "Crystal 8 MHz").code, "75");
  EXPECT_EQ(standard().class_for("R1", "capacitor").code, "10") << "the designator comes first";
  EXPECT_EQ(standard().class_for("12", "screw M3").code, "90");
  EXPECT_EQ(standard().class_for("", "topical ointment").code, "90") << "whole words only";
}

TEST(Numbering, R63_part_DecodesSamples) {
  EXPECT_EQ(standard().decode(*PartNumber::parse("10-00231")), (DecodedNumber{"10", 231}));
  for (const auto* stranger :
       {"10-0231", "10-002310", "11-00231", "10-00000", "10-0023A", "10_00231", "X10-00231"}) {
    EXPECT_EQ(standard().decode(*PartNumber::parse(stranger)), std::nullopt) << stranger;
  }
}

TEST(Numbering, DecodesWhatItMakesInEveryShape) {
  const std::vector<NumberClass> classes = {
      {"1", "", {}, {}}, {"10", "", {}, {}}, {"A0", "", {}, {}}};
  for (const auto* pattern : {"{class}-{counter:5}", "{class}{counter:4}", "{counter:4}{class}",
                              "ab{counter:1}-{class}z"}) {
    const Numbering numbering = *Numbering::of({pattern, classes});
    for (const NumberClass& one : classes) {
      for (const std::int64_t counter : {1, 9}) {
        const PartNumber number = *numbering.number(one.code, counter);
        EXPECT_EQ(numbering.decode(number), (DecodedNumber{one.code, counter})) << number.text();
      }
    }
  }
}

TEST(Numbering, RefusesASchemeThatCouldNotWork) {
  const std::vector<NumberClass> one = {{"10", "", {"R"}, {}}};
  for (const auto* pattern :
       {"", "{class}", "{counter:5}", "{class}-{counter}", "{class}{counter:0}",
        "{class}{class}{counter:5}", "{class}{counter:5}{counter:5}", "{class}-{counter:10}",
        "{class", "{class} {counter:5}", "{year}"}) {
    EXPECT_FAILS("numbering_pattern_invalid", Numbering::of({pattern, one})) << pattern;
  }
  EXPECT_FAILS("numbering_pattern_invalid",
               Numbering::of({std::string(40, 'x') + "{class}{counter:5}", one}));
  const std::string good = "{class}-{counter:5}";
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {}}));
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {{"1-0", "", {}, {}}}}));
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {{"ab", "", {}, {}}}}));
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {one[0], one[0]}}));
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {one[0], {"20", "", {"R"}, {}}}}));
  EXPECT_FAILS("numbering_class_invalid", Numbering::of({good, {{"20", "", {"R1"}, {}}}}));
}

}  // namespace
}  // namespace tl::parts

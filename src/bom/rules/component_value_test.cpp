#include "bom/rules/component_value.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum ValueKind;

ComponentValue one(std::string_view text, ValueKind kind) {
  const auto values = values_in(text, kind);
  EXPECT_EQ(values.size(), 1u) << text;
  return values.empty() ? ComponentValue{} : values.front();
}

TEST(ComponentValue, OneValueHasManySpellings) {
  const ComponentValue hundred_nano{1, -7};
  for (const char* text : {"100n", "100nF", "0.1uF", "0,1 µF", "CAP CER 0.1UF 50V X7R 0603",
                           "100000pF", "100 nF/50V", "μ 0.1μF"})
    EXPECT_EQ(one(text, capacitance), hundred_nano) << text;
  const ComponentValue four_seven_kilo{47, 2};
  for (const char* text : {"4k7", "4.7k", "4,7 kOhm", "4K70", "RES 4.7K OHM 1% 1/10W 0603", "4700R",
                           "4.7kΩ", "4k7 1% 0402"})
    EXPECT_EQ(one(text, resistance), four_seven_kilo) << text;
  EXPECT_EQ(one("43K1%", resistance), (ComponentValue{43, 3})) << "one per cent";
  EXPECT_EQ(one("2R2", resistance), (ComponentValue{22, -1}));
  EXPECT_EQ(one("0R", resistance), ComponentValue());
  EXPECT_EQ(one("1M", resistance), (ComponentValue{1, 6}));
  EXPECT_EQ(one("4.7uH 2A", inductance), (ComponentValue{47, -7}));
}

TEST(ComponentValue, WhatNamesNoUnitIsNoValue) {
  EXPECT_THAT(values_in("4700", resistance), IsEmpty());
  EXPECT_THAT(values_in("0603", capacitance), IsEmpty());
  EXPECT_THAT(values_in("GRM155R61E105KA12D", capacitance), IsEmpty());
  EXPECT_THAT(values_in("RC0603FR-0710KL", resistance), IsEmpty()) << "inside a part number";
  EXPECT_THAT(values_in("50V X7R 10%", capacitance), IsEmpty());
  EXPECT_THAT(values_in("wire 5 m", resistance), IsEmpty());
  EXPECT_THAT(values_in("16MHz", resistance), IsEmpty());
  EXPECT_THAT(values_in("100mW", resistance), IsEmpty());
}

TEST(ComponentValue, ALongTextAndHugeNumbersAreLeftAlone) {
  EXPECT_THAT(values_in(std::string(301, '1') + "k", resistance), IsEmpty());
  EXPECT_THAT(values_in("12345678901234k", resistance), IsEmpty());
}

TEST(ComponentValue, TheDesignatorTellsTheKind) {
  EXPECT_EQ(kind_of_designator("R12"), resistance);
  EXPECT_EQ(kind_of_designator("C3"), capacitance);
  EXPECT_EQ(kind_of_designator("L1"), inductance);
  EXPECT_EQ(kind_of_designator("RN1"), std::nullopt);
  EXPECT_EQ(kind_of_designator("LED1"), std::nullopt);
  EXPECT_EQ(kind_of_designator(""), std::nullopt);
}

}  // namespace
}  // namespace tl::bom

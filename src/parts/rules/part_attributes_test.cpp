#include "parts/rules/part_attributes.h"

#include <gtest/gtest.h>

namespace tl::parts {
namespace {

TEST(PartAttributes, ReadsWhatPeopleAndDistributorsWriteOfCompliance) {
  EXPECT_EQ(compliance_of("RoHS3 Compliant"), Compliance::compliant);
  EXPECT_EQ(compliance_of("ROHS3 compliant by exemption"), Compliance::exempt);
  EXPECT_EQ(compliance_of("Non-Compliant"), Compliance::not_compliant);
  EXPECT_EQ(compliance_of("not_compliant"), Compliance::not_compliant);
  EXPECT_EQ(compliance_of("Yes"), Compliance::compliant);
  EXPECT_EQ(compliance_of("nein"), Compliance::not_compliant);
  EXPECT_EQ(compliance_of("REACH Unaffected"), Compliance::compliant);
  EXPECT_EQ(compliance_of("purple"), std::nullopt);
  EXPECT_EQ(compliance_text(Compliance::not_compliant), "not compliant");
}

TEST(PartAttributes, ReadsMoistureLevelsAndOrigins) {
  EXPECT_EQ(moisture_level_of("MSL 3"), "3");
  EXPECT_EQ(moisture_level_of("3 (168 Hours)"), "3");
  EXPECT_EQ(moisture_level_of("Level-2A"), "2a");
  EXPECT_EQ(moisture_level_of("7"), std::nullopt);
  EXPECT_EQ(moisture_level_of("high"), std::nullopt);
  EXPECT_EQ(origin_of_text(" jp "), "JP");
  EXPECT_EQ(origin_of_text("Japan"), std::nullopt);
}

TEST(PartAttributes, WritesParametersInOneWay) {
  EXPECT_EQ(parameters_of_text("CAP CER 0.1UF 50V 10% X7R 0603"),
            "capacitor 100nF 10% 50V X7R 0603");
  EXPECT_EQ(parameters_of_text("dual op-amp"), std::nullopt);
}

}  // namespace
}  // namespace tl::parts

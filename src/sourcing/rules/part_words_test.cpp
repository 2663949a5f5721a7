#include "sourcing/rules/part_words.h"

#include <gtest/gtest.h>

namespace tl::sourcing {
namespace {

using parts::Compliance;

TEST(PartWords, OfRestrictedSubstancesAreReadAsEachSourceHasThem) {
  EXPECT_EQ(rohs_of("ROHS3 Compliant"), Compliance::compliant);
  EXPECT_EQ(rohs_of("RoHS Compliant By Exemption"), Compliance::exempt);
  EXPECT_EQ(rohs_of("RoHS non-compliant"), Compliance::not_compliant);
  EXPECT_EQ(rohs_of("YES_YES"), Compliance::compliant);
  EXPECT_EQ(rohs_of("Y-EX_YES"), Compliance::exempt);
  EXPECT_EQ(rohs_of("NO_NO"), Compliance::not_compliant);
  EXPECT_EQ(rohs_of("TBA_TBA"), Compliance::unknown);
  EXPECT_EQ(rohs_of("Request Inventory Verification"), Compliance::unknown);
  EXPECT_EQ(reach_of("REACH Unaffected"), Compliance::compliant);
  EXPECT_EQ(reach_of("REACH Affected"), Compliance::not_compliant);
  EXPECT_EQ(reach_of("REACH not applicable"), Compliance::unknown);
  EXPECT_EQ(reach_of("No SVHC (08-Jul-2021)"), Compliance::compliant);
  EXPECT_EQ(reach_of("Contains SVHC"), Compliance::not_compliant);
  EXPECT_EQ(reach_of("To Be Advised"), Compliance::unknown);
  EXPECT_EQ(reach_of(""), Compliance::unknown);
}

TEST(PartWords, OfMoistureAndBodiesAreKept) {
  EXPECT_EQ(moisture_of("1  (Unlimited)"), "1");
  EXPECT_EQ(moisture_of("MSL 2A - 4 weeks"), "2a");
  EXPECT_EQ(moisture_of("Not Applicable"), "");
  EXPECT_EQ(body_of(" 0603  [1608 Metric]"), "0603 [1608 Metric]");
  EXPECT_EQ(body_of("-"), "");
  EXPECT_EQ(body_of(std::string(200, 'x')).size(), std::string(60, 'x').size() + 3) << "and a …";
}

}  // namespace
}  // namespace tl::sourcing

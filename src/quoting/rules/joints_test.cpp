#include "quoting/rules/joints.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

std::int64_t joints(std::string_view designator, std::string_view package,
                    std::string_view description = "") {
  const LineBuild build =
      classify({.designator = designator, .package = package, .description = description});
  return build.joints.value_or(-1);
}

TEST(Joints, FollowFromThePackage) {
  EXPECT_EQ(joints("R1", "R_0402_1005Metric"), 2);
  EXPECT_EQ(joints("D4", "SOD-123"), 2);
  EXPECT_EQ(joints("Q1", "SOT-23"), 3);
  EXPECT_EQ(joints("U9", "SOT-23-5"), 5);
  EXPECT_EQ(joints("U9", "SOT-223"), 4);
  EXPECT_EQ(joints("U1", "SOIC-8"), 8);
  EXPECT_EQ(joints("U2", "LQFP100"), 100);
  EXPECT_EQ(joints("U2", "LQFP-144_20x20mm_P0.5mm"), 144);
  EXPECT_EQ(joints("U3", "", "MCU 32 bit QFN-48"), 48);
  EXPECT_EQ(joints("J1", "PinHeader_2x05_P2.54mm"), 10);
  EXPECT_EQ(joints("J2", "", "Header 4 way"), 4);
  EXPECT_EQ(joints("J3", "", "USB connector"), -1) << "nothing tells";
  EXPECT_EQ(joints("L1", "744771133"), 2) << "a coil has two ends";
  EXPECT_EQ(joints("FID1", ""), -1);
}

TEST(Joints, DoNotTakeASizeForAGrid) {
  EXPECT_EQ(joints("J4", "Terminal_5x7mm through-hole"), -1);
  EXPECT_EQ(joints("J4", "Connector_1x99999 THT"), -1);
}

TEST(Joints, KnowFinePitch) {
  const auto fine = [](std::string_view package) {
    return classify({.designator = "U1", .package = package}).fine_pitch;
  };
  EXPECT_TRUE(fine("LQFP-100"));
  EXPECT_TRUE(fine("TSSOP-20"));
  EXPECT_TRUE(fine("BGA-256"));
  EXPECT_FALSE(fine("SOIC-8"));
  EXPECT_TRUE(classify({.designator = "R1", .package = "0201"}).fine_pitch);
  EXPECT_FALSE(classify({.designator = "R1", .package = "0603"}).fine_pitch);
}

}  // namespace
}  // namespace tl::quoting

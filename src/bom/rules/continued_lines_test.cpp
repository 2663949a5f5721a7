#include "bom/rules/continued_lines.h"

#include <gtest/gtest.h>

namespace tl::bom {
namespace {

BomLine line(std::vector<std::string> refdes, std::string mpn) {
  return {.refdes = std::move(refdes), .alternates = {{"Maker", std::move(mpn)}}};
}

TEST(ContinuedLines, FollowTheirDesignatorsAndThenWhatTheyAre) {
  const std::vector<BomLine> before = {line({"R1", "R2"}, "A"), line({}, "B"), line({"C1"}, "C")};
  const std::vector<BomLine> after = {line({}, "B"), line({"R2", "R1"}, "Z")};
  const auto goes_on = continued_lines(before, after);
  ASSERT_EQ(goes_on.size(), 3u);
  EXPECT_EQ(goes_on[0], 1u) << "another part on the same places is the same line";
  EXPECT_EQ(goes_on[1], 0u) << "without designators it is known by its part";
  EXPECT_EQ(goes_on[2], std::nullopt) << "gone";
}

TEST(ContinuedLines, ALineThatWasTakenApartGoesOnAsNone) {
  const std::vector<BomLine> before = {line({"R1", "R2"}, "A")};
  const std::vector<BomLine> after = {line({"R1"}, "A"), line({"R2"}, "B")};
  EXPECT_EQ(continued_lines(before, after)[0], std::nullopt);
}

}  // namespace
}  // namespace tl::bom

#include "quoting/rules/matching_stand.h"

#include <gtest/gtest.h>

namespace tl::quoting {
namespace {

using parts::Match;
using parts::MatchGrade;
using parts::MatchState;

const bom::BomLine fitted;

TEST(MatchingStand, R40_part_ALineIsOpenUntilItHasAPartOrNeedsNone) {
  const auto stand = [](MatchState state, MatchGrade grade = MatchGrade::none) {
    return stand_of(fitted, Match{.state = state, .grade = grade}, nullptr);
  };
  EXPECT_EQ(stand(MatchState::matched, MatchGrade::exact), MatchingStand::sure);
  EXPECT_EQ(stand(MatchState::matched, MatchGrade::decided), MatchingStand::decided);
  EXPECT_EQ(stand(MatchState::suggested, MatchGrade::fuzzy), MatchingStand::suggested);
  EXPECT_EQ(stand(MatchState::unknown), MatchingStand::unknown);
  EXPECT_EQ(stand(MatchState::nothing), MatchingStand::nothing);
  EXPECT_EQ(stand(MatchState::refused, MatchGrade::decided), MatchingStand::refused);
  EXPECT_TRUE(is_open(MatchingStand::suggested));
  EXPECT_TRUE(is_open(MatchingStand::refused)) << "refusing all gives it no part";
  EXPECT_FALSE(is_open(MatchingStand::decided));
  EXPECT_FALSE(is_open(MatchingStand::supplied));
}

TEST(MatchingStand, WhatNobodyBuysWaitsForNobody) {
  bom::BomLine line;
  line.dnp = true;
  EXPECT_EQ(stand_of(line, {}, nullptr), MatchingStand::not_bought);
  line.dnp = false;
  line.assembly = true;
  EXPECT_EQ(stand_of(line, {}, nullptr), MatchingStand::not_bought);
  const LineSupply all{.line = 1, .by = SuppliedBy::customer};
  EXPECT_EQ(stand_of(fitted, {}, &all), MatchingStand::supplied);
  const LineSupply some{.line = 1, .by = SuppliedBy::customer, .pieces = 20};
  EXPECT_EQ(stand_of(fitted, {}, &some), MatchingStand::nothing) << "we buy the rest";
  const LineSupply ours{.line = 1, .by = SuppliedBy::us};
  EXPECT_EQ(stand_of(fitted, {}, &ours), MatchingStand::nothing);
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/rfq_stage.h"

#include <gtest/gtest.h>

namespace tl::quoting {
namespace {

TEST(RfqStage, FollowsFromWhatHappened) {
  EXPECT_EQ(stage_of({}), RfqStage::collecting);
  EXPECT_EQ(stage_of({.data_complete = true}), RfqStage::preparing);
  EXPECT_EQ(stage_of({.quotes = 1}), RfqStage::drafted);
  EXPECT_EQ(stage_of({.quotes = 1, .resting = true}), RfqStage::resting);
  EXPECT_EQ(stage_of({.quotes = 2, .issues = 1, .resting = true}), RfqStage::issued);
}

}  // namespace
}  // namespace tl::quoting

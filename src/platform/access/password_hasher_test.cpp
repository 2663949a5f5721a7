#include "platform/access/password_hasher.h"

#include <thread>
#include <vector>

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::access {
namespace {

TEST(PasswordHasher, KnowsAPasswordByArgon2idAndNothingElse) {
  const PasswordHasher hasher(HashCost::cheapest());
  const auto kept = hasher.hash("correct horse");
  ASSERT_OK(kept);
  EXPECT_TRUE(kept->starts_with("$argon2id$"));
  EXPECT_FALSE(contains(*kept, "correct"));
  EXPECT_NE(*kept, hasher.hash("correct horse").value());  // salted
  EXPECT_EQ(hasher.verify(*kept, "correct horse").value(), PasswordCheck::right);
  EXPECT_EQ(hasher.verify(*kept, "correct horse ").value(), PasswordCheck::wrong);
  EXPECT_EQ(hasher.verify("", "").value(), PasswordCheck::wrong);
  EXPECT_EQ(hasher.verify("not a hash", "x").value(), PasswordCheck::wrong);
}

TEST(PasswordHasher, CostsSixtyFourMebibytesAndThreePassesUnlessTold) {
  const PasswordHasher hasher;
  EXPECT_TRUE(contains(hasher.hash("correct horse").value(), "$m=65536,t=3,p=1$"));
}

TEST(PasswordHasher, SaysWhenAHashIsWeakerThanToday) {
  const PasswordHasher before(HashCost::cheapest());
  const PasswordHasher now({.passes = 2, .memory_bytes = 1u << 20});
  const std::string kept = before.hash("correct horse").value();
  EXPECT_EQ(now.verify(kept, "correct horse").value(), PasswordCheck::right_but_weak);
  EXPECT_EQ(now.verify(kept, "wrong").value(), PasswordCheck::wrong);
}

TEST(PasswordHasher, LetsManyComeAndFewAtOnce) {
  const PasswordHasher hasher({.passes = 1, .memory_bytes = 1u << 20}, {.at_once = 1});
  const std::string kept = hasher.hash("correct horse").value();
  std::vector<std::jthread> threads;
  std::atomic<int> right = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      if (hasher.verify(kept, "correct horse").value() == PasswordCheck::right) ++right;
    });
  }
  threads.clear();
  EXPECT_EQ(right, 8);
  EXPECT_EQ(hasher.verifications(), 8);
}

TEST(PasswordHasher, SaysToTryAgainWhenNoTurnComes) {
  const PasswordHasher hasher(HashCost::cheapest(),
                              {.at_once = 0, .wait_max = std::chrono::milliseconds(1)});
  EXPECT_FAILS("sign_in_busy", hasher.hash("correct horse"));
  EXPECT_FAILS("sign_in_busy", hasher.verify("", "correct horse"));
  EXPECT_EQ(hasher.verifications(), 0);
}

TEST(PasswordHasher, WorksAsHardForNobody) {
  const PasswordHasher hasher(HashCost::cheapest());
  ASSERT_OK(hasher.verify_nobody("anything"));
  EXPECT_EQ(hasher.verifications(), 1);
}

}  // namespace
}  // namespace tl::access

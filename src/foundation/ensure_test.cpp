#include "foundation/ensure.h"

#include "support/matchers.h"

namespace tl {
namespace {

TEST(Ensure, ATrueConditionDoesNothing) {
  EXPECT_NO_THROW(ENSURE(1 + 1 == 2, "arithmetic"));
}

TEST(Ensure, AFalseOneSaysWhatWhyAndWhereWithoutTheFolder) {
  try {
    ENSURE(1 + 1 == 3, "counted wrong");
    FAIL() << "no Bug was thrown";
  } catch (const Bug& bug) {
    const std::string text = bug.what();
    EXPECT_THAT(text, ::testing::HasSubstr("1 + 1 == 3 (counted wrong)"));
    EXPECT_THAT(text, ::testing::HasSubstr(" in ensure_test.cpp:"));
    EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("/")));
  }
}

TEST(Ensure, TheConditionIsEvaluatedOnce) {
  int count = 0;
  ENSURE(++count == 1, "once");
  EXPECT_EQ(count, 1);
}

}  // namespace
}  // namespace tl

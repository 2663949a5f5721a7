#include "foundation/one_edit.h"

#include <gtest/gtest.h>

namespace tl {
namespace {

TEST(OneEdit, KnowsTextsOneEditApart) {
  for (const auto& [a, b] : {std::pair("RC1", "RC2"),
                             {"RC1", "RC"},
                             {"RC", "RC1"},
                             {"RC1", "R1"},
                             {"RC1", "CR1"},
                             {"RC1", "R1C"},
                             {"", "A"},
                             {"AAB", "AB"}}) {
    EXPECT_TRUE(one_edit_apart(a, b)) << a << ' ' << b;
    EXPECT_TRUE(one_edit_apart(b, a)) << b << ' ' << a;
  }
  for (const auto& [a, b] : {std::pair("RC1", "RC1"),
                             {"", ""},
                             {"RC1", "CR2"},
                             {"RC1", "RC123"},
                             {"ABCD", "BADC"},
                             {"RC1", "1CR"}}) {
    EXPECT_FALSE(one_edit_apart(a, b)) << a << ' ' << b;
    EXPECT_FALSE(one_edit_apart(b, a)) << b << ' ' << a;
  }
}

}  // namespace
}  // namespace tl

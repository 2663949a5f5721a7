#include "bom/rules/heading_ideas.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(HeadingIdeas, SignsAndJoinedWordsAreWords) {
  for (const char* heading : {"Mfr. P/N", "MfrPN", "MFG Part #", "Manufacturer part no."}) {
    EXPECT_TRUE(ideas_in(heading).has(Idea::maker)) << heading;
    EXPECT_TRUE(ideas_in(heading).has(Idea::number)) << heading;
  }
  EXPECT_TRUE(ideas_in("PARTNO").has(Idea::part));
  EXPECT_TRUE(ideas_in("PARTNO").has(Idea::number));
}

TEST(HeadingIdeas, WordsAreCountedWithoutFillers) {
  const HeadingIdeas ideas = ideas_in("Number of the zebra");
  EXPECT_EQ(ideas.words, 2);
  EXPECT_EQ(ideas.known, 1);
}

TEST(HeadingIdeas, ANumberAtTheEndIsTheIndex) {
  EXPECT_EQ(ideas_in("Supplier 3").index, 3);
  EXPECT_EQ(ideas_in("vend2#").index, 2);
  EXPECT_EQ(ideas_in("Supplier").index, 0);
}

TEST(HeadingIdeas, LanguagesWithoutBlanks) {
  EXPECT_TRUE(ideas_in("使用数量").has(Idea::quantity));
  EXPECT_TRUE(ideas_in("メーカー").has(Idea::maker));
  EXPECT_TRUE(ideas_in("").all.empty());
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/word_set.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(WordSet, HasItsWordsInAnyCaseAndNothingElse) {
  static constexpr std::string_view words[] = {"pcs", "Stück", "kΩ", "x"};
  const WordSet list(words);
  EXPECT_TRUE(list.has("pcs"));
  EXPECT_TRUE(list.has("PCS"));
  EXPECT_TRUE(list.has("stück"));
  EXPECT_TRUE(list.has("KΩ"));
  EXPECT_TRUE(list.has("X"));
  EXPECT_FALSE(list.has(""));
  EXPECT_FALSE(list.has("pc"));
  EXPECT_FALSE(list.has("pct"));
  EXPECT_FALSE(list.has(std::string(200, 'p')));
}

}  // namespace
}  // namespace tl::bom

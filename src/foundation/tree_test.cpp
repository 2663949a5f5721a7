#include "foundation/tree.h"

#include "support/matchers.h"

namespace tl {
namespace {

// <comp ref="C1"><value>100n</value><value>1u</value><fields><field/></fields></comp>
Tree component() {
  const Tree fields{.name = "fields", .children = {Tree{.name = "field"}}};
  return Tree{.name = "comp",
              .attributes = {{"ref", "C1"}},
              .children = {Tree{.name = "value", .text = "100n"},
                           Tree{.name = "value", .text = "1u"}, fields}};
}

TEST(Tree, FindsTheFirstChildOfAName) {
  const Tree tree = component();
  ASSERT_NE(tree.child("value"), nullptr);
  EXPECT_EQ(tree.child("value")->text, "100n");
  EXPECT_EQ(tree.child("Value"), nullptr);
  EXPECT_EQ(tree.text_of("value"), "100n");
  EXPECT_EQ(tree.text_of("footprint"), "");
}

TEST(Tree, FollowsNamesDownAndStopsAtAMissingOne) {
  const Tree tree = component();
  ASSERT_NE(tree.at({"fields", "field"}), nullptr);
  EXPECT_EQ(tree.at({"fields", "field"})->name, "field");
  EXPECT_EQ(tree.at({"fields", "none", "deeper"}), nullptr);
  EXPECT_EQ(tree.at({}), &tree);
}

TEST(Tree, ReadsAttributes) {
  EXPECT_EQ(component().attribute("ref"), "C1");
  EXPECT_EQ(component().attribute("none"), "");
}

}  // namespace
}  // namespace tl

#include "sourcing/rules/supplier.h"

#include "support/matchers.h"

namespace tl::sourcing {
namespace {

using ::testing::ElementsAre;
using enum PartCategory;

TEST(PartCategories, FollowTheDesignatorThenTheWords) {
  EXPECT_EQ(category_of("R12", ""), resistors);
  EXPECT_EQ(category_of("C1", ""), capacitors);
  EXPECT_EQ(category_of("FB2", ""), inductors);
  EXPECT_EQ(category_of("LED1", ""), diodes);
  EXPECT_EQ(category_of("Q3", ""), transistors);
  EXPECT_EQ(category_of("U7", ""), ics);
  EXPECT_EQ(category_of("J1", ""), connectors);
  EXPECT_EQ(category_of("Y1", ""), crystals);
  EXPECT_EQ(category_of("SW1", ""), electromechanical);
  EXPECT_EQ(category_of("PCB1", ""), pcb);
  EXPECT_EQ(category_of("", "Screw M3x6"), mechanical);
  EXPECT_EQ(category_of("", "thing"), other);
}

TEST(PartCategories, AreReadByTheirNames) {
  EXPECT_THAT(*parse_categories("Capacitors; resistors,capacitors"),
              ElementsAre(resistors, capacitors));
  EXPECT_EQ(parse_categories("all")->size(), 12u);
  EXPECT_TRUE(parse_categories("")->empty());
  EXPECT_FAILS("category_unknown", parse_categories("valves"));
  EXPECT_EQ(categories_text({resistors, pcb}), "resistors, pcb");
}

}  // namespace
}  // namespace tl::sourcing

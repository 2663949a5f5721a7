#include "bom/rules/kicad_parts.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;

Tree part(std::string name, std::vector<std::pair<std::string, std::string>> attributes,
          std::string text = "") {
  return {.name = std::move(name), .text = std::move(text), .attributes = std::move(attributes)};
}

TEST(KicadParts, OneRowPerComponentOneColumnPerField) {
  Tree first = part("comp", {{"ref", "C1"}});
  first.children = {part("value", {}, "1nF"),
                    part("property", {{"name", "MPN"}, {"value", "CL10B102KC8NNNC"}})};
  Tree second = part("comp", {{"ref", "R1"}});
  second.children = {part("footprint", {}, "R_0603"), part("property", {{"name", "dnp"}}),
                     part("property", {{"name", "Sheetname"}, {"value", "Root"}})};
  Tree root = part("export", {});
  root.children = {part("design", {}), part("components", {})};
  root.children[1].children = {first, second};
  const auto parts = kicad_parts(root);
  ASSERT_TRUE(parts.has_value());
  EXPECT_THAT(parts->places,
              ElementsAre("comp/@ref", "value", "footprint", "field MPN", "field dnp"));
  ASSERT_EQ(parts->grid.rows.size(), 3u);
  EXPECT_EQ(parts->grid.text(1, 3), "CL10B102KC8NNNC");
  EXPECT_EQ(parts->grid.text(2, 2), "R_0603");
  EXPECT_EQ(parts->grid.text(2, 4), "yes");
}

TEST(KicadParts, OtherTreesAreNone) {
  EXPECT_FALSE(kicad_parts(part("Invoice", {})).has_value());
  Tree empty = part("export", {});
  empty.children = {part("components", {})};
  EXPECT_FALSE(kicad_parts(empty).has_value());
}

}  // namespace
}  // namespace tl::bom

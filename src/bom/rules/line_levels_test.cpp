#include "bom/rules/line_levels.h"

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;

std::vector<std::int64_t> levels_of(const SourceDocument& document) {
  const auto reading = read_bom(document);
  EXPECT_OK(reading);
  std::vector<std::int64_t> levels;
  if (reading) {
    for (const BomLine& line : reading->lines) levels.push_back(line.level);
  }
  return levels;
}

TEST(LineLevels, NumbersWithDotsSayHowDeep) {
  EXPECT_EQ(outline_depth("1.2.3"), 3);
  EXPECT_EQ(outline_depth("7"), 1);
  EXPECT_EQ(outline_depth("1.2."), 2);
  EXPECT_EQ(outline_depth("..2"), 2);
  EXPECT_EQ(outline_depth(".1"), 1);
  EXPECT_EQ(outline_depth("1..2"), std::nullopt);
  EXPECT_EQ(outline_depth("A.1"), std::nullopt);
  EXPECT_EQ(outline_depth(""), std::nullopt);
}

TEST(LineLevels, TheItemColumnMayBeAnOutline) {
  EXPECT_THAT(levels_of(csv("Item|Part number|Qty|Description\n"
                            "1|A-1|1|Board\n1.1|K-1|2|Resistor\n1.2|K-2|1|Filter\n"
                            "1.2.1|K-3|4|Capacitor\n2|K-4|1|Screw")),
              ElementsAre(1, 2, 2, 3, 1));
}

TEST(LineLevels, PlainRunningNumbersAreNone) {
  EXPECT_THAT(levels_of(csv("Item|Part number|Qty|Description\n"
                            "1|A-1|1|Board\n2|K-1|2|Resistor\n3|K-2|1|Filter")),
              ElementsAre(0, 0, 0));
}

TEST(LineLevels, TheLevelColumnMayCountInDots) {
  EXPECT_THAT(levels_of(csv("Level|Part number|Qty|Description\n"
                            ".1|A-1|1|Board\n..2|K-1|2|Resistor\n...3|K-2|1|Filter\n.1|K-3|4|Nut")),
              ElementsAre(1, 2, 3, 1));
}

// testing::csv trims; here the blanks count.
SourceDocument with_blanks(const std::vector<std::vector<std::string>>& rows) {
  SourceDocument document = csv("");
  document.sheets.front().rows.clear();
  for (const auto& row : rows) {
    auto& cells = document.sheets.front().rows.emplace_back();
    for (const std::string& text : row) cells.push_back({text, CellKind::text, false});
  }
  return document;
}

TEST(LineLevels, BlanksBeforeATextAreALevelWhenTheyAreRegular) {
  EXPECT_THAT(levels_of(with_blanks({{"Part number", "Qty", "Description"},
                                     {"A-1", "1", "Board"},
                                     {"  K-1", "2", "Resistor"},
                                     {"  K-2", "1", "Filter"},
                                     {"    K-3", "4", "Capacitor"},
                                     {"B-1", "1", "Case"}})),
              ElementsAre(1, 2, 2, 3, 1));
  EXPECT_THAT(levels_of(with_blanks({{"Part number", "Qty", "Description"},
                                     {"A-1", "1", "Board"},
                                     {" K-1", "2", "Resistor"},
                                     {"   K-2", "1", "Filter"},
                                     {"K-3", "4", "Capacitor"}})),
              ElementsAre(0, 0, 0, 0))
      << "typed by accident";
}

}  // namespace
}  // namespace tl::bom

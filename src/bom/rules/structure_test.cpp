#include "bom/rules/structure.h"

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "foundation/limits.h"
#include "foundation/quantity.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view indented =
    "Level|Part number|Qty|Description|MPN\n"
    "0|A-100|1|Motor control|\n"
    "1|B-7|2|Power board|\n"
    "2|K-1|3|Resistor|RC0603FR-0710KL\n"
    "2|D-9|2|Filter|\n"
    "3|K-2|4|Capacitor|GRM155R61E105KA12D\n"
    "1|K-3|6|Screw|SCR-M3";

std::vector<std::int64_t> pieces(const std::vector<BomLine>& lines) {
  std::vector<std::int64_t> out;
  for (const BomLine& line : lines) out.push_back(line.quantity.value_or(-1) / Quantity::one);
  return out;
}

ListStructure structure(const std::vector<BomLine>& lines) {
  Findings told;
  return structure_of(lines, told);
}

TEST(BomStructure, ALineBelongsToTheLastOneAboveWithASmallerLevel) {
  const auto reading = read_bom(csv(indented));
  ASSERT_OK(reading);
  const ListStructure tree = structure(reading->lines);
  EXPECT_TRUE(tree.indented);
  EXPECT_EQ(tree.assemblies, 3);
  EXPECT_EQ(tree.depth, 3);
  EXPECT_EQ(tree.lines[0].parent, std::nullopt);
  EXPECT_EQ(tree.lines[2].parent, 1u);
  EXPECT_EQ(tree.lines[4].parent, 3u);
  EXPECT_EQ(tree.lines[5].parent, 0u);
  EXPECT_TRUE(reading->lines[3].assembly);
  EXPECT_FALSE(reading->lines[4].assembly);
}

TEST(BomStructure, QuantitiesMultiplyOnTheWayDown) {
  const auto reading = read_bom(csv(indented));
  EXPECT_THAT(pieces(flattened(reading->lines, structure(reading->lines))),
              ElementsAre(1, 2, 6, 4, 16, 6));
}

TEST(BomStructure, TheReaderSaysWhatItUnderstood) {
  const auto reading = read_bom(csv(indented));
  const auto told = std::ranges::find(reading->findings, "structure_read", &Finding::code);
  ASSERT_NE(told, reading->findings.end());
  EXPECT_EQ(told->severity, Severity::note);
  EXPECT_THAT(told->message, HasSubstr("3 assemblies over 3 levels"));
  for (const Finding& finding : reading->findings)
    EXPECT_NE(finding.code, "part_number_missing") << "an assembly needs none: " << finding.message;
}

TEST(BomStructure, WhatBelongsToAnAssemblyThatIsNotFittedIsNotFitted) {
  auto reading = read_bom(csv(indented));
  reading->lines[1].dnp = true;
  const auto flat = flattened(reading->lines, structure(reading->lines));
  EXPECT_TRUE(flat[2].dnp);
  EXPECT_TRUE(flat[4].dnp);
  EXPECT_FALSE(flat[5].dnp);
}

TEST(BomStructure, PlacesThatAreNotFittedAreTakenOffOnce) {
  std::vector<BomLine> lines = {{.row = 1, .level = 1, .qty = "2", .quantity = 2'000'000},
                                {.row = 2,
                                 .level = 2,
                                 .refdes = {"R1", "R2", "R3"},
                                 .qty = "3",
                                 .quantity = 3'000'000,
                                 .dnp_refdes = {"R3"}}};
  // Two boards with two fitted ones each, and the one that pieces_of() takes off again.
  EXPECT_THAT(pieces(flattened(lines, structure(lines))), ElementsAre(2, 5));
}

TEST(BomStructure, EachBoardOfAnIndentedListHasAnR1) {
  const auto reading =
      read_bom(csv("Level|Ref|Qty|Part number|MPN\n1||1|Board A|\n2|R1|1|K-1|RC0603FR-0710KL\n"
                   "1||1|Board B|\n2|R1|1|K-1|RC0603FR-0710KL\n2|R1|1|K-2|RC0603FR-0711KL"));
  ASSERT_OK(reading);
  std::vector<std::int64_t> rows;
  for (const Finding& finding : reading->findings) {
    if (finding.code == "designator_on_two_lines") rows.push_back(finding.place.row);
  }
  EXPECT_THAT(rows, ElementsAre(6));
}

TEST(BomStructure, LevelsThatAreNoTreeAreTakenAsFlatAndTold) {
  std::vector<BomLine> lines;
  for (const std::int64_t level : {1, 5, 1, 4, 1, 3}) lines.push_back({.row = 1, .level = level});
  Findings told;
  const ListStructure flat = structure_of(lines, told);
  EXPECT_FALSE(flat.indented);
  EXPECT_TRUE(told.has_code("structure_unclear"));
  EXPECT_EQ(flattened(lines, flat), lines);
}

std::vector<BomLine> nested(std::size_t levels) {
  std::vector<BomLine> lines;
  for (std::size_t i = 0; i < levels; ++i) {
    lines.push_back({.row = static_cast<std::int64_t>(i) + 1,
                     .level = static_cast<std::int64_t>(i),
                     .qty = "1",
                     .quantity = Quantity::one});
  }
  return lines;
}

TEST(BomStructure, TheDepthHasALimit) {
  Findings told;
  const ListStructure at = structure_of(nested(limits::bom_depth_max + 1), told);
  EXPECT_EQ(at.depth, static_cast<std::int64_t>(limits::bom_depth_max));
  EXPECT_TRUE(told.empty());
  const ListStructure past = structure_of(nested(limits::bom_depth_max + 3), told);
  EXPECT_EQ(past.depth, static_cast<std::int64_t>(limits::bom_depth_max));
  EXPECT_TRUE(told.has_code("structure_too_deep"));
  EXPECT_EQ(told.size(), 1u) << "told once";
}

TEST(BomStructure, AQuantityPastAllBoundsIsNoQuantity) {
  std::vector<BomLine> lines = nested(4);
  for (BomLine& line : lines) line.quantity = 90'000 * Quantity::one;
  const auto flat = flattened(lines, structure(lines));
  EXPECT_EQ(flat[1].quantity, 90'000LL * 90'000 * Quantity::one);
  EXPECT_EQ(flat[3].quantity, std::nullopt);
  EXPECT_EQ(multiplied(2'500'000, 4'000'000), 10'000'000);
  EXPECT_EQ(quantity_of({.refdes = {"R1", "R2"}}), 2 * Quantity::one);
  EXPECT_EQ(quantity_of({.qty = "as needed"}), std::nullopt);
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/explode.h"

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
using ::testing::IsEmpty;

AssemblyList list(std::string name, std::string_view text) {
  const auto reading = read_bom(csv(text));
  EXPECT_OK(reading);
  return {name, name + ".csv", reading ? reading->lines : std::vector<BomLine>()};
}

constexpr std::string_view top =
    "Part number|Qty|MPN|Description\n"
    "B-7|2||Power board\n"
    "K-1|4|RC0603FR-0710KL|Resistor\n"
    "K-9|1|SCR-M3|Screw";
constexpr std::string_view power =
    "Part number|Qty|MPN|Description\n"
    "K-1|3|RC0603FR-0710KL|Resistor\n"
    "F-3|2||Filter\n"
    "K-9|2|SCR-M3|Screw";
constexpr std::string_view filter =
    "Part number|Qty|MPN|Description\n"
    "K-2|5|GRM155R61E105KA12D|Capacitor\n"
    "K-9|1|SCR-M3|Screw";

// "K-1 100"
std::vector<std::string> parts_of(const Exploded& all) {
  std::vector<std::string> out;
  for (const ExplodedPart& part : all.parts)
    out.push_back(cat(part.customer_pn, " ", part.quantity / Quantity::one));
  return out;
}

bool has_code(const Exploded& all, std::string_view code) {
  return std::ranges::find(all.findings, code, &Finding::code) != all.findings.end();
}

TEST(ExplodeBom, EachPartIsNeededOnceWithAllItsUses) {
  const Exploded all =
      explode({.assemblies = {list("A-100", top), list("B-7", power), list("F-3", filter)},
               .quantity = 10});
  EXPECT_THAT(all.findings, IsEmpty());
  EXPECT_THAT(parts_of(all), ElementsAre("K-1 100", "K-2 200", "K-9 90"))
      << "60 + 40 resistors; 200 capacitors; 40 + 40 + 10 screws";
  const ExplodedPart& screw = all.parts[2];
  ASSERT_EQ(screw.uses.size(), 3u);
  EXPECT_EQ(screw.uses[0].path, "A-100 > B-7 > F-3");
  EXPECT_EQ(screw.uses[0].each, "1");
  EXPECT_EQ(screw.uses[0].total, "40");
  EXPECT_EQ(screw.uses[2].path, "A-100");
  ASSERT_EQ(all.assemblies.size(), 3u);
  EXPECT_EQ(all.assemblies[0].quantity, "10");
  EXPECT_EQ(all.assemblies[1].path, "A-100 > B-7");
  EXPECT_EQ(all.assemblies[1].quantity, "20");
  EXPECT_EQ(all.assemblies[2].quantity, "40");
}

TEST(ExplodeBom, TheLevelsOfAnIndentedListAreAssembliesToo) {
  const Exploded all =
      explode({.assemblies = {list("A-100",
                                   "Level|Part number|Qty|MPN|Description\n"
                                   "1|B-7|2||Power board\n2|K-1|3|RC0603FR-0710KL|Resistor\n"
                                   "2|F-3|2||Filter\n1|K-1|4|RC0603FR-0710KL|Resistor"),
                              list("F-3", filter)},
               .quantity = 10});
  EXPECT_THAT(parts_of(all), ElementsAre("K-1 100", "K-2 200", "K-9 40"));
  EXPECT_EQ(all.parts[0].uses[0].path, "A-100 > B-7");
  EXPECT_EQ(all.assemblies[1].path, "A-100 > B-7");
}

TEST(ExplodeBom, AnAssemblyThatContainsItselfIsToldWithItsPath) {
  const std::string_view loop = "Part number|Qty|MPN\nB-7|1|\nK-2|5|GRM155R61E105KA12D";
  const Exploded all = explode(
      {.assemblies = {list("A-100", top), list("B-7", power), list("F-3", loop)}, .quantity = 1});
  ASSERT_TRUE(has_code(all, "structure_cycle"));
  EXPECT_THAT(all.findings[0].message, HasSubstr("B-7 contains itself: A-100 > B-7 > F-3 > B-7"));
  EXPECT_EQ(all.findings[0].place.file, "F-3.csv");
  EXPECT_EQ(all.findings[0].place.row, 2);
  EXPECT_THAT(parts_of(all), ElementsAre("K-1 10", "K-2 20", "K-9 5")) << "the rest is there";
}

TEST(ExplodeBom, AListThatNobodyNamesIsTold) {
  const Exploded all =
      explode({.assemblies = {list("A-100", top), list("Z-1", filter)}, .quantity = 1});
  EXPECT_TRUE(has_code(all, "structure_list_unused"));
}

TEST(ExplodeBom, WhatIsNotFittedIsNotNeededAndWhatHasNoQuantityIsAsked) {
  std::vector<BomLine> lines = list("A", top).lines;
  lines[1].dnp = true;
  lines[2].quantity = std::nullopt;
  lines[2].qty = "as needed";
  const Exploded all = explode({.assemblies = {{"A", "a.csv", lines}}, .quantity = 3});
  EXPECT_THAT(parts_of(all), ElementsAre("B-7 6"));
  EXPECT_TRUE(has_code(all, "structure_quantity_missing"));
}

TEST(ExplodeBom, APartTheCustomerSendsIsNotThePartThatWeBuy) {
  std::vector<BomLine> lines = list("A", top).lines;
  lines.push_back(lines.back());
  lines.back().customer_supplied = true;
  EXPECT_THAT(parts_of(explode({.assemblies = {{"A", "a.csv", lines}}, .quantity = 1})),
              ElementsAre("B-7 2", "K-1 4", "K-9 1", "K-9 1"));
}

// A chain of lists: each names the next, twice.
ExplodeInput chain(std::size_t depth, std::int64_t lines_each) {
  ExplodeInput input;
  for (std::size_t i = 0; i <= depth; ++i) {
    std::vector<BomLine> lines;
    for (std::int64_t line = 0; line < lines_each; ++line) {
      lines.push_back({.row = line + 1,
                       .qty = "1",
                       .quantity = Quantity::one,
                       .customer_pn = cat(i == depth ? "P" : "L", i + 1)});
    }
    input.assemblies.push_back({cat("L", i), cat("l", i, ".csv"), std::move(lines)});
  }
  return input;
}

TEST(ExplodeBom, TheDepthHasALimit) {
  EXPECT_FALSE(has_code(explode(chain(limits::bom_depth_max, 1)), "structure_too_deep"));
  const Exploded past = explode(chain(limits::bom_depth_max + 1, 1));
  EXPECT_TRUE(has_code(past, "structure_too_deep"));
  EXPECT_THAT(past.parts, IsEmpty());
}

TEST(ExplodeBom, WhatDoublesAtEveryLevelStopsAtALimit) {
  // 2 + 4 + ... lines: past 200,000 at the 17th level.
  static_assert(limits::bom_exploded_lines_max < (1u << 18) - 2);
  EXPECT_FALSE(has_code(explode(chain(15, 2)), "structure_too_large"));
  EXPECT_TRUE(has_code(explode(chain(20, 2)), "structure_too_large"));
}

TEST(ExplodeBom, AsManyLinesAsAllowedAreTakenApart) {
  const auto at = static_cast<std::int64_t>(limits::bom_exploded_lines_max);
  EXPECT_FALSE(has_code(explode(chain(0, at)), "structure_too_large"));
  EXPECT_TRUE(has_code(explode(chain(0, at + 1)), "structure_too_large"));
}

TEST(ExplodeBom, NothingGivesNothing) {
  EXPECT_THAT(explode({}).parts, IsEmpty());
}

}  // namespace
}  // namespace tl::bom

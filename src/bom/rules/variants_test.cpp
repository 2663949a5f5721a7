#include "bom/rules/variants.h"

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> names_in(std::string_view text) {
  const Grid grid = testing::table(text);
  std::vector<std::string> names;
  for (const VariantColumn& variant : find_variants(grid, lay_out(grid)))
    names.push_back(variant.name);
  return names;
}

constexpr std::string_view counts =
    "Ref|MPN|Qty Full|Qty 2 Channel\n"
    "R1, R2, R3, R4|RC0603FR-0710KL|4|2\n"
    "U1|LM358DR|1|1\n"
    "C1, C2|GRM155R61E105KA12D|2|\n";
constexpr std::string_view marks =
    "Ref|Qty|MPN|Variant A|Variant B\n"
    "R1|1|RC0603FR-0710KL|X|X\n"
    "U1|1|LM358DR||X\n"
    "C1|1|GRM155R61E105KA12D|X|\n";

TEST(Variants, ColumnsThatDifferInANameCount) {
  EXPECT_THAT(names_in(counts), ElementsAre("Full", "2 Channel"));
  EXPECT_THAT(names_in(marks), ElementsAre("A", "B"));
  const Grid grid = testing::table(marks);
  EXPECT_EQ(find_variants(grid, lay_out(grid)).front().kind, VariantKind::marks);
  EXPECT_THAT(
      names_in("Ref|MPN|QTY-001|QTY-002\nR1|RC0603FR-0710KL|1|0\nC1|GRM155R61E105KA12D|1|1"),
      ElementsAre("001", "002"));
}

TEST(Variants, BoardsOrderedAndStockAreNone) {
  EXPECT_THAT(names_in("Ref|MPN|Qty 1|Qty 100\nR1|RC0603FR-0710KL|1|100\nC1, C2|GRM155|2|200"),
              IsEmpty())
      << "another times the same number";
  EXPECT_THAT(names_in("Ref|MPN|Qty|Order Qty|Stock Qty\nR1|RC0603FR-0710KL|1|10|3\n"
                       "C1|GRM155R61E105KA12D|1|25|0"),
              IsEmpty());
  EXPECT_THAT(names_in("Ref|MPN|Qty|Total Qty\nR1|RC0603FR-0710KL|1|7\nC1|GRM155|1|9"), IsEmpty());
}

const Finding* finding(const BomReading& reading, std::string_view code) {
  const auto it = std::ranges::find(reading.findings, code, &Finding::code);
  return it == reading.findings.end() ? nullptr : &*it;
}

TEST(Variants, APersonIsAskedWhichOneIsMeant) {
  const auto reading = read_bom(csv(counts));
  ASSERT_OK(reading);
  const Finding* told = finding(*reading, "variants_side_by_side");
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->severity, Severity::warning);
  EXPECT_THAT(told->message, HasSubstr("Full (column 3), 2 Channel (column 4)"));
  EXPECT_THAT(told->message, HasSubstr("which variant is meant?"));
}

TEST(Variants, R40_part_TheChosenOneIsCountedAndTheRestIsNotFitted) {
  const auto full = read_bom(csv(counts), {.variant = "full"});
  ASSERT_OK(full);
  EXPECT_EQ(full->lines.at(0).qty, "4");
  EXPECT_EQ(full->lines.at(2).qty, "2");
  const auto two = read_bom(csv(counts), {.variant = "Qty 2 Channel"});
  ASSERT_OK(two);
  EXPECT_EQ(two->lines.at(0).qty, "2");
  EXPECT_TRUE(two->lines.at(2).dnp) << "a blank beside a count means none";
  EXPECT_FALSE(two->lines.at(1).dnp);
  EXPECT_NE(finding(*two, "variant_chosen"), nullptr);
  EXPECT_EQ(finding(*two, "variants_side_by_side"), nullptr);
}

TEST(Variants, MarkedOnesAreFittedWhereMarked) {
  const auto a = read_bom(csv(marks), {.variant = "A"});
  ASSERT_OK(a);
  EXPECT_FALSE(a->lines.at(0).dnp);
  EXPECT_EQ(a->lines.at(0).qty, "1") << "the quantity has a column of its own";
  EXPECT_TRUE(a->lines.at(1).dnp);
  EXPECT_FALSE(a->lines.at(2).dnp);
  const auto b = read_bom(csv(marks), {.variant = "Variant B"});
  EXPECT_TRUE(b->lines.at(2).dnp);
}

TEST(Variants, AVariantThatIsNotThereIsNamed) {
  const auto unknown = read_bom(csv(counts), {.variant = "Basic"});
  EXPECT_FAILS("variant_unknown", unknown);
  EXPECT_THAT(unknown.error().message, HasSubstr("the list holds Full (column 3)"));
  const auto none = read_bom(csv("Ref|Qty|MPN\nR1|1|RC0603FR-0710KL"), {.variant = "A"});
  EXPECT_FAILS("variant_unknown", none);
  EXPECT_THAT(none.error().message, HasSubstr("no variants side by side"));
}

}  // namespace
}  // namespace tl::bom

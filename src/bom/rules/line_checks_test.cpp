#include "bom/rules/line_checks.h"

#include <algorithm>

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;

std::vector<Finding> findings_of(std::string_view table_text) {
  const auto reading = read_bom(csv(table_text));
  EXPECT_OK(reading);
  return reading ? reading->findings : std::vector<Finding>();
}

std::vector<std::string> codes_of(std::string_view table_text) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings_of(table_text)) codes.push_back(finding.code);
  return codes;
}

constexpr std::string_view head =
    "Ref|Qty|Value|MPN\nC1|1|1uF|GRM155R61E105KA12D\nC2|1|1uF|GRM155R61E105KA12E\n";

std::vector<std::string> codes_with(std::string_view row) {
  return codes_of(cat(head, row));
}

TEST(LineChecks, R40_part_AQuantityThatDiffersFromTheDesignatorsIsAsked) {
  const auto findings = findings_of(cat(head, "R1, R2, R3|4|10k|RC0603FR-0710KL"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "quantity_differs");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].place, (Place{"board.csv", "", 4, 2, "4"}));
  EXPECT_EQ(findings[0].message, "the quantity is 4, but 3 designators stand on the line");
}

TEST(LineChecks, AGoodListGivesNoFinding) {
  EXPECT_THAT(codes_with("R1-R3|3|10k|RC0603FR-0710KL"), ::testing::IsEmpty());
}

TEST(LineChecks, QuantitiesThatCannotBeMeant) {
  EXPECT_THAT(codes_with("R1|-1|10k|RC0603FR-0710KL"), ::testing::ElementsAre("quantity_negative"));
  EXPECT_THAT(codes_with("R1|9000000|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("quantity_absurd"));
  EXPECT_THAT(codes_with("R1|some|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("quantity_unreadable"));
  EXPECT_THAT(codes_with("R1|1.5|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("quantity_not_whole"));
  EXPECT_THAT(codes_with("R1||10k|RC0603FR-0710KL"), ::testing::ElementsAre("quantity_missing"));
}

TEST(LineChecks, DesignatorsNamedTwice) {
  EXPECT_THAT(codes_with("R1, R1|2|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("designator_repeated"));
  EXPECT_THAT(codes_with("C1|1|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("designator_on_two_lines"));
  EXPECT_THAT(codes_with("R1.C9|2|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("designator_mistyped"));
  EXPECT_THAT(codes_with("R9-R1|1|10k|RC0603FR-0710KL"),
              ::testing::ElementsAre("designator_range_unreadable"));
}

TEST(LineChecks, PartNumbersThatCannotBeOrderedAsWritten) {
  EXPECT_THAT(codes_with("R1|1|10k|"), ::testing::ElementsAre("part_number_missing"));
  EXPECT_THAT(codes_with("R1|1|10k|311-10.0KHRCT-ND"),
              ::testing::ElementsAre("distributor_number_as_part_number"));
  EXPECT_THAT(codes_with("R1|1|10k|Yageo RC0603FR-0710KL"),
              ::testing::ElementsAre("maker_in_part_number"));
}

TEST(LineChecks, AListWithoutPartNumbersIsAskedForOnce) {
  EXPECT_THAT(codes_of("Ref|Qty|Value\nC1|1|1uF\nR1|1|10k"),
              ::testing::ElementsAre("part_numbers_missing"));
}

TEST(LineChecks, ManyFindingsOfAKindAreCounted) {
  std::string text(head);
  for (std::size_t i = 0; i < limits::findings_per_code_max + 2; ++i)
    text += cat("R", i, "|1|10k|\n");
  const std::vector<Finding> kept = findings_of(text);
  ASSERT_EQ(kept.size(), limits::findings_per_code_max + 1);
  EXPECT_EQ(kept.back().code, "part_number_missing");
  EXPECT_EQ(kept.back().place.row, 0);
}

TEST(LineChecks, R40_part_AValueThatTheDescriptionContradictsIsAsked) {
  const auto codes = [](std::string_view value, std::string_view description) {
    return codes_of(cat("Ref|Qty|Value|Description|MPN\nR1|1|", value, "|", description,
                        "|PART-4711-A\nC1|1|1uF|Capacitor|GRM155R61E105KA12D"));
  };
  EXPECT_THAT(codes("10k", "RES 1.2K OHM 1% 0603"), ::testing::ElementsAre("value_disagrees"));
  EXPECT_THAT(codes("1k2", "RES 1.2K OHM 1% 0603"), ::testing::IsEmpty());
  EXPECT_THAT(codes("10k", "Resistor, thick film"), ::testing::IsEmpty());
  EXPECT_THAT(codes("10k DNP?", "RES 0603"), ::testing::IsEmpty());
}

TEST(LineChecks, AUnitThatCountsNoPiecesIsAsked) {
  const auto codes = [](std::string_view quantity) {
    return codes_of(
        cat("Part number|Qty|Description|MPN\nK-1|", quantity, "|Wire|UL1007\nK-2|3|Screw|SCR-M3"));
  };
  EXPECT_THAT(codes("0.5 m"), ::testing::ElementsAre("unit_not_pieces"));
  EXPECT_THAT(codes("2 pcs"), ::testing::IsEmpty());
}

TEST(LineChecks, AShapeOfSomeMakersTooIsADistributorsOnlyWithoutAMaker) {
  const auto codes = [](std::string_view maker, std::string_view number) {
    return codes_of(cat("Ref|Qty|Manufacturer|MPN\nC1|1|", maker, "|", number,
                        "\nR1|1|Yageo|RC0603FR-0710KL\nR2|1|Yageo|RC0603FR-0711KL"));
  };
  EXPECT_THAT(codes("", "81-GRM188R61A106ME9D"),
              ::testing::ElementsAre("distributor_number_as_part_number"));
  EXPECT_THAT(codes("Amphenol", "10-101960-12S"), ::testing::IsEmpty());
}

TEST(LineChecks, R40_part_ANumberThatNobodyCanOrderAsWrittenIsAsked) {
  const auto codes = [](std::string_view maker, std::string_view number) {
    return codes_of(cat("Ref|Qty|Manufacturer|MPN\nC1|1|", maker, "|", number,
                        "\nR1|1|Yageo|RC0603FR-0710KL\nR2|1|Yageo|RC0603FR-0711KL"));
  };
  using ::testing::ElementsAre;
  EXPECT_THAT(codes("Murata", "GRM188R71C104K"), ElementsAre("part_number_incomplete"));
  EXPECT_THAT(codes("onsemi", "LM78xx"), ElementsAre("part_number_incomplete"));
  EXPECT_THAT(codes("onsemi", "LM358DR or equiv"), ElementsAre("part_number_incomplete"));
  EXPECT_THAT(codes("Murata", "GRM188R71C104KA01D"), ::testing::IsEmpty());
  const auto told = findings_of("Ref|Qty|Manufacturer|MPN\nC1|1|Murata|GRM188R71C104K\n");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].message,
            "'GRM188R71C104K' is only the beginning of a number of Murata ceramic capacitors: it "
            "lacks the specification and the packing; which number may be ordered?");
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/designators.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> names(std::string_view text,
                               std::optional<std::int64_t> expected = std::nullopt) {
  return parse_designators(text, expected).names;
}

TEST(Designators, R40_part_AreSeparatedByWhateverCustomersUse) {
  const std::vector<std::string> expected = {"C1", "C2", "R3"};
  for (const char* text : {"C1,C2,R3", "C1, C2, R3", "C1 C2 R3", "C1;C2;R3", "C1\nC2\nR3",
                           "C1/C2/R3", "C1，C2、R3", "C1 ,C2,, R3,", " C1\tC2 | R3 "}) {
    EXPECT_EQ(names(text), expected) << text;
  }
}

TEST(Designators, R40_part_RangesAreExpandedInFileOrder) {
  EXPECT_THAT(names("R1-R4"), ElementsAre("R1", "R2", "R3", "R4"));
  EXPECT_THAT(names("C1..C3, R9"), ElementsAre("C1", "C2", "C3", "R9"));
  EXPECT_THAT(names("C1...C3"), ElementsAre("C1", "C2", "C3"));
  EXPECT_THAT(names("C15 – C17"), ElementsAre("C15", "C16", "C17"));
  EXPECT_THAT(names("D1 - D3"), ElementsAre("D1", "D2", "D3"));
  EXPECT_THAT(names("D1- D3"), ElementsAre("D1", "D2", "D3"));
  EXPECT_THAT(names("D1 -D3"), ElementsAre("D1", "D2", "D3"));
  EXPECT_THAT(names("R1~R3"), ElementsAre("R1", "R2", "R3"));
  EXPECT_THAT(names("R1 to R3"), ElementsAre("R1", "R2", "R3"));
  EXPECT_THAT(names("R1…R3"), ElementsAre("R1", "R2", "R3"));
  EXPECT_THAT(names("R1..4"), ElementsAre("R1", "R2", "R3", "R4"));
}

TEST(Designators, RangesKeepSuffixAndLeadingZeros) {
  EXPECT_THAT(names("R65_D..R67_D"), ElementsAre("R65_D", "R66_D", "R67_D"));
  EXPECT_THAT(names("C1009_1-C1009_3"), ElementsAre("C1009_1", "C1009_2", "C1009_3"));
  EXPECT_THAT(names("R008-R011"), ElementsAre("R008", "R009", "R010", "R011"));
  EXPECT_THAT(names("U1A-U1C"), ElementsAre("U1A", "U1B", "U1C"));
}

TEST(Designators, AHyphenBeforeABareNumberIsARangeWhenTheQuantitySaysSo) {
  EXPECT_THAT(names("J1-2", 1), ElementsAre("J1-2"));
  EXPECT_THAT(names("J1-2", 2), ElementsAre("J1", "J2"));
  EXPECT_THAT(names("R1-4"), ElementsAre("R1", "R2", "R3", "R4"));
  EXPECT_THAT(names("J1-2"), ElementsAre("J1-2"));
}

TEST(Designators, BareNumbersCarryThePrefixOn) {
  EXPECT_THAT(names("R1, 2, 5"), ElementsAre("R1", "R2", "R5"));
  EXPECT_THAT(names("R5, 2"), ElementsAre("R5", "2"));
  EXPECT_THAT(names("TP 1, TP 2"), ElementsAre("TP1", "TP2"));
}

TEST(Designators, AMistypedPointSeparatesAndIsReported) {
  const DesignatorList list = parse_designators("R48.C127,R2");
  EXPECT_THAT(list.names, ElementsAre("R48", "C127", "R2"));
  EXPECT_THAT(list.mistyped, ElementsAre("R48.C127"));
}

TEST(Designators, NothingOfTheCellIsLost) {
  EXPECT_THAT(names("R9-R1"), ElementsAre("R9-R1"));
  EXPECT_THAT(parse_designators("R9-R1").unexpandable, ElementsAre("R9-R1"));
  EXPECT_THAT(names("R1-C4"), ElementsAre("R1-C4"));
  const DesignatorList list = parse_designators("RV, see drawing");
  EXPECT_THAT(list.names, ElementsAre("RV", "see", "drawing"));
  EXPECT_THAT(names(""), IsEmpty());
  EXPECT_THAT(names(" , ; "), IsEmpty());
}

TEST(Designators, MarksTellWhichAreNotFitted) {
  const DesignatorList one = parse_designators("R1, R5(DNP), R7");
  EXPECT_THAT(one.names, ElementsAre("R1", "R5", "R7"));
  EXPECT_THAT(one.not_fitted, ElementsAre("R5"));
  const DesignatorList all = parse_designators("R1,R5 DNP");
  EXPECT_THAT(all.names, ElementsAre("R1", "R5"));
  EXPECT_THAT(all.not_fitted, ElementsAre("R1", "R5"));
  EXPECT_THAT(parse_designators("C1,C2（空贴）").not_fitted, ElementsAre("C2"));
}

TEST(Designators, AMarkMayHoldSeveralWordsAndStandApart) {
  const DesignatorList glued = parse_designators("R1, R5(do not fit), R7");
  EXPECT_THAT(glued.names, ElementsAre("R1", "R5", "R7"));
  EXPECT_THAT(glued.not_fitted, ElementsAre("R5"));
  EXPECT_FALSE(glued.mark_apart);
  EXPECT_TRUE(parse_designators("R1, R5 (do not fit)").mark_apart);
  EXPECT_TRUE(parse_designators("C1,C2（空贴）").mark_apart) << "a wide bracket stands by itself";
  EXPECT_FALSE(parse_designators("R1, R5").mark_apart);
}

TEST(Designators, OtherTextInBracketsIsARemarkUnlessItNamesPlaces) {
  const DesignatorList list = parse_designators("U2 (.75), U3 (see note 3)");
  EXPECT_THAT(list.names, ElementsAre("U2", "U3"));
  EXPECT_THAT(list.remarks, ElementsAre("(.75)", "(see note 3)"));
  EXPECT_THAT(names("R1 (R2, R3)"), ElementsAre("R1", "(R2", "R3)")) << "kept as it stands";
  EXPECT_THAT(names("(.75)"), ElementsAre("(.75)")) << "beside no place";
  EXPECT_THAT(names("U1 (never closed"), ElementsAre("U1", "(never", "closed"));
  EXPECT_EQ(parse_designators("U1 (a b c d e f g h)").remarks.size(), 1u);
  EXPECT_TRUE(parse_designators("U1 (a b c d e f g h i j)").remarks.empty()) << "no remark, a text";
}

TEST(Designators, ARepeatedNameIsKept) {
  const DesignatorList list = parse_designators("R1, R2, R1");
  EXPECT_THAT(list.names, ElementsAre("R1", "R2", "R1"));
}

TEST(Designators, ARangeStopsAtItsLimit) {
  const auto most = static_cast<std::int64_t>(limits::designator_range_max);
  EXPECT_EQ(names(cat("R1-R", most)).size(), limits::designator_range_max);
  EXPECT_THAT(parse_designators(cat("R1-R", most + 1)).unexpandable,
              ElementsAre(cat("R1-R", most + 1)));
}

TEST(Designators, ALineStopsAtItsLimit) {
  std::string text;
  for (std::size_t i = 0; i < limits::designators_per_line_max + 1; ++i) text += cat("R", i, ",");
  EXPECT_EQ(names(text).size(), limits::designators_per_line_max);
  EXPECT_EQ(names("R1-R10000,C1-C10000,D1-D10000").size(), limits::designators_per_line_max);
}

TEST(Designators, ScoreTellsListsFromValuesAndPackages) {
  EXPECT_EQ(designator_score("C1, C2, C3"), 100);
  EXPECT_EQ(designator_score("U$5"), 50);
  EXPECT_GE(designator_score("FOO1, FOO2"), 90);
  EXPECT_LE(designator_score("BC817"), 50);
  EXPECT_LE(designator_score("C49678"), 20);
  EXPECT_LE(designator_score("C0603"), 10);
  EXPECT_EQ(designator_score("100nF"), 0);
  EXPECT_EQ(designator_score("0805"), 0);
  EXPECT_LT(designator_score("CAP CER 0.1UF 50V X7R"), 30);
  EXPECT_EQ(designator_score(""), 0);
}

TEST(Designators, R40_part_BlocksOfASchematicMayBeNamedBeforeAPoint) {
  EXPECT_TRUE(is_designator("C.B1"));
  EXPECT_GE(designator_score("TP.M2"), 90);
  EXPECT_THAT(parse_designators("R.B1, R.B2").names, ElementsAre("R.B1", "R.B2"));
  EXPECT_THAT(parse_designators("R48.C127").names, ElementsAre("R48", "C127"));
}

TEST(Designators, R40_part_ASlashBetweenBlanksSeparates) {
  EXPECT_THAT(parse_designators("R43 /  R45").names, ElementsAre("R43", "R45"));
}

}  // namespace
}  // namespace tl::bom

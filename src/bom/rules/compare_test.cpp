#include "bom/rules/compare.h"

#include "bom/rules/compare_pairs.h"
#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view head = "Ref|Qty|Value|Package|Manufacturer|MPN|DNP\n";

BomComparison compared(std::string_view before, std::string_view after) {
  const auto old_reading = read_bom(csv(cat(head, before)));
  const auto new_reading = read_bom(csv(cat(head, after)));
  EXPECT_OK(old_reading);
  EXPECT_OK(new_reading);
  return compare({"old", old_reading->lines}, {"new", new_reading->lines});
}

// "approved_parts R3: before -> after"
std::vector<std::string> told(const BomComparison& what) {
  std::vector<std::string> out;
  for (const BomChange& change : what.changes) {
    const std::string places = join(change.designators, " ");
    out.push_back(
        change.kind == ChangeKind::renumbered
            ? cat("renumbered ", join(change.were, " "), " -> ", places)
            : cat(enum_name(change.kind), " ", places, ": ", change.before, " -> ", change.after));
  }
  return out;
}

constexpr std::string_view resistors = "R1, R2, R3|3|10k|0603|Yageo|RC0603FR-0710KL|\n";
constexpr std::string_view capacitor = "C1|1|1uF|0402|Murata|GRM155R61E105KA12D|\n";
constexpr std::string_view others =
    "U1|1|LM358|SOIC-8|Texas Instruments|LM358DR|\nC9|1|10uF|0805|Murata|GRM21BR61E106KA73L|\n";

TEST(CompareBoms, TheSameListInAnotherOrderIsNoDifference) {
  EXPECT_TRUE(
      compared(cat(resistors, capacitor, others), cat(others, capacitor, resistors)).equal());
}

TEST(CompareBoms, LinesSplitOrMergedAreNoDifference) {
  const std::string split =
      "R1|1|10k|0603|Yageo|RC0603FR-0710KL|\nR2, R3|2|10k|0603|yageo|RC0603FR-0710KL|\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(split, others))), IsEmpty());
}

TEST(CompareBoms, LinesAddedAndRemoved) {
  EXPECT_THAT(told(compared(cat(resistors, others), cat(others, capacitor))),
              ElementsAre("added C1:  -> 1 x Murata GRM155R61E105KA12D, 1uF 0402",
                          "removed R1 R2 R3: 3 x Yageo RC0603FR-0710KL, 10k 0603 -> "));
}

TEST(CompareBoms, APlaceThatJoinsOrLeavesALineExplainsTheQuantity) {
  const std::string four = "R1, R2, R3, R4|4|10k|0603|Yageo|RC0603FR-0710KL|\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(four, others))),
              ElementsAre("places_added R4:  -> 4 x Yageo RC0603FR-0710KL, 10k 0603"));
  EXPECT_THAT(told(compared(cat(four, others), cat(resistors, others))),
              ElementsAre("places_removed R4: 4 x Yageo RC0603FR-0710KL, 10k 0603 -> "));
}

TEST(CompareBoms, AQuantityAloneIsTold) {
  EXPECT_THAT(told(compared(cat(capacitor, others),
                            cat("C1|2|1uF|0402|Murata|GRM155R61E105KA12D|\n", others))),
              ElementsAre("quantity C1: 1 -> 2"));
}

TEST(CompareBoms, PartsValuesAndPackagesAreToldForTheirPlacesAlone) {
  const std::string changed =
      "R1, R2|2|10k|0603|Yageo|RC0603FR-0710KL|\nR3|1|22k|0805|Vishay|CRCW080522K0FKEA|\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(changed, others))),
              ElementsAre("approved_parts R3: Yageo RC0603FR-0710KL -> Vishay CRCW080522K0FKEA",
                          "value R3: 10k -> 22k", "package R3: 0603 -> 0805"));
}

TEST(CompareBoms, APlaceThatMovesToTheLineOfAnotherPart) {
  const std::string before = cat(resistors, "R8, R9|2|22k|0603|Yageo|RC0603FR-0722KL|\n");
  const std::string after =
      "R1, R2|2|10k|0603|Yageo|RC0603FR-0710KL|\nR3, R8, R9|3|22k|0603|Yageo|RC0603FR-0722KL|\n";
  EXPECT_THAT(told(compared(before, after)),
              ElementsAre("moved R3: 3 x Yageo RC0603FR-0710KL, 10k 0603 -> 3 x Yageo "
                          "RC0603FR-0722KL, 22k 0603"));
}

TEST(CompareBoms, RenumberedPlacesOfTheSamePartAreToldAsSuch) {
  const std::string after = "R101, R2, R103|3|10k|0603|Yageo|RC0603FR-0710KL|\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(after, others))),
              ElementsAre("renumbered R1 R3 -> R101 R103"));
  const std::string all = "R11, R12, R13|3|10k|0603|Yageo|RC0603FR-0710KL|\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(all, others))),
              ElementsAre("renumbered R1 R2 R3 -> R11 R12 R13"));
}

TEST(CompareBoms, WhatIsNotFittedAnyMore) {
  const std::string after = "R1, R2, R3|3|10k|0603|Yageo|RC0603FR-0710KL|yes\n";
  EXPECT_THAT(told(compared(cat(resistors, others), cat(after, others))),
              ElementsAre("fitting R1 R2 R3: fitted -> not fitted"));
  EXPECT_THAT(told(compared(cat(after, others), cat(resistors, others))),
              ElementsAre("fitting R1 R2 R3: not fitted -> fitted"));
}

std::vector<BomLine> lines_of(std::string_view text) {
  return read_bom(csv(text))->lines;
}

TEST(CompareBoms, LinesWithoutDesignatorsAreFollowedByWhatTheyAre) {
  const auto before =
      lines_of("Part no|Qty|MPN|Description\nK-1|1|ABC-100|Screw M3\nK-2|4|XYZ-7|Nut");
  const auto after = lines_of(
      "Part no|Qty|MPN|Description\nK-2|6|XYZ-7|Nut\nK-1|1|ABC-200|Screw M3\nK-3|1|QQ-1|Pin");
  EXPECT_THAT(told(compare({"a", before}, {"b", after})),
              ElementsAre("added :  -> 1 x QQ-1", "approved_parts : ABC-100 -> ABC-200",
                          "quantity : 4 -> 6"));
}

TEST(CompareBoms, WhoSendsThePartsAndTheCustomersNumberCount) {
  std::vector<BomLine> before = lines_of(cat(head, capacitor, others));
  std::vector<BomLine> after = before;
  after[0].customer_supplied = true;
  after[1].customer_pn = "K-7";
  EXPECT_THAT(told(compare({"a", before}, {"b", after})),
              ElementsAre("supply C1:  -> sent by the customer", "customer_number U1:  -> K-7"));
}

TEST(CompareBoms, RowsOfBothFilesAreNamed) {
  const BomComparison what = compared(cat(capacitor, others), cat(others,
                                                                  "C1|1|2uF|0402|Murata|"
                                                                  "GRM155R61E105KA12D|\n"));
  ASSERT_EQ(what.changes.size(), 1u);
  EXPECT_EQ(what.changes[0].old_row, 2);
  EXPECT_EQ(what.changes[0].new_row, 4);
  EXPECT_EQ(what.old_lines, 3);
}

TEST(ComparePairs, FollowPlacesWhereverTheirLineWent) {
  const auto before = lines_of(cat(head, resistors, capacitor));
  const auto after = lines_of(cat(head, capacitor, resistors));
  const LinePairs pairs = pair_lines(before, after);
  EXPECT_EQ(pairs.new_of_old[0], 1u);
  EXPECT_EQ(pairs.old_of_new[0], 1u);
  EXPECT_EQ(parts_text(before[0]), "Yageo RC0603FR-0710KL");
  EXPECT_EQ(compared_text(" 10K  0603 "), compared_text("10k 0603"));
  EXPECT_NE(identity_of(before[0]), identity_of(before[1]));
}

}  // namespace
}  // namespace tl::bom

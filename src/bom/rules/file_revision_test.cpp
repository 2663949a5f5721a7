#include "bom/rules/file_revision.h"

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;

TEST(FileRevision, IsReadFromTitlesAndNames) {
  EXPECT_EQ(revision_told("Motor control | Rev. C"), "C");
  EXPECT_EQ(revision_told("Revision: 03"), "03");
  EXPECT_EQ(revision_told("Révision | B2 | Date | 2026-01-01"), "B2");
  EXPECT_EQ(revision_told("FE_REV_C_BOM_ASSEMBLY"), "C");
  EXPECT_EQ(revision_told("MC-1_BOM_v1.4"), "1.4");
  EXPECT_EQ(revision_told("Thunder_Rev5.3_TS"), "5.3");
  EXPECT_EQ(revision_told("board-revb"), "B");
}

TEST(FileRevision, AWordThatOnlyMentionsOneTellsNone) {
  EXPECT_EQ(revision_told("Please review the revision history"), "");
  EXPECT_EQ(revision_told("10 pcs of type B"), "");
  EXPECT_EQ(revision_told("reverse polarity"), "");
  EXPECT_EQ(revision_told("V ref"), "");
  EXPECT_EQ(revision_told(""), "");
}

BomReading reading_of(std::string_view title, std::string file = "board.csv") {
  SourceDocument document =
      csv(cat(title, "Ref|Qty|MPN\nR1|1|RC0603FR-0710KL\nC1|1|GRM155R61E105KA12D"));
  document.file = std::move(file);
  return read_bom(document).value();
}

TEST(FileRevision, TheTitleBlockGoesBeforeTheName) {
  EXPECT_EQ(revision_of(reading_of("Board|Rev B\n\n", "board_v3.csv")), "B");
  EXPECT_EQ(revision_of(reading_of("", "board_v3.csv")), "3");
  EXPECT_EQ(revision_of(reading_of("")), "");
}

TEST(FileRevision, R46_part_AnotherRevisionThanAskedForIsAsked) {
  const auto differs = check_revision(reading_of("Board|Rev B\n\n"), "C");
  ASSERT_TRUE(differs);
  EXPECT_EQ(differs->code, "revision_differs");
  EXPECT_EQ(differs->severity, Severity::warning);
  EXPECT_FALSE(check_revision(reading_of("Board|Rev B\n\n"), "rev. b"));
  EXPECT_FALSE(check_revision(reading_of("Board|Rev 03\n\n"), "3"));
  EXPECT_FALSE(check_revision(reading_of(""), "C")) << "a person told it";
  EXPECT_EQ(check_revision(reading_of(""), "")->code, "revision_missing");
}

}  // namespace
}  // namespace tl::bom

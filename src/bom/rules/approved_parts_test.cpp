#include "bom/rules/approved_parts.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ApprovedParts, R40_part_OnePartNumberPerLineOfACell) {
  EXPECT_THAT(
      approved_parts_of("", "08055C104JAT2A\nC0805C104M3RACTU"),
      ElementsAre(ApprovedPart{"", "08055C104JAT2A"}, ApprovedPart{"", "C0805C104M3RACTU"}));
  EXPECT_THAT(approved_parts_of("AVX\nKemet", "08055C104JAT2A\nC0805C104M3RACTU"),
              ElementsAre(ApprovedPart{"AVX", "08055C104JAT2A"},
                          ApprovedPart{"Kemet", "C0805C104M3RACTU"}));
  EXPECT_THAT(approved_parts_of("AVX~Kemet", "08055C104JAT2A~C0805C104M3RACTU"),
              ElementsAre(ApprovedPart{"AVX", "08055C104JAT2A"},
                          ApprovedPart{"Kemet", "C0805C104M3RACTU"}));
}

TEST(ApprovedParts, SignsInsideAPartNumberDoNotSplitIt) {
  EXPECT_THAT(split_part_numbers("SC18IS602BIPW,112"), ElementsAre("SC18IS602BIPW,112"));
  EXPECT_THAT(split_part_numbers("LM2596S-5.0/NOPB"), ElementsAre("LM2596S-5.0/NOPB"));
  EXPECT_THAT(split_part_numbers("GRM155R61E105KA12D / C1005X5R1E105K050BC"),
              ElementsAre("GRM155R61E105KA12D", "C1005X5R1E105K050BC"));
}

TEST(ApprovedParts, PlaceholdersAndMarksAreNoParts) {
  EXPECT_THAT(approved_parts_of("Murata", "-"), IsEmpty());
  EXPECT_THAT(approved_parts_of("", "DNP"), IsEmpty());
  EXPECT_THAT(approved_parts_of("", ""), IsEmpty());
  EXPECT_THAT(approved_parts_of("N/A", "GRM155R61E105KA12D"),
              ElementsAre(ApprovedPart{"", "GRM155R61E105KA12D"}));
}

TEST(ApprovedParts, R40_part_MakersBelongToTheNumbersOfTheSameIndex) {
  TableLayout layout;
  const std::pair<const char*, ColumnRole> columns[] = {
      {"Manufacturer 1", ColumnRole::manufacturer},
      {"Manufacturer 2", ColumnRole::manufacturer},
      {"MPN 1", ColumnRole::mpn},
      {"MPN 2", ColumnRole::mpn}};
  for (std::size_t i = 0; i < 4; ++i) {
    layout.columns.push_back(
        {i, columns[i].first, read_heading(columns[i].first), columns[i].second, 90});
  }
  const auto pairs = pair_part_columns(layout);
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].mpn, 2u);
  EXPECT_EQ(pairs[0].manufacturer, 0u);
  EXPECT_EQ(pairs[1].mpn, 3u);
  EXPECT_EQ(pairs[1].manufacturer, 1u);
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/bom_columns.h"

#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;

TEST(BomColumns, NameTheHeadingsAsTheFileHasThem) {
  const Grid grid = testing::table(
      "Ref Des|Qty|Mfr 1|MPN 1|Mfr 2|MPN 2\n"
      "R1|1|Yageo|RC0603FR-0710KL|Vishay|CRCW060310K0FKEA\n"
      "C1|1|Murata|GRM155R61E105KA12D|TDK|C1005X5R1E105K050BC");
  const BomColumns columns = columns_of(lay_out(grid));
  EXPECT_EQ(columns.refdes, "Ref Des");
  EXPECT_THAT(columns.mpn, ElementsAre("MPN 1", "MPN 2"));
  EXPECT_EQ(columns.level, std::nullopt);
}

}  // namespace
}  // namespace tl::bom

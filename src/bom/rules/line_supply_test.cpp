#include "bom/rules/line_supply.h"

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;

std::vector<bool> supplied(std::string_view text) {
  const auto reading = read_bom(csv(text));
  EXPECT_OK(reading);
  std::vector<bool> out;
  for (const BomLine& line : reading->lines) out.push_back(line.customer_supplied);
  return out;
}

TEST(LineSupply, AColumnOfItsOwn) {
  EXPECT_THAT(supplied("Ref|Qty|MPN|Free issue\nR1|1|RC0603FR-0710KL|yes\n"
                       "C1|1|GRM155R61E105KA12D|\nU1|1|LM358DR|no"),
              ElementsAre(true, false, false));
  EXPECT_THAT(supplied("Ref|Qty|MPN|Supplied by\nR1|1|RC0603FR-0710KL|EMS\n"
                       "C1|1|GRM155R61E105KA12D|Customer\nU1|1|LM358DR|"),
              ElementsAre(false, true, false));
}

TEST(LineSupply, WordsInNotesDescriptionOrSupplier) {
  EXPECT_THAT(supplied("Ref|Qty|MPN|Description|Supplier|Notes\n"
                       "R1|1|RC0603FR-0710KL|Resistor|Mouser|beigestellt\n"
                       "C1|1|GRM155R61E105KA12D|Capacitor|Customer|\n"
                       "X1|1|B2B-XH-A|Connector, free issue|Digi-Key|\n"
                       "U1|1|LM358DR|Amplifier|Mouser|2 spare"),
              ElementsAre(true, true, true, false));
}

TEST(LineSupply, APartNumberIsNoAnswer) {
  EXPECT_THAT(supplied("Ref|Qty|Customer supplied part number|MPN\nR1|1|4711|RC0603FR-0710KL\n"
                       "C1|1|4712|GRM155R61E105KA12D"),
              ElementsAre(false, false));
}

TEST(LineSupply, R40_part_TheReaderTellsThemOnce) {
  const auto reading = read_bom(
      csv("Ref|Qty|MPN|Notes\nR1|1|RC0603FR-0710KL|consigned\nC1|1|GRM155R61E105KA12D|consigned"));
  const auto told = std::ranges::find(reading->findings, "lines_customer_supplied", &Finding::code);
  ASSERT_NE(told, reading->findings.end());
  EXPECT_EQ(told->message,
            "2 lines are supplied by the customer (row 2, 3): placed, but neither priced nor "
            "bought");
}

}  // namespace
}  // namespace tl::bom

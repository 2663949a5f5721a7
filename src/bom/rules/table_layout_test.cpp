#include "bom/rules/table_layout.h"

#include "bom/rules/testing_tables.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::table;

std::string header_of(const TableLayout& layout, ColumnRole role) {
  const LaidOutColumn* column = layout.find(role);
  return column == nullptr ? "-" : column->header;
}

TEST(TableLayout, R40_part_FindsTheHeaderBelowATitleBlock) {
  const TableLayout layout =
      lay_out(table("Project|Blinker\nRevision|B\n\n"
                    "Item|Reference|Qty|Manufacturer|Manufacturer Part Number\n"
                    "1|C1, C2|2|Murata|GRM155R61E105KA12D\n"
                    "2|R1|1|Yageo|RC0603FR-0710KL"));
  EXPECT_EQ(layout.header_row, 3u);
  EXPECT_EQ(layout.first_row, 4u);
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "Reference");
  EXPECT_EQ(header_of(layout, ColumnRole::qty), "Qty");
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Manufacturer Part Number");
  EXPECT_EQ(header_of(layout, ColumnRole::manufacturer), "Manufacturer");
  EXPECT_TRUE(layout.readable());
}

TEST(TableLayout, ContentOverrulesAHeading) {
  // A distributor's basket: its "Part Number" is the distributor's, the customer reference the
  // place.
  const TableLayout layout =
      lay_out(table("Index|Quantity|Part Number|Description|Customer Reference\n"
                    "1|2|553-1423-ND|INDUCTOR 38UH|L1, L2\n"
                    "2|1|478-4130-1-ND|CAP TANT 220UF 10V|C1\n"
                    "3|1|LM2596S-5.0/NOPB-ND|IC REG BUCK 5V 3A|U1"));
  EXPECT_EQ(header_of(layout, ColumnRole::supplier_pn), "Part Number");
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "-");
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "Customer Reference");
}

TEST(TableLayout, APlainPartNumberBesideTheMakersIsTheCustomersOwn) {
  const TableLayout layout =
      lay_out(table("Part Number|Ref|Qty|Mfr|Mfr Part Number\n"
                    "100-0001|C1|1|Murata|GRM155R61E105KA12D\n"
                    "100-0002|R1|1|Yageo|RC0603FR-0710KL"));
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Mfr Part Number");
  EXPECT_EQ(header_of(layout, ColumnRole::customer_pn), "Part Number");
}

TEST(TableLayout, R40_part_ATableWithoutHeaderIsUnderstoodByItsCells) {
  const TableLayout layout =
      lay_out(table("C1, C2|2|GRM155R61E105KA12D\n"
                    "R1, R2, R3|3|RC0603FR-0710KL\n"
                    "U1|1|LM2596S-5.0/NOPB\n"
                    "D4|1|BZT52C7V5-7-F"));
  EXPECT_EQ(layout.header_row, std::nullopt);
  EXPECT_EQ(layout.first_row, 0u);
  ASSERT_TRUE(layout.has(ColumnRole::refdes));
  EXPECT_EQ(layout.find(ColumnRole::refdes)->column, 0u);
  ASSERT_TRUE(layout.has(ColumnRole::qty));
  EXPECT_EQ(layout.find(ColumnRole::qty)->column, 1u);
  ASSERT_TRUE(layout.has(ColumnRole::mpn));
  EXPECT_EQ(layout.find(ColumnRole::mpn)->column, 2u);
}

TEST(TableLayout, AHeaderOfTwoRowsIsReadAsOne) {
  Grid grid = table(
      "|Manufacturer||Designators|Quantity\n"
      "Item|Name|Part Number||\n"
      "1|Murata|GRM155R61E105KA12D|C1|1\n"
      "2|Yageo|RC0603FR-0710KL|R1|1");
  grid.merges.push_back({0, 1, 0, 2});
  const TableLayout layout = lay_out(grid);
  EXPECT_EQ(layout.header_row, 1u);
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Part Number");
  EXPECT_EQ(header_of(layout, ColumnRole::manufacturer), "Name");
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "Designators");
}

TEST(TableLayout, AVendorWhoseCellsAreMakersIsTheMaker) {
  const TableLayout layout =
      lay_out(table("Ref|Qty|Description|Vendor|Vendor PN\n"
                    "C1|1|CAP 1uF|Murata|GRM155R61E105KA12D\nR1|1|RES "
                    "10k|Yageo|RC0603FR-0710KL\nU1|1|IC|TI|LM358DR"));
  EXPECT_EQ(header_of(layout, ColumnRole::manufacturer), "Vendor");
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Vendor PN");
}

TEST(TableLayout, AListOfCountsTakesSomeTextAsDescription) {
  const TableLayout layout =
      lay_out(table("Item|Datasheet|Quantity\n1|Potentiometer Bourns PRS11S|1\n"
                    "2|Diode 1N4148 SOD123|4\n3|Screw M3 countersunk|8"));
  EXPECT_EQ(header_of(layout, ColumnRole::description), "Datasheet");
  EXPECT_TRUE(layout.readable());
}

TEST(TableLayout, AColumnCalledMountThatSaysHowIsNotAboutFitting) {
  const TableLayout layout =
      lay_out(table("Ref|Qty|Value|Mount\nC1|1|1uF|SMD\nJ1|1|header|THT\nR1|1|10k|SMD"));
  EXPECT_EQ(header_of(layout, ColumnRole::dnp), "-");
}

TEST(TableLayout, ATextIsNoTable) {
  EXPECT_FALSE(lay_out(table("Dear customer\nplease find the list attached\n")).readable());
  EXPECT_FALSE(lay_out(table("")).readable());
}

TEST(TableLayout, R40_part_DesignatorsAreFoundUnderAnyHeading) {
  // The heading that seems to promise them stands over an empty column.
  TableLayout layout =
      lay_out(table("ID|xqzab|Quantity|Name|Vendor, Reference\n"
                    "1|M2,M1|2|SG90|\n2|J2|1|writer|\n3|R5,R4,R3|3|10k|\n4|U1|1|NJM2845|"));
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "xqzab");
  layout = lay_out(
      table("#|package|parts\nU1||XIAO RP2040\nU2|SO6|TLP2368\nR1|0603|220R\nD1|SOD123|1N4148W"));
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "#");
}

TEST(TableLayout, R40_part_PartNumbersAreFoundUnderAHeadingThatMeansNothing) {
  const TableLayout layout =
      lay_out(table("ref|value|Field1|Field2|Field3\n"
                    "C1|33pF|Murata|GRM1555C1H330JZ01D|CAP CER 33PF\n"
                    "C14|8p2|Taiyo Yuden|UMK105CG8R2DV-F|CAP CER 8.2PF\n"
                    "D2|USBLED1|Everlight|QTLP601C4TR|LED GREEN\n"
                    "R1|470|Stackpole|RMCF0402JT470R|RES TF\n"
                    "J1|USB|FCI|10103594-0001LF|CONN RCPT\n"));
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Field2");
  EXPECT_EQ(header_of(layout, ColumnRole::manufacturer), "Field1");
}

TEST(TableLayout, R40_part_NumbersOfOneShapeAreNotTakenForMakersNumbers) {
  const TableLayout layout = lay_out(
      table("ref|value|Field1\n"
            "C1|33pF|CAP-000123\nC14|8p2|CAP-000124\nD2|LED|DIO-000011\nR1|470|RES-000470\n"));
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "-");
}

TEST(TableLayout, R40_part_AnItemNumberThatIsNoCounterIsThePartNumber) {
  const TableLayout layout =
      lay_out(table("Name|Item #|Price|Quantity\n"
                    "Photodiode|FDS100|$17.55|1\nAdapter|PA0032-ND|$3.19|1\n"
                    "Op-amp|OPA381AIDGKT|$2.64|1\nCapacitor|561R10TCCQ10|$1.37|4"));
  EXPECT_EQ(header_of(layout, ColumnRole::mpn), "Item #");
  EXPECT_EQ(header_of(layout, ColumnRole::qty), "Quantity");
}

TEST(TableLayout, ABlocksRepeatedHeaderSaysNothingAboutTheCells) {
  const TableLayout layout =
      lay_out(table("Kind|Where|Value|Quantity\nIC|U10|mega|1\nIC|U1, U5|TS912|2\n"
                    "Kind|Where|Value|Quantity\nC|C7, C8|22p|2\n"
                    "Kind|Where|Value|Quantity\nR|R31|4k7|1"));
  EXPECT_EQ(header_of(layout, ColumnRole::refdes), "Where");
}

TEST(TableLayout, AnItemThatIsATextIsTheDescription) {
  const TableLayout layout =
      lay_out(table("Item Name|Qty|Notes\nCustom circuit board|1|PCB v2\n"
                    "EC11 rotary encoder|1|-\nMill-Max 3305 socket|6|-\nUSB cable 1 m|1|-"));
  EXPECT_EQ(header_of(layout, ColumnRole::description), "Item Name");
}

}  // namespace
}  // namespace tl::bom

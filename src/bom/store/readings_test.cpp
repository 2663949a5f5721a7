#include "bom/store/readings.h"

#include "bom/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::bom {
namespace {

using database::Transaction;

class Readings : public testing::OnBothDatabases {
 protected:
  Readings() : OnBothDatabases({&database::store_schema(), &bom::store_schema()}) {}
};
TL_ON_BOTH_DATABASES(Readings);

BomReading two_lines() {
  BomReading reading;
  reading.file = "board.xlsx";
  reading.lines = {{.row = 7,
                    .sheet = "BOM",
                    .source_rows = {7, 8},
                    .level = 1,
                    .refdes = {"C1", "C2"},
                    .qty = "2",
                    .quantity = 2'000'000,
                    .alternates = {{"Murata", "GRM155"}, {"", "CL05"}},
                    .dnp_refdes = {"C2"},
                    .description = "100nF",
                    .value = "100n",
                    .package = "0402",
                    .customer_pn = "4711",
                    .supplier_pns = {"490-1", "81-2"},
                    .unit = "pcs",
                    .notes = "x",
                    .customer_supplied = true},
                   {.row = 9, .refdes = {}, .dnp = true, .assembly = true}};
  reading.findings = {
      {"designator_repeated", Severity::warning, {"board.xlsx", "BOM", 7, 2, "C1"}, "twice"}};
  reading.other_rows = {{.sheet = "BOM", .row = 1, .kind = OtherRowKind::title, .text = "Parts"}};
  return reading;
}

TEST_P(Readings, R39_part_ComeBackAsTheyWereRead) {
  const BomReading reading = two_lines();
  const ReadingRow row{.customer_id = 3,
                       .assembly = "A-1",
                       .revision = "B",
                       .file_name = "board.xlsx",
                       .file_hash = "abc",
                       .sheet = "BOM",
                       .header_row = 6,
                       .columns_json = "{}",
                       .mapping_json = "[]",
                       .read_at = testing::test_instant(),
                       .read_by = "ann"};
  const auto id = db().write([&](Transaction& tx) { return insert_reading(tx, row, reading); });
  ASSERT_OK(id);
  const auto lines = db().read([&](Transaction& tx) { return lines_of(tx, *id); });
  ASSERT_OK(lines);
  EXPECT_EQ(*lines, reading.lines);
  const auto findings = db().read([&](Transaction& tx) { return findings_of(tx, *id); });
  EXPECT_EQ(*findings, reading.findings);
  const auto stored = db().read([&](Transaction& tx) { return reading_by_id(tx, *id); });
  EXPECT_EQ(stored->header_row, 6);
  EXPECT_EQ(stored->revision, "B");
}

TEST_P(Readings, AreNotThereUnlessStored) {
  EXPECT_FAILS("row_not_found",
               db().read([&](Transaction& tx) { return reading_by_id(tx, ReadingId{99}); }));
}

}  // namespace
}  // namespace tl::bom

#include "parts/rules/import_plan.h"

#include "support/matchers.h"

namespace tl::parts {
namespace {

struct Row {
  std::string number, description, manufacturer, mpn;
  std::string package = "";
  std::optional<Lifecycle> lifecycle = {};
};

PartsFile file_of(const std::vector<Row>& rows) {
  PartsFile file;
  for (const Row& row : rows) {
    PartRecord record{.description = row.description,
                      .manufacturer = row.manufacturer,
                      .package = row.package,
                      .lifecycle = row.lifecycle};
    if (!row.number.empty()) record.number = *PartNumber::parse(row.number);
    if (!row.mpn.empty()) record.mpn = *Mpn::parse(row.mpn);
    record.place.row = static_cast<std::int64_t>(file.records.size()) + 2;
    file.records.push_back(record);
  }
  return file;
}

// What would be on file after the plan, with ids given in the order of the plan.
PartsOnFile carried_out(const ImportPlan& plan) {
  PartsOnFile out;
  for (Manufacturer maker : plan.manufacturers) {
    maker.id = ManufacturerId(static_cast<std::int64_t>(out.manufacturers.size()) + 1);
    out.manufacturers.push_back(maker);
  }
  for (const PlannedManufacturerPart& planned : plan.manufacturer_parts) {
    ManufacturerPart part = planned.after;
    part.id = ManufacturerPartId(static_cast<std::int64_t>(out.manufacturer_parts.size()) + 1);
    part.manufacturer = out.manufacturers[planned.manufacturer].id;
    out.manufacturer_parts.push_back(part);
  }
  for (const PlannedPart& planned : plan.parts) {
    Part part = planned.after;
    part.id = PartId(static_cast<std::int64_t>(out.parts.size()) + 1);
    for (const std::size_t approved : planned.new_approved) {
      part.approved.push_back(out.manufacturer_parts[approved].id);
    }
    out.parts.push_back(part);
  }
  return out;
}

const std::vector<Row> some_rows = {
    {"10-00231", "10k 1%", "Yageo", "RC0603FR-0710KL", "0603", Lifecycle::active},
    {"10-00231", "", "Vishay Dale", "CRCW060310K0FKEA", "0603"},
    {"", "op amp", "TI", "LM358DR"},
    {"60-00001", "op amp", "Texas Instruments Inc.", "lm358dr"},
    {"85-00001", "board", "", ""},
};

TEST(ImportPlan, R40_part_PlansPartsWithTheirApprovedVendorList) {
  const ImportPlan plan = plan_import({}, file_of(some_rows));
  EXPECT_EQ(plan.counts, (ImportCounts{.rows = 5,
                                       .created = 5,
                                       .new_manufacturers = 3,
                                       .new_manufacturer_parts = 3,
                                       .new_parts = 3,
                                       .new_approvals = 3}));
  const PartsOnFile on_file = carried_out(plan);
  EXPECT_EQ(on_file.manufacturers[0].name, "YAGEO") << "filed under the name of the trade";
  EXPECT_EQ(on_file.manufacturers[2].name, "Texas Instruments");
  ASSERT_EQ(on_file.parts.size(), 3u);
  EXPECT_EQ(on_file.parts[0].approved.size(), 2u);
  EXPECT_EQ(on_file.parts[0].state, PartState::released);
  EXPECT_EQ(on_file.manufacturer_parts[2].mpn.text(), "LM358DR");
  EXPECT_EQ(on_file.manufacturer_parts[2].description, "op amp");
}

TEST(ImportPlan, PlansNothingTheSecondTime) {
  std::vector<Row> rows = some_rows;
  rows.push_back({"10-00231", "something else", "Yageo", "RC0603FR-0710KL", "0805"});
  rows.push_back({"", "another word", "TI", "LM358DR", "", Lifecycle::obsolete});
  rows.push_back({"", "a third word", "TI", "LM358DR", "", Lifecycle::active});
  const ImportPlan again = plan_import(carried_out(plan_import({}, file_of(rows))), file_of(rows));
  EXPECT_EQ(again.counts, (ImportCounts{.rows = 8, .unchanged = 8}));
  for (const auto& part : again.manufacturer_parts) EXPECT_EQ(part.step, PlanStep::keep);
  for (const auto& part : again.parts) {
    EXPECT_EQ(part.step, PlanStep::keep);
    EXPECT_TRUE(part.new_approved.empty());
  }
}

TEST(ImportPlan, ChangesWhatTheFileSaysAndLeavesWhatItDoesNot) {
  const PartsOnFile before = carried_out(plan_import({}, file_of(some_rows)));
  const ImportPlan plan =
      plan_import(before, file_of({{"10-00231", "10k thick film", "Yageo", "RC0603FR-0710KL", "",
                                    Lifecycle::obsolete}}));
  EXPECT_EQ(plan.counts, (ImportCounts{.rows = 1, .changed = 1}));
  EXPECT_EQ(plan.parts[0].step, PlanStep::update);
  EXPECT_EQ(plan.parts[0].before.description, "10k 1%");
  EXPECT_EQ(plan.parts[0].after.description, "10k thick film");
  EXPECT_EQ(plan.manufacturer_parts[0].after.lifecycle, Lifecycle::obsolete);
  EXPECT_EQ(plan.manufacturer_parts[0].after.package, "0603") << "a blank cell changes nothing";
  EXPECT_EQ(plan.parts[1].step, PlanStep::keep);
}

TEST(ImportPlan, RowsThatContradictEachOtherAreToldAndTheFirstCounts) {
  const ImportPlan plan = plan_import({}, file_of({{"10-1", "10k", "Yageo", "RC1"},
                                                   {"10-1", "22k", "Yageo", "RC2"},
                                                   {"", "", "Yageo", "RC1", "0603"},
                                                   {"", "", "Yageo", "RC1", "0805"}}));
  EXPECT_EQ(plan.parts[0].after.description, "10k");
  EXPECT_EQ(plan.manufacturer_parts[0].after.package, "0603");
  ASSERT_EQ(plan.findings.size(), 2u);
  EXPECT_EQ(plan.findings.all()[0].code, "part_rows_contradict");
  EXPECT_EQ(plan.findings.all()[0].place.row, 3);
  EXPECT_EQ(plan.findings.all()[0].message,
            "an earlier row gives another description; that one is kept");
}

TEST(ImportPlan, KeepsPartsApartThatDifferInDashesAndSaysSo) {
  const ImportPlan plan = plan_import({}, file_of({{"", "", "TE", "1-84953-5"},
                                                   {"", "", "AMP", "184953-5"},
                                                   {"", "", "TE", "1-84953-5"}}));
  EXPECT_EQ(plan.counts.new_manufacturer_parts, 2);
  EXPECT_EQ(plan.counts.unchanged, 1);
  ASSERT_EQ(plan.findings.size(), 1u);
  EXPECT_EQ(plan.findings.all()[0].code, "mpn_differs_in_dashes_only");
}

TEST(ImportPlan, APlusAtTheEndIsAnotherPart) {
  const ImportPlan plan =
      plan_import({}, file_of({{"", "", "Maxim", "MAX232CPE"}, {"", "", "Maxim", "MAX232CPE+"}}));
  EXPECT_EQ(plan.counts.new_manufacturer_parts, 2);
  EXPECT_TRUE(plan.findings.empty());
}

TEST(ImportPlan, FilesUnderAnOwnAliasBeforeTheNameOfTheTrade) {
  const PartsOnFile before{
      .manufacturers = {{ManufacturerId(7), "Tinplate", {"Texas Instruments"}}}};
  const ImportPlan plan = plan_import(before, file_of({{"", "", "TI", "LM358DR"}}));
  EXPECT_EQ(plan.counts.new_manufacturers, 0);
  EXPECT_EQ(plan.manufacturer_parts[0].after.manufacturer, ManufacturerId(7));
}

TEST(ImportPlan, CountsRefusedRowsAsRows) {
  PartsFile file = file_of({{"", "", "Yageo", "RC1"}});
  file.refused = 2;
  const ImportPlan plan = plan_import({}, file);
  EXPECT_EQ(plan.counts.rows, 3);
  EXPECT_EQ(plan.counts.refused, 2);
}

TEST(ImportPlan, TellsOfAMakerWhoseNameIsASlipFromAnothers) {
  const ImportPlan plan = plan_import(
      {},
      file_of({{"10-1", "", "YAGEO", "RC1"}, {"10-2", "", "Yaego", "RC2"}, {"", "", "ST", "X"}}));
  EXPECT_EQ(plan.counts.new_manufacturers, 3) << "the company's own file says what it says";
  ASSERT_TRUE(plan.findings.has_code("manufacturer_name_near"));
  ASSERT_EQ(plan.findings.size(), 1u);
  EXPECT_EQ(plan.findings.all()[0].place.row, 3);
  EXPECT_EQ(plan.findings.all()[0].message,
            "'Yaego' is put on file as a new maker, one slip of the pen from YAGEO");
}

}  // namespace
}  // namespace tl::parts

#include "parts/rules/parts_file.h"

#include "foundation/limits.h"
#include "parts/rules/testing_rows.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

PartsFile read(const Rows& rows) {
  const auto file = read_parts(document_of_rows(rows));
  EXPECT_OK(file);
  return file.value_or({});
}

TEST(PartsFile, R40_part_ReadsColumnsInAnyOrderUnderTheirOtherNames) {
  const PartsFile file =
      read({{"Our parts"},
            {"MPN", "Case", "IPN", "Mfr.", "Lifecycle", "Description", "State"},
            {"RC0603FR-0710KL", "0603", "10-00231", "Yageo", "NRND", "10k  1%", "Blocked"}});
  ASSERT_EQ(file.records.size(), 1u);
  const PartRecord& record = file.records[0];
  EXPECT_EQ(record.number->text(), "10-00231");
  EXPECT_EQ(record.description, "10k 1%");
  EXPECT_EQ(record.manufacturer, "Yageo");
  EXPECT_EQ(record.mpn->text(), "RC0603FR-0710KL");
  EXPECT_EQ(record.package, "0603");
  EXPECT_EQ(record.lifecycle, Lifecycle::not_recommended);
  EXPECT_EQ(record.state, PartState::blocked);
  EXPECT_EQ(record.place.row, 3);
  EXPECT_TRUE(file.findings.empty());
}

TEST(PartsFile, KeepsPartsOfOurOwnDrawingAndPartsWithoutANumberOfOurs) {
  const PartsFile file = read({{"part number", "manufacturer", "mpn"},
                               {"85-00001", "", ""},
                               {"", "Yageo", "RC0402JR-070RL"}});
  ASSERT_EQ(file.records.size(), 2u);
  EXPECT_FALSE(file.records[0].mpn);
  EXPECT_FALSE(file.records[1].number);
}

struct BadRow {
  std::vector<std::string> cells;
  std::string code;
};

TEST(PartsFile, LeavesBadRowsOutWithTheirPlace) {
  const std::string longest(limits::part_text_bytes_max, 'x');
  const BadRow bad_rows[] = {
      {{"10 1", "Yageo", "RC1", ""}, "part_number_malformed"},
      {{"", "Yageo", "--", ""}, "mpn_malformed"},
      {{"", "Yageo", std::string(101, 'A'), ""}, "mpn_too_long"},
      {{"", "", "RC1", ""}, "part_manufacturer_missing"},
      {{"", " - ", "RC1", ""}, "part_manufacturer_missing"},
      {{"", "Yageo", "", ""}, "part_row_without_part"},
      {{"", "Yageo", "RC1", "sold"}, "part_state_unknown"},
      {{"", "Yageo\xFF", "RC1", ""}, "manufacturer_name_malformed"},
      {{"", "Yageo", "RC1", "", "10k\xFF"}, "part_text_malformed"},
      {{"", "Yageo", "RC1", "", "10k\x1B[0m"}, "part_text_malformed"},
      {{"", "Yageo", "RC1", "", longest + "x"}, "part_text_too_long"},
  };
  for (const BadRow& bad : bad_rows) {
    const PartsFile file = read({{"part number", "manufacturer", "mpn", "state", "description"},
                                 bad.cells,
                                 {"", "Yageo", "RC2", ""}});
    EXPECT_EQ(file.refused, 1) << bad.code;
    ASSERT_EQ(file.findings.size(), 1u) << bad.code;
    const Finding& finding = file.findings.all()[0];
    EXPECT_EQ(finding.code, bad.code);
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_EQ(finding.place.row, 2) << bad.code;
    EXPECT_GT(finding.place.column, 0) << bad.code;
    ASSERT_EQ(file.records.size(), 1u) << "the next row is read all the same";
  }
  EXPECT_EQ(read({{"manufacturer", "mpn", "description"}, {"Yageo", "RC1", longest}}).refused, 0);
}

TEST(PartsFile, NamesColumnsAndLifeCyclesThatItDoesNotKnow) {
  const PartsFile file = read(
      {{"manufacturer", "mpn", "Colour", "lifecycle"}, {"Yageo", "RC1", "red", "middle-aged"}});
  EXPECT_TRUE(file.findings.has_code("part_column_unknown"));
  EXPECT_EQ(file.findings.all()[0].place.text, "Colour");
  EXPECT_TRUE(file.findings.has_code("part_lifecycle_unknown"));
  ASSERT_EQ(file.records.size(), 1u);
  EXPECT_EQ(file.records[0].lifecycle, std::nullopt);
}

TEST(PartsFile, WantsAHeader) {
  EXPECT_FAILS("header_missing", read_parts(document_of_rows({{"Yageo", "RC1"}})));
  EXPECT_FAILS("header_missing", read_parts(document_of_rows({})));
}

TEST(PartsFile, StopsAtItsLimitOfRows) {
  Rows rows(limits::part_rows_max + 1, {"Yageo", "RC1"});
  rows[0] = {"manufacturer", "mpn"};
  EXPECT_OK(read_parts(document_of_rows(rows)));
  rows.push_back({"Yageo", "RC1"});
  EXPECT_FAILS("parts_file_too_long", read_parts(document_of_rows(rows)));
}

TEST(PartsFile, R57_part_ReadsWhatIsToldOfAPart) {
  const auto file = read_parts(document_of_rows(
      {{"manufacturer", "mpn", "parameters", "msl", "rohs", "reach", "country of origin", "series"},
       {"Murata", "GRM-1", "0.1uF 50V X7R 0603 capacitor", "MSL 1", "RoHS3 Compliant", "yes", "jp",
        "GRM"},
       {"Murata", "GRM-2", "an op-amp", "9", "purple", "", "Japan", ""}}));
  ASSERT_OK(file);
  const PartRecord& told = file->records.at(0);
  EXPECT_EQ(told.parameters, "capacitor 100nF 50V X7R 0603");
  EXPECT_EQ(told.moisture_level, "1");
  EXPECT_EQ(told.rohs, Compliance::compliant);
  EXPECT_EQ(told.reach, Compliance::compliant);
  EXPECT_EQ(told.origin, "JP");
  EXPECT_EQ(told.series, "GRM");
  EXPECT_EQ(file->records.at(1).rohs, std::nullopt) << "what is on file stays";
  EXPECT_EQ(file->findings.size(), 4u);
  EXPECT_TRUE(file->findings.has_code("part_attribute_unknown"));
}

}  // namespace
}  // namespace tl::parts

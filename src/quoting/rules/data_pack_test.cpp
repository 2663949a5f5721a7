#include "quoting/rules/data_pack.h"

#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

TEST(DataPack, KnowsKindsAndTagsAsPeopleWriteThem) {
  EXPECT_EQ(parse_data_kind("Test specification").value(), DataKind::test_specification);
  EXPECT_EQ(parse_data_kind("gerber").value(), DataKind::gerber);
  EXPECT_FAILS("data_kind_unknown", parse_data_kind("photo"));
  EXPECT_THAT(parse_data_tags("export-control, NDA,nda").value(),
              ElementsAre(DataTag::nda, DataTag::export_control));
  EXPECT_TRUE(parse_data_tags("").value().empty());
  EXPECT_FAILS("data_tag_unknown", parse_data_tags("secret"));
  EXPECT_EQ(tags_text(std::vector{DataTag::nda, DataTag::export_control}), "nda, export_control");
}

TEST(DataPack, R39_part_SaysWhatIsMissingForABuild) {
  EXPECT_THAT(missing_data({}), ElementsAre(DataKind::gerber, DataKind::placement,
                                            DataKind::drawing, DataKind::test_specification));
  const std::vector<PackFile> files = {{.name = "board.zip", .kind = DataKind::gerber},
                                       {.name = "xy.csv", .kind = DataKind::placement},
                                       {.name = "test.pdf", .kind = DataKind::test_specification}};
  EXPECT_THAT(missing_data(files), ElementsAre(DataKind::drawing));
  EXPECT_EQ(data_kind_words(DataKind::placement), "placement data");
}

TEST(DataPack, R46_part_WhatIsMissingIsAskedBeforeTheOrder) {
  EXPECT_EQ(build_data_missing("R1", {}), std::nullopt);
  const std::vector<DataKind> missing = {DataKind::gerber, DataKind::test_specification};
  const auto told = build_data_missing("R7", missing);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->code, "build_data_missing");
  EXPECT_EQ(told->severity, Severity::warning);
  EXPECT_THAT(told->message, ::testing::HasSubstr("test specification"));
  EXPECT_THAT(told->message, ::testing::HasSubstr("rfq attach R7"));
}

}  // namespace
}  // namespace tl::quoting

#include "bom/rules/known_layout.h"

#include <algorithm>

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::HasSubstr;
using testing::table;

constexpr std::string_view header = "Pos|Ref|Count|Type|House code\n";
constexpr std::string_view rows = "1|R1|1|10k|RC0603FR-0710KL\n2|C1|1|100nF|GRM155R61E105KA12D";

SourceDocument list(std::string_view above = "") {
  return csv(cat(above, header, rows));
}

KnownLayout layout_of(const SourceDocument& document, const ReadingChoices& choices = {}) {
  const auto reading = read_bom(document, choices);
  EXPECT_OK(reading);
  const LayoutSignature signature = signature_of(document, *reading);
  return {.number = "M1",
          .signature = signature.text,
          .headings = signature.headings,
          .columns = parse_column_map("5=mpn").value(),
          .recorded_on = Date::parse("2026-03-02").value(),
          .recorded_by = "ann"};
}

std::optional<FoundLayout> find(const SourceDocument& document, const KnownLayout& layout,
                                const ReadingChoices& choices = {}) {
  return find_known_layout(document, std::span(&layout, 1), choices);
}

TEST(KnownLayout, IsTheTextsOfTheHeaderInOrder) {
  const SourceDocument document = list("Board list\n\n");
  const auto reading = read_bom(document);
  const LayoutSignature signature = signature_of(document, *reading);
  EXPECT_EQ(signature.text, "pos|ref|count|type|house code");
  EXPECT_EQ(signature.headings, "Pos | Ref | Count | Type | House code");
}

TEST(KnownLayout, IsKnownAgainUnderAnotherTitleAndAnotherName) {
  const KnownLayout layout = layout_of(list());
  SourceDocument next = list("Customer|X\nRevision|B\n\n");
  next.file = "quite another name.csv";
  const auto found = find(next, layout);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->header_row, 4);
  EXPECT_TRUE(find(csv(cat("POS|ref |Count|TYPE|House  Code\n", rows)), layout))
      << "capitals and spaces do not matter";
  EXPECT_FALSE(find(csv(cat("Pos|Ref|Count|House code|Type\n", rows)), layout))
      << "another order is another layout";
}

TEST(KnownLayout, WhatWasToldHoldsForTheNextFileAndIsSaid) {
  const KnownLayout layout = layout_of(list());
  const SourceDocument next = list("Title\n");
  const auto found = find(next, layout);
  ASSERT_TRUE(found);
  const auto reading = read_bom(next, with_known_layout({}, next, layout, *found));
  ASSERT_OK(reading);
  EXPECT_EQ(reading->lines[0].alternates.at(0).mpn, "RC0603FR-0710KL");
  const Finding told = known_layout_used(layout, *reading);
  EXPECT_EQ(told.code, "mapping_remembered");
  EXPECT_EQ(told.severity, Severity::note);
  EXPECT_EQ(told.message,
            "read column 5 'House code' as mpn, as ann told on 2026-03-02 (M1; end it with: "
            "throughline bom mapping forget M1)");
}

TEST(KnownLayout, WhatIsToldNowGoesBeforeWhatIsRemembered) {
  const KnownLayout layout = layout_of(list());
  const SourceDocument next = list();
  const ReadingChoices now{.columns = parse_column_map("5=customer_pn,4=mpn").value()};
  const auto reading = read_bom(next, with_known_layout(now, next, layout, *find(next, layout)));
  ASSERT_OK(reading);
  EXPECT_EQ(reading->lines[0].customer_pn, "RC0603FR-0710KL");
  EXPECT_EQ(reading->lines[0].alternates.at(0).mpn, "10k");
}

TEST(KnownLayout, ARememberedRoleGivesWayToTheSameRoleToldNow) {
  KnownLayout layout = layout_of(list());
  layout.columns = parse_column_map("1=qty").value();
  const SourceDocument next = list();
  const ReadingChoices now{.columns = parse_column_map("3=qty").value()};
  const auto reading = read_bom(next, with_known_layout(now, next, layout, *find(next, layout)));
  ASSERT_OK(reading);
  EXPECT_EQ(reading->columns.qty, "Count");
}

SourceDocument workbook() {
  SourceDocument document = list();
  document.file = "board.xlsx";
  document.format = DocumentFormat::xlsx;
  document.sheets.push_back(
      table(cat(header, "1|R7|1|10k|RC0603FR-0710KL\n2|C7|1|1u|GRM155R61E105KA12D")));
  document.sheets[0].name = "Old";
  document.sheets[1].name = "New";
  return document;
}

TEST(KnownLayout, OfSeveralSheetsTheOneToldIsTaken) {
  const SourceDocument document = workbook();
  KnownLayout layout = layout_of(document);
  EXPECT_EQ(find(document, layout)->sheet, 0u);
  layout.sheet = "New";
  const auto found = find(document, layout);
  EXPECT_EQ(found->sheet, 1u);
  EXPECT_EQ(with_known_layout({}, document, layout, *found).sheet, "New");
  EXPECT_EQ(find(document, layout, {.sheet = "Old"})->sheet, 0u) << "unless another is told now";
}

TEST(KnownLayout, AListWithoutAHeaderIsKnownByItsColumns) {
  const SourceDocument document =
      csv("R1|1|RC0603FR-0710KL\nR2|1|RC0603FR-0711KL\nC1|1|GRM155R61E105KA12D");
  const KnownLayout layout = layout_of(document);
  EXPECT_EQ(layout.headings, "no header, 3 columns");
  const auto found =
      find(csv("C7|2|GRM155R61A106ME11D\nC8|2|GRM155R61E105KA12D\nR9|1|RC0603FR-0712KL"), layout);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->header_row, 0);
  EXPECT_FALSE(find(csv("C7|GRM155R61A106ME11D\nC8|GRM155R61E105KA12D"), layout));
}

TEST(KnownLayout, ATableWhoseFirstRowPassesForAHeaderIsNotKnownAgainWithoutOne) {
  const SourceDocument document = list();
  const auto reading = read_bom(
      document, {.columns = parse_column_map("2=refdes,3=qty,5=mpn").value(), .header_row = 0});
  ASSERT_OK(reading);
  EXPECT_EQ(signature_of(document, *reading).text, "");
}

}  // namespace
}  // namespace tl::bom

#include "bom/rules/reading_choices.h"

#include <algorithm>

#include "bom/rules/read_bom.h"
#include "bom/rules/testing_tables.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using testing::csv;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::table;

// Two columns of numbers: without help "Type" is taken for the part number.
constexpr std::string_view list =
    "Pos|Ref|Count|Type|House code\n"
    "1|R1, R2|2|10k thick film|RC0603FR-0710KL\n"
    "2|C1|1|100nF ceramic|GRM155R61E105KA12D\n"
    "3|C2, C3|2|1uF ceramic|GRM155R61A106ME11D";

std::vector<ColumnChoice> map_of(std::string_view text) {
  const auto map = parse_column_map(text);
  EXPECT_OK(map);
  return map ? *map : std::vector<ColumnChoice>();
}

Result<BomReading> read_with(std::string_view map, std::string_view text = list) {
  return read_bom(csv(text), {.columns = map_of(map)});
}

const ColumnProposal& column(const BomReading& reading, std::int64_t number) {
  return *std::ranges::find(reading.mapping, number, &ColumnProposal::column);
}

TEST(ReadingChoices, AreWrittenByNumberOrByHeading) {
  EXPECT_THAT(map_of("3=mpn, Hersteller = manufacturer ,7=ignore"),
              ElementsAre(ColumnChoice{"3", ColumnRole::mpn},
                          ColumnChoice{"Hersteller", ColumnRole::manufacturer},
                          ColumnChoice{"7", ColumnRole::other}));
  EXPECT_THAT(map_of("Qty, total=quantity"),
              ElementsAre(ColumnChoice{"Qty, total", ColumnRole::qty}))
      << "a heading may hold a comma";
  EXPECT_EQ(column_map_text(map_of("3=part number,4=notes")), "3=mpn,4=notes");
}

TEST(ReadingChoices, WhatCannotBeReadIsNamed) {
  EXPECT_FAILS("column_map_malformed", parse_column_map(""));
  EXPECT_FAILS("column_map_malformed", parse_column_map("3"));
  EXPECT_FAILS("column_map_malformed", parse_column_map("=mpn"));
  EXPECT_FAILS("column_map_malformed", parse_column_map("3=mpn,4"));
  const auto unknown = parse_column_map("3=colour");
  EXPECT_FAILS("column_role_unknown", unknown);
  EXPECT_THAT(unknown.error().message, HasSubstr("refdes, qty, mpn"));
  std::string many = "1=mpn";
  for (std::size_t i = 1; i < limits::grid_columns_max; ++i) many += ",1=mpn";
  EXPECT_OK(parse_column_map(many));
  EXPECT_FAILS("column_map_malformed", parse_column_map(many + ",1=mpn"));
  EXPECT_FAILS("header_row_unknown", parse_header_row("x"));
  EXPECT_FAILS("header_row_unknown", parse_header_row("-1"));
  EXPECT_EQ(parse_header_row("0").value(), 0);
}

TEST(ReadingChoices, R40_part_ACorrectedColumnIsTakenAsGiven) {
  const auto told = read_with("House code=mpn,4=description");
  ASSERT_OK(told);
  EXPECT_EQ(column(*told, 5).role, ColumnRole::mpn);
  EXPECT_TRUE(column(*told, 5).told);
  EXPECT_EQ(column(*told, 5).confidence_percent, 100);
  EXPECT_FALSE(column(*told, 2).told);
  EXPECT_EQ(column(*told, 2).role, ColumnRole::refdes) << "the others are inferred beside it";
  EXPECT_THAT(told->lines[0].alternates, ElementsAre(ApprovedPart{"", "RC0603FR-0710KL"}));
  EXPECT_EQ(told->lines[0].description, "10k thick film");
}

TEST(ReadingChoices, AColumnToldAsOtherIsLeftAlone) {
  const auto told = read_with("5=other");
  ASSERT_OK(told);
  EXPECT_TRUE(std::ranges::all_of(told->lines,
                                  [](const BomLine& line) { return line.alternates.empty(); }));
}

TEST(ReadingChoices, AnotherColumnCanBeTheQuantity) {
  const std::string_view two =
      "Ref|Qty|Qty per panel|MPN\nR1, R2|2|8|RC0603FR-0710KL\nC1|1|4|GRM155R61E105KA12D";
  EXPECT_EQ(read_bom(csv(two))->lines[0].qty, "2");
  const auto told = read_with("Qty per panel=qty", two);
  ASSERT_OK(told);
  EXPECT_EQ(told->lines[0].qty, "8");
  EXPECT_EQ(told->columns.qty, "Qty per panel");
}

TEST(ReadingChoices, ACorrectionThatCannotBeIsAnError) {
  const auto missing = read_with("9=mpn");
  EXPECT_FAILS("column_unknown", missing);
  EXPECT_THAT(missing.error().message, HasSubstr("1 Pos, 2 Ref, 3 Count"));
  EXPECT_FAILS("column_unknown", read_with("0=mpn"));
  EXPECT_FAILS("column_unknown", read_with("Hersteller=manufacturer"));
  EXPECT_FAILS("column_told_twice", read_with("5=mpn,House code=notes"));
  const auto twice = read_with("3=qty,1=qty");
  EXPECT_FAILS("column_role_twice", twice);
  EXPECT_THAT(twice.error().message, HasSubstr("only one column can be qty"));
  EXPECT_OK(read_with("4=mpn,5=mpn")) << "several columns may hold approved parts";
  EXPECT_FAILS("column_ambiguous",
               read_with("Part=mpn", "Ref|Qty|Part|Part\nR1|1|10k|RC0603\nC1|1|1u|GRM155"));
  const auto unreadable = read_with("1=other,2=other,3=other,4=other,5=other");
  EXPECT_FAILS("bom_not_found", unreadable);
  EXPECT_THAT(unreadable.error().message, HasSubstr("read as told"));
}

TEST(ReadingChoices, TheHeaderRowCanBeTold) {
  const SourceDocument document =
      csv("Ref|Qty|MPN\nDesignator|Quantity|Part "
          "number\nR1|1|RC0603FR-0710KL\nC1|1|GRM155R61E105KA12D");
  EXPECT_EQ(read_bom(document, {.header_row = 2})->header_row, 2);
  EXPECT_EQ(read_bom(document, {.header_row = 1})->header_row, 1);
  EXPECT_FAILS("header_row_unknown", read_bom(document, {.header_row = 5}));
  EXPECT_FAILS("header_row_unknown", read_bom(csv("Ref|Qty|MPN\n\nR1|1|A"), {.header_row = 2}));
}

TEST(ReadingChoices, AListWithoutAHeaderIsReadFromItsFirstRow) {
  const SourceDocument document =
      csv("R1|1|RC0603FR-0710KL\nC1|1|GRM155R61E105KA12D\nC2|1|GRM155R61E105KA12D");
  const auto told =
      read_bom(document, {.columns = map_of("1=refdes,2=qty,3=mpn"), .header_row = 0});
  ASSERT_OK(told);
  EXPECT_EQ(told->header_row, std::nullopt);
  EXPECT_EQ(told->lines.size(), 3u);
  EXPECT_TRUE(std::ranges::none_of(told->findings, [](const Finding& f) {
    return f.code == "header_missing";
  })) << "a person said so";
}

TEST(ReadingChoices, ARememberedColumnThatThisFileLacksIsPassedOver) {
  const auto reading = read_bom(csv(list), {.remembered = map_of("5=customer_pn,9=notes")});
  ASSERT_OK(reading);
  EXPECT_EQ(reading->lines.at(0).customer_pn, "RC0603FR-0710KL");
}

TEST(ReadingChoices, AChoiceMoreTakesThePlaceOfWhatItContradicts) {
  std::vector<ColumnChoice> columns = map_of("2=qty,4=mpn,5=mpn");
  choose_column(columns, 3, ColumnRole::qty);
  EXPECT_EQ(column_map_text(columns), "4=mpn,5=mpn,3=qty") << "a list has one column of quantities";
  choose_column(columns, 4, ColumnRole::other);
  EXPECT_EQ(column_map_text(columns), "5=mpn,3=qty,4=other");
  choose_column(columns, 6, ColumnRole::mpn);
  EXPECT_EQ(column_map_text(columns), "5=mpn,3=qty,4=other,6=mpn") << "but several of numbers";
}

SourceDocument workbook() {
  SourceDocument document = csv("");
  document.file = "board.xlsx";
  document.format = DocumentFormat::xlsx;
  document.sheets = {table("Ref|Qty|MPN\nR1|1|RC0603FR-0710KL\nR2|1|RC0603FR-0711KL"),
                     table("Ref|Qty|MPN\nC1|1|GRM155R61E105KA12D\nC2|1|GRM155R61E105KA12E")};
  document.sheets[0].name = "Top";
  document.sheets[1].name = "Bottom";
  return document;
}

TEST(ReadingChoices, AToldSheetIsReadAlone) {
  const SourceDocument document = workbook();
  EXPECT_EQ(read_bom(document)->lines.size(), 4u) << "the list runs over both";
  const auto told = read_bom(document, {.sheet = "Bottom"});
  ASSERT_OK(told);
  EXPECT_EQ(told->sheet, "Bottom");
  EXPECT_EQ(told->lines.size(), 2u);
  const auto unknown = read_bom(document, {.sheet = "Side"});
  EXPECT_FAILS("sheet_unknown", unknown);
  EXPECT_THAT(unknown.error().message, HasSubstr("'Top', 'Bottom'"));
  EXPECT_FAILS("sheet_unknown", read_bom(csv(list), {.sheet = "Top"}));
}

TEST(ReadingChoices, ReachTheSheetsThatTheListRunsOverInto) {
  const auto told = read_bom(workbook(), {.columns = map_of("3=customer_pn")});
  ASSERT_OK(told);
  ASSERT_EQ(told->lines.size(), 4u);
  EXPECT_EQ(told->lines[3].customer_pn, "GRM155R61E105KA12E");
}

}  // namespace
}  // namespace tl::bom

#include "quoting/rules/fill_sheet.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

class FillSheet : public ::testing::Test {
 protected:
  QuoteSheet filled(QuoteClass quote_class) const {
    const Costing costing = cost(prepared.input, WorkingCalendar()).value();
    const QuoteReview reviewed = review(prepared.input, costing, prepared.knowledge, {});
    return fill_sheet({.number = "Q1",
                       .quote_class = quote_class,
                       .date = prepared.input.on,
                       .valid_until = prepared.input.on.plus_days(30),
                       .bom_findings = {{"a", Severity::warning, {}, "one"},
                                        {"a", Severity::warning, {}, "two"},
                                        {"b", Severity::note, {}, "other"}}},
                      prepared, costing, reviewed)
        .value();
  }

  Prepared prepared{testing::small_board(), {{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}}};
};

TEST_F(FillSheet, R41_part_SaysPricesLeadTimesAndWhatDrivesThem) {
  const QuoteSheet sheet = filled(QuoteClass::firm);
  ASSERT_EQ(sheet.prices.size(), 2u);
  EXPECT_EQ(sheet.prices[0].unit_price.text(), "5.13");
  EXPECT_EQ(sheet.prices[0].lead_time.calendar_days, 42);
  EXPECT_EQ(sheet.prices[0].lead_time.drivers[0].part, "Maker CON-1");
  EXPECT_EQ(sheet.prices[0].lead_time.drivers[0].days, 32);
  EXPECT_EQ(sheet.prices[0].lines_not_priced, 0);
  ASSERT_TRUE(sheet.prices[0].split);
  EXPECT_EQ(sheet.prices[0].split->material.plus(sheet.prices[0].split->labour).value(),
            sheet.prices[0].unit_price);
  EXPECT_GT(sheet.prices[0].split->material.minor(), 0);
  EXPECT_EQ(sheet.assembly.placements, 6);
  EXPECT_EQ(sheet.headline_boards, 100);
  EXPECT_EQ(sheet.lines[2].fitting, Fitting::not_fitted);
  EXPECT_TRUE(sheet.omissions.empty());
  ASSERT_EQ(sheet.findings.size(), 2u);
  EXPECT_EQ(sheet.findings[0].count, 2);
}

TEST_F(FillSheet, R43_part_ListsWhatABudgetaryQuoteLeavesOut) {
  prepared.input.demands[1].offers.clear();
  const QuoteSheet sheet = filled(QuoteClass::budgetary);
  EXPECT_EQ(sheet.prices[0].lines_not_priced, 1);
  ASSERT_GE(sheet.omissions.size(), 2u);
  EXPECT_THAT(sheet.omissions[0], HasSubstr("1 line without a price"));
  EXPECT_THAT(sheet.omissions[1], HasSubstr("No lead time is promised"));
  EXPECT_THAT(sheet.prices[0].lead_time.unknown_parts, ::testing::ElementsAre("Maker CON-1"));
}

}  // namespace
}  // namespace tl::quoting

#include "quoting/rules/fill_sheet.h"

#include "quoting/rules/test_input.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::HasSubstr;

class FillSheet : public ::testing::Test {
 protected:
  QuoteSheet filled(QuoteClass quote_class, std::vector<TakenSetting> settings = {}) const {
    const Costing costing = cost(prepared.input, WorkingCalendar()).value();
    const QuoteReview reviewed = review(prepared.input, costing, prepared.knowledge, {}).value();
    return fill_sheet({.number = "Q1",
                       .quote_class = quote_class,
                       .date = prepared.input.on,
                       .valid_until = prepared.input.on.plus_days(30),
                       .bom_findings = {{"a", Severity::warning, {}, "one"},
                                        {"a", Severity::warning, {}, "two"},
                                        {"b", Severity::note, {}, "other"}},
                       .settings = std::move(settings)},
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
  const PriceSplit& split = *sheet.prices[0].split;
  EXPECT_EQ(split.material.minor() + split.labour.minor() + split.overhead.minor() +
                split.reserves.minor() + split.profit.minor(),
            sheet.prices[0].unit_price.minor());
  EXPECT_EQ(split.material.text(), "0.57");
  EXPECT_EQ(split.labour.text(), "3.75");
  EXPECT_EQ(split.profit.text(), "0.81") << "both mark-ups";
  ASSERT_EQ(sheet.lines[0].costs.size(), 2u);
  EXPECT_EQ(sheet.lines[0].costs[1].pieces, 400);
  EXPECT_EQ(sheet.assembly.placements, 6);
  EXPECT_EQ(sheet.headline_boards, 100);
  EXPECT_EQ(sheet.lines[2].fitting, Fitting::not_fitted);
  EXPECT_TRUE(sheet.omissions.empty());
  ASSERT_EQ(sheet.findings.size(), 2u);
  EXPECT_EQ(sheet.findings[0].count, 2);
}

TEST_F(FillSheet, SaysTheTermsThatItWasMadeWith) {
  const QuoteSheet plain = filled(QuoteClass::budgetary);
  EXPECT_EQ(plain.terms[0], "Prices in EUR, without value added tax, ex works.");
  EXPECT_EQ(plain.disclosure, Disclosure::closed);
  const QuoteSheet agreed =
      filled(QuoteClass::budgetary, {{.kind = SettingKind::books, .value = "open"},
                                     {.kind = SettingKind::payment, .value = "30 days net"},
                                     {.kind = SettingKind::incoterm, .value = "DAP Munich"}});
  EXPECT_EQ(agreed.terms[0],
            "Prices in EUR, without value added tax, DAP Munich (Incoterms 2020).");
  EXPECT_EQ(agreed.terms[2], "Payment: 30 days net.");
  EXPECT_EQ(agreed.disclosure, Disclosure::open_book);
  EXPECT_EQ(agreed.omissions.back(), "Duty on the boards and taxes are not included.");
  EXPECT_EQ(plain.omissions.back(),
            "Freight to you, duty on the boards and taxes are not included.");
  EXPECT_TRUE(customer_copy(agreed).settings.empty());
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

TEST_F(FillSheet, R44_part_SaysWhatIsLeftForAfterTheOrderAndTheNetLeadTime) {
  prepared.input.labour.standing = {};
  QuoteSheet sheet = filled(QuoteClass::budgetary);
  ASSERT_EQ(sheet.deferred.size(), 1u);
  EXPECT_EQ(sheet.deferred[0].kind, DeferredKind::labour_not_released);
  EXPECT_EQ(sheet.prices[0].lead_time.calendar_days, 42);
  EXPECT_EQ(sheet.prices[0].lead_time.net_days, 40);
  prepared.input.labour.standing.state = LabourState::model_released;
  prepared.input.lines[3].demand.reset();
  prepared.knowledge[3].part_question = "the BOM names no part number.";
  sheet = filled(QuoteClass::budgetary);
  ASSERT_EQ(sheet.deferred.size(), 2u);
  EXPECT_EQ(sheet.deferred[0].text, "1 part to be found and given a number: 1 working day");
  EXPECT_EQ(sheet.deferred[1].kind, DeferredKind::alternates_open);
  EXPECT_FALSE(sheet.prices[0].lead_time.net_days) << "nothing is promised";
}

TEST_F(FillSheet, SpreadsOneOffChargesBesideTheUnitPriceOnlyWhenAsked) {
  EXPECT_FALSE(filled(QuoteClass::firm).prices[0].one_off_share);
  const auto spread = [&](std::int64_t boards) {
    const Costing costing = cost(prepared.input, WorkingCalendar()).value();
    return fill_sheet({.date = prepared.input.on, .amortise_boards = boards}, prepared, costing,
                      review(prepared.input, costing, prepared.knowledge, {}).value());
  };
  const QuoteSheet sheet = spread(1'000).value();
  EXPECT_EQ(sheet.prices[0].unit_price.text(), "5.13") << "as before";
  EXPECT_EQ(sheet.prices[0].one_off_share->text(), "0.29") << "285.60 over 1,000 boards";
  EXPECT_FAILS("amortise_out_of_range", spread(0));
  EXPECT_FAILS("amortise_out_of_range", spread(10'000'001));
}

TEST_F(FillSheet, KeepsTheBooksClosedInTheCustomersCopy) {
  prepared.input.labour.standing = {};
  QuoteSheet sheet = filled(QuoteClass::firm);
  sheet.exposures = {{.value = Cost::parse("12.34567", Currency::eur()).value()}};
  EXPECT_EQ(customer_copy(sheet).exposures[0].value.text(), "12.35") << "as it would be billed";
  const QuoteSheet closed = customer_copy(sheet);
  EXPECT_FALSE(closed.prices[0].split || closed.prices[0].build);
  EXPECT_FALSE(closed.lines[0].material);
  EXPECT_TRUE(closed.lines[0].costs.empty());
  EXPECT_TRUE(closed.deferred.empty()) << "what we still have to do for a firm quote is our affair";
  EXPECT_FALSE(closed.prices[0].lead_time.net_days);
  EXPECT_EQ(customer_copy(filled(QuoteClass::budgetary)).deferred.size(), 1u);
  sheet.disclosure = Disclosure::open_book;
  EXPECT_TRUE(customer_copy(sheet).prices[0].build);
}

}  // namespace
}  // namespace tl::quoting

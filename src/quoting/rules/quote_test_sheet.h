// A quote of a made-up provider to a made-up customer, for tests of what is printed.
#pragma once

#include "foundation/text.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

inline Money euro(std::int64_t cents) {
  return Money::of_minor(cents, Currency::eur());
}

inline QuotedPrice test_price(std::int64_t boards, std::int64_t unit_cents, std::int64_t days,
                              std::int64_t excess_cents) {
  QuotedPrice price{.boards = boards};
  price.unit_price = euro(unit_cents);
  price.total = euro(unit_cents * boards);
  price.split = PriceSplit{euro(unit_cents * 7 / 10), euro(unit_cents * 3 / 10), euro(0), euro(0),
                           euro(unit_cents - unit_cents * 7 / 10 - unit_cents * 3 / 10)};
  const Cost material = Cost::from_money(euro(unit_cents * boards * 7 / 10)).value();
  const Cost labour = Cost::from_money(euro(unit_cents * boards * 2 / 10)).value();
  const CategoryRate profit{CostCategory::profit, ChargeBasis::margin, Rate::percent(10)};
  const Cost full = material.plus(labour).value();
  price.build = PriceBuild{
      material, labour, {{CostCategory::profit, profit, full, charge_on(full, profit).value()}}};
  price.turns = {{.code = "express5",
                  .description = "Express",
                  .working_days = 5,
                  .unit_price = euro(unit_cents * 3 / 2),
                  .total = euro(unit_cents * 3 / 2 * boards),
                  .calendar_days = days,
                  .days_at_least = days,
                  .limited_by_material = true}};
  price.lead_time = {.calendar_days = days, .build_working_days = 8};
  price.lead_time.drivers = {{"STM32F407VGT6", days - 12}, {"TPS54331DR", days - 26}};
  price.excess = euro(excess_cents);
  return price;
}

inline void add_test_lines(QuoteSheet& sheet, std::int64_t count) {
  static const std::vector<QuotedLine> kinds = {
      {.designators = "C1 C2 C3 C4",
       .pieces = 4,
       .maker = "Murata GRM188R71H104KA93D",
       .part = "20-00104",
       .description = "Capacitor 100 nF 50 V X7R 0603"},
      {.designators = "R1 R2 R7 R8 R9 R12 R13",
       .pieces = 7,
       .maker = "Yageo RC0603FR-0710KL",
       .part = "10-00231",
       .description = "Resistor 10 kΩ 1 % 0603"},
      {.designators = "U7",
       .pieces = 1,
       .maker = "STMicroelectronics STM32F407VGT6",
       .part = "40-00007",
       .description = "Microcontroller Cortex-M4, LQFP-100",
       .note = "End of life announced"},
      {.designators = "J3",
       .pieces = 1,
       .fitting = Fitting::not_fitted,
       .maker = "Würth Elektronik 61300611121",
       .part = "30-00011",
       .description = "Header 6 pin 2.54 mm"},
      {.designators = "X1",
       .pieces = 1,
       .fitting = Fitting::customer_supplied,
       .maker = "FLOW-CELL-2",
       .part = "",
       .description = "Sensor cell"}};
  for (std::int64_t i = 1; i <= count; ++i) {
    QuotedLine line = kinds[static_cast<std::size_t>(i) % kinds.size()];
    line.number = i;
    line.material = Cost::of_raw(4'300'000 + i * 100, Currency::eur());
    if (line.fitting == Fitting::fitted) {
      for (const QuotedPrice& price : sheet.prices) {
        line.costs.push_back(
            {price.boards, line.pieces * price.boards, line.material->times(price.boards).value()});
      }
    }
    sheet.lines.push_back(std::move(line));
  }
}

inline QuoteSheet test_sheet() {
  QuoteSheet sheet;
  sheet.provider = {.company = "Norden Elektronik GmbH",
                    .address = {"Werftstraße 14", "24143 Kiel", "Germany"},
                    .contact = {"+49 431 555 0140", "quotes@norden-elektronik.example"},
                    .registration = {"Register court Kiel HRB 0000 · VAT DE000000000"}};
  sheet.customer = {.company = "Aquametric Instruments Ltd",
                    .contact = "Ms Priya Raman, Purchasing",
                    .address = {"Unit 7, Harbour Works", "Bristol BS1 6XX", "United Kingdom"},
                    .reference = "RFQ 26-044"};
  sheet.number = "Q7";
  sheet.revision = 2;
  sheet.date = Date::parse("2026-03-02").value();
  sheet.valid_until = Date::parse("2026-04-01").value();
  sheet.prepared_by = "Jonas Weber";
  sheet.currency = Currency::eur();
  sheet.assembly = {
      .name = "FLOWSENSE MAIN",
      .revision = "C",
      .bom_file = "flowsense_main_revC_bom.xlsx",
      .bom_sha256 = "9f2c41d877ab03e1c0ffee00112233445566778899aabbccddeeff0011223344",
      .lines = 60,
      .placements = 412};
  sheet.prices = {test_price(100, 6'184, 112, 120'410), test_price(250, 5'310, 112, 98'000),
                  test_price(500, 4'620, 98, 64'055), test_price(1'000, 4'210, 98, 31'000),
                  test_price(5'000, 3'796, 126, 0)};
  sheet.headline_boards = 1'000;
  sheet.one_off = {{"Stencil, both sides", euro(38'000), "framed, kept for repeat orders"},
                   {"Placement program and first-article inspection", euro(54'000), ""}};
  sheet.questions = {
      {"TQ1",
       {14},
       "part_missing",
       "",
       "Line 14 (C14 C15): the BOM gives 100 nF but no manufacturer. Which "
       "manufacturer part may we buy?"},
      {"TQ2",
       {31},
       "part_end_of_life",
       "",
       "Line 31 (U7): end of life, last order date 30 Jun 2026. Do you have a "
       "successor, or shall we buy ahead?"},
      {"TQ3", {}, "finish_missing", "", "Which finish do you want for the bare board?"}};
  sheet.assumptions = {
      {1,
       "Material prices, minimum quantities and stock are as suppliers told them on 2 Mar 2026; "
       "we confirm them when the order is placed.",
       "material.5000"},
      {2, "Attrition and setup losses are included in the material.", "material.5000"},
      {3, "Boards are delivered in panels of four, 1.6 mm, ENIG.", ""}};
  sheet.exposures = {{100, "10-00231", "Yageo RC0603FR-0710KL", 4'220,
                      Cost::of_raw(1'814'600'000, Currency::eur()), "reel of 5,000"},
                     {100, "40-00012", "TI TPS54331DR", 2'390,
                      Cost::of_raw(118'595'400'000, Currency::eur()), "reel of 2,500"},
                     {1'000, "40-00012", "TI TPS54331DR", 1'450,
                      Cost::of_raw(31'000'000'000, Currency::eur()), "reel of 2,500"}};
  sheet.findings = {{Severity::warning, 2, "A line names no manufacturer."},
                    {Severity::note, 5, "A designator range was written out."}};
  sheet.terms = {"Payment within 30 days of the invoice, net.",
                 "Delivery FCA Kiel, Incoterms 2020.",
                 "Our general conditions of sale of January 2026 apply."};
  add_test_lines(sheet, 60);
  return sheet;
}

inline QuoteSheet budgetary_test_sheet() {
  QuoteSheet sheet = test_sheet();
  sheet.quote_class = QuoteClass::budgetary;
  sheet.omissions = {"Freight, duty and insurance.",
                     "Conformal coating, which the drawing asks for.",
                     "Functional test: no test specification was received."};
  sheet.gaps = {{GapKind::no_part, 14, "C14 C15", "100 nF 0402: no manufacturer is named."},
                {GapKind::no_price, 31, "U7", "STM32F407VGT6: no offer on file can be used."},
                {GapKind::no_lead_time, 33, "L2", "744771133: the offer tells no lead time."}};
  for (QuotedPrice& price : sheet.prices) price.lines_not_priced = 2;
  sheet.prices.back().lead_time = {.unknown_parts = {"744771133", "STM32F407VGT6"}};
  return sheet;
}

}  // namespace tl::quoting

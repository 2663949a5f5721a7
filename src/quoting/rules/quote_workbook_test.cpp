#include <algorithm>

#include "quoting/rules/quote_document.h"
#include "quoting/rules/quote_test_sheet.h"
#include "support/matchers.h"

namespace tl::quoting {
namespace {

using ::testing::ElementsAre;

const Worksheet& sheet_named(const Workbook& book, std::string_view name) {
  return *std::ranges::find(book.sheets, name, &Worksheet::name);
}

std::string text_at(const Worksheet& sheet, std::size_t row, std::size_t column) {
  const auto* text = std::get_if<SheetText>(&sheet.rows.at(row).at(column).value);
  return text == nullptr ? "(not a text)" : text->text;
}

std::int64_t number_at(const Worksheet& sheet, std::size_t row, std::size_t column) {
  const auto* number = std::get_if<SheetNumber>(&sheet.rows.at(row).at(column).value);
  return number == nullptr ? -1 : number->value;
}

TEST(QuoteWorkbook, R41_part_HoldsTheSameFiguresAsThePages) {
  const Workbook book = quote_workbook(test_sheet());
  std::vector<std::string> names;
  for (const Worksheet& sheet : book.sheets) names.push_back(sheet.name);
  EXPECT_THAT(names, ElementsAre("Summary", "Prices", "Turn times", "Lines", "Excess",
                                 "Questions & assumptions"));
  const Worksheet& prices = sheet_named(book, "Prices");
  EXPECT_EQ(number_at(prices, 1, 0), 100);
  EXPECT_EQ(number_at(prices, 1, 1), 6'184);
  const auto& total = std::get<SheetFormula>(prices.rows.at(1).at(2).value);
  EXPECT_EQ(total.formula, "=A2*B2");
  EXPECT_EQ(std::get<SheetNumber>(total.cached).value, 618'400);
  EXPECT_EQ(number_at(prices, 1, 3), 112);
  EXPECT_EQ(number_at(prices, 1, 5), 120'410);
  const auto& charges = std::get<SheetFormula>(prices.rows.back().at(1).value);
  EXPECT_EQ(charges.formula, "=SUM(B9:B10)");
  EXPECT_EQ(std::get<SheetNumber>(charges.cached).value, 92'000);
  EXPECT_EQ(text_at(prices, 8, 4), "Stencil, both sides: framed, kept for repeat orders");

  const Worksheet& lines = sheet_named(book, "Lines");
  EXPECT_EQ(lines.rows.size(), 61u);
  EXPECT_EQ(lines.autofilter->last_row, 60);
  const Worksheet& excess = sheet_named(book, "Excess");
  EXPECT_EQ(excess.rows.size(), 4u);
  EXPECT_EQ(number_at(excess, 2, 3), 2'390);
  const Worksheet& points = sheet_named(book, "Questions & assumptions");
  EXPECT_EQ(text_at(points, 1, 0), "TQ1");
  EXPECT_EQ(text_at(points, 4, 0), "A1");
  EXPECT_EQ(text_at(points, 4, 4), "Material at 5,000");
}

TEST(QuoteWorkbook, R43_part_MarksABudgetaryQuote) {
  const Workbook book = quote_workbook(budgetary_test_sheet(), {.logo_png = "a logo"});
  EXPECT_EQ(book.sheets.front().logo_png, "a logo");
  for (const Worksheet& page : book.sheets)
    EXPECT_EQ(page.page_header.middle, "BUDGETARY - not an offer") << page.name;
  const Worksheet& summary = sheet_named(book, "Summary");
  EXPECT_EQ(text_at(summary, 0, 0), "Budgetary quotation");
  EXPECT_EQ(text_at(summary, 1, 0), "BUDGETARY");
  const Worksheet& points = sheet_named(book, "Questions & assumptions");
  EXPECT_EQ(text_at(points, 7, 0), "O1");
  EXPECT_EQ(text_at(points, 10, 1), "No part known");
  const Worksheet& prices = sheet_named(book, "Prices");
  EXPECT_EQ(number_at(prices, 1, 6), 2);
  EXPECT_EQ(text_at(prices, 5, 3), "not known");
}

TEST(QuoteWorkbook, ShowsCostsOnlyWithOpenBooks) {
  QuoteSheet sheet = test_sheet();
  EXPECT_EQ(sheet_named(quote_workbook(sheet), "Prices").rows.at(1).size(), 7u);
  EXPECT_EQ(sheet_named(quote_workbook(sheet), "Lines").rows.at(1).size(), 8u);
  sheet.disclosure = Disclosure::open_book;
  const Workbook open = quote_workbook(sheet);
  EXPECT_EQ(sheet_named(open, "Prices").rows.at(1).size(), 7u);
  EXPECT_EQ(number_at(sheet_named(open, "Costed BOM"), 1, 6), 430'010'000);
}

std::string formula_at(const Worksheet& sheet, std::size_t row, std::size_t column) {
  const auto* formula = std::get_if<SheetFormula>(&sheet.rows.at(row).at(column).value);
  return formula == nullptr ? "(not a formula)" : formula->formula;
}

TEST(QuoteWorkbook, ComputesThePriceAgainFromItsRatesWithOpenBooks) {
  QuoteSheet sheet = test_sheet();
  sheet.disclosure = Disclosure::open_book;
  const Workbook book = quote_workbook(sheet);
  const Worksheet& rolled = sheet_named(book, "Roll-up");
  EXPECT_EQ(text_at(rolled, 4, 0), "profit, margin");
  EXPECT_EQ(number_at(rolled, 4, 1), 100'000);
  EXPECT_EQ(formula_at(rolled, 4, 2), "=(C3+C4)*B5/(1-B5)");
  EXPECT_EQ(formula_at(rolled, 5, 2), "=SUM(C3:C5)");
  EXPECT_EQ(formula_at(rolled, 6, 2), "=ROUND(C6/C2,2)");
  EXPECT_EQ(formula_at(rolled, 6, 10), "=ROUND(K6/K2,2)") << "the fifth quantity";
  const Worksheet& costed = sheet_named(book, "Costed BOM");
  EXPECT_EQ(formula_at(costed, 1, 5), "=G2/E2");
  EXPECT_EQ(formula_at(costed, costed.rows.size() - 1, 6),
            "=SUM(G2:G" + std::to_string(costed.rows.size() - 1) + ")");
  EXPECT_EQ(formula_at(sheet_named(book, "Turn times"), 1, 4), "=A2*D2");
}

TEST(QuoteWorkbook, AddsWhatFactsTellOfDutyToTheRateOnTheRest) {
  QuoteSheet sheet = test_sheet();
  sheet.disclosure = Disclosure::open_book;
  const auto euros = [](const char* text) { return Cost::parse(text, Currency::eur()).value(); };
  for (QuotedPrice& price : sheet.prices) {
    price.build->added = {{.category = CostCategory::duty,
                           .rate = {.category = CostCategory::duty, .rate = Rate::percent(3)},
                           .base = euros("600"),
                           .amount = euros("28"),
                           .told = euros("10")}};
  }
  const Worksheet rolled = sheet_named(quote_workbook(sheet), "Roll-up");
  EXPECT_EQ(formula_at(rolled, 4, 2), "=(600.00)*B5+10.00");
}

TEST(QuoteWorkbook, HoldsAnEmptyQuote) {
  const Workbook book = quote_workbook(QuoteSheet{});
  EXPECT_EQ(book.sheets.size(), 5u);
  EXPECT_FALSE(sheet_named(book, "Lines").autofilter.has_value());
}

}  // namespace
}  // namespace tl::quoting

#include "sourcing/rules/supplier_request.h"

#include "sourcing/rules/read_offers.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

using ::testing::ElementsAre;

std::vector<AskedLine> lines() {
  return {{.key = "R1-1",
           .manufacturer = "Yageo",
           .mpn = "RC0402",
           .category = PartCategory::resistors,
           .pieces = {73, 545}},
          {.key = "R1-4",
           .manufacturer = "Murata",
           .mpn = "GRM155",
           .category = PartCategory::capacitors,
           .pieces = {31}},
          {.key = "R1-5", .mpn = "X1", .category = PartCategory::other, .pieces = {1}}};
}

SupplierRequest request() {
  return {.number = "SR1",
          .rfq = "R1",
          .company = "Elster EMS",
          .supplier = "Beta",
          .currency = Currency::eur(),
          .asked_on = Date::parse("2026-03-02").value(),
          .lines = lines()};
}

// The file as it went out, with cells filled in: row and column count from 0.
SourceDocument answered(
    const std::vector<std::tuple<std::size_t, std::size_t, std::string>>& fill) {
  SourceDocument document;
  document.file = "SR1.csv";
  Grid grid = request_grid(request());
  for (const auto& [row, column, text] : fill) {
    grid.rows.resize(std::max(grid.rows.size(), row + 1));
    grid.rows[row].resize(std::max(grid.rows[row].size(), column + 1));
    grid.rows[row][column] = {.text = text, .kind = CellKind::text};
  }
  document.sheets.push_back(std::move(grid));
  return document;
}

std::vector<OfferRecord> priced(const SourceDocument& document) {
  auto file = read_offers(document, {.supplier = "Beta"});
  EXPECT_OK(file);
  std::erase_if(file->offers, [](const OfferRecord& offer) { return offer.breaks.empty(); });
  return file->offers;
}

constexpr std::size_t first_line = 7;  // below four facts, the advice, a blank row and the header
constexpr std::size_t key_at = 0, maker_at = 2, mpn_at = 3, quantity_at = 6, price_at = 7,
                      currency_at = 8, remarks_at = 15;

TEST(SupplierRequest, AsksEverySupplierForItsCategories) {
  const std::vector<SupplierProfile> suppliers{
      {.name = "Beta", .categories = {PartCategory::resistors, PartCategory::capacitors}},
      {.name = "Gamma", .categories = {PartCategory::capacitors}},
      {.name = "Delta", .categories = {PartCategory::pcb}}};
  const RequestPlan plan = plan_requests(lines(), suppliers);
  ASSERT_EQ(plan.asked.size(), 2u);
  EXPECT_THAT(plan.asked[0].lines, ElementsAre(0, 1));
  EXPECT_THAT(plan.asked[1].lines, ElementsAre(1));
  EXPECT_THAT(plan.unasked, ElementsAre(2));
}

TEST(SupplierRequest, ComesBackAsAPriceList) {
  const Grid grid = request_grid(request());
  ASSERT_EQ(grid.text(first_line - 1, key_at), "Line key");
  ASSERT_EQ(grid.text(first_line, key_at), "R1-1");
  EXPECT_EQ(grid.text(first_line + 1, quantity_at), "545");
  EXPECT_EQ(grid.text(first_line + 1, mpn_at), "") << "a further quantity of the row above";
  const SourceDocument document =
      answered({{first_line, price_at, "0.009"}, {first_line + 1, price_at, "0.007"}});
  EXPECT_EQ(request_number_in(document), "SR1");
  const auto offers = priced(document);
  ASSERT_EQ(offers.size(), 1u);
  EXPECT_EQ(offers[0].supplier, "Beta");
  EXPECT_EQ(offers[0].currency, Currency::eur());
  ASSERT_EQ(offers[0].breaks.size(), 2u);
  EXPECT_EQ(offers[0].breaks[1].from, 545);
  EXPECT_EQ(offers[0].breaks[1].price.text(), "0.007");
}

TEST(SupplierRequest, TellsWhatWasAnsweredAndWhatWasNot) {
  const SourceDocument document =
      answered({{first_line, price_at, "0.009"}, {first_line + 2, remarks_at, "not ours"}});
  const auto read = read_answer(lines(), document, priced(document));
  ASSERT_EQ(read.size(), 3u);
  EXPECT_EQ(read[0].outcome, AnswerOutcome::answered);
  EXPECT_EQ(read[1].outcome, AnswerOutcome::unanswered);
  EXPECT_EQ(read[1].remarks, "not ours");
}

TEST(SupplierRequest, AnotherPartIsAProposalAndNeverTheOneAskedFor) {
  const SourceDocument document = answered({{first_line + 2, maker_at, "Samsung"},
                                            {first_line + 2, mpn_at, "CL05B104"},
                                            {first_line + 2, price_at, "0.012"}});
  const auto read = read_answer(lines(), document, priced(document));
  ASSERT_EQ(read.size(), 4u);
  EXPECT_EQ(read[1].outcome, AnswerOutcome::unanswered) << "GRM155 was not priced";
  EXPECT_EQ(read[3].outcome, AnswerOutcome::alternate);
  EXPECT_EQ(read[3].line_key, "R1-4");
  EXPECT_EQ(read[3].mpn, "CL05B104");
}

TEST(SupplierRequest, ProposesNothingWithoutAPrice) {
  const SourceDocument document = answered({{first_line + 4, key_at, "R1-4"},
                                            {first_line + 4, mpn_at, "CL05B104"},
                                            {first_line + 4, currency_at, "EUR"}});
  EXPECT_EQ(read_answer(lines(), document, priced(document)).size(), 3u);
  EXPECT_EQ(request_number_in(SourceDocument()), "");
}

TEST(SupplierRequest, IsTheSameInAWorkbook) {
  const Workbook book = request_workbook(request());
  ASSERT_EQ(book.sheets.size(), 1u);
  EXPECT_EQ(book.sheets[0].rows.size(), request_grid(request()).rows.size());
  EXPECT_EQ(book.sheets[0].name, "SR1");
}

}  // namespace
}  // namespace tl::sourcing

#include "quoting/service/quotes.h"

#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "accounts/service/technical_queries.h"
#include "accounts/store/statements.h"
#include "bom/store/statements.h"
#include "market/store/statements.h"
#include "parts/service/import_parts.h"
#include "parts/store/statements.h"
#include "platform/database/audit.h"
#include "platform/database/statements.h"
#include "platform/documents/read_document.h"
#include "platform/vault/statements.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "support/databases.h"

namespace tl::quoting {
namespace {

using database::Transaction;
using ::testing::HasSubstr;

constexpr std::string_view bom_csv =
    "Ref,Qty,Description,Manufacturer,MPN,Package\n"
    "R1 R2 R3 R4,4,10k,Yageo,RC0402FR-0710KL,0402\n"
    "R5,1,10k,YAGEO,rc0402fr 0710kl,0402\n"
    "J1,1,Header,Molex,22-23-2041,THT\n"
    "C9,1,100n,Murata,GRM155R71H104KE14D,0402\n";
constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n"
    "70-00001,Molex,22-23-2041,THT,released\n";
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.01,0.005,1,100000,2026-01-01\n"
    "Alpha,A2,Molex,22-23-2041,EUR,0.50,,1,5000,2026-01-01\n";
constexpr std::string_view more_prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,moq,stock,retrieved\n"
    "Beta,B1,Murata,GRM155R71H104KE14D,EUR,0.02,4000,100000,2026-01-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,setup\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,smt,72,,,,,\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,\n"
    "attrition,0402,5,%,,,,20\n"
    "mark_up,material,10,%,,,,\n"
    "one_off,stencil,200,,,,,\n";

class Quotes : public testing::OnBothDatabases {
 protected:
  Quotes()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &sourcing::store_schema(), &accounts::store_schema(), &bom::store_schema(),
                         &quoting::store_schema(), &market::store_schema()}) {
    EXPECT_OK(accounts::set_company(db(), caller, {.name = "Elster EMS"}));
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(parts::import_parts(db(), caller,
                                  documents::read_document(parts_csv, "parts.csv").value()));
    offer(prices_csv);
    EXPECT_OK(import_rates(db(), caller, rates_csv, "rates.csv"));
  }

  void offer(std::string_view bytes) {
    EXPECT_OK(
        sourcing::import_offers(db(), caller, {.bytes = bytes, .file_name = "prices.csv"}, nobody));
  }
  Result<RfqView> ask(std::string_view bom = bom_csv) {
    return new_rfq(db(), caller,
                   {.customer = "C1",
                    .assembly = "A-1",
                    .revision = "B",
                    .bom_file = "board.csv",
                    .bom_bytes = bom,
                    .quantities = {10, 100}});
  }
  Result<QuoteView> quote(QuoteClass quote_class) {
    return quote_rfq(db(), caller, "R1", quote_class, nobody);
  }

  jobs::NoProgress nobody;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(Quotes);

TEST_P(Quotes, R40_part_GoFromABomFileToPricesWithWhatIsMissing) {
  ASSERT_OK(ask());
  const auto made = quote(QuoteClass::budgetary);
  ASSERT_OK(made);
  EXPECT_EQ(made->number, "Q1");
  EXPECT_EQ(made->new_parts, 1) << "Murata's capacitor is proposed to engineering";
  ASSERT_EQ(made->sheet.prices.size(), 2u);
  // 5 resistors a board: (50 x 1.05 rounded up + 20) x 0.01 = 0.73; 10 headers at 0.50; + 10 %;
  // 6 placements x 0.5 s x 10 at 72 an hour = 0.60. (5.73 x 1.1 + 0.60) / 10 = 0.6903
  EXPECT_EQ(made->sheet.prices[0].unit_price.text(), "0.69");
  EXPECT_EQ(made->sheet.prices[0].lines_not_priced, 1);
  ASSERT_EQ(made->sheet.gaps.size(), 1u);
  EXPECT_EQ(made->sheet.gaps[0].kind, GapKind::no_price);
  EXPECT_EQ(made->sheet.provider.company, "Elster EMS");
  EXPECT_EQ(show_quote(db(), "q1")->sheet.prices[1].unit_price.text(),
            made->sheet.prices[1].unit_price.text());
}

TEST_P(Quotes, R41_part_AreFirmOnlyWithAPartAPriceAndALeadTimeForEveryLine) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::firm));
  const auto refused = issue_quote(db(), caller, "Q1");
  EXPECT_FAILS("quote_not_firm", refused);
  EXPECT_THAT(refused.error().message, HasSubstr("line 4 (C9)"));
  EXPECT_EQ(show_quote(db(), "Q1")->state, QuoteState::draft) << "a refusal leaves nothing behind";
  offer(more_prices_csv);
  ASSERT_OK(quote(QuoteClass::firm));
  const auto issued = issue_quote(db(), caller, "Q2");
  ASSERT_OK(issued);
  EXPECT_EQ(issued->quote.state, QuoteState::issued);
  EXPECT_TRUE(issued->pdf.starts_with("%PDF"));
  EXPECT_TRUE(issued->xlsx.starts_with("PK"));
  EXPECT_THAT(issued->json, HasSubstr("\"number\": \"Q2\""));
}

TEST_P(Quotes, R41_part_AreNotIssuedFirmWhileATechnicalQueryIsOpen) {
  ASSERT_OK(ask("Ref,Qty,Manufacturer,MPN\nR1 R2,3,Yageo,RC0402FR-0710KL\n"));
  const auto first = quote_rfq(db(), caller, "R1", QuoteClass::firm, nobody);
  ASSERT_OK(first);
  ASSERT_EQ(first->sheet.questions.size(), 1u);
  EXPECT_EQ(first->sheet.questions[0].number, "TQ1");
  EXPECT_FAILS("quote_questions_open", issue_quote(db(), caller, "Q1"));
  EXPECT_OK(accounts::close_query(db(), caller, "TQ1",
                                  {accounts::QueryState::assumed, "three are needed"}));
  EXPECT_FAILS("quote_questions_open", issue_quote(db(), caller, "Q1")) << "it lists it as open";
  const auto second = quote_rfq(db(), caller, "R1", QuoteClass::firm, nobody);
  EXPECT_TRUE(second->sheet.questions.empty());
  EXPECT_EQ(second->sheet.assumptions.back().query, "TQ1");
  EXPECT_OK(issue_quote(db(), caller, "Q2"));
}

TEST_P(Quotes, R43_part_AreMarkedBudgetaryAndSayWhatTheyLeaveOut) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::budgetary));
  const auto issued = issue_quote(db(), caller, "Q1");
  ASSERT_OK(issued);
  EXPECT_EQ(issued->quote.sheet.quote_class, QuoteClass::budgetary);
  EXPECT_FALSE(issued->quote.sheet.omissions.empty());
}

TEST_P(Quotes, StayAsTheyWereIssuedWhateverComesLater) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::budgetary));
  const auto first = issue_quote(db(), caller, "Q1");
  ASSERT_OK(first);
  offer(more_prices_csv);
  ASSERT_OK(accounts::set_company(db(), caller, {.name = "Renamed EMS"}));
  const auto again = issue_quote(db(), caller, "Q1");
  ASSERT_OK(again);
  EXPECT_EQ(again->pdf, first->pdf);
  EXPECT_EQ(again->json, first->json);
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "quote"}); });
  ASSERT_EQ(audit->size(), 2u) << "prepared once, issued once";
  EXPECT_EQ(audit->front().action, "quote_issued");
}

TEST_P(Quotes, E10_ExplainThemselvesFromWhatWasStoredWithThem) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::budgetary));
  offer(
      "supplier,sku,manufacturer,mpn,currency,price "
      "1,moq,stock,retrieved\nAlpha,A1,Yageo,RC0402FR-0710KL,EUR,9.99,1,100000,2026-01-02\n");
  const auto why = explain_quote(db(), "Q1", "line.1.price.10");
  ASSERT_OK(why);
  EXPECT_EQ(why->value, "EUR 0.584") << "4 of 5 pieces of 0.73, at the price of its day";
  EXPECT_THAT(print(*why), HasSubstr("Alpha A1"));
  EXPECT_FAILS("explain_path_unknown", explain_quote(db(), "Q1", "total.7"));
}

TEST_P(Quotes, R43_part_MayTakeTheOnlyMakerOfANumberWhenBudgetary) {
  offer(more_prices_csv);
  ASSERT_OK(ask("Ref,Qty,MPN\nC9,1,GRM155R71H104KE14D\n"));
  const auto firm = quote(QuoteClass::firm);
  ASSERT_OK(firm);
  EXPECT_EQ(firm->new_parts, 1) << "all offers of the number are Murata's";
  EXPECT_EQ(firm->sheet.gaps.size(), 1u) << "a person has to say so first";
  EXPECT_FALSE(firm->sheet.prices[0].lead_time.calendar_days);
  const auto budgetary = quote(QuoteClass::budgetary);
  ASSERT_OK(budgetary);
  EXPECT_TRUE(budgetary->sheet.gaps.empty());
  EXPECT_THAT(budgetary->sheet.assumptions[1].text, HasSubstr("Line 1: no maker is named"));
}

TEST_P(Quotes, AreRefusedWhenTheyExpired) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::budgetary));
  Caller later = caller;
  later.today = caller.today.plus_days(31);
  EXPECT_FAILS("quote_expired", issue_quote(db(), later, "Q1"));
  later.today = caller.today.plus_days(30);
  EXPECT_OK(issue_quote(db(), later, "Q1"));
}

TEST_P(Quotes, NameWhatIsNotThere) {
  EXPECT_FAILS("rfq_not_found", quote(QuoteClass::firm));
  EXPECT_FAILS("quote_not_found", show_quote(db(), "Q1"));
  EXPECT_FAILS("customer_not_found", new_rfq(db(), caller,
                                             {.customer = "C9",
                                              .assembly = "A",
                                              .revision = "1",
                                              .bom_file = "b.csv",
                                              .bom_bytes = bom_csv,
                                              .quantities = {1}}));
  EXPECT_FAILS("rfq_name_invalid", new_rfq(db(), caller,
                                           {.customer = "C1",
                                            .assembly = "a/b",
                                            .revision = "1",
                                            .bom_file = "b.csv",
                                            .bom_bytes = bom_csv,
                                            .quantities = {1}}));
  EXPECT_FAILS("quantities_missing", new_rfq(db(), caller,
                                             {.customer = "C1",
                                              .assembly = "a",
                                              .revision = "1",
                                              .bom_file = "b.csv",
                                              .bom_bytes = bom_csv}));
  EXPECT_FAILS("need_by_past", new_rfq(db(), caller,
                                       {.customer = "C1",
                                        .assembly = "a",
                                        .revision = "1",
                                        .bom_file = "b.csv",
                                        .bom_bytes = bom_csv,
                                        .quantities = {1},
                                        .need_by = Date::parse("2020-01-01").value()}));
  EXPECT_EQ(ask()->number, "R1") << "what was refused used up no number";
}

TEST_P(Quotes, NeedARateTableOfTheirDay) {
  const auto early = new_rfq(db(), caller,
                             {.customer = "C1",
                              .assembly = "A",
                              .revision = "1",
                              .bom_file = "b.csv",
                              .bom_bytes = bom_csv,
                              .quantities = {1},
                              .as_of = Date::parse("2025-12-31").value()});
  ASSERT_OK(early);
  EXPECT_FAILS("rates_missing", quote(QuoteClass::budgetary));
}

TEST_P(Quotes, R40_part_RememberWhatAPersonDecided) {
  ASSERT_OK(ask("Ref,Qty,Manufacturer,MPN\nR1,1,,RC0402FR-O71OKL\n"));
  const auto before = match_rfq(db(), caller, "R1");
  ASSERT_OK(before);
  EXPECT_EQ(before->open, 1) << "letters O for zeros: a person says so first";
  EXPECT_FALSE(before->lines[0].suggestions.empty());
  ASSERT_OK(decide_line(
      db(), caller, "R1",
      {.line = 1, .manufacturer = "Yageo", .mpn = "RC0402FR-0710KL", .note = "typing error"}));
  const auto after = match_rfq(db(), caller, "R1");
  EXPECT_EQ(after->lines[0].grade, parts::MatchGrade::decided);
  EXPECT_EQ(after->lines[0].part, "10-00001");
  EXPECT_FAILS("line_not_found", decide_line(db(), caller, "R1", {.line = 2}));
  EXPECT_FAILS(
      "part_not_found",
      decide_line(db(), caller, "R1", {.line = 1, .manufacturer = "Yageo", .mpn = "NOPE-1"}));
}

TEST_P(Quotes, TakeInARateTableOnceAndOnlyWhole) {
  const auto again = import_rates(db(), caller, rates_csv, "rates.csv");
  ASSERT_OK(again);
  EXPECT_EQ(again->state, RateImportState::known_already);
  const auto wrong = import_rates(
      db(), caller, "kind,code,value\ncurrency,EUR,\nmark_up,material,lots\n", "rates.csv");
  ASSERT_OK(wrong);
  EXPECT_EQ(wrong->state, RateImportState::refused);
  EXPECT_TRUE(wrong->findings.has_code("rate_row_invalid"));
}

TEST(Quantities, AreReadSortedAndChecked) {
  EXPECT_EQ(*parse_quantities("1000,100, 500;100"), (std::vector<std::int64_t>{100, 500, 1000}));
  for (const char* bad : {"0", "-5", "1.5", "1.000", "1,000", "many", "10000001"})
    EXPECT_FAILS("quantity_invalid", parse_quantities(bad)) << bad;
  std::string many;
  for (int i = 1; i <= 24; ++i) many += std::to_string(i) + ",";
  EXPECT_OK(parse_quantities(many));
  EXPECT_FAILS("quantities_too_many", parse_quantities(many + "25"));
}

}  // namespace
}  // namespace tl::quoting

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
#include "quoting/service/quote_course.h"
#include "quoting/service/quote_items.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "quoting/store/statements.h"
#include "sourcing/service/offers.h"
#include "sourcing/store/statements.h"
#include "stock/store/statements.h"
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

class QuoteDesk : public testing::OnBothDatabases {
 protected:
  QuoteDesk()
      : OnBothDatabases({&database::store_schema(), &vault::store_schema(), &parts::store_schema(),
                         &sourcing::store_schema(), &stock::store_schema(),
                         &accounts::store_schema(), &bom::store_schema(), &quoting::store_schema(),
                         &market::store_schema()}) {
    EXPECT_OK(accounts::set_company(db(), caller, {.name = "Elster EMS"}));
    EXPECT_OK(accounts::add_customer(db(), caller, {.name = "Kranich"}));
    EXPECT_OK(parts::import_parts(db(), caller,
                                  documents::read_document(parts_csv, "parts.csv").value()));
    offer(prices_csv);
    EXPECT_OK(import_rates(db(), caller, rates_csv, "rates.csv"));
    EXPECT_OK(release_rates(db(), caller, std::nullopt, "checked"));
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
    return quote_rfq(db(), caller, "R1", {.quote_class = quote_class}, nobody);
  }

  jobs::NoProgress nobody;
  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};

class Quotes : public QuoteDesk {};
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
  EXPECT_EQ(show_quote(db(), "q1", caller.today)->sheet.prices[1].unit_price.text(),
            made->sheet.prices[1].unit_price.text());
}

TEST_P(Quotes, R41_part_AreFirmOnlyWithAPartAPriceAndALeadTimeForEveryLine) {
  ASSERT_OK(ask());
  ASSERT_OK(quote(QuoteClass::firm));
  const auto refused = issue_quote(db(), caller, "Q1");
  EXPECT_FAILS("quote_not_firm", refused);
  EXPECT_THAT(refused.error().message, HasSubstr("line 4 (C9)"));
  EXPECT_EQ(show_quote(db(), "Q1", caller.today)->state, QuoteState::draft)
      << "a refusal leaves nothing behind";
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
  const auto first = quote_rfq(db(), caller, "R1", {}, nobody);
  ASSERT_OK(first);
  ASSERT_EQ(first->sheet.questions.size(), 1u);
  EXPECT_EQ(first->sheet.questions[0].number, "TQ1");
  EXPECT_FAILS("quote_not_firm", issue_quote(db(), caller, "Q1"));
  EXPECT_OK(accounts::close_query(db(), caller, "TQ1",
                                  {accounts::QueryState::assumed, "three are needed"}));
  EXPECT_FAILS("quote_not_firm", issue_quote(db(), caller, "Q1")) << "it lists it as open";
  const auto second = quote_rfq(db(), caller, "R1", {}, nobody);
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
  EXPECT_EQ(explain_quote(db(), "Q1", "completeness")->inputs.size(), 5u);
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
  EXPECT_FAILS("quote_not_found", show_quote(db(), "Q1", caller.today));
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
  ASSERT_OK(decide_lines(
      db(), caller, "R1",
      {.lines = {1}, .manufacturer = "Yageo", .mpn = "RC0402FR-0710KL", .note = "typing error"}));
  const auto after = match_rfq(db(), caller, "R1");
  EXPECT_EQ(after->lines[0].grade, parts::MatchGrade::decided);
  EXPECT_EQ(after->lines[0].part, "10-00001");
  EXPECT_FAILS("line_not_found", decide_lines(db(), caller, "R1", {.lines = {2}}));
  EXPECT_FAILS(
      "part_not_found",
      decide_lines(db(), caller, "R1", {.lines = {1}, .manufacturer = "Yageo", .mpn = "NOPE-1"}));
}

TEST_P(Quotes, DecideSeveralLinesTogetherOrNone) {
  ASSERT_OK(ask("Ref,Qty,Manufacturer,MPN\nR1,1,,RC0402FR-O71OKL\nR2,1,,RCO402FR-0710KL\n"));
  LineDecision decision{
      .lines = {1, 2, 3}, .manufacturer = "Yageo", .mpn = "RC0402FR-0710KL", .note = "typing"};
  EXPECT_FAILS("line_not_found", decide_lines(db(), caller, "R1", decision));
  EXPECT_EQ(match_rfq(db(), caller, "R1")->open, 2) << "none was decided";
  decision.lines = {1, 2};
  const auto decided = decide_lines(db(), caller, "R1", decision);
  ASSERT_OK(decided);
  EXPECT_EQ(decided->open, 0);
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

constexpr std::string_view complete_bom =
    "Ref,Qty,Description,Manufacturer,MPN,Package\n"
    "R1 R2 R3 R4,4,10k,Yageo,RC0402FR-0710KL,0402\n"
    "J1,1,Header,Molex,22-23-2041,THT\n";
constexpr std::string_view dearer_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.03,0.005,1,100000,2026-01-02\n";
constexpr std::string_view as_before_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved\n"
    "Beta,B1,Yageo,RC0402FR-0710KL,EUR,0.01,0.005,1,100000,2026-01-02\n";

class QuoteCourse : public QuoteDesk {
 protected:
  // Q1, issued for R1.
  void issue(QuoteClass quote_class = QuoteClass::firm) {
    ASSERT_OK(ask(complete_bom));
    ASSERT_OK(quote(quote_class));
    ASSERT_OK(issue_quote(db(), caller, "Q1"));
  }
  Caller on_day(int days_later) const {
    Caller later = caller;
    later.today = caller.today.plus_days(days_later);
    later.now = Instant::from_micros(caller.now.micros() + days_later * 86'400'000'000LL);
    return later;
  }
  QuoteState state(std::string_view number, int days_later) {
    return show_quote(db(), number, on_day(days_later).today).value().state;
  }
  Result<QuoteView> revise(int days_later, const char* reason = "") {
    return revise_quote(db(), on_day(days_later), "Q1", {.reason = reason}, nobody);
  }
};
TL_ON_BOTH_DATABASES(QuoteCourse);

TEST_P(QuoteCourse, KeepEarlierRevisionsAsTheyWereIssued) {
  issue();
  const std::string first = issue_quote(db(), caller, "Q1")->json;
  const auto second = revise(3, "the customer asked again");
  ASSERT_OK(second);
  EXPECT_EQ(second->document, "Q1.2");
  EXPECT_EQ(second->revision, 2);
  EXPECT_EQ(second->reason, "the customer asked again");
  EXPECT_EQ(second->sheet.revision, 2);
  EXPECT_EQ(second->sheet.date, on_day(3).today) << "by the offers of its own day";
  EXPECT_EQ(state("Q1.1", 3), QuoteState::issued) << "in force until the next is issued";
  const auto issued = issue_quote(db(), on_day(4), "Q1");
  ASSERT_OK(issued);
  EXPECT_EQ(issued->quote.document, "Q1.2") << "Q1 is the newest";
  EXPECT_EQ(state("Q1.1", 4), QuoteState::superseded);
  EXPECT_EQ(state("Q1.1", 3), QuoteState::issued) << "as of the day before";
  EXPECT_EQ(issue_quote(db(), on_day(5), "Q1.1")->json, first);
  EXPECT_FAILS("quote_not_found", show_quote(db(), "Q1.3", caller.today));
  EXPECT_FAILS("quote_not_found", show_quote(db(), "Q1.2", caller.today)) << "not there yet";
}

TEST_P(QuoteCourse, NeverIssueADraftThatALaterOneReplaced) {
  ASSERT_OK(ask(complete_bom));
  ASSERT_OK(quote(QuoteClass::firm));
  ASSERT_OK(revise(1));
  EXPECT_EQ(state("Q1.1", 1), QuoteState::superseded);
  EXPECT_FAILS("quote_superseded", issue_quote(db(), on_day(1), "Q1.1"));
  EXPECT_OK(issue_quote(db(), on_day(1), "Q1.2"));
  EXPECT_FAILS("quote_reason_too_long", revise(2, std::string(501, 'x').c_str()));
  EXPECT_EQ(revise(2, std::string(500, 'x').c_str())->document, "Q1.3");
}

TEST_P(QuoteCourse, R43_part_MakeABudgetaryQuoteFirmBeforeAnOrderMayRestOnIt) {
  issue(QuoteClass::budgetary);
  EXPECT_THAT(show_quote(db(), "Q1", caller.today)->not_orderable,
              HasSubstr("throughline quote firm Q1"));
  const auto firm = make_firm(db(), on_day(1), "Q1", {}, nobody);
  ASSERT_OK(firm);
  EXPECT_EQ(firm->document, "Q1.2");
  EXPECT_EQ(firm->sheet.quote_class, QuoteClass::firm);
  EXPECT_FAILS("quote_firm_already", make_firm(db(), on_day(1), "Q1", {}, nobody));
  const auto issued = issue_quote(db(), on_day(1), "Q1");
  ASSERT_OK(issued);
  EXPECT_EQ(issued->quote.not_orderable, "");
  EXPECT_EQ(show_quote(db(), "Q1.1", on_day(1).today)->state, QuoteState::superseded);
}

TEST_P(QuoteCourse, AreWithdrawnOnceAndForAReason) {
  issue();
  EXPECT_FAILS("withdrawal_reason_missing", withdraw_quote(db(), caller, "Q1", " "));
  const auto gone = withdraw_quote(db(), on_day(2), "Q1", "the project was stopped");
  ASSERT_OK(gone);
  EXPECT_EQ(gone->state, QuoteState::withdrawn);
  EXPECT_EQ(gone->withdrawal_reason, "the project was stopped");
  const auto facts =
      db().read([](Transaction& tx) { return accounts::facts_about(tx, accounts::CustomerId(1)); });
  ASSERT_OK(facts);
  EXPECT_EQ(facts->back().kind, accounts::FactKind::quote_withdrawn);
  EXPECT_EQ(facts->back().reference, "Q1");
  EXPECT_EQ(facts->back().evidence, "Q1 for R1: the project was stopped");
  EXPECT_EQ(facts->back().happened_on, on_day(2).today);
  EXPECT_FAILS("quote_withdrawn", withdraw_quote(db(), on_day(3), "Q1", "again"));
  EXPECT_EQ(state("Q1", 1), QuoteState::issued);
  ASSERT_OK(revise(4)) << "it may be taken up again";
  EXPECT_EQ(state("Q1", 4), QuoteState::draft);
  EXPECT_OK(withdraw_quote(db(), on_day(4), "Q1", "and stopped again"));
  EXPECT_FAILS("quote_withdrawn", issue_quote(db(), on_day(4), "Q1"));
}

TEST_P(QuoteCourse, AreListedAsTheyStandOnADay) {
  issue();
  ASSERT_OK(revise(3));
  ASSERT_OK(issue_quote(db(), on_day(3), "Q1"));
  const auto before = list_quotes(db(), on_day(2).today);
  ASSERT_OK(before);
  ASSERT_EQ(before->size(), 1u);
  EXPECT_EQ(before->front().state, QuoteState::issued);
  EXPECT_EQ(before->front().customer, "Kranich");
  const auto after = list_quotes(db(), on_day(3).today);
  ASSERT_EQ(after->size(), 2u);
  EXPECT_EQ((*after)[0].state, QuoteState::superseded);
  EXPECT_THAT((*after)[0].why, HasSubstr("by Q1.2 on "));
  EXPECT_EQ((*after)[1].state, QuoteState::issued);
  EXPECT_EQ(list_quotes(db(), on_day(99).today)->back().state, QuoteState::expired);
  EXPECT_TRUE(list_quotes(db(), on_day(-1).today)->empty());
}

TEST_P(QuoteCourse, CompareTheirRevisions) {
  issue();
  offer(dearer_csv);
  ASSERT_OK(revise(30));
  const auto what = compare_revisions(db(), "Q1", {.before = 1, .after = 2});
  ASSERT_OK(what);
  EXPECT_EQ(what->before, "Q1 revision 1");
  EXPECT_THAT(what->prices[0].difference, HasSubstr("+0.1"));
  EXPECT_EQ(what->lines_unchanged, 2);
  EXPECT_FAILS("quote_not_found", compare_revisions(db(), "Q1", {.before = 1, .after = 3}));
  EXPECT_OK(parse_revisions("1,2"));
  for (const char* bad : {"", "1", "1,1", "0,2", "a,b", "1,2,3"})
    EXPECT_FAILS("revisions_malformed", parse_revisions(bad)) << bad;
}

TEST_P(QuoteCourse, E3_part_BreakWhenAPriceRisesAndAreWholeAgainWhenItIsHadElsewhere) {
  issue();
  const auto first = check_quotes(db(), on_day(1), "", on_day(1).today);
  ASSERT_OK(first);
  ASSERT_EQ(first->size(), 1u);
  EXPECT_EQ(first->front().outcome, CheckOutcome::whole);
  offer(dearer_csv);
  const auto broken = check_quotes(db(), on_day(30), "Q1", on_day(30).today);
  ASSERT_OK(broken);
  EXPECT_EQ(broken->front().outcome, CheckOutcome::broken);
  EXPECT_THAT(drift_text(broken->front().broken.at(0)),
              HasSubstr("was at most EUR 0.01, is EUR 0.03"));
  const auto shown = show_quote(db(), "Q1", on_day(30).today);
  EXPECT_EQ(shown->state, QuoteState::broken);
  EXPECT_EQ(shown->broken_on, on_day(30).today);
  EXPECT_EQ(shown->last_check->broken.size(), broken->front().broken.size());
  EXPECT_THAT(shown->not_orderable, HasSubstr("quote revise"));
  EXPECT_EQ(state("Q1", 29), QuoteState::issued);
  EXPECT_EQ(list_quotes(db(), on_day(30).today)->front().state, QuoteState::broken);
}

TEST_P(QuoteCourse, E3_part_RecordACheckOnceAndWhatItFoundAgainNever) {
  issue();
  offer(dearer_csv);
  const int day = 29;
  ASSERT_OK(check_quotes(db(), on_day(day), "", on_day(day).today));
  ASSERT_OK(check_quotes(db(), on_day(day), "", on_day(day).today));
  offer(as_before_csv);
  const auto whole = check_quotes(db(), on_day(30), "", on_day(30).today);
  ASSERT_OK(whole);
  EXPECT_EQ(whole->front().outcome, CheckOutcome::whole);
  EXPECT_EQ(whole->front().covered.size(), 1u);
  EXPECT_EQ(state("Q1", day), QuoteState::broken) << "as it stood";
  EXPECT_EQ(state("Q1", 30), QuoteState::issued);
  const auto audit =
      db().read([](Transaction& tx) { return database::list_audit(tx, {.entity = "quote"}); });
  EXPECT_EQ(audit->size(), 4u) << "prepared, issued, found broken once, found whole";
}

TEST_P(QuoteCourse, R41_KeepWhatTheCustomerAcceptedOfAnIssuedQuote) {
  ASSERT_OK(ask(complete_bom));
  ASSERT_OK(quote(QuoteClass::firm));
  const Acceptance first{.items = "T1,A1", .said_by = " Ms  Keller ", .note = "by mail"};
  EXPECT_FAILS("quote_not_issued", accept_items(db(), caller, "Q1", first));
  ASSERT_OK(issue_quote(db(), caller, "Q1"));
  EXPECT_FAILS("acceptance_unsigned", accept_items(db(), caller, "Q1", {.items = "all"}));
  EXPECT_FAILS(
      "acceptance_too_long",
      accept_items(db(), caller, "Q1", {.items = "all", .said_by = std::string(101, 'x')}));
  EXPECT_FAILS("acceptance_too_early",
               accept_items(db(), caller, "Q1",
                            {.items = "all", .said_by = "K", .on = caller.today.plus_days(-1)}));
  EXPECT_FAILS("acceptance_in_future",
               accept_items(db(), caller, "Q1",
                            {.items = "all", .said_by = "K", .on = caller.today.plus_days(1)}));
  EXPECT_FAILS("item_not_found",
               accept_items(db(), caller, "Q1", {.items = "A1,A99", .said_by = "K"}));
  const auto before = items_of_quote(db(), "Q1");
  ASSERT_OK(before);
  EXPECT_EQ(before->open, static_cast<std::int64_t>(before->items.size())) << "none was recorded";

  ASSERT_OK(accept_items(db(), caller, "Q1", first));
  const auto all = accept_items(db(), on_day(3), "q1", {.items = "all", .said_by = "Mr Weaver"});
  ASSERT_OK(all);
  EXPECT_EQ(all->open, 0);
  const auto tooling = std::ranges::find(all->items, "T1", &QuoteItem::key);
  ASSERT_NE(tooling, all->items.end());
  EXPECT_EQ(tooling->state, ItemState::accepted);
  EXPECT_EQ(tooling->said_by, "Ms Keller") << "what was accepted stays as it was";
  EXPECT_EQ(tooling->accepted_on, caller.today);

  ASSERT_OK(revise_quote(db(), on_day(4), "Q1", {.reason = "new prices"}, nobody));
  EXPECT_GT(items_of_quote(db(), "Q1")->open, 0) << "another revision is accepted anew";
  EXPECT_EQ(items_of_quote(db(), "Q1.1")->open, 0);
  ASSERT_OK(withdraw_quote(db(), on_day(5), "Q1", "stopped"));
  EXPECT_FAILS("quote_withdrawn", accept_items(db(), on_day(5), "Q1.1", first));
}

TEST_P(QuoteCourse, E3_part_AreCheckedOnlyWhileTheyAreInForce) {
  ASSERT_OK(ask(complete_bom));
  ASSERT_OK(quote(QuoteClass::firm));
  EXPECT_FAILS("quote_not_open", check_quotes(db(), caller, "Q1", caller.today));
  EXPECT_TRUE(check_quotes(db(), caller, "", caller.today)->empty());
  ASSERT_OK(issue_quote(db(), caller, "Q1"));
  EXPECT_FAILS("quote_not_open", check_quotes(db(), on_day(99), "Q1", on_day(99).today));
  const auto figures = figures_of_quote(db(), "Q1");
  ASSERT_OK(figures);
  EXPECT_EQ(figures->size(), 8u);
}

}  // namespace
}  // namespace tl::quoting

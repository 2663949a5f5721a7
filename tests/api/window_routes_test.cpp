// What a customer's own people see and do, and that nothing else ever goes out to them.
#include "accounts/service/query_holding.h"
#include "accounts/service/technical_queries.h"
#include "api/on_api.h"
#include "foundation/text.h"
#include "main/server/all_routes.h"
#include "parts/service/import_parts.h"
#include "platform/documents/read_document.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "sourcing/service/offers.h"

namespace tl::testing {
namespace {

using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;

// Two makers for one number of ours: what the second asks is less, so that it is proposed.
constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n"
    "10-00001,Vishay,CRCW040210K0FKED,0402,released\n"
    "70-00001,Molex,22-23-2041,THT,released\n";
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved\n"
    "Alphasupply,A1,Yageo,RC0402FR-0710KL,EUR,0.1371,0.1353,1,100000,2026-01-01\n"
    "Betasupply,B1,Vishay,CRCW040210K0FKED,EUR,0.0071,0.0053,1,100000,2026-01-01\n"
    "Alphasupply,A2,Molex,22-23-2041,EUR,0.5077,,1,5000,2026-01-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,setup\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,smt,72,,,,,\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,\n"
    "attrition,0402,5,%,,,,20\n"
    "mark_up,material,17,%,,,,\n"
    "one_off,stencil,200,,,,,\n";
constexpr std::string_view clear_bom =
    "Ref,Qty,Manufacturer,MPN\n"
    "R1 R2 R3 R4,4,Yageo,RC0402FR-0710KL\n"
    "J1,1,Molex,22-23-2041\n";
constexpr std::string_view unclear_bom =
    "Ref,Qty,Manufacturer,MPN\nR1 R2,3,Yageo,RC0402FR-0710KL\n";

class Window : public OnApi {
 protected:
  Window() : kranich(account("Kranich")), reiher(account("Reiher")) {
    EXPECT_OK(parts::import_parts(db(), caller(),
                                  documents::read_document(parts_csv, "parts.csv").value()));
    jobs::NoProgress nobody;
    EXPECT_OK(sourcing::import_offers(db(), caller(),
                                      {.bytes = prices_csv, .file_name = "prices.csv"}, nobody));
    EXPECT_OK(quoting::import_rates(db(), caller(), rates_csv, "rates.csv"));
    EXPECT_OK(quoting::release_rates(db(), caller(), std::nullopt, "checked"));
    as_customer_of(kranich);
  }
  std::vector<Field> request(std::string_view bom = clear_bom) const {
    return {{"bom", std::string(bom), "board.csv"},
            {"assembly", "A-1"},
            {"revision", "B"},
            {"quantities", "10,100"}};
  }
  void send_one(std::string_view bom = clear_bom) {
    as_customer_of(kranich);
    const auto sent = post_form("/api/v1/window/rfqs", request(bom));
    ASSERT_EQ(sent.status, 200) << sent.body;
  }
  void issue_one(std::string_view quote_class = "firm") {
    as(Role::account_manager, {kranich});
    const auto made =
        post("/api/v1/quoting/rfqs/R1/quotes", cat(R"({"quote_class":")", quote_class, R"("})"));
    ASSERT_EQ(made.status, 200) << made.body;
    const auto issued = post("/api/v1/quoting/quotes/Q1/issue", "{}");
    ASSERT_EQ(issued.status, 200) << issued.body;
    as_customer_of(kranich);
  }
  void revise_and_issue() {
    as(Role::account_manager, {kranich});
    ASSERT_EQ(post("/api/v1/quoting/quotes/Q1/revisions", R"({"reason":"asked"})").status, 200);
    ASSERT_EQ(post("/api/v1/quoting/quotes/Q1.2/issue", "{}").status, 200);
    as_customer_of(kranich);
  }
  std::string hash(std::string_view quote) {
    return member(get(cat("/api/v1/window/quotes/", quote)), "pdf_sha256");
  }
  http::Response decide(std::string_view quote, std::string_view decision, std::string_view sha) {
    return post(cat("/api/v1/window/quotes/", quote, "/decision"),
                cat(R"({"decision":")", decision, R"(","pdf_sha256":")", sha,
                    R"(","reference":"PO 4711"})"));
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(Window);

TEST_P(Window, TakesARequestAndGivesAReceiptWithHashes) {
  const auto sent = post_form("/api/v1/window/rfqs", request());
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(member(sent, "number"), "R1");
  EXPECT_EQ(member(sent, "sha256").size(), 64u);
  EXPECT_EQ(member(sent, "sender"), "Petra Vogel");
  const auto file =
      post_form("/api/v1/window/rfqs/R1/files", {{"file", "%FSLAX46Y46*%", "board_F_Cu.gbr"}});
  ASSERT_EQ(file.status, 200) << file.body;
  EXPECT_THAT(file.body, HasSubstr("bare-board data"));
  EXPECT_EQ(get("/api/v1/window/rfqs/R1/files/board.csv").body, clear_bom);
  EXPECT_THAT(get("/api/v1/window").body, HasSubstr("We prepare your quotation"));
  // Ours hear of it.
  as(Role::account_manager, {kranich});
  const auto day = get("/api/v1/desk/my-day");
  EXPECT_THAT(day.body, HasSubstr("RFQ received"));
  EXPECT_THAT(day.body, HasSubstr("Files sent by the customer"));
  EXPECT_THAT(get("/api/v1/quoting/rfqs/R1/files").body, HasSubstr("Petra Vogel"));
}

TEST_P(Window, TheNextVersionOfAMarkedFileIsAsMarkedAndOursSayWhatTheyOpenItFor) {
  send_one();
  as(Role::account_manager, {kranich});
  const auto marked =
      post_form("/api/v1/quoting/rfqs/R1/files",
                {{"file", "G04*", "top.gbr"}, {"kind", "gerber"}, {"tags", "export_control"}});
  ASSERT_EQ(marked.status, 200) << marked.body;
  as_customer_of(kranich);
  const std::string files = "/api/v1/window/rfqs/R1/files";
  ASSERT_EQ(post_form(files, {{"file", "G04 2*", "top.gbr"}}).status, 200);
  EXPECT_EQ(get(cat(files, "/top.gbr")).body, "G04 2*");
  as(Role::account_manager, {kranich});
  EXPECT_EQ(code(get(cat(files, "/top.gbr"))), "purpose_missing");
  EXPECT_EQ(get(cat(files, "/top.gbr?purpose=panel")).body, "G04 2*");
}

TEST_P(Window, NamesWhatIsMissingInARequest) {
  auto fields = request();
  fields.erase(fields.begin());
  EXPECT_EQ(code(post_form("/api/v1/window/rfqs", fields)), "form_file_missing");
  fields = request("nothing to see");
  EXPECT_GE(post_form("/api/v1/window/rfqs", fields).status, 200);
  EXPECT_EQ(code(post_form("/api/v1/window/rfqs/R9/files", {{"file", "x", "x.txt"}})),
            "nothing_there");
}

TEST_P(Window, R42_part_AnAnswerLetsTheClockRunAgain) {
  send_one(unclear_bom);
  as(Role::account_manager, {kranich});
  ASSERT_EQ(post("/api/v1/quoting/rfqs/R1/quotes", R"({"quote_class":"firm"})").status, 200);
  as_customer_of(kranich);
  // Not sent to them yet: it is ours to look into.
  EXPECT_EQ(code(post("/api/v1/window/queries/TQ1/answer", R"({"text":"two"})")),
            "query_not_found");
  EXPECT_THAT(get("/api/v1/window").body, HasSubstr("look into open points"));
  ASSERT_OK(accounts::send_query(db(), caller(), {.query = "TQ1"}));
  const auto home = get("/api/v1/window");
  EXPECT_THAT(home.body, HasSubstr("Answer our question"));
  EXPECT_THAT(get("/api/v1/window/rfqs/R1").body, HasSubstr(R"("rests_for":["TQ1"])"));
  const auto answered = post("/api/v1/window/queries/TQ1/answer", R"({"text":"two of them"})");
  ASSERT_EQ(answered.status, 200) << answered.body;
  EXPECT_THAT(answered.body, HasSubstr("two of them"));
  EXPECT_THAT(answered.body, HasSubstr(R"("rests_for":[])"));
  EXPECT_EQ(code(post("/api/v1/window/queries/TQ1/answer", R"({"text":"three"})")),
            "query_not_open");
  as(Role::account_manager, {kranich});
  EXPECT_THAT(get("/api/v1/desk/my-day").body,
              HasSubstr("Technical query answered by the customer"));
  EXPECT_EQ(member(get("/api/v1/quoting/rfqs/R1/clock"), "resting"), "false");
}

TEST_P(Window, AnApprovedAlternateIsBoughtFromThenOn) {
  send_one();
  issue_one("budgetary");
  const auto rfq = get("/api/v1/window/rfqs/R1");
  EXPECT_EQ(member(rfq, "alternate"), "Vishay CRCW040210K0FKED") << rfq.body;
  EXPECT_EQ(member(rfq, "instead_of"), "YAGEO RC0402FR-0710KL");
  EXPECT_EQ(code(post("/api/v1/window/queries/TQ1/answer", R"({"text":"yes"})")),
            "query_is_alternate");
  const auto decided =
      post("/api/v1/window/queries/TQ1/alternate", R"({"decision":"approved","note":"good"})");
  ASSERT_EQ(decided.status, 200) << decided.body;
  as(Role::account_manager, {kranich});
  const auto again =
      post("/api/v1/quoting/quotes/Q1/revisions", R"({"reason":"the alternate is approved"})");
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_THAT(again.body, Not(HasSubstr("may we fit Vishay")));
  const auto input = get("/api/v1/quoting/quotes/Q1.2/explain?path=material.100");
  EXPECT_THAT(input.body, HasSubstr("Betasupply")) << input.body;
  EXPECT_THAT(get("/api/v1/desk/my-day").body, HasSubstr("Alternate approved by the customer"));
  EXPECT_THAT(get("/api/v1/accounts/Kranich/timeline").body, HasSubstr("on line 1; Petra Vogel"));
}

TEST_P(Window, APartThatTheLineDoesNotMeanAnyMoreIsNotDecided) {
  send_one();
  issue_one("budgetary");
  as(Role::account_manager, {kranich});
  const auto decided = post("/api/v1/quoting/rfqs/R1/decisions",
                            R"({"lines":[1],"manufacturer":"Vishay","mpn":"CRCW040210K0FKED"})");
  ASSERT_EQ(decided.status, 200) << decided.body;
  as_customer_of(kranich);
  EXPECT_EQ(code(post("/api/v1/window/queries/TQ1/alternate", R"({"decision":"approved"})")),
            "alternate_gone");
}

TEST_P(Window, AQuestionThatAsksNoYesOrNoIsAnsweredInWords) {
  send_one(unclear_bom);
  as(Role::account_manager, {kranich});
  ASSERT_EQ(post("/api/v1/quoting/rfqs/R1/quotes", R"({"quote_class":"firm"})").status, 200);
  EXPECT_EQ(code(post("/api/v1/quoting/queries/TQ1/alternate",
                      R"({"decision":"approved","said_by":"Petra"})")),
            "query_no_alternate");
}

TEST_P(Window, R65_TheStatementIsAPageAndAPdf) {
  send_one();
  issue_one();
  const auto page = get("/api/v1/window/statement");
  EXPECT_THAT(page.body, HasSubstr("Quotations within the agreed 5 working days"));
  EXPECT_THAT(page.body, HasSubstr(R"("figure":"1 of 1","n":1)"));
  EXPECT_THAT(page.body, HasSubstr("to decide"));
  const auto pdf = get("/api/v1/window/statement.pdf");
  EXPECT_TRUE(pdf.bytes().starts_with("%PDF-"));
  EXPECT_EQ(code(get("/api/v1/window/statement?days=0")), "statement_days_invalid");
  as(Role::account_manager, {kranich});
  EXPECT_EQ(get("/api/v1/window/statement?account=Kranich").status, 200);
}

TEST_P(Window, ARefusedAlternateIsNotAskedAgain) {
  send_one();
  issue_one("budgetary");
  ASSERT_EQ(post("/api/v1/window/queries/TQ1/alternate", R"({"decision":"refused"})").status, 200);
  as(Role::account_manager, {kranich});
  EXPECT_EQ(code(post("/api/v1/quoting/queries/TQ1/alternate",
                      R"({"decision":"approved","said_by":"Petra"})")),
            "query_not_open");
  const auto again = post("/api/v1/quoting/quotes/Q1/revisions", R"({"reason":"again"})");
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_THAT(again.body, HasSubstr("no, refused by Petra Vogel"));
  const auto input = get("/api/v1/quoting/quotes/Q1.2/explain?path=material.100");
  EXPECT_THAT(input.body, Not(HasSubstr("Betasupply")));
}

TEST_P(Window, AQuotationIsAcceptedAsItWasLookedAt) {
  send_one();
  issue_one();
  const auto seen = get("/api/v1/window/quotes/Q1.1");
  ASSERT_EQ(seen.status, 200) << seen.body;
  EXPECT_EQ(member(seen, "why_not"), "");
  EXPECT_EQ(code(decide("Q1.1", "accepted", std::string(64, '0'))), "quote_file_differs");
  EXPECT_EQ(code(decide("Q1.1", "accepted", "")), "quote_file_unsaid");
  const auto accepted = decide("Q1.1", "accepted", hash("Q1.1"));
  ASSERT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_EQ(member(accepted, "state"), "accepted");
  EXPECT_EQ(member(accepted, "said_by"), "Petra Vogel");
  EXPECT_EQ(decide("Q1.1", "accepted", hash("Q1.1")).status, 200) << "the same again";
  EXPECT_EQ(code(decide("Q1.1", "declined", hash("Q1.1"))), "quote_accepted_already");
  EXPECT_EQ(get("/api/v1/window/quotes/Q1.1/document.pdf").status, 200);
  EXPECT_EQ(get("/api/v1/window/quotes/Q1.1/pages/1.svg").status, 200);
  as(Role::account_manager, {kranich});
  EXPECT_THAT(get("/api/v1/desk/my-day").body, HasSubstr("Quote accepted by the customer"));
  const auto story = get("/api/v1/quoting/quotes/Q1/story");
  EXPECT_EQ(member(story, "pdf_sha256").size(), 64u);
  EXPECT_EQ(member(story, "reference"), "PO 4711");
  EXPECT_THAT(story.body, HasSubstr("accepted: take the order in"));
  EXPECT_THAT(get("/api/v1/quoting/quotes?held_by=us").body, HasSubstr("take the order in"));
}

TEST_P(Window, WhatIsOldWithdrawnOrBudgetaryIsNotAccepted) {
  send_one();
  issue_one();
  const std::string first = hash("Q1.1");
  revise_and_issue();
  const auto old = decide("Q1.1", "accepted", first);
  EXPECT_EQ(code(old), "quote_superseded");
  EXPECT_THAT(old.body, HasSubstr("Q1.2"));
  EXPECT_EQ(member(get("/api/v1/window/quotes/Q1"), "document"), "Q1.2");
  as(Role::account_manager, {kranich});
  ASSERT_EQ(post("/api/v1/quoting/quotes/Q1/withdraw", R"({"reason":"a slip"})").status, 200);
  as_customer_of(kranich);
  EXPECT_EQ(code(decide("Q1.2", "accepted", hash("Q1.2"))), "quote_withdrawn");
}

TEST_P(Window, ABudgetaryQuotationBindsNobody) {
  send_one();
  issue_one("budgetary");
  EXPECT_EQ(code(decide("Q1.1", "accepted", hash("Q1.1"))), "quote_not_binding");
  EXPECT_EQ(decide("Q1.1", "declined", hash("Q1.1")).status, 200);
}

TEST_P(Window, ADraftIsNotThere) {
  send_one();
  as(Role::account_manager, {kranich});
  ASSERT_EQ(post("/api/v1/quoting/rfqs/R1/quotes", R"({"quote_class":"firm"})").status, 200);
  as_customer_of(kranich);
  for (const std::string_view door : {"", "/document.pdf", "/pages", "/pages/1.svg"}) {
    EXPECT_EQ(get(cat("/api/v1/window/quotes/Q1", door)).status, 404) << door;
    EXPECT_EQ(get(cat("/api/v1/window/quotes/Q1.1", door)).status, 404) << door;
  }
  EXPECT_EQ(code(decide("Q1", "accepted", std::string(64, '0'))), "quote_not_found");
  EXPECT_THAT(get("/api/v1/window").body, Not(HasSubstr("Q1")));
}

TEST_P(Window, OursRecordWhatTheyWereTold) {
  send_one();
  issue_one();
  as(Role::account_manager, {kranich});
  EXPECT_EQ(code(post("/api/v1/window/quotes/Q1.1/decision",
                      R"({"decision":"accepted","pdf_sha256":"x"})")),
            "window_is_the_customers");
  EXPECT_EQ(
      code(post("/api/v1/quoting/quotes/Q1/answers", R"({"decision":"declined","said_by":""})")),
      "answer_unsigned");
  const std::string long_note(1'001, 'x');
  EXPECT_EQ(
      code(post("/api/v1/quoting/quotes/Q1/answers",
                cat(R"({"decision":"declined","said_by":"Petra","note":")", long_note, R"("})"))),
      "answer_too_long");
  EXPECT_EQ(post("/api/v1/quoting/quotes/Q1/answers",
                 R"({"decision":"declined","said_by":"Petra Vogel","note":"too dear"})")
                .status,
            200);
  EXPECT_EQ(get("/api/v1/window?account=Kranich").status, 200);
  EXPECT_EQ(code(get("/api/v1/window?account=Reiher")), "customer_not_found");
  EXPECT_EQ(code(get("/api/v1/window")), "account_missing");
  EXPECT_EQ(code(post("/api/v1/quoting/queries/TQ1/alternate",
                      R"({"decision":"approved","said_by":"Petra"})")),
            "status 200");
}

// Every door that a customer's people may go through, with something of everything behind it.
TEST_P(Window, SaysNothingOfCostsSuppliersOursOrOthers) {
  send_one();
  issue_one();
  received_rfq("Reiher");
  const std::string_view addresses[] = {"/api/v1/window",
                                        "/api/v1/window/rfqs/R1",
                                        "/api/v1/window/quotes/Q1",
                                        "/api/v1/window/quotes/Q1.1",
                                        "/api/v1/window/quotes/Q1.1/pages",
                                        "/api/v1/window/statement"};
  const std::string_view inside[] = {
      "Alphasupply", "Betasupply", "Reiher", "\"R2\"",      "\"ann\"",  "margin", "mark_up",
      "mark-up",     "cost",       "0.1353", "0.5077",      "0.0053",   "sku",    "prepared_by",
      "deviation",   "internal",   "gaps",   "recorded_by", "strategy", "excess"};
  as_customer_of(kranich);
  for (const std::string_view address : addresses) {
    const auto answer = get(address);
    ASSERT_EQ(answer.status, 200) << address << answer.body;
    for (const std::string_view word : inside)
      EXPECT_FALSE(contains(answer.body, word)) << address << " says " << word << answer.body;
  }
}

TEST_P(Window, OfAnotherAccountNothingIsThere) {
  send_one();
  issue_one();
  as_customer_of(reiher);
  for (const std::string_view address :
       {"/rfqs/R1", "/rfqs/R1/files/board.csv", "/quotes/Q1", "/quotes/Q1.1",
        "/quotes/Q1.1/document.pdf", "/quotes/Q1.1/pages", "/quotes/Q1.1/pages/1.svg"}) {
    const auto answer = get(cat("/api/v1/window", address));
    EXPECT_EQ(answer.status, 404) << address;
    EXPECT_EQ(code(answer), "nothing_there") << address;
    const std::string unknown = replace_all(replace_all(address, "R1", "R77"), "Q1", "Q77");
    EXPECT_EQ(get(cat("/api/v1/window", unknown)).body.size() > 0, true);
    EXPECT_EQ(code(get(cat("/api/v1/window", unknown))), "nothing_there")
        << "one that is not there looks the same";
  }
  EXPECT_EQ(code(decide("Q1.1", "accepted", std::string(64, '0'))), "nothing_there");
  EXPECT_EQ(code(post("/api/v1/window/queries/TQ1/answer", R"({"text":"x"})")), "nothing_there");
  EXPECT_THAT(get("/api/v1/window").body, HasSubstr(R"("items":[])"));
  EXPECT_THAT(get("/api/v1/window?account=Kranich").body, Not(HasSubstr("R1")));
}

}  // namespace
}  // namespace tl::testing

#include "api/on_api.h"
#include "foundation/text.h"
#include "parts/rules/parts_file.h"
#include "parts/service/import_parts.h"
#include "platform/documents/read_document.h"
#include "quoting/service/rfqs.h"

namespace tl::testing {
namespace {

using access::Role;

constexpr std::string_view catalogue =
    "part number,description,manufacturer,mpn,package,state\n"
    "10-00001,Resistor 10k 1% 0402,Yageo,RC0402FR-0710KL,0402,released\n"
    "10-00002,Resistor 22k 1% 0402,Yageo,RC0402FR-0722KL,0402,released\n"
    "20-00001,Capacitor 100nF 50V X7R 0603,Murata,GRM188R71H104KA93D,0603,released\n"
    "30-00001,Op amp,Texas Instruments,LM358DR,SOIC-8,released\n";

// An exact line, a slip, twice a number without a maker, one by its values, and an unknown part.
constexpr std::string_view board =
    "Ref,Qty,Description,Manufacturer,MPN,Package,Value,Fitted\n"
    "R1,1,,Yageo,RC0402FR-0710KL,0402,,yes\n"
    "R2,1,,Yageo,RC0402FR-0723KL,0402,,yes\n"
    "U1,1,,,LM358DR,,,yes\n"
    "C1,2,CAP 16V X7R 10%,,,0603,100nF,yes\n"
    "U9,1,Regulator 3.3 V,Nexperia,NXP-9933,SOT-23,,yes\n"
    "J1,1,Header,Samtec,TSW-105,,,no\n";

class MatchingRoutes : public OnApi {
 protected:
  MatchingRoutes() {
    as(Role::account_manager, {account("Kranich")});
    const auto document = documents::read_document(catalogue, "parts.csv");
    EXPECT_OK(document);
    EXPECT_OK(parts::import_parts(db(), caller(), *document));
    receive();
  }
  void receive() {
    EXPECT_OK(quoting::new_rfq(db(), caller(),
                               {.customer = "Kranich",
                                .assembly = "A-1",
                                .revision = "B",
                                .bom_file = "board.csv",
                                .bom_bytes = board,
                                .quantities = {10}}));
  }
  static std::string of(std::string_view rest, std::string_view rfq = "R1") {
    return cat("/api/v1/quoting/rfqs/", rfq, "/", rest);
  }
  http::Response page() { return get(of("matching")); }
  http::Response decide(std::string_view items, std::string_view rfq = "R1") {
    return post(of("matching/decisions", rfq), cat(R"({"reading":1,"items":[)", items, "]}"));
  }
  // What the newest decision about a line is numbered.
  std::string seen(int line) { return member(get(of(cat("matching/lines/", line))), "number"); }
};
TL_ON_BOTH_DATABASES(MatchingRoutes);

constexpr std::string_view take_r2 =
    R"({"line":2,"seen":0,"manufacturer":"Yageo","mpn":"RC0402FR-0722KL"})";

TEST_P(MatchingRoutes, R40_part_EveryLineSaysHowItStandsAndWhatItMayBe) {
  const auto answer = page();
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(member(answer, "open"), "4");
  EXPECT_EQ(member(answer, "settled"), "1") << "the header is not fitted and does not count";
  EXPECT_EQ(member(answer, "to_file"), "1");
  EXPECT_TRUE(contains(answer.body, R"("stand":"suggested","grade":"fuzzy","lines":1)"))
      << answer.body;
  EXPECT_TRUE(contains(answer.body, R"("stand":"unknown","grade":"none","lines":1)"));
  EXPECT_TRUE(contains(
      answer.body,
      R"("best":{"manufacturer":"Texas Instruments","mpn":"LM358DR","grade":"mpn_only"})"));
  EXPECT_TRUE(contains(answer.body, R"("stand":"not_bought")"));
}

TEST_P(MatchingRoutes, R40_part_ALineStandsBesideItsCandidatesWithWhatAgreesAndWhatDiffers) {
  const auto slip = get(of("matching/lines/2"));
  ASSERT_EQ(slip.status, 200) << slip.body;
  EXPECT_TRUE(contains(slip.body, R"("what":"part number","line":"RC0402FR-0723KL",)"
                                  R"("part":"RC0402FR-0722KL","agreement":"differs")"))
      << slip.body;
  EXPECT_TRUE(
      contains(slip.body, R"("what":"maker","line":"Yageo","part":"YAGEO","agreement":"same")"));
  const auto by_values = get(of("matching/lines/4"));
  EXPECT_TRUE(contains(by_values.body,
                       R"("what":"voltage","line":"16V","part":"50V","agreement":"better")"))
      << by_values.body;
  EXPECT_EQ(code(get(of("matching/lines/7"))), "line_not_found");
  EXPECT_EQ(code(get(of("matching/lines/x"))), "line_not_found");
}

TEST_P(MatchingRoutes, R40_part_DecisionsAreRememberedForTheNextRfqAndSayWhoAndFor) {
  const auto decided = decide(take_r2);
  ASSERT_EQ(decided.status, 200) << decided.body;
  EXPECT_EQ(member(decided, "open"), "3");
  EXPECT_TRUE(contains(decided.body, R"("part":"YAGEO RC0402FR-0722KL",)"));
  EXPECT_TRUE(contains(decided.body, R"("by":"ann")"));
  EXPECT_TRUE(contains(decided.body, R"("about":"R1")"));
  receive();
  const auto next = get(of("matching", "R2"));
  EXPECT_EQ(member(next, "open"), "3");
  EXPECT_TRUE(contains(next.body, R"("about":"R1")")) << "who decided it, and for which RFQ";
}

TEST_P(MatchingRoutes, ASecondDecisionThatDidNotSeeTheFirstIsRefused) {
  ASSERT_EQ(decide(take_r2).status, 200);
  const auto late = decide(R"({"line":2,"seen":0})");
  EXPECT_EQ(late.status, 409);
  EXPECT_EQ(code(late), "match_decided_meanwhile");
  EXPECT_TRUE(contains(late.body, "line 2: ann said that it is YAGEO RC0402FR-0722KL"))
      << late.body;
  const auto unseen = decide(cat(R"({"line":3,"seen":)", seen(2), "}"));
  EXPECT_EQ(code(unseen), "match_decided_meanwhile") << "line 3 was never decided about";
  const auto better = decide(cat(R"({"line":2,"seen":)", seen(2), "}"));
  EXPECT_EQ(better.status, 200) << better.body;
  EXPECT_TRUE(contains(better.body, R"("stand":"refused")"));
}

TEST_P(MatchingRoutes, ADecisionIsTakenBackAndItsHistoryStays) {
  ASSERT_EQ(decide(take_r2).status, 200);
  const auto back = post(of("matching/taken-back"),
                         cat(R"({"reading":1,"items":[{"line":2,"seen":)", seen(2), "}]}"));
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(member(back, "open"), "4");
  const auto line = get(of("matching/lines/2"));
  EXPECT_TRUE(contains(line.body, R"("taken_back":true)"));
  EXPECT_TRUE(contains(line.body, R"("part":"YAGEO RC0402FR-0722KL",)"));
  const auto again = post(of("matching/taken-back"),
                          cat(R"({"reading":1,"items":[{"line":2,"seen":)", seen(2), "}]}"));
  EXPECT_EQ(code(again), "decision_missing");
  EXPECT_EQ(code(post(of("matching/taken-back"), R"({"reading":1,"items":[]})")), "lines_missing");
}

TEST_P(MatchingRoutes, ManyLinesAreDecidedTogetherOrNotAtAll) {
  const auto both = decide(
      cat(take_r2, R"(,{"line":3,"seen":0,"manufacturer":"Texas Instruments","mpn":"LM358DR"})"));
  ASSERT_EQ(both.status, 200) << both.body;
  EXPECT_EQ(member(both, "open"), "2");
  const auto half =
      decide(R"({"line":4,"seen":0},{"line":5,"seen":0,"manufacturer":"Yageo","mpn":"NOBODY-1"})");
  EXPECT_EQ(code(half), "part_not_found");
  EXPECT_EQ(member(page(), "open"), "2") << "line 4 was not decided either";
  EXPECT_EQ(code(decide(R"({"line":4,"seen":0},{"line":4,"seen":0})")), "line_repeated");
  EXPECT_EQ(code(decide("")), "lines_missing");
  EXPECT_EQ(code(decide(R"({"line":99,"seen":0})")), "line_not_found");
}

TEST_P(MatchingRoutes, LinesThatSayTheSameAreDecidedAlike) {
  constexpr std::string_view twice =
      "Ref,Qty,Manufacturer,MPN\nR1,1,Yageo,RC0402FR-0723KL\nU1,1,,LM358DR\n"
      "R2,1,Yageo,rc0402fr 0723kl\n";
  ASSERT_OK(quoting::new_rfq(db(), caller(),
                             {.customer = "Kranich",
                              .assembly = "A-2",
                              .revision = "B",
                              .bom_file = "twice.csv",
                              .bom_bytes = twice,
                              .quantities = {10}}));
  const auto lines = get(of("matching", "R2"));
  EXPECT_TRUE(contains(lines.body, R"("same_as":1,)")) << lines.body;
  constexpr std::string_view apart =
      R"({"line":1,"seen":0,"manufacturer":"Yageo","mpn":"RC0402FR-0722KL"},{"line":3,"seen":0})";
  EXPECT_EQ(code(decide(apart, "R2")), "lines_say_the_same");
  const auto one =
      decide(R"({"line":1,"seen":0,"manufacturer":"Yageo","mpn":"RC0402FR-0722KL"})", "R2");
  EXPECT_EQ(member(one, "open"), "1") << "one decision is for both";
}

TEST_P(MatchingRoutes, ADecisionAboutAnEarlierReadingIsRefused) {
  ASSERT_EQ(post(of("bom/read"), R"({"column":3,"role":"notes"})").status, 200);
  EXPECT_EQ(code(decide(take_r2)), "reading_changed");
}

TEST_P(MatchingRoutes, R40_part_ANewPartIsFiledForALineAndWaitsForReview) {
  const auto made = post(of("matching/new-part"),
                         R"({"reading":1,"line":5,"seen":0,"manufacturer":"Nexperia",)"
                         R"("mpn":"NXP-9933","description":"Regulator 3.3 V","package":"SOT-23"})");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(member(made, "created"), "true");
  EXPECT_EQ(member(made, "open"), "3");
  EXPECT_TRUE(contains(get(of("matching/lines/5")).body, R"("part_state":"proposed")"));
  const auto nameless = post(of("matching/new-part"), R"({"reading":1,"line":4,"seen":0,)"
                                                      R"("manufacturer":"","mpn":"X-100"})");
  EXPECT_EQ(code(nameless), "new_part_refused");
  const auto slip = post(of("matching/new-part"), R"({"reading":1,"line":4,"seen":0,)"
                                                  R"("manufacturer":"Yaego","mpn":"X-100"})");
  EXPECT_EQ(code(slip), "new_part_refused");
  EXPECT_TRUE(contains(slip.body, "Yageo") || contains(slip.body, "YAGEO")) << slip.body;
}

TEST_P(MatchingRoutes, WhatTheCustomerSendsIsNoLongerOpen) {
  const auto said =
      post(of("supplies"), R"({"lines":[4],"by":"customer","note":"they have reels"})");
  ASSERT_EQ(said.status, 200) << said.body;
  EXPECT_EQ(member(page(), "open"), "3");
  EXPECT_TRUE(contains(page().body, R"("stand":"supplied")"));
  ASSERT_EQ(post(of("supplies"), R"({"lines":[4],"by":"us"})").status, 200);
  EXPECT_EQ(member(page(), "open"), "4");
  EXPECT_EQ(code(post(of("supplies"), R"({"lines":[6],"by":"customer"})")), "line_not_fitted");
  EXPECT_TRUE(contains(get(of("supplies")).body, R"("by":"us")"));
}

TEST_P(MatchingRoutes, BelongToTheirAccountAndToWhoMayDecide) {
  as(Role::account_manager, {account("Reiher")});
  EXPECT_EQ(code(page()), "not_your_account");
  EXPECT_EQ(code(decide(take_r2)), "not_your_account");
  as(Role::engineering);
  EXPECT_EQ(decide(take_r2).status, 200);
  as(Role::stores_and_production);
  EXPECT_EQ(page().status, 200);
  EXPECT_EQ(decide(R"({"line":3,"seen":0})").status, 403);
  as_customer_of(account("Kranich"));
  EXPECT_EQ(page().status, 404);
  as_nobody();
  EXPECT_EQ(page().status, 401);
}

}  // namespace
}  // namespace tl::testing

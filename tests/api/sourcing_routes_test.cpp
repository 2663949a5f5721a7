#include <algorithm>

#include "api/on_api.h"
#include "foundation/text.h"
#include "parts/service/import_parts.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "sourcing/service/offers.h"
#include "sourcing/service/requests.h"

namespace tl::testing {
namespace {

using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view parts_csv =
    "part number,manufacturer,mpn,package,state\n"
    "10-00001,Yageo,RC0402FR-0710KL,0402,released\n"
    "70-00001,Molex,22-23-2041,THT,released\n"
    "70-00002,Molex,22-23-2051,THT,released\n"
    "20-00001,Murata,GRM155R71H104KE14D,0402,released\n";
// Both suppliers offer the resistor; Alpha alone the first connector; the second one expired; the
// capacitor nobody offers.
constexpr std::string_view prices_csv =
    "supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved,valid until\n"
    "Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.0137,0.0053,1,100000,2026-01-01,\n"
    "Beta,B1,Yageo,RC0402FR-0710KL,EUR,0.0200,0.0100,1,100000,2026-01-01,\n"
    "Alpha,A2,Molex,22-23-2041,EUR,0.5071,,1,5000,2026-01-01,\n"
    "Alpha,A3,Molex,22-23-2051,EUR,0.6,,1,5000,2025-11-01,2025-12-01\n";
constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,setup\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,smt,72,,,,,\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,\n"
    "mark_up,material,10,%,,,,\n";
constexpr std::string_view bom =
    "Ref,Qty,Manufacturer,MPN\n"
    "R1 R2 R3 R4,4,Yageo,RC0402FR-0710KL\n"
    "J1,1,Molex,22-23-2041\n"
    "J2,1,Molex,22-23-2051\n"
    "C1,1,Murata,GRM155R71H104KE14D\n"
    "U1,1,,\n";

class SourcingRoutes : public OnApi {
 protected:
  SourcingRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    EXPECT_OK(parts::import_parts(db(), caller(),
                                  documents::read_document(parts_csv, "parts.csv").value()));
    import_prices(prices_csv, "prices.csv");
    EXPECT_OK(quoting::import_rates(db(), caller(), rates_csv, "rates.csv"));
    EXPECT_OK(sourcing::set_supplier(db(), caller(), {.name = "Gamma", .categories = "all"}));
    EXPECT_OK(quoting::new_rfq(db(), caller(),
                               {.customer = "Kranich",
                                .assembly = "A-1",
                                .revision = "B",
                                .bom_file = "board.csv",
                                .bom_bytes = bom,
                                .quantities = {10, 100}}));
    as(Role::procurement);
  }
  void import_prices(std::string_view csv, std::string_view name) {
    jobs::NoProgress nobody;
    EXPECT_OK(sourcing::import_offers(db(), caller(), {.bytes = csv, .file_name = name}, nobody));
  }
  std::int64_t audit_rows() {
    const auto rows = db().read(
        [](database::Transaction& tx) { return database::list_audit(tx, {.limit = 10'000}); });
    return std::ssize(rows.value());
  }
  http::Response what_if(std::string_view body) { return post(cat(rfq, "/what-if"), body); }
  std::string asked_file() {
    const auto made = post(cat(rfq, "/requests"), R"({"answer_by":"2026-01-09"})");
    EXPECT_EQ(made.status, 200) << made.body;
    return std::string(get(cat(rfq, "/requests/SR1/file.csv")).bytes());
  }

  const std::string rfq = "/api/v1/quoting/rfqs/R1";
  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(SourcingRoutes);

TEST_P(SourcingRoutes, R40_part_TheWorkListSaysWhatIsStillToFindOutAndWhy) {
  const auto work = get(cat(rfq, "/sourcing"));
  ASSERT_EQ(work.status, 200) << work.body;
  const std::string text(work.bytes());
  EXPECT_THAT(text, HasSubstr(R"("gap":"no_offer")"));
  EXPECT_THAT(text, HasSubstr(R"("gap":"expired")"));
  EXPECT_THAT(text, HasSubstr(R"("gap":"no_part")"));
  EXPECT_THAT(text, Not(HasSubstr(R"("gap":"stale")")));
  EXPECT_EQ(member(work, "parts"), "4");
  EXPECT_EQ(member(work, "parts_open"), "2");
  const auto counts = get(cat(rfq, "/sourcing/counts"));
  EXPECT_EQ(member(counts, "parts_open"), "2");
  EXPECT_EQ(member(counts, "lines_without_part"), "1");
  const auto list = get("/api/v1/quoting/sourcing");
  EXPECT_EQ(member(list, "number"), "R1");
  EXPECT_EQ(code(get("/api/v1/quoting/sourcing?after=x")), "cursor_malformed");
}

TEST_P(SourcingRoutes, AnOldPriceIsAskedForAgainOnceTheHouseSaysWhatOldIs) {
  as(Role::owner);
  ASSERT_EQ(
      post("/api/v1/desk/settings/offer_stale_days", R"({"value":1,"note":"prices move"})").status,
      200);
  import_prices(
      "supplier,sku,manufacturer,mpn,currency,price 1,moq,stock,retrieved\n"
      "Beta,B2,Molex,22-23-2041,EUR,0.7,1,5000,2025-12-20\n"
      "Alpha,A2,Molex,22-23-2041,EUR,0.5,1,5000,2025-12-20\n",
      "old.csv");
  EXPECT_EQ(member(get(cat(rfq, "/sourcing")), "stale_after_days"), "1");
}

TEST_P(SourcingRoutes, ThePlanShowsEachPartAtEachQuantityByAnyStrategy) {
  const auto plan = get(cat(rfq, "/plan"));
  ASSERT_EQ(plan.status, 200) << plan.body;
  EXPECT_EQ(member(plan, "strategy"), "least-cost");
  EXPECT_EQ(member(plan, "lines_without_part"), "1");
  EXPECT_THAT(std::string(plan.bytes()), HasSubstr(R"("order_number":"A1")"));
  EXPECT_EQ(member(get(cat(rfq, "/plan?strategy=fastest")), "strategy"), "fastest");
  EXPECT_EQ(code(get(cat(rfq, "/plan?strategy=luckiest"))), "strategy_unknown");
  const std::string all(get(cat(rfq, "/plan/strategies")).bytes());
  for (const std::string_view strategy :
       {"least-cost", "least-excess", "fastest", "least-suppliers"}) {
    EXPECT_THAT(all, HasSubstr(cat(R"("strategy":")", strategy, "\"")));
  }
  for (const std::string_view path :
       {"plan.100", "dispatch.100", "part.1.100", "excess.100", "material.100"}) {
    EXPECT_EQ(member(get(cat(rfq, "/plan/explain?path=", path)), "path"), path);
  }
  // The figure shown is the figure explained: 1,000 at 0.0053 for less than 400, 100 at 0.5071.
  const auto explained = get(cat(rfq, "/plan/explain?path=plan.100"));
  EXPECT_EQ(member(explained, "value"), "EUR 56.01");
  EXPECT_THAT(std::string(plan.bytes()), HasSubstr(R"("money":{"amount":"56.01")"));
  EXPECT_EQ(code(get(cat(rfq, "/plan/explain?path=luck"))), "explain_path_unknown");
}

TEST_P(SourcingRoutes, APartOpensItsOffersAsCurvesWithWhatWasChosen) {
  const auto part = get(cat(rfq, "/plan/parts/1"));
  ASSERT_EQ(part.status, 200) << part.body;
  const std::string text(part.bytes());
  EXPECT_THAT(text, HasSubstr(R"("supplier":"Alpha")"));
  EXPECT_THAT(text, HasSubstr(R"("supplier":"Beta")"));
  EXPECT_THAT(text, HasSubstr(R"("needed_pieces":400)"));
  EXPECT_THAT(std::string(get(cat(rfq, "/plan/parts/3")).bytes()), HasSubstr("expired"));
  EXPECT_EQ(code(get(cat(rfq, "/plan/parts/99"))), "demand_unknown");
  EXPECT_EQ(code(get(cat(rfq, "/plan/parts/x"))), "demand_unknown");
}

TEST_P(SourcingRoutes, AWhatIfIsAnsweredAgainstThePlanKeptAndWritesNothing) {
  const std::int64_t before = audit_rows();
  const auto same = what_if("{}");
  ASSERT_EQ(same.status, 200) << same.body;
  EXPECT_EQ(member(same, "is_as_kept"), "true");
  EXPECT_EQ(member(same, "differing"), "0");
  const auto without = what_if(R"({"excluded_suppliers":["ALPHA"]})");
  ASSERT_EQ(without.status, 200) << without.body;
  EXPECT_EQ(member(without, "is_as_kept"), "false");
  EXPECT_THAT(std::string(without.bytes()), HasSubstr(R"("order_number":"B1")"));
  const auto more = what_if(R"({"quantities":[10,200],"strategy":"fastest","suppliers_max":1})");
  ASSERT_EQ(more.status, 200) << more.body;
  EXPECT_THAT(std::string(more.bytes()), HasSubstr(R"("boards_before":100)"));
  EXPECT_EQ(audit_rows(), before);
  EXPECT_EQ(member(get(cat(rfq, "/plan")), "strategy"), "least-cost");
}

TEST_P(SourcingRoutes, AWhatIfRefusesWhatItDoesNotUnderstand) {
  EXPECT_EQ(code(what_if(R"({"excluded_suppliers":["Nobody"]})")), "supplier_unknown");
  EXPECT_EQ(code(what_if(R"({"alternates":["Vishay X"]})")), "alternate_unknown");
  EXPECT_EQ(code(what_if(R"({"strategy":"x"})")), "strategy_unknown");
  EXPECT_EQ(code(what_if(R"({"quantities":[]})")), "quantities_missing");
  EXPECT_EQ(code(what_if(R"({"quantities":[0]})")), "quantity_out_of_range");
  EXPECT_EQ(code(what_if(R"({"excess_cap":"much"})")), "excess_cap_malformed");
  EXPECT_EQ(code(what_if(R"({"suppliers_max":-1})")), "suppliers_max_malformed");
  std::string many = "1";
  for (int i = 2; i <= 25; ++i) many += cat(",", i);
  EXPECT_EQ(code(what_if(cat(R"({"quantities":[)", many, "]}"))), "quantities_too_many");
  EXPECT_EQ(what_if(R"({"color":"red"})").status, 400);
}

TEST_P(SourcingRoutes, WhatChangedMeanwhileIsInTheNextAnswer) {
  EXPECT_THAT(std::string(get(cat(rfq, "/plan")).bytes()), Not(HasSubstr("C77")));
  import_prices(
      "supplier,sku,manufacturer,mpn,currency,price 1,moq,stock,retrieved\n"
      "Gamma,C77,Murata,GRM155R71H104KE14D,EUR,0.01,1,5000,2026-01-02\n",
      "new.csv");
  EXPECT_THAT(std::string(get(cat(rfq, "/plan")).bytes()), HasSubstr("C77"));
}

TEST_P(SourcingRoutes, WhoOffersNothingHereMayBeLeftOutAndTakenInAgain) {
  import_prices(
      "supplier,sku,manufacturer,mpn,currency,price 1,moq,stock,retrieved\n"
      "Delta,D9,Kemet,C0402C104K4RAC,EUR,0.01,1,5000,2026-01-02\n",
      "delta.csv");
  ASSERT_EQ(post(cat(rfq, "/plan/keep"), R"({"excluded_suppliers":["Delta","Alpha"]})").status,
            200);
  EXPECT_THAT(std::string(get(cat(rfq, "/plan")).bytes()),
              HasSubstr(R"("excluded_suppliers":["Alpha","Delta"])"));
  EXPECT_EQ(get(cat(rfq, "/sourcing")).status, 200);
  EXPECT_EQ(member(what_if("{}"), "is_as_kept"), "true");
  as(Role::owner);
  const auto bought = [&](std::string_view quote, std::string_view body) {
    const auto made = post(cat(rfq, "/quotes"), body);
    EXPECT_EQ(made.status, 200) << made.body;
    return get(cat("/api/v1/quoting/quotes/", quote, "/explain?path=material.100")).body;
  };
  EXPECT_THAT(bought("Q1", R"({"quote_class":"budgetary"})"), Not(HasSubstr("Alpha")));
  EXPECT_THAT(bought("Q2", R"({"quote_class":"budgetary","buying":{"excluded_suppliers":[]}})"),
              HasSubstr("Alpha"));
}

TEST_P(SourcingRoutes, WhatIsKeptCountsForThePlanAndTheQuotesFromThenOn) {
  const auto kept = post(cat(rfq, "/plan/keep"),
                         R"({"strategy":"least-excess","quantities":[20,200,20],)"
                         R"("excluded_suppliers":["Beta"],"note":"as agreed with Ms Keller"})");
  ASSERT_EQ(kept.status, 200) << kept.body;
  const auto plan = get(cat(rfq, "/plan"));
  EXPECT_EQ(member(plan, "strategy"), "least-excess");
  EXPECT_THAT(std::string(plan.bytes()), HasSubstr(R"("quantities":[20,200])"));
  EXPECT_THAT(std::string(plan.bytes()), HasSubstr(R"("excluded_suppliers":["Beta"])"));
  as(Role::owner);
  EXPECT_EQ(member(get(cat(rfq, "/summary")), "quantities"), "20,200");
  const std::int64_t before = audit_rows();
  EXPECT_EQ(post(cat(rfq, "/plan/keep"), R"({"strategy":"least-excess"})").status, 200);
  EXPECT_EQ(audit_rows(), before) << "what stands so already is not recorded again";
  const auto quote = post(cat(rfq, "/quotes"), R"({"quote_class":"budgetary"})");
  EXPECT_EQ(quote.status, 200) << quote.body;
  EXPECT_THAT(std::string(quote.bytes()), HasSubstr(R"("boards":200)"));
  EXPECT_EQ(code(post(cat(rfq, "/plan/keep"), R"({"excluded_suppliers":["Nobody"]})")),
            "supplier_unknown");
  EXPECT_EQ(code(post(cat(rfq, "/plan/keep"), R"({"quantities":[]})")), "quantities_missing");
}

TEST_P(SourcingRoutes, R40_part_ARequestGoesOutAndItsAnswerSaysWhatItChanged) {
  std::string file = asked_file();
  ASSERT_THAT(file, HasSubstr("GRM155R71H104KE14D"));
  EXPECT_EQ(get(cat(rfq, "/requests/SR1/file.xlsx")).status, 200);
  const auto sent = post(cat(rfq, "/requests/SR1/sent"),
                         R"({"answer_by":"2026-01-12","how":"mail to Mr Weaver"})");
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(member(sent, "answer_by"), "2026-01-12");
  EXPECT_EQ(member(sent, "sent_on"), "2026-01-02");
  EXPECT_EQ(member(get("/api/v1/quoting/sourcing"), "requests_open"), "1");
  const auto work = get(cat(rfq, "/sourcing"));
  EXPECT_EQ(member(work, "request"), "SR1");
  const auto answered = post_form(
      cat(rfq, "/answers"), {{"request", "SR1"},
                             {"file",
                              "MPN,Manufacturer,Quantity,Unit price,Currency,MOQ,Lead time weeks\n"
                              "GRM155R71H104KE14D,Murata,10,0.02,EUR,1,4\n",
                              "answer.csv"}});
  ASSERT_EQ(answered.status, 200) << answered.body;
  EXPECT_EQ(member(answered, "offers"), "1");
  EXPECT_EQ(member(answered, "parts_open_before"), "2");
  EXPECT_EQ(member(answered, "parts_open_after"), "1");
  EXPECT_THAT(std::string(get(cat(rfq, "/requests")).bytes()),
              HasSubstr(R"("outcome":"answered")"));
}

TEST_P(SourcingRoutes, APersonMayAskSuppliersByNameForLinesThatAreOfferedAlready) {
  const auto made = post(cat(rfq, "/requests"), R"({"lines":[1],"suppliers":["Alpha","Beta"]})");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_THAT(std::string(made.bytes()), HasSubstr(R"("number":"SR2")"));
  EXPECT_EQ(code(post(cat(rfq, "/requests"), R"({"suppliers":["Nobody"]})")), "supplier_unknown");
  EXPECT_EQ(code(post(cat(rfq, "/requests"), R"({"lines":[77]})")), "line_not_found");
  EXPECT_EQ(code(post(cat(rfq, "/requests"), R"({"answer_by":"2025-01-01"})")), "answer_by_past");
  EXPECT_EQ(code(post(cat(rfq, "/requests/SR1/sent"), R"({"sent_on":"2026-02-01"})")),
            "sent_in_future");
  EXPECT_EQ(code(post(cat(rfq, "/requests/SR1/sent"), R"({"answer_by":"2026-01-01"})")),
            "answer_by_past");
}

TEST_P(SourcingRoutes, ARequestOfAnotherRfqIsNotReachedThroughThisOne) {
  asked_file();
  as(Role::owner);
  EXPECT_OK(quoting::new_rfq(db(), caller(),
                             {.customer = "Reiher",
                              .assembly = "Z-1",
                              .revision = "A",
                              .bom_file = "board.csv",
                              .bom_bytes = bom,
                              .quantities = {10}}));
  const std::string other = "/api/v1/quoting/rfqs/R2";
  EXPECT_EQ(code(get(cat(other, "/requests/SR1/file.csv"))), "request_not_found");
  EXPECT_EQ(code(post(cat(other, "/requests/SR1/sent"), "{}")), "request_not_found");
  const std::int64_t before = audit_rows();
  EXPECT_EQ(
      code(post_form(cat(other, "/answers"), {{"request", "SR1"},
                                              {"file",
                                               "MPN,Manufacturer,Quantity,Unit price,Currency\n"
                                               "GRM155R71H104KE14D,Murata,10,0.02,EUR\n",
                                               "answer.csv"}})),
      "request_of_another_rfq");
  EXPECT_EQ(audit_rows(), before) << "what was refused left nothing";
}

TEST_P(SourcingRoutes, SuppliersAreListedWithWhatTheyToldAndAreAsked) {
  const auto all = get("/api/v1/sourcing/suppliers");
  ASSERT_EQ(all.status, 200) << all.body;
  const std::string text(all.bytes());
  EXPECT_THAT(text, HasSubstr(R"("supplier":"Alpha")"));
  EXPECT_THAT(text, HasSubstr(R"("offers":3,"parts":3,"newest_on":"2026-01-01","newest_days":1)"));
  const auto set = post("/api/v1/sourcing/suppliers",
                        R"({"name":"Delta","categories":"connectors","contact":"Ms Bell"})");
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(member(get("/api/v1/sourcing/suppliers/delta"), "contact"), "Ms Bell");
  EXPECT_EQ(code(post("/api/v1/sourcing/suppliers", R"({"name":"X","categories":"valves"})")),
            "category_unknown");
  EXPECT_EQ(code(get("/api/v1/sourcing/suppliers/nobody")), "supplier_unknown");
  as(Role::account_manager, {kranich});
  EXPECT_EQ(get("/api/v1/sourcing/suppliers").status, 200);
  EXPECT_EQ(post("/api/v1/sourcing/suppliers", R"({"name":"X","categories":"all"})").status, 403);
}

TEST_P(SourcingRoutes, OfAForeignAccountNothingIsSaidAndNobodyKeepsWithoutTheRight) {
  as(Role::account_manager, {reiher});
  for (const std::string_view door : {"/sourcing", "/plan", "/requests", "/plan/parts/1"}) {
    EXPECT_NE(get(cat(rfq, door)).status, 200) << door;
  }
  EXPECT_NE(what_if("{}").status, 200);
  EXPECT_NE(post(cat(rfq, "/plan/keep"), "{}").status, 200);
  EXPECT_THAT(std::string(get("/api/v1/quoting/sourcing").bytes()), Not(HasSubstr("R1")));
  as(Role::account_manager, {kranich});
  EXPECT_EQ(get(cat(rfq, "/plan")).status, 200);
  EXPECT_EQ(post(cat(rfq, "/requests"), "{}").status, 403);
  as(Role::engineering);
  EXPECT_EQ(what_if("{}").status, 200);
  EXPECT_EQ(post(cat(rfq, "/plan/keep"), "{}").status, 403);
  as(Role::sales, {kranich});
  EXPECT_EQ(what_if("{}").status, 403);
}

}  // namespace
}  // namespace tl::testing

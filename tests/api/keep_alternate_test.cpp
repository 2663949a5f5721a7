// An alternate that a what-if allowed, kept for the RFQ: only once the customer approved it.
#include "accounts/service/technical_queries.h"
#include "api/on_api.h"
#include "foundation/text.h"
#include "parts/service/import_parts.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "sourcing/service/offers.h"

namespace tl::testing {
namespace {

using access::Role;
using ::testing::HasSubstr;
using ::testing::Not;

// Our number approves two makers; the customer's list names the dearer one.
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
    "mark_up,material,10,%,,,,\n";
constexpr std::string_view bom =
    "Ref,Qty,Manufacturer,MPN\n"
    "R1 R2 R3 R4,4,Yageo,RC0402FR-0710KL\n"
    "J1,1,Molex,22-23-2041\n";
constexpr std::string_view vishay = R"("alternates":["vishay CRCW040210K0FKED"])";

class KeepAlternate : public OnApi {
 protected:
  KeepAlternate() : kranich(account("Kranich")) {
    EXPECT_OK(parts::import_parts(db(), caller(),
                                  documents::read_document(parts_csv, "parts.csv").value()));
    jobs::NoProgress nobody;
    EXPECT_OK(sourcing::import_offers(db(), caller(),
                                      {.bytes = prices_csv, .file_name = "prices.csv"}, nobody));
    EXPECT_OK(quoting::import_rates(db(), caller(), rates_csv, "rates.csv"));
    EXPECT_OK(quoting::new_rfq(db(), caller(),
                               {.customer = "Kranich",
                                .assembly = "A-1",
                                .revision = "B",
                                .bom_file = "board.csv",
                                .bom_bytes = bom,
                                .quantities = {10, 100}}));
    as(Role::procurement);
  }
  http::Response keep(std::string_view members) {
    return post(cat(rfq, "/plan/keep"), cat("{", members, "}"));
  }
  std::string plan() { return std::string(get(cat(rfq, "/plan")).bytes()); }
  std::int64_t audit_rows() {
    const auto rows = db().read(
        [](database::Transaction& tx) { return database::list_audit(tx, {.limit = 10'000}); });
    return std::ssize(rows.value());
  }

  const std::string rfq = "/api/v1/quoting/rfqs/R1";
  std::int64_t kranich;
};
TL_ON_BOTH_DATABASES(KeepAlternate);

TEST_P(KeepAlternate, ItIsTriedByAnybodyAndKeptByNobodyWhileTheCustomerSaidNothing) {
  const std::int64_t before = audit_rows();
  const auto tried = post(cat(rfq, "/what-if"), cat("{", vishay, "}"));
  ASSERT_EQ(tried.status, 200) << tried.body;
  EXPECT_THAT(std::string(tried.bytes()), HasSubstr(R"("order_number":"B1")"));
  const auto refused = keep(cat(vishay, R"(,"strategy":"fastest")"));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "alternate_not_approved");
  EXPECT_THAT(refused.body, HasSubstr("Vishay CRCW040210K0FKED instead of "));
  EXPECT_THAT(refused.body, HasSubstr("once Kranich approves it"));
  EXPECT_EQ(audit_rows(), before) << "the strategy is not kept either";
  EXPECT_THAT(plan(), Not(HasSubstr(R"("order_number":"B1")")));
}

TEST_P(KeepAlternate, WhoDoesNotAnswerForTheAccountCannotSayThatTheCustomerApproved) {
  const auto refused = keep(cat(vishay, R"(,"approved_by":"Petra Vogel")"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code(refused), "alternate_approval_not_yours");
  EXPECT_THAT(refused.body, HasSubstr("has to be approved by Kranich"));
  as(Role::account_manager, {kranich});
  EXPECT_EQ(keep(cat(vishay, R"(,"approved_by":"Petra Vogel")")).status, 200);
}

TEST_P(KeepAlternate, OnceApprovedThePlanAndTheNextQuoteBuyIt) {
  as(Role::account_manager, {kranich});
  const auto kept =
      keep(cat(vishay, R"(,"approved_by":"Petra  Vogel","note":"mail of 2 January")"));
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_THAT(plan(), HasSubstr(R"("order_number":"B1")"));
  const std::int64_t before = audit_rows();
  as(Role::procurement);
  EXPECT_EQ(keep(vishay).status, 200) << "it is approved";
  EXPECT_EQ(audit_rows(), before) << "and not recorded again";
  as(Role::owner);
  ASSERT_EQ(post(cat(rfq, "/quotes"), R"({"quote_class":"budgetary"})").status, 200);
  EXPECT_THAT(get("/api/v1/quoting/quotes/Q1/explain?path=material.100").body, HasSubstr("B1"));
  EXPECT_THAT(get(cat(rfq, "/plan/parts/1")).body, HasSubstr("CRCW040210K0FKED"));
}

TEST_P(KeepAlternate, TheQuestionThatAskedForItIsAnsweredByIt) {
  as(Role::owner);
  ASSERT_EQ(post(cat(rfq, "/quotes"), R"({"quote_class":"budgetary"})").status, 200);
  EXPECT_THAT(keep(vishay).body, HasSubstr("TQ1 asks them, and is open"));
  ASSERT_EQ(keep(cat(vishay, R"(,"approved_by":"Petra Vogel")")).status, 200);
  const auto query =
      db().read([](database::Transaction& tx) { return accounts::find_query(tx, "TQ1"); });
  EXPECT_EQ(query.value().state, accounts::QueryState::answered);
  EXPECT_EQ(query.value().answer, "yes, approved by Petra Vogel");
}

TEST_P(KeepAlternate, ARefusalIsToldAndALaterYesCounts) {
  as(Role::owner);
  ASSERT_EQ(post(cat(rfq, "/quotes"), R"({"quote_class":"budgetary"})").status, 200);
  ASSERT_EQ(post("/api/v1/quoting/queries/TQ1/alternate",
                 R"({"decision":"refused","said_by":"Petra Vogel"})")
                .status,
            200);
  EXPECT_THAT(keep(vishay).body, HasSubstr("Petra Vogel refused it on"));
  EXPECT_EQ(keep(cat(vishay, R"(,"approved_by":"Jan Keller")")).status, 200);
  EXPECT_THAT(plan(), HasSubstr(R"("order_number":"B1")"));
}

TEST_P(KeepAlternate, WhatIsNoAlternateIsRefused) {
  EXPECT_EQ(code(keep(R"("alternates":["Kemet C0402"])")), "alternate_unknown");
  as(Role::owner);
  EXPECT_EQ(code(keep(cat(vishay, R"(,"approved_by":")", std::string(101, 'x'), R"(")"))),
            "answer_too_long");
}

TEST_P(KeepAlternate, ThePlanAndItsExplanationGiveTheSameReason) {
  const std::string why = "the only offer that can be used";
  EXPECT_THAT(plan(), HasSubstr(cat(R"("why":")", why)));
  const auto explained = get(cat(rfq, "/plan/explain?path=part.1.10"));
  ASSERT_EQ(explained.status, 200) << explained.body;
  EXPECT_THAT(explained.body, HasSubstr(why));
}

}  // namespace
}  // namespace tl::testing

#include "api/on_api.h"
#include "foundation/text.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"

namespace tl::testing {
namespace {

using access::Role;

constexpr std::string_view rates =
    "kind,code,value,unit,group,driver,rate,setup,valid_from,description\n"
    "currency,EUR,,,,,,,,\n"
    "term,valid_from,2025-01-01,,,,,,,\n"
    "labour_rate,smt,72.00,per hour,,,,,,SMT line\n"
    "labour_rate,desk,60.00,per hour,,,,,,Engineering\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,,,Place\n"
    "labour_time,test,1,s,assembly,test_second,smt,,,Test\n"
    "labour_time,setup,600,s,batch,once,smt,,,Set up the line\n"
    "labour_time,program,3600,s,one_off,once,desk,,,Write the program\n";

class LabourRoutes : public OnApi {
 protected:
  LabourRoutes() {
    account("Kranich");
    const auto imported = quoting::import_rates(db(), caller(), rates, "rates.csv");
    EXPECT_OK(imported);
    EXPECT_EQ(imported->state, quoting::RateImportState::imported);
    EXPECT_OK(quoting::new_rfq(
        db(), caller(),
        {.customer = "Kranich",
         .assembly = "A-1",
         .revision = "B",
         .bom_file = "board.csv",
         .bom_bytes = "Ref,Qty,Manufacturer,MPN,Package\nR1-R4,4,Yageo,RC0402FR-0710KL,0402\n",
         .quantities = {10, 100}}));
    as(Role::engineering);
  }
  http::Response page(std::string_view query = "") {
    return get(cat("/api/v1/quoting/rfqs/R1/labour", query));
  }
  http::Response say(std::string_view verb, std::string_view body) {
    return post(cat("/api/v1/quoting/rfqs/R1/labour", verb), body);
  }
};
TL_ON_BOTH_DATABASES(LabourRoutes);

TEST_P(LabourRoutes, R40_part_DriversAreCountedAndEveryQuantityHasItsHoursAndCost) {
  const auto answer = page();
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_TRUE(
      contains(answer.body, R"("driver":"smt_placement","count":4,"told":"","steps":["place"])"))
      << answer.body;
  // 10 boards: 4 placements of 0.5 s each, and ten minutes to set up.
  EXPECT_TRUE(contains(answer.body, R"("boards":10,"milliseconds":620000,"per_board":62000)"));
  EXPECT_TRUE(contains(answer.body, R"("boards":100,"milliseconds":800000,"per_board":8000)"));
  EXPECT_EQ(member(page("?boards=100"), "boards"), "100");
  EXPECT_EQ(code(page("?boards=0")), "quantity_out_of_range");
}

TEST_P(LabourRoutes, WhatIsTriedIsAnsweredAndNotSaved) {
  const auto tried = say("/trial", R"({"timings":[{"step":"place","milliseconds":1000}],)"
                                   R"("facts":[{"kind":"test_seconds","text":"0.5"}]})");
  ASSERT_EQ(tried.status, 200) << tried.body;
  EXPECT_EQ(member(tried, "preview"), "true");
  // The hand timing is of one board; thirty seconds of test on each of ten.
  EXPECT_TRUE(contains(tried.body, R"("boards":10,"milliseconds":910000)")) << tried.body;
  EXPECT_TRUE(contains(page().body, R"("boards":10,"milliseconds":620000)"));
  EXPECT_EQ(code(say("/trial", R"({"timings":[{"step":"glue","milliseconds":1}],"facts":[]})")),
            "labour_step_unknown");
  EXPECT_EQ(code(say("/trial", R"({"timings":[],"facts":[{"kind":"sides","text":"3"}]})")),
            "build_fact_invalid");
}

TEST_P(LabourRoutes, TimingsAndFactsAreSavedTogetherWithTheirReason) {
  const std::string_view both = R"({"timings":[{"step":"place","milliseconds":1000}],)"
                                R"("facts":[{"kind":"test_seconds","text":"0.5"}],"why":"sample"})";
  const auto saved = say("", both);
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(member(saved, "preview"), "false");
  EXPECT_TRUE(contains(saved.body, R"("boards":10,"milliseconds":910000)"));
  EXPECT_TRUE(
      contains(saved.body, R"("step":"place","milliseconds":1000,"why":"sample","who":"ann")"));
  EXPECT_TRUE(contains(saved.body, R"("count":30,"told":"ann: sample")")) << saved.body;
  const auto back = say("", R"({"timings":[{"step":"place"}],"facts":[],"why":"model is right"})");
  EXPECT_TRUE(contains(back.body, R"("timed":[])")) << back.body;
  EXPECT_EQ(
      code(say("", R"({"timings":[{"step":"place","milliseconds":5}],"facts":[],"why":" "})")),
      "reason_missing");
  const auto half = say("", R"({"timings":[{"step":"glue","milliseconds":5}],)"
                            R"("facts":[{"kind":"sides","text":"2"}],"why":"x"})");
  EXPECT_EQ(code(half), "labour_step_unknown");
  EXPECT_FALSE(contains(page().body, R"("kind":"sides","value":2)"))
      << "nothing half-written stays";
  EXPECT_EQ(
      code(say("", R"({"timings":[{"step":"place","milliseconds":-1}],"facts":[],"why":"x"})")),
      "labour_time_invalid");
}

TEST_P(LabourRoutes, R40_part_ATaskIsAskedOfEngineeringStandsInTheirDayAndEndsWithTheRelease) {
  as(Role::account_manager, {account("Kranich")});
  const auto asked = say("/ask", R"({"note":"customer waits"})");
  ASSERT_EQ(asked.status, 200) << asked.body;
  EXPECT_TRUE(contains(asked.body, "Give the labour of R1 (A-1 B): customer waits"));
  const auto again = say("/ask", "{}");
  EXPECT_TRUE(contains(again.body, R"("number":"T1")")) << "the open one is it";
  EXPECT_EQ(say("/release", "{}").status, 403);
  as(Role::engineering);
  const auto day = get("/api/v1/desk/my-day");
  EXPECT_TRUE(contains(day.body, R"("target":"/labour/R1")")) << day.body;
  const auto released = say("/release", R"({"note":"checked"})");
  ASSERT_EQ(released.status, 200) << released.body;
  EXPECT_TRUE(contains(released.body, R"("state":"rfq_released")"));
  EXPECT_TRUE(contains(released.body, R"("state":"done")"));
  EXPECT_FALSE(contains(get("/api/v1/desk/my-day").body, "/labour/R1"));
  EXPECT_EQ(code(say("/release", "{}")), "labour_released_already");
}

TEST_P(LabourRoutes, BelongsToItsAccountAndToWhoMayTime) {
  as(Role::account_manager, {account("Reiher")});
  EXPECT_EQ(code(page()), "not_your_account");
  as(Role::account_manager, {account("Kranich")});
  EXPECT_EQ(page().status, 200);
  EXPECT_EQ(say("", R"({"timings":[],"facts":[],"why":"x"})").status, 403);
  as_customer_of(account("Kranich"));
  EXPECT_EQ(page().status, 404);
  as_nobody();
  EXPECT_EQ(page().status, 401);
}

}  // namespace
}  // namespace tl::testing

// Threads, questions, issues, tasks, cadence and meetings, and where My day tells of them.
#include "accounts/service/tasks.h"
#include "api/on_api.h"
#include "foundation/text.h"

namespace tl::testing {
namespace {

using access::Role;

class AccountTalkRoutes : public OnApi {
 protected:
  AccountTalkRoutes() : kranich(account("Kranich")), reiher(account("Reiher")) {
    as(Role::account_manager, {kranich});
  }
  void asked() {
    ASSERT_EQ(post("/api/v1/accounts/Kranich/threads", R"({"subject":"Lead time"})").status, 200);
    const auto message = post("/api/v1/accounts/threads/TH1/messages",
                              R"({"direction":"in","channel":"phone","text":"When?",)"
                              R"("kind":"asks"})");
    ASSERT_EQ(message.status, 200) << message.body;
    ASSERT_EQ(member(message, "question"), "QN1");
  }

  std::int64_t kranich;
  std::int64_t reiher;
};
TL_ON_BOTH_DATABASES(AccountTalkRoutes);

TEST_P(AccountTalkRoutes, R53_part_AQuestionWaitsUntilAMessageAnswersIt) {
  asked();
  EXPECT_EQ(member(get("/api/v1/accounts/Kranich/questions"), "number"), "QN1");
  EXPECT_TRUE(contains(get("/api/v1/desk/my-day").body, R"("kind":"question_open")"));
  const auto answer = post("/api/v1/accounts/threads/TH1/messages",
                           R"({"direction":"out","channel":"email","text":"In May",)"
                           R"("answers":"QN1"})");
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_TRUE(contains(get("/api/v1/accounts/Kranich/questions").body, R"("open":[])"));
  EXPECT_TRUE(contains(get("/api/v1/accounts/threads/TH1").body, "In May"));
  EXPECT_FALSE(contains(get("/api/v1/desk/my-day").body, R"("kind":"question_open")"));
  EXPECT_TRUE(contains(get("/api/v1/accounts/Kranich/threads").body, R"("number":"TH1")"));
  EXPECT_EQ(code(post("/api/v1/accounts/threads/TH9/messages",
                      R"({"direction":"in","channel":"phone","text":"x"})")),
            "thread_not_found");
  as(Role::account_manager, {reiher});
  EXPECT_EQ(code(get("/api/v1/accounts/threads/TH1")), "not_your_account");
}

TEST_P(AccountTalkRoutes, R56_part_AnIssueIsTriedInsideBeforeTheCustomerIsAsked) {
  const auto found =
      post("/api/v1/accounts/Kranich/issues", R"({"title":"Reel short","topics":["material"]})");
  ASSERT_EQ(found.status, 200) << found.body;
  const std::string steps = "/api/v1/accounts/issues/I1/steps";
  EXPECT_EQ(code(post(steps, R"({"kind":"raised","text":"Please decide"})")),
            "issue_attempts_missing");
  EXPECT_TRUE(contains(get("/api/v1/desk/my-day").body, "0 attempts inside so far"));
  EXPECT_EQ(post(steps, R"({"kind":"tried","text":"Took from stock"})").status, 200);
  EXPECT_EQ(member(post(steps, R"({"kind":"raised","text":"Please decide"})"), "state"), "raised");
  EXPECT_TRUE(contains(get("/api/v1/desk/my-day").body, R"("kind":"issue_raised")"));
  EXPECT_EQ(member(post(steps, R"({"kind":"closed","text":"They took an alternate"})"), "state"),
            "settled");
  EXPECT_TRUE(contains(get("/api/v1/accounts/issues/I1").body, "Took from stock"));
  EXPECT_TRUE(contains(get("/api/v1/accounts/Kranich/issues").body, R"("raised":1)"));
}

TEST_P(AccountTalkRoutes, R40_part_ATaskStandsInTheQueueOfTheRoleThatIsAsked) {
  const auto ask = post("/api/v1/accounts/Kranich/tasks",
                        R"({"what":"Give the labour","to_role":"engineering"})");
  ASSERT_EQ(ask.status, 200) << ask.body;
  const auto waiting = get("/api/v1/desk/my-day");
  EXPECT_TRUE(contains(waiting.body, R"("group":"waiting","kind":"task")")) << waiting.body;
  EXPECT_TRUE(contains(waiting.body, R"("holder":"engineering")"));
  as(Role::account_manager, {reiher});
  EXPECT_TRUE(contains(get("/api/v1/accounts/tasks").body, R"({"items":[]})"));
  as(Role::engineering);
  EXPECT_TRUE(contains(get("/api/v1/desk/my-day").body, R"("group":"due","kind":"task")"));
  EXPECT_EQ(member(get("/api/v1/accounts/tasks"), "number"), "T1");
  EXPECT_EQ(member(post("/api/v1/accounts/tasks/T1/steps", R"({"kind":"taken"})"), "state"),
            "taken");
  EXPECT_EQ(code(post("/api/v1/accounts/tasks/T1/steps", R"({"kind":"declined"})")),
            "task_note_missing");
  EXPECT_EQ(member(post("/api/v1/accounts/tasks/T1/steps", R"({"kind":"done"})"), "state"), "done");
  EXPECT_EQ(get("/api/v1/accounts/Kranich/tasks").body, R"({"items":[]})");
  EXPECT_EQ(member(get("/api/v1/accounts/Kranich/tasks?scope=all"), "state"), "done");
  EXPECT_EQ(code(post("/api/v1/accounts/tasks/T9/steps", R"({"kind":"done"})")), "task_not_found");
}

TEST_P(AccountTalkRoutes, ATaskThatIsNobodysOfMineIsNotStepped) {
  Caller otto = caller();
  otto.actor = "otto";
  ASSERT_OK(accounts::ask_task(db(), otto, "Reiher", {.what = "Call them", .to_person = "petra"}));
  EXPECT_EQ(code(post("/api/v1/accounts/tasks/T1/steps", R"({"kind":"taken"})")), "not_your_task");
  as(Role::account_manager, {reiher});
  EXPECT_EQ(post("/api/v1/accounts/tasks/T1/steps", R"({"kind":"taken"})").status, 200);
}

TEST_P(AccountTalkRoutes, R62_part_AMeetingIsPlannedWithItsPurposeAndHeldWithBothSides) {
  ASSERT_EQ(
      post("/api/v1/accounts/Kranich/contacts", R"({"name":"Ms Keller","role":"buyer"})").status,
      200);
  const auto planned = post("/api/v1/accounts/Kranich/meetings",
                            R"({"kind":"quarterly_review","purpose":"The year",)"
                            R"("decision_wanted":"Forecast"})");
  ASSERT_EQ(planned.status, 200) << planned.body;
  EXPECT_EQ(code(post("/api/v1/accounts/meetings/M1/held",
                      R"({"outcome":"agreed","attendees":[{"side":"ours","name":"ann"}]})")),
            "meeting_without_customer");
  EXPECT_EQ(post("/api/v1/accounts/meetings/M1/held",
                 R"({"outcome":"agreed","attendees":[{"side":"ours","name":"ann"},)"
                 R"({"side":"theirs","name":"Ms Keller"}]})")
                .status,
            200);
  EXPECT_EQ(
      post("/api/v1/accounts/meetings/M1/ratings", R"({"usefulness":4,"rated_by":"Ms Keller"})")
          .status,
      200);
  const auto board = get("/api/v1/accounts/Kranich/cadence");
  EXPECT_TRUE(contains(board.body, "quarterly_without_senior")) << board.body;
  EXPECT_EQ(post("/api/v1/accounts/Kranich/cadence", R"({"kind":"call","every_days":7})").status,
            200);
  EXPECT_EQ(code(post("/api/v1/accounts/meetings/M1/called-off", R"({"why":"ill"})")),
            "meeting_ended");
  as(Role::engineering);
  EXPECT_EQ(get("/api/v1/accounts/Kranich/cadence").status, 403);
}

TEST_P(AccountTalkRoutes, WhatIsOpenOnOneAccountIsForWhoeverAnswersForIt) {
  asked();
  const auto open = get("/api/v1/desk/accounts/Kranich/open");
  ASSERT_EQ(open.status, 200) << open.body;
  EXPECT_TRUE(contains(open.body, R"("kind":"question_open")"));
  EXPECT_EQ(code(get("/api/v1/desk/accounts/Reiher/open")), "not_your_account");
}

}  // namespace
}  // namespace tl::testing

#include "accounts/service/tasks.h"

#include "accounts/service/customers.h"
#include "accounts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::accounts {
namespace {

using database::Transaction;

class TaskFacts : public testing::OnBothDatabases {
 protected:
  TaskFacts() : OnBothDatabases({&database::store_schema(), &accounts::store_schema()}) {
    EXPECT_OK(add_customer(db(), caller, {.name = "Acme"}));
  }
  Result<TaskOnDay> ask(NewTask task) { return ask_task(db(), caller, "C1", task); }
  Caller as(std::string who) {
    Caller out = caller;
    out.actor = std::move(who);
    return out;
  }

  Caller caller{.actor = "ann",
                .request_id = "r1",
                .now = testing::test_instant(),
                .today = testing::test_instant().utc_date()};
};
TL_ON_BOTH_DATABASES(TaskFacts);

TEST_P(TaskFacts, R40_part_WaitInTheQueueOfARoleUntilSomebodyTakesThem) {
  const auto asked = ask({.about = "r7",
                          .subject = "labour",
                          .what = "Give the labour of R7",
                          .to_role = "Engineering"});
  ASSERT_OK(asked);
  EXPECT_EQ(asked->task.number, "T1");
  EXPECT_EQ(asked->task.due_at->micros() - caller.now.micros(), 24 * 3'600'000'000LL);
  const TaskFilter eva{.person = "eva", .roles = {"engineering"}};
  EXPECT_EQ(list_tasks(db(), caller, eva)->size(), 1u);
  ASSERT_OK(step_task(db(), as("fay"), {.task = "t1"}));
  EXPECT_TRUE(list_tasks(db(), caller, eva)->empty());
  EXPECT_FAILS("task_taken", step_task(db(), as("eva"), {.task = "T1"}));
  ASSERT_OK(step_task(db(), as("fay"), {.task = "T1", .kind = TaskStepKind::done}));
  EXPECT_TRUE(list_tasks(db(), caller, {.account = "Acme"})->empty());
  EXPECT_EQ(list_tasks(db(), caller, {.about = "R7", .scope = TaskScope::all})->size(), 1u);
  EXPECT_FAILS("task_not_found", step_task(db(), caller, {.task = "T9"}));
}

TEST_P(TaskFacts, AreAskedOnceWhileOpenAndEndWhereTheThingWasDone) {
  const NewTask labour{.about = "R7", .subject = "labour", .what = "x", .to_role = "engineering"};
  ASSERT_OK(ask(labour));
  EXPECT_EQ(ask(labour)->task.number, "T1") << "the open one is it";
  ASSERT_OK(db().write([&](Transaction& tx) { return end_task(tx, caller, "R7", "labour"); }));
  ASSERT_OK(db().write([&](Transaction& tx) { return end_task(tx, caller, "R7", "labour"); }));
  EXPECT_EQ(ask(labour)->task.number, "T2");
}

TEST_P(TaskFacts, GoToSomebody) {
  EXPECT_FAILS("task_to_nobody", ask({.what = "x"}));
  EXPECT_FAILS("task_role_unknown", ask({.what = "x", .to_role = "cook"}));
  EXPECT_FAILS("words_missing", ask({.what = " ", .to_role = "engineering"}));
  ASSERT_OK(ask({.what = "x", .to_person = "Bob"}));
  EXPECT_EQ(list_tasks(db(), caller, {.person = "bob"})->size(), 1u);
  EXPECT_FAILS("task_note_missing",
               step_task(db(), as("bob"), {.task = "T1", .kind = TaskStepKind::declined}));
}

}  // namespace
}  // namespace tl::accounts

#include "accounts/rules/tasks.h"

#include "support/matchers.h"

namespace tl::accounts {
namespace {

const Date today = Date::parse("2026-03-02").value();

Instant hour(std::int64_t hours) {
  return Instant::from_micros((today.days() * 24 + hours) * 3'600'000'000);
}

TaskStep step(TaskStepKind kind, std::string by, std::int64_t hours, std::string note = "") {
  return {kind, std::move(by), today.plus_days(hours / 24), hour(hours), std::move(note)};
}

Task task(std::vector<TaskStep> steps = {}) {
  return {.number = "T1",
          .what = "Give the labour of R7",
          .to_role = "engineering",
          .due_at = hour(10),
          .asked_on = today,
          .asked_at = hour(1),
          .asked_by = "ann",
          .steps = std::move(steps)};
}

TaskOnDay at(const Task& one, std::int64_t hours) {
  return task_on(one, {today.plus_days(hours / 24), hour(hours)}).value();
}

TEST(Tasks, R40_part_AreOpenTakenAndDoneAndLateByBegunHours) {
  const Task one = task({step(TaskStepKind::taken, "eva", 5), step(TaskStepKind::done, "eva", 36)});
  EXPECT_FALSE(task_on(one, {today.plus_days(-1), hour(-1)}));
  EXPECT_EQ(at(task(), 9).state, TaskState::open);
  EXPECT_EQ(at(task(), 10).late_hours, 0);
  EXPECT_EQ(at(task(), 13).late_hours, 3);
  EXPECT_EQ(at(one, 23).state, TaskState::taken);
  EXPECT_EQ(at(one, 23).taken_by, "eva");
  const TaskOnDay done = at(one, 100);
  EXPECT_EQ(done.state, TaskState::done);
  EXPECT_EQ(done.ended_on, today.plus_days(1));
  EXPECT_EQ(done.late_hours, 26) << "until it was done, not until now";
}

TEST(Tasks, StepWhereTheyStand) {
  const auto next = [](TaskStepKind kind, std::string note = "") {
    return step(kind, "bob", 6, std::move(note));
  };
  EXPECT_OK(check_task_step(at(task(), 6), next(TaskStepKind::done)));
  EXPECT_FAILS("task_note_missing", check_task_step(at(task(), 6), next(TaskStepKind::declined)));
  EXPECT_OK(check_task_step(at(task(), 6), next(TaskStepKind::declined, "no drawing")));
  EXPECT_FAILS("task_not_ended", check_task_step(at(task(), 6), next(TaskStepKind::reopened)));
  const Task taken = task({step(TaskStepKind::taken, "eva", 5)});
  EXPECT_FAILS("task_taken", check_task_step(at(taken, 6), next(TaskStepKind::taken)));
  const Task declined = task({step(TaskStepKind::declined, "eva", 5, "no drawing")});
  EXPECT_FAILS("task_ended", check_task_step(at(declined, 6), next(TaskStepKind::done)));
  EXPECT_OK(check_task_step(at(declined, 6), next(TaskStepKind::reopened)));
  const Task again = task({step(TaskStepKind::declined, "eva", 5, "no drawing"),
                           step(TaskStepKind::reopened, "ann", 6, "it is there now")});
  EXPECT_EQ(at(again, 7).state, TaskState::open);
  EXPECT_FALSE(at(again, 7).ended_on);
}

TEST(Tasks, StandInTheQueueOfWhoeverCanDoThem) {
  const std::vector<std::string> engineer = {"engineering"};
  EXPECT_TRUE(is_for(at(task(), 6), "eva", engineer));
  EXPECT_FALSE(is_for(at(task(), 6), "bob", {"procurement"}));
  const Task taken = task({step(TaskStepKind::taken, "eva", 5)});
  EXPECT_TRUE(is_for(at(taken, 6), "eva", {}));
  EXPECT_FALSE(is_for(at(taken, 6), "fay", engineer)) << "it is in somebody else's hands";
  Task named = task();
  named.to_role = "";
  named.to_person = "bob";
  EXPECT_TRUE(is_for(at(named, 6), "bob", {}));
  EXPECT_FALSE(is_for(at(named, 6), "eva", engineer));
}

}  // namespace
}  // namespace tl::accounts

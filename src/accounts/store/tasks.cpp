#include "accounts/store/tasks.h"

#include <map>

#include "accounts/store/statements.h"

namespace tl::accounts {
namespace {

using database::Transaction;

// A task without its steps.
struct TaskRow {
  TaskId id;
  std::string number;
  std::optional<CustomerId> customer_id;
  std::string about;
  std::string subject;
  std::string what;
  std::string to_role;
  std::string to_person;
  std::optional<Instant> due_at;
  Date asked_on;
  Instant asked_at;
  std::string asked_by;
};
TL_DESCRIBE(TaskRow, id, number, customer_id, about, subject, what, to_role, to_person, due_at,
            asked_on, asked_at, asked_by)

struct TaskStepRow {
  TaskId task_id;
  TaskStepKind kind = TaskStepKind::taken;
  std::string step_by;
  Date happened_on;
  Instant happened_at;
  std::string note;
};
TL_DESCRIBE(TaskStepRow, task_id, kind, step_by, happened_on, happened_at, note)

Task task_of(TaskRow row) {
  return {.id = row.id,
          .number = std::move(row.number),
          .customer_id = row.customer_id,
          .about = std::move(row.about),
          .subject = std::move(row.subject),
          .what = std::move(row.what),
          .to_role = std::move(row.to_role),
          .to_person = std::move(row.to_person),
          .due_at = row.due_at,
          .asked_on = row.asked_on,
          .asked_at = row.asked_at,
          .asked_by = std::move(row.asked_by)};
}

TaskRow row_of(const Task& task) {
  return {.number = task.number,
          .customer_id = task.customer_id,
          .about = task.about,
          .subject = task.subject,
          .what = task.what,
          .to_role = task.to_role,
          .to_person = task.to_person,
          .due_at = task.due_at,
          .asked_on = task.asked_on,
          .asked_at = task.asked_at,
          .asked_by = task.asked_by};
}

std::vector<Task> with_steps(std::vector<TaskRow> rows, std::vector<TaskStepRow> steps) {
  std::vector<Task> out;
  std::map<TaskId, std::size_t> place;
  for (TaskRow& row : rows) {
    place.emplace(row.id, out.size());
    out.push_back(task_of(std::move(row)));
  }
  for (TaskStepRow& step : steps) {
    const auto found = place.find(step.task_id);
    if (found == place.end()) continue;
    out[found->second].steps.push_back({step.kind, std::move(step.step_by), step.happened_on,
                                        step.happened_at, std::move(step.note)});
  }
  return out;
}

}  // namespace

Result<TaskId> insert_task(Transaction& tx, const Task& task) {
  return tx.query_one<TaskId>(statements::insert_task, row_of(task));
}

Result<void> insert_task_step(Transaction& tx, TaskId task, const TaskStep& step) {
  const TaskStepRow row{task, step.kind, step.by, step.on, step.at, step.note};
  TL_CHECK(tx.execute(statements::insert_task_step, row));
  return {};
}

Result<std::vector<Task>> tasks_until(Transaction& tx, const Date& day) {
  TL_TRY(auto rows, tx.query<TaskRow>(statements::tasks_until, day));
  TL_TRY(auto steps, tx.query<TaskStepRow>(statements::task_steps_until, day));
  return with_steps(std::move(rows), std::move(steps));
}

Result<std::vector<Task>> tasks_about(Transaction& tx, std::string_view about) {
  TL_TRY(auto rows, tx.query<TaskRow>(statements::tasks_about, about));
  std::vector<TaskStepRow> steps;
  for (const TaskRow& row : rows) {
    TL_TRY(const auto of_task, tx.query<TaskStepRow>(statements::steps_of_task, row.id));
    steps.insert(steps.end(), of_task.begin(), of_task.end());
  }
  return with_steps(std::move(rows), std::move(steps));
}

Result<std::optional<Task>> task_by_number(Transaction& tx, std::string_view number) {
  TL_TRY(auto row, tx.query_optional<TaskRow>(statements::task_by_number, number));
  if (!row) return std::optional<Task>();
  TL_TRY(auto steps, tx.query<TaskStepRow>(statements::steps_of_task, row->id));
  auto tasks = with_steps({*std::move(row)}, std::move(steps));
  return std::optional<Task>(std::move(tasks.front()));
}

}  // namespace tl::accounts

#include "accounts/rules/tasks.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::accounts {
namespace {

void apply(TaskOnDay& out, const TaskStep& step, Instant& until) {
  switch (step.kind) {
    case TaskStepKind::taken:
      out.state = TaskState::taken;
      out.taken_by = step.by;
      return;
    case TaskStepKind::done:
    case TaskStepKind::declined:
      out.state = step.kind == TaskStepKind::done ? TaskState::done : TaskState::declined;
      out.ended_on = step.on;
      out.ended_by = step.by;
      out.note = step.note;
      until = step.at;
      return;
    case TaskStepKind::reopened: break;
  }
  out.state = TaskState::open;
  out.taken_by.clear();
  out.ended_on.reset();
  out.ended_by.clear();
  out.note = step.note;
}

}  // namespace

std::optional<TaskOnDay> task_on(const Task& task, const AsOf& as_of) {
  if (as_of.day < task.asked_on) return std::nullopt;
  TaskOnDay out{.task = task};
  Instant ended = as_of.moment;
  std::erase_if(out.task.steps, [&](const TaskStep& step) { return as_of.day < step.on; });
  for (const TaskStep& step : out.task.steps) apply(out, step, ended);
  out.late_hours = hours_past(task.due_at, out.ended_on ? ended : as_of.moment);
  return out;
}

Result<void> check_task_step(const TaskOnDay& task, const TaskStep& next) {
  const std::string& number = task.task.number;
  if (next.kind == TaskStepKind::reopened) {
    if (task.ended_on) return {};
    return conflict("task_not_ended",
                    cat(number, " is ", enum_name(task.state), "; only what ended is asked again"));
  }
  if (task.ended_on) {
    return conflict("task_ended", cat(number, " was ", enum_name(task.state), " by ", task.ended_by,
                                      " on ", task.ended_on->text()));
  }
  if (next.kind == TaskStepKind::taken && task.state == TaskState::taken) {
    return conflict("task_taken", cat(number, " is in the hands of ", task.taken_by));
  }
  if (next.kind == TaskStepKind::declined && trim(next.note).empty()) {
    return invalid("task_note_missing", cat("say with --note why ", number, " is declined"));
  }
  return {};
}

bool is_for(const TaskOnDay& task, std::string_view person, const std::vector<std::string>& roles) {
  if (!task.taken_by.empty()) return task.taken_by == person;
  if (!task.task.to_person.empty()) return task.task.to_person == person;
  return std::ranges::find(roles, task.task.to_role) != roles.end();
}

}  // namespace tl::accounts

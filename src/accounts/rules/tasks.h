// Work that one person needs from another to go on: "give the labour of R7", to a role or to a
// person, by a time. Asked, taken, done or declined are facts; where a task stands and how late it
// is follow from them.
//
//   task_on(task, as_of)->state          open, taken, done, declined
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/rules/query_holding.h"

namespace tl::accounts {

using TaskId = Id<struct TaskTag>;

enum class TaskStepKind { taken, done, declined, reopened };
TL_DESCRIBE_ENUM(TaskStepKind, taken, done, declined, reopened)

struct TaskStep {
  TaskStepKind kind = TaskStepKind::taken;
  std::string by;
  Date on;
  Instant at;
  std::string note;
};
TL_DESCRIBE(TaskStep, kind, by, on, at, note)

struct Task {
  TaskId id;
  std::string number;                     // "T12"
  std::optional<CustomerId> customer_id;  // none: of no account
  std::string about;                      // "R7"; "" the account as such
  std::string subject;                    // "labour": the same is not asked twice while it is open
  std::string what;                       // "Give the labour of R7"
  std::string to_role;                    // "engineering", as access names the roles; "" a person
  std::string to_person;                  // a sign-in; "" anybody of the role
  std::optional<Instant> due_at;
  Date asked_on;
  Instant asked_at;
  std::string asked_by;
  std::vector<TaskStep> steps;  // as they were recorded
};
TL_DESCRIBE(Task, id, number, customer_id, about, subject, what, to_role, to_person, due_at,
            asked_on, asked_at, asked_by, steps)

enum class TaskState { open, taken, done, declined };
TL_DESCRIBE_ENUM(TaskState, open, taken, done, declined)

struct TaskOnDay {
  Task task;
  TaskState state = TaskState::open;
  std::string taken_by;          // "" nobody
  std::optional<Date> ended_on;  // done or declined
  std::string ended_by;
  std::string note;             // what was said at the end
  std::int64_t late_hours = 0;  // begun hours past the due time: until now, or until it ended
};
TL_DESCRIBE(TaskOnDay, task, state, taken_by, ended_on, ended_by, note, late_hours)

// None: it was asked later than the day. Steps after the day have not happened yet.
std::optional<TaskOnDay> task_on(const Task& task, const AsOf& as_of);

// `task_ended` (done or declined already), `task_taken` by somebody else, `task_not_ended` where
// nothing is to be asked again, `task_note_missing`: who declines says why.
Result<void> check_task_step(const TaskOnDay& task, const TaskStep& next);

// Whether a person with these roles finds it in their queue: theirs by name, taken by them, or of
// one of their roles and not in anybody else's hands.
bool is_for(const TaskOnDay& task, std::string_view person, const std::vector<std::string>& roles);

}  // namespace tl::accounts

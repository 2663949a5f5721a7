// Tasks between people of ours. Any room makes one in its own transaction:
//
//   TL_TRY(const Task task, open_task(tx, caller, {.account = customer, .about = "R7",
//                                                  .subject = "labour",
//                                                  .what = "Give the labour of R7",
//                                                  .to_role = "engineering"}));
//   TL_TRY(const auto mine, list_tasks(db, caller, {.person = "eva", .roles = {"engineering"}}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/tasks.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewTask {
  std::optional<CustomerId> account;  // none: of no account
  std::string about;
  std::string subject;  // while a task about the same with the same subject is open, that one is it
  std::string what;
  std::string to_role;  // one of the roles of access, "" for a person
  std::string to_person;
  std::optional<Instant> due_at;  // by the house setting task_due_hours unless said
};
TL_DESCRIBE(NewTask, account, about, subject, what, to_role, to_person, due_at)

// `task_to_nobody`, `task_role_unknown`, `sign_in_malformed`, `words_missing`.
Result<Task> open_task(database::Transaction& tx, const Caller& caller, const NewTask& request);

// The same for a person: the account by code or name, "" for none.
Result<TaskOnDay> ask_task(database::Database& db, const Caller& caller, std::string_view account,
                           const NewTask& request);

struct NewTaskStep {
  std::string task;  // "T12"
  TaskStepKind kind = TaskStepKind::taken;
  std::string note;
};
TL_DESCRIBE(NewTaskStep, task, kind, note)
// `task_not_found` and what check_task_step() refuses.
Result<TaskOnDay> step_task(database::Database& db, const Caller& caller,
                            const NewTaskStep& request);
// As of now; `task_not_found`.
Result<TaskOnDay> show_task(database::Database& db, const Caller& caller, std::string_view number);
// Ends the open task about something, where the thing itself was done: nothing when there is none.
Result<void> end_task(database::Transaction& tx, const Caller& caller, std::string_view about,
                      std::string_view subject);

enum class TaskScope { waiting, all };  // open and taken ones; with the ended ones
TL_DESCRIBE_ENUM(TaskScope, waiting, all)

struct TaskFilter {
  std::string account;  // "" every account
  std::string about;    // "" everything
  std::string person;   // with roles: what stands in this person's queue; "" everybody
  std::vector<std::string> roles;
  TaskScope scope = TaskScope::waiting;
  std::optional<Date> day;
};
TL_DESCRIBE(TaskFilter, account, about, person, roles, scope, day)

// The latest by hours first, then by due time and number.
Result<std::vector<TaskOnDay>> list_tasks(database::Transaction& tx, const Caller& caller,
                                          const TaskFilter& filter);
Result<std::vector<TaskOnDay>> list_tasks(database::Database& db, const Caller& caller,
                                          const TaskFilter& filter);

}  // namespace tl::accounts

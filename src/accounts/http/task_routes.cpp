// What one of us needs from another.
#include "accounts/http/account_routes.h"
#include "accounts/service/tasks.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;
using http::Subject;

struct TaskList {
  std::vector<TaskOnDay> items;
};
TL_DESCRIBE(TaskList, items)

struct NewTaskBody {
  std::string what;
  std::optional<std::string> to_role;
  std::optional<std::string> to_person;
  std::optional<std::string> about;
  std::optional<Instant> due_at;
};
TL_DESCRIBE(NewTaskBody, what, to_role, to_person, about, due_at)

struct TaskStepBody {
  TaskStepKind kind = TaskStepKind::taken;
  std::optional<std::string> note;
};
TL_DESCRIBE(TaskStepBody, kind, note)

std::vector<std::string> roles_of(const Call& call) {
  std::vector<std::string> roles;
  for (const access::Role role : call.who().roles) roles.emplace_back(enum_name(role));
  return roles;
}

Result<TaskList> of_account(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(auto tasks,
         list_tasks(call.db(), call.caller(),
                    {.account = std::string(call.path("account")),
                     .scope = call.query("scope") == "all" ? TaskScope::all : TaskScope::waiting,
                     .day = day}));
  return TaskList{std::move(tasks)};
}

Result<TaskList> mine(const Call& call) {
  TL_TRY(auto tasks, list_tasks(call.db(), call.caller(),
                                {.person = call.who().sign_in, .roles = roles_of(call)}));
  return TaskList{std::move(tasks)};
}

Result<TaskOnDay> ask(const Call& call, const NewTaskBody& body) {
  return ask_task(call.db(), call.caller(), call.path("account"),
                  {.about = said(body.about),
                   .what = body.what,
                   .to_role = said(body.to_role),
                   .to_person = said(body.to_person),
                   .due_at = body.due_at});
}

// A task belongs to whoever it is asked of, whatever accounts they have; beside them to those who
// work on its account.
Result<TaskOnDay> step(const Call& call, const TaskStepBody& body) {
  TL_TRY(const TaskOnDay task, show_task(call.db(), call.caller(), call.path("task")));
  const bool theirs =
      is_for(task, call.who().sign_in, roles_of(call)) || task.task.asked_by == call.who().sign_in;
  const bool of_their_account = task.task.customer_id && call.sees(task.task.customer_id->raw());
  if (!theirs && !of_their_account) {
    return denied("not_your_task",
                  cat(task.task.number, " is asked of ",
                      task.task.to_person.empty() ? task.task.to_role : task.task.to_person,
                      ", on an account that is not yours"));
  }
  return step_task(call.db(), call.caller(),
                   {.task = task.task.number, .kind = body.kind, .note = said(body.note)});
}

}  // namespace

void add_task_routes(http::Routes& routes) {
  routes.add(
      {.path = "/api/v1/accounts/{account}/tasks",
       .summary = "What is asked of whom on this account, the latest first",
       .permission = Permission::task_read,
       .account = account_in_path,
       .query = {{"as_of", "the day; today unless said"}, {"scope", "all: with those that ended"}}},
      &of_account);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/tasks",
              .summary = "Ask a role or a person of ours for something",
              .permission = Permission::task_edit,
              .account = account_in_path},
             &ask);
  routes.add({.path = "/api/v1/accounts/tasks",
              .summary = "What is asked of me or of my roles, the latest first",
              .permission = Permission::task_read,
              .subject = Subject::filtered},
             &mine);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/tasks/{task}/steps",
              .summary = "Take a task, report it done, decline it, or ask it again",
              .permission = Permission::task_edit,
              .subject = Subject::filtered},
             &step);
}

}  // namespace tl::accounts

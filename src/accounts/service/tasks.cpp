#include "accounts/service/tasks.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/service/query_holding.h"
#include "accounts/service/settings.h"
#include "accounts/store/tasks.h"
#include "foundation/text.h"
#include "platform/access/role.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

constexpr std::int64_t micros_per_hour = 3'600'000'000;

Result<std::string> checked_role(std::string_view text) {
  const std::string role =
      replace_all(replace_all(squeeze_spaces(to_lower(text)), " ", "_"), "-", "_");
  if (role.empty() || enum_from_name<access::Role>(role)) return role;
  return invalid("task_role_unknown",
                 cat("'", utf8_prefix(visible(text), 40),
                     "' is no role; say engineering, procurement, account_manager, quality, "
                     "stores_and_production, finance, sales_manager or owner"));
}

Result<Task> checked_task(const Caller& caller, const NewTask& request) {
  Task task{.customer_id = request.account,
            .due_at = request.due_at,
            .asked_on = caller.today,
            .asked_at = caller.now,
            .asked_by = caller.actor};
  TL_TRY(task.about, free_line("what the task is about", to_upper(request.about)));
  TL_TRY(task.subject, free_line("the subject", request.subject));
  TL_TRY(task.what, needed_line("what is to be done", request.what));
  TL_TRY(task.to_role, checked_role(request.to_role));
  if (!trim(request.to_person).empty()) {
    TL_TRY(task.to_person, checked_sign_in(request.to_person));
  }
  if (task.to_role.empty() && task.to_person.empty())
    return invalid("task_to_nobody", "a task goes to a role or to a person; say which");
  return task;
}

Result<Task> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto task, task_by_number(tx, to_upper(trim(number))));
  if (task) return *task;
  return not_found("task_not_found", cat("there is no task '", utf8_prefix(visible(number), 30),
                                         "'; 'throughline account tasks' lists them"));
}

TaskOnDay now(const Task& task, const Caller& caller) {
  auto state = task_on(task, as_of(caller, std::nullopt));
  ENSURE(state.has_value(), "a task has a state from the day on which it was asked");
  return *std::move(state);
}

// The open one about the same, if any.
Result<std::optional<Task>> same_task(Transaction& tx, const Caller& caller, std::string_view about,
                                      std::string_view subject) {
  if (subject.empty()) return std::optional<Task>();
  TL_TRY(const auto known, tasks_about(tx, about));
  for (const Task& task : known) {
    if (task.subject == subject && !now(task, caller).ended_on) return std::optional<Task>(task);
  }
  return std::optional<Task>();
}

Result<TaskOnDay> take_step(Transaction& tx, const Caller& caller, Task task, TaskStep step) {
  step.by = caller.actor;
  step.on = caller.today;
  step.at = caller.now;
  TL_CHECK(check_task_step(now(task, caller), step));
  TL_CHECK(insert_task_step(tx, task.id, step));
  TL_CHECK(database::record_change(tx, caller, cat("task_", enum_name(step.kind)),
                                   {"task", task.id.raw()}, json::to_json(step)));
  task.steps.push_back(std::move(step));
  return now(task, caller);
}

bool wanted(const TaskOnDay& task, const TaskFilter& filter, std::string_view about,
            std::string_view person) {
  if (filter.scope == TaskScope::waiting && task.ended_on) return false;
  if (!about.empty() && task.task.about != about) return false;
  return (person.empty() && filter.roles.empty()) || is_for(task, person, filter.roles);
}

}  // namespace

Result<Task> open_task(Transaction& tx, const Caller& caller, const NewTask& request) {
  TL_TRY(Task task, checked_task(caller, request));
  TL_TRY(const auto same, same_task(tx, caller, task.about, task.subject));
  if (same) return *same;
  if (!task.due_at) {
    TL_TRY(const std::int64_t hours, house_setting_on(tx, task_due_hours, caller.today));
    task.due_at = Instant::from_micros(caller.now.micros() + hours * micros_per_hour);
  }
  TL_TRY(const std::int64_t number, database::next_number(tx, "task"));
  task.number = cat("T", number);
  TL_TRY(task.id, insert_task(tx, task));
  TL_CHECK(database::record_change(tx, caller, "task_asked", {"task", task.id.raw()},
                                   json::to_json(task)));
  return task;
}

Result<TaskOnDay> ask_task(database::Database& db, const Caller& caller, std::string_view account,
                           const NewTask& request) {
  return db.write([&](Transaction& tx) -> Result<TaskOnDay> {
    NewTask task = request;
    if (!trim(account).empty()) {
      TL_TRY(const Customer customer, find_customer(tx, account));
      task.account = customer.id;
    }
    TL_TRY(const Task opened, open_task(tx, caller, task));
    return now(opened, caller);
  });
}

Result<TaskOnDay> step_task(database::Database& db, const Caller& caller,
                            const NewTaskStep& request) {
  TL_TRY(const std::string note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) -> Result<TaskOnDay> {
    TL_TRY(const Task task, load(tx, request.task));
    return take_step(tx, caller, task, {.kind = request.kind, .note = note});
  });
}

Result<TaskOnDay> show_task(database::Database& db, const Caller& caller, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<TaskOnDay> {
    TL_TRY(const Task task, load(tx, number));
    return now(task, caller);
  });
}

Result<void> end_task(Transaction& tx, const Caller& caller, std::string_view about,
                      std::string_view subject) {
  TL_TRY(const auto same, same_task(tx, caller, about, subject));
  if (!same) return {};
  TL_CHECK(take_step(tx, caller, *same, {.kind = TaskStepKind::done}));
  return {};
}

Result<std::vector<TaskOnDay>> list_tasks(Transaction& tx, const Caller& caller,
                                          const TaskFilter& filter) {
  const AsOf when = as_of(caller, filter.day);
  const std::string about = to_upper(trim(filter.about));
  const std::string person = to_lower(trim(filter.person));
  std::optional<CustomerId> account;
  if (!trim(filter.account).empty()) {
    TL_TRY(const Customer customer, find_customer(tx, filter.account));
    account = customer.id;
  }
  TL_TRY(const auto tasks, tasks_until(tx, when.day));
  std::vector<TaskOnDay> out;
  for (const Task& task : tasks) {
    if (account && task.customer_id != account) continue;
    auto state = task_on(task, when);
    if (state && wanted(*state, filter, about, person)) out.push_back(*std::move(state));
  }
  std::ranges::stable_sort(out, {}, [](const TaskOnDay& one) {
    const std::int64_t due =
        one.task.due_at ? one.task.due_at->micros() : std::numeric_limits<std::int64_t>::max();
    return std::tuple(-one.late_hours, due, one.task.id.raw());
  });
  return out;
}

Result<std::vector<TaskOnDay>> list_tasks(database::Database& db, const Caller& caller,
                                          const TaskFilter& filter) {
  return db.read([&](Transaction& tx) { return list_tasks(tx, caller, filter); });
}

}  // namespace tl::accounts

// Rows of tasks. Each function runs in the caller's transaction; tasks come with their steps.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accounts/rules/tasks.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<TaskId> insert_task(database::Transaction& tx, const Task& task);
Result<void> insert_task_step(database::Transaction& tx, TaskId task, const TaskStep& step);
// Asked by the day, with the steps taken by then.
Result<std::vector<Task>> tasks_until(database::Transaction& tx, const Date& day);
Result<std::vector<Task>> tasks_about(database::Transaction& tx, std::string_view about);
Result<std::optional<Task>> task_by_number(database::Transaction& tx, std::string_view number);

}  // namespace tl::accounts

// query assign, send, return, queue: who holds a technical query; account task new, take, done,
// decline, reopen; account tasks.
#include <algorithm>
#include <iterator>

#include "accounts/service/query_holding.h"
#include "accounts/service/tasks.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

using accounts::QueryHolding;
using accounts::TaskOnDay;
using accounts::TaskStepKind;

std::string moment_text(const std::optional<Instant>& at) {
  return at ? cat(at->text().substr(0, 16), "Z") : std::string();
}

// "2026-03-05T12:00:00Z", or a day, which means its end.
Result<std::optional<Instant>> due_said(const Arguments& said) {
  const auto text = said.value("due");
  if (!text) return std::optional<Instant>();
  const auto day = Date::parse(trim(*text));
  if (day) return std::optional(accounts::as_of({}, *day).moment);
  TL_TRY(const Instant at, Instant::parse(trim(*text)));
  return std::optional(at);
}

std::string holdings_text(const std::vector<QueryHolding>& holdings) {
  if (holdings.empty()) return "no technical query is open\n";
  TextTable table;
  for (const std::string_view heading : {"query", "about", "held by", "since", "sees to it", "due"})
    table.column(heading);
  for (const std::string_view heading : {"hours late", "days with us", "days with them"})
    table.column(heading, TextTable::Align::right);
  table.column("what");
  for (const QueryHolding& holding : holdings) {
    table.row({holding.number, holding.about, std::string(enum_name(holding.holder)),
               holding.holder_since.text(), holding.owner, moment_text(holding.due_at),
               std::to_string(holding.late_hours), std::to_string(holding.days_with_us),
               std::to_string(holding.days_with_customer), holding.question});
  }
  return table.text();
}

Result<ExitCode> assign_query(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::QueryAssignment request{.query = std::string(said.operand("QUERY")),
                                    .owner = said.required("owner"),
                                    .note = said.value_or("note", "")};
  TL_TRY(request.due_at, due_said(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto holding, accounts::assign_query(*db, caller, request));
  invocation.answer(holding, holdings_text({holding}));
  return ExitCode::done;
}

using MoveQuery = Result<QueryHolding> (*)(database::Database&, const Caller&,
                                           const accounts::QueryMove&);

Result<ExitCode> move_query(Invocation& invocation, MoveQuery service) {
  const Arguments& said = invocation.arguments();
  accounts::QueryMove request{.query = std::string(said.operand("QUERY")),
                              .note = said.value_or("note", "")};
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto holding, service(*db, caller, request));
  invocation.answer(holding, holdings_text({holding}));
  return ExitCode::done;
}

Result<ExitCode> send_query(Invocation& invocation) {
  return move_query(invocation, &accounts::send_query);
}
Result<ExitCode> return_query(Invocation& invocation) {
  return move_query(invocation, &accounts::return_query);
}

Result<ExitCode> list_holdings(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::QueryFilter filter{.account = said.value_or("account", ""),
                               .about = said.value_or("about", ""),
                               .owner = said.value_or("owner", "")};
  if (const auto word = said.value("held-by")) {
    filter.holder = enum_from_name<accounts::QueryHolder>(to_lower(trim(*word)));
    if (!filter.holder)
      return invalid("query_holder_unknown",
                     cat("'", utf8_prefix(*word, 30), "' holds no query; say us or customer"));
  }
  TL_TRY(filter.day, day_option(said, "as-of"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto holdings, accounts::query_holdings(*db, caller, filter));
  invocation.answer(holdings, holdings_text(holdings));
  return ExitCode::done;
}

std::string tasks_text(const std::vector<TaskOnDay>& tasks) {
  if (tasks.empty()) return "no task\n";
  TextTable table;
  for (const std::string_view heading :
       {"task", "about", "what", "to", "asked by", "due", "state", "by", "note"})
    table.column(heading);
  table.column("hours late", TextTable::Align::right);
  for (const TaskOnDay& one : tasks) {
    const accounts::Task& task = one.task;
    table.row({task.number, task.about, task.what,
               task.to_person.empty() ? replace_all(task.to_role, "_", " ") : task.to_person,
               task.asked_by, moment_text(task.due_at), std::string(enum_name(one.state)),
               one.ended_on ? one.ended_by : one.taken_by, one.note,
               std::to_string(one.late_hours)});
  }
  return table.text();
}

Result<ExitCode> new_task(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewTask request{.about = said.value_or("about", ""),
                            .subject = said.value_or("subject", ""),
                            .what = said.required("what"),
                            .to_role = said.value_or("role", ""),
                            .to_person = said.value_or("person", "")};
  TL_TRY(request.due_at, due_said(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto task,
         accounts::ask_task(*db, caller, said.operand_or_none("ACCOUNT"), request));
  invocation.answer(task, tasks_text({task}));
  return ExitCode::done;
}

Result<ExitCode> step_task(Invocation& invocation, TaskStepKind kind) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto task, accounts::step_task(*db, caller,
                                              {.task = std::string(said.operand("TASK")),
                                               .kind = kind,
                                               .note = said.value_or("note", "")}));
  invocation.answer(task, tasks_text({task}));
  return ExitCode::done;
}

Result<ExitCode> take_task(Invocation& invocation) {
  return step_task(invocation, TaskStepKind::taken);
}
Result<ExitCode> finish_task(Invocation& invocation) {
  return step_task(invocation, TaskStepKind::done);
}
Result<ExitCode> decline_task(Invocation& invocation) {
  return step_task(invocation, TaskStepKind::declined);
}
Result<ExitCode> reopen_task(Invocation& invocation) {
  return step_task(invocation, TaskStepKind::reopened);
}

Result<ExitCode> list_tasks(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::TaskFilter filter{
      .account = said.value_or("account", ""),
      .about = said.value_or("about", ""),
      .person = said.value_or("person", ""),
      .scope = said.has("all") ? accounts::TaskScope::all : accounts::TaskScope::waiting};
  if (const auto role = said.value("role"))
    filter.roles = {replace_all(squeeze_spaces(to_lower(*role)), " ", "_")};
  TL_TRY(filter.day, day_option(said, "as-of"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto tasks, accounts::list_tasks(*db, caller, filter));
  invocation.answer(tasks, tasks_text(tasks));
  return ExitCode::done;
}

std::vector<Command> holding_commands() {
  const Operand query{"QUERY", "its number, such as TQ3"};
  const Option on{"on", "DATE", "the day; today unless said"};
  return {
      {.path = "query assign",
       .summary = "Say who of ours sees to a technical query, and by when",
       .operands = {query},
       .options = {{"owner", "SIGN-IN", "a person of ours", Takes::value, Times::once},
                   {"due", "DAY|MOMENT", "by when; by query_answer_hours unless said"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &assign_query},
      {.path = "query send",
       .summary = "Record that a technical query is with the customer",
       .operands = {query},
       .options = {{"note", "TEXT", "how it was sent"}, on},
       .run = &send_query},
      {.path = "query return",
       .summary = "Record that a technical query came back without an answer",
       .operands = {query},
       .options = {{"note", "TEXT", "why"}, on},
       .run = &return_query},
      {.path = "query queue",
       .summary = "List the open technical queries with who holds them",
       .options = {{"account", "CUSTOMER", "code or name; every account unless said"},
                   {"about", "RFQ", "its number, such as R12"},
                   {"owner", "SIGN-IN", "those that a person sees to"},
                   {"held-by", "WHO", "us or customer"},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_holdings},
  };
}

std::vector<Command> task_commands() {
  const Operand task{"TASK", "its number, such as T12"};
  return {
      {.path = "account task new",
       .summary = "Ask a role or a person for work",
       .operands = {{"ACCOUNT", "code or name; of no account unless said", Times::at_most_once}},
       .options = {{"what", "TEXT", "what is to be done", Takes::value, Times::once},
                   {"role", "ROLE", "engineering, procurement, \"account manager\" and so on"},
                   {"person", "SIGN-IN", "a person of ours"},
                   {"about", "NUMBER", "the RFQ or quote, such as R7"},
                   {"subject", "WORD", "the same is not asked twice while it is open"},
                   {"due", "DAY|MOMENT", "by when; by task_due_hours unless said"}},
       .run = &new_task},
      {.path = "account task take",
       .summary = "Take a task into your hands",
       .operands = {task},
       .options = {{"note", "TEXT", "what else is to be known"}},
       .run = &take_task},
      {.path = "account task done",
       .summary = "Record that a task is done",
       .operands = {task},
       .options = {{"note", "TEXT", "what came of it"}},
       .run = &finish_task},
      {.path = "account task decline",
       .summary = "Decline a task, and say why",
       .operands = {task},
       .options = {{"note", "TEXT", "why"}},
       .run = &decline_task},
      {.path = "account task reopen",
       .summary = "Ask again for what ended",
       .operands = {task},
       .options = {{"note", "TEXT", "why"}},
       .run = &reopen_task},
      {.path = "account tasks",
       .summary = "List the tasks that wait, the latest first",
       .options = {{"account", "CUSTOMER", "code or name; every account unless said"},
                   {"about", "NUMBER", "the RFQ or quote, such as R7"},
                   {"person", "SIGN-IN", "the queue of a person"},
                   {"role", "ROLE", "the queue of a role"},
                   {"all", "", "also those that ended", Takes::nothing},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_tasks},
  };
}

}  // namespace

std::vector<Command> account_work_commands() {
  std::vector<Command> all = task_commands();
  std::ranges::move(holding_commands(), std::back_inserter(all));
  return all;
}

}  // namespace tl::cli

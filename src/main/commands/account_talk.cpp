// account thread open, show; threads, message, questions, met; issue new, try, raise, close,
// reopen; issues.
#include <algorithm>
#include <iterator>

#include "accounts/service/issues.h"
#include "accounts/service/threads.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

using accounts::IssueStepKind;

std::string threads_text(const std::vector<accounts::Thread>& threads) {
  if (threads.empty()) return "no thread was opened\n";
  TextTable table;
  for (const std::string_view heading : {"thread", "about", "subject", "opened on", "by"})
    table.column(heading);
  for (const accounts::Thread& thread : threads) {
    table.row(
        {thread.number, thread.about, thread.subject, thread.opened_on.text(), thread.opened_by});
  }
  return table.text();
}

Result<ExitCode> open_thread(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto thread, accounts::open_thread(*db, caller,
                                                  {.account = std::string(said.operand("ACCOUNT")),
                                                   .subject = said.required("subject"),
                                                   .about = said.value_or("about", "")}));
  invocation.answer(thread, threads_text({thread}));
  return ExitCode::done;
}

Result<ExitCode> list_threads(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto threads,
         accounts::list_threads(*db, invocation.arguments().operand("ACCOUNT")));
  invocation.answer(threads, threads_text(threads));
  return ExitCode::done;
}

std::string message_text(const accounts::Message& message) {
  const bool in = message.direction == accounts::Direction::in;
  const std::string theirs =
      message.contact.empty() ? std::string("the customer") : message.contact;
  const std::string to = message.to.empty() ? std::string("ours") : message.to;
  const bool inside = message.direction == accounts::Direction::inside;
  std::string text = cat(message.happened_on.text(), "  ", in ? theirs : message.insider, " to ",
                         in       ? message.insider
                         : inside ? to
                                  : theirs,
                         ", ", enum_name(message.channel));
  if (!message.question.empty()) text += cat(", asks ", message.question);
  if (!message.answers.empty()) text += cat(", answers ", message.answers);
  text += "\n";
  for (const std::string_view line : split(message.text, '\n')) text += cat("  ", line, "\n");
  return text;
}

Result<ExitCode> show_thread(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto view, accounts::show_thread(*db, invocation.arguments().operand("THREAD")));
  std::string text = cat(view.thread.number, "  ", view.thread.subject,
                         view.thread.about.empty() ? "" : ", about ", view.thread.about, "\n");
  for (const accounts::Message& message : view.messages) text += message_text(message);
  invocation.answer(view, text);
  return ExitCode::done;
}

Result<accounts::Direction> direction_said(const Arguments& said) {
  const std::string word = to_lower(trim(said.required("direction")));
  if (const auto direction = enum_from_name<accounts::Direction>(word)) return *direction;
  return invalid("direction_unknown",
                 cat("'", utf8_prefix(word, 30), "' is no direction; say in, out or inside"));
}

Result<ExitCode> add_message(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewMessage request{
      .thread = std::string(said.operand("THREAD")),
      .insider = said.value_or("insider", ""),
      .contact = said.value_or("contact", ""),
      .to = said.value_or("to", ""),
      .text = said.required("text"),
      .kind = said.has("asks") ? accounts::MessageKind::asks : accounts::MessageKind::tells,
      .answers = said.value_or("answers", "")};
  TL_TRY(request.direction, direction_said(said));
  TL_TRY(request.channel, accounts::parse_channel(said.value_or("channel", "email")));
  TL_TRY(request.on, day_option(said, "on"));
  if (const auto at = said.value("at")) {
    TL_TRY(request.at, Instant::parse(*at));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto message, accounts::add_message(*db, caller, request));
  invocation.answer(message, message_text(message));
  return ExitCode::done;
}

Result<std::int64_t> days_said(const Arguments& said, std::string_view otherwise) {
  const std::string text = said.value_or("days", otherwise);
  const auto days = parse_decimal(text, 0);
  if (days && 1 <= *days && *days <= 3660) return *days;
  return invalid("days_malformed",
                 cat("'", utf8_prefix(text, 30), "' is no number of days from 1 to 3660"));
}

std::string stats_text(const std::vector<accounts::AnswerStats>& stats) {
  TextTable table;
  table.column("asked by whom");
  for (const std::string_view heading :
       {"asked", "answered", "same day", "of", "share", "median minutes", "open"})
    table.column(heading, TextTable::Align::right);
  for (const accounts::AnswerStats& row : stats) {
    const std::string who = row.side == accounts::QuestionSide::outside  ? "the customer"
                            : row.side == accounts::QuestionSide::inside ? "ours, of ours"
                                                                         : "ours, of the customer";
    table.row({who, std::to_string(row.asked), std::to_string(row.answered),
               std::to_string(row.same_day), std::to_string(row.counted),
               row.same_day_share ? cat(row.same_day_share->percent_text(), " %") : std::string(),
               row.median_minutes ? std::to_string(*row.median_minutes) : std::string(),
               std::to_string(row.still_open)});
  }
  return table.text();
}

Result<ExitCode> list_questions(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::QuestionFilter filter{.account = said.value_or("account", "")};
  TL_TRY(filter.day, day_option(said, "as-of"));
  TL_TRY(filter.days, days_said(said, "30"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto queue, accounts::question_queue(*db, caller, filter));
  TextTable table;
  for (const std::string_view heading : {"question", "thread", "about", "asked on", "by", "of"})
    table.column(heading);
  table.column("days", TextTable::Align::right);
  table.column("what");
  for (const accounts::Question& question : queue.open) {
    table.row({question.number, question.thread, question.about, question.asked_on.text(),
               question.asked_by, question.asked_of, std::to_string(question.days_open),
               question.text});
  }
  invocation.answer(queue, cat(queue.open.empty() ? "no question is open\n" : table.text(), "\n",
                               "Asked from ", queue.period.from.text(), " to ",
                               queue.period.until.text(), ":\n", stats_text(queue.stats)));
  return ExitCode::done;
}

Result<ExitCode> list_met(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto accounts_seen, accounts::accounts_met(*db, day));
  std::string text;
  for (const accounts::AccountMet& account : accounts_seen) {
    text += cat(account.customer.code, "  ", account.customer.name, ": ",
                join(account.met.insiders, ", "), " in ", account.met.days, " days\n",
                print(account.findings));
  }
  invocation.answer(accounts_seen, text.empty() ? "nobody met a customer\n" : text);
  return ExitCode::done;
}

std::string issue_text(const accounts::IssueOnDay& issue) {
  std::vector<std::string_view> topics;
  for (const accounts::IssueTopic topic : issue.issue.topics) topics.push_back(enum_name(topic));
  std::string text = cat(issue.issue.number, "  ", issue.issue.title, "  (", join(topics, ", "),
                         ")", issue.issue.about.empty() ? "" : ", about ", issue.issue.about, ", ",
                         enum_name(issue.state), "\n  ", issue.issue.found_on.text(), " found by ",
                         issue.issue.found_by, "\n");
  for (const accounts::IssueStep& step : issue.issue.steps) {
    text += cat("  ", step.on.text(), " ", enum_name(step.kind), " by ", step.by, ": ",
                replace_all(step.text, "\n", " "), "\n");
  }
  return text;
}

Result<ExitCode> new_issue(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewIssue request{.account = std::string(said.operand("ACCOUNT")),
                             .about = said.value_or("about", ""),
                             .title = said.required("title")};
  TL_TRY(request.topics, accounts::parse_topics(said.value_or("topics", "other")));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto issue, accounts::report_issue(*db, caller, request));
  invocation.answer(issue,
                    cat(issue_text(issue),
                        issue.at_once.empty() ? "" : "  the customer is to be told at once\n"));
  return ExitCode::done;
}

Result<ExitCode> step_issue(Invocation& invocation, IssueStepKind kind) {
  const Arguments& said = invocation.arguments();
  accounts::NewIssueStep request{
      .issue = std::string(said.operand("ISSUE")), .kind = kind, .text = said.required("text")};
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto issue, accounts::step_issue(*db, caller, request));
  invocation.answer(issue, issue_text(issue));
  return ExitCode::done;
}

Result<ExitCode> try_issue(Invocation& invocation) {
  return step_issue(invocation, IssueStepKind::tried);
}
Result<ExitCode> raise_issue(Invocation& invocation) {
  return step_issue(invocation, IssueStepKind::raised);
}
Result<ExitCode> close_issue(Invocation& invocation) {
  return step_issue(invocation, IssueStepKind::closed);
}
Result<ExitCode> reopen_issue(Invocation& invocation) {
  return step_issue(invocation, IssueStepKind::reopened);
}

Result<ExitCode> list_issues(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::IssueFilter filter{.account = said.value_or("account", "")};
  TL_TRY(filter.day, day_option(said, "as-of"));
  TL_TRY(filter.days, days_said(said, "90"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto list, accounts::list_issues(*db, caller, filter));
  std::string text;
  for (const accounts::IssueOnDay& issue : list.issues) text += issue_text(issue);
  const accounts::IssueBalance& balance = list.balance;
  text += cat(
      text.empty() ? "no issue\n" : "", "found from ", list.period.from.text(), " to ",
      list.period.until.text(), ": ", balance.found, "; absorbed ", balance.absorbed, ", raised ",
      balance.raised, " (", balance.raised_at_once, " at once), open ", balance.open,
      balance.absorbed_share ? cat("; absorbed ", balance.absorbed_share->percent_text(), " %")
                             : std::string(),
      "\n", print(list.findings));
  invocation.answer(list, text);
  return list.findings.empty() ? ExitCode::done : ExitCode::done_with_errors;
}

std::vector<Command> issue_commands() {
  const Operand issue{"ISSUE", "its number, such as I5"};
  const Option on{"on", "DATE", "the day; today unless said"};
  return {
      {.path = "account issue new",
       .summary = "Record trouble on an account",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"title", "TEXT", "what is wrong", Takes::value, Times::once},
                   {"topics", "LIST",
                    "price, date, revision, safety, compliance, quality, material, other"},
                   {"about", "NUMBER", "the RFQ or quote, such as R7"},
                   {"on", "DATE", "the day; today unless said"}},
       .run = &new_issue},
      {.path = "account issue try",
       .summary = "Record what was tried inside",
       .operands = {issue},
       .options = {{"text", "TEXT", "what, and what came of it", Takes::value, Times::once}, on},
       .run = &try_issue},
      {.path = "account issue raise",
       .summary = "Put an issue to the customer",
       .operands = {issue},
       .options = {{"text", "TEXT", "what they were told", Takes::value, Times::once}, on},
       .run = &raise_issue},
      {.path = "account issue close",
       .summary = "End an issue",
       .operands = {issue},
       .options = {{"text", "TEXT", "how it ended", Takes::value, Times::once}, on},
       .run = &close_issue},
      {.path = "account issue reopen",
       .summary = "Open an issue again",
       .operands = {issue},
       .options = {{"text", "TEXT", "why", Takes::value, Times::once}, on},
       .run = &reopen_issue},
      {.path = "account issues",
       .summary = "List the issues, and how many the customer never had to hear of",
       .options = {{"account", "CUSTOMER", "code or name; every account unless said"},
                   {"days", "DAYS", "the period of the figures; 90 unless said"},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_issues},
  };
}

std::vector<Command> thread_commands() {
  const Operand account{"ACCOUNT", "code or name of the customer"};
  const Operand thread{"THREAD", "its number, such as TH4"};
  return {
      {.path = "account thread open",
       .summary = "Begin a thread with a customer",
       .operands = {account},
       .options = {{"subject", "TEXT", "what it is about", Takes::value, Times::once},
                   {"about", "NUMBER", "the RFQ or quote, such as R7"}},
       .run = &open_thread},
      {.path = "account thread show",
       .summary = "Show what was said in a thread",
       .operands = {thread},
       .run = &show_thread},
      {.path = "account threads",
       .summary = "List the threads with a customer",
       .operands = {account},
       .run = &list_threads},
      {.path = "account message",
       .summary = "Record what was said: to us, by us, or between us",
       .operands = {thread},
       .options = {{"direction", "WORD", "in, out, inside", Takes::value, Times::once},
                   {"channel", "WORD", "phone, email, meeting, video, letter, portal"},
                   {"contact", "PERSON", "who of theirs, by number or name"},
                   {"insider", "SIGN-IN", "who of ours; you unless said"},
                   {"to", "WHO", "whom of ours, of an inside message"},
                   {"text", "TEXT", "what was said", Takes::value, Times::once},
                   {"asks", "", "it is a question that waits for an answer", Takes::nothing},
                   {"answers", "QUESTION", "the question that it answers, such as QN3"},
                   {"on", "DATE", "the day; now unless said"},
                   {"at", "MOMENT", "the moment, such as 2026-03-02T09:00:00Z"}},
       .run = &add_message},
      {.path = "account questions",
       .summary = "List the open questions, and how many were answered the same day",
       .options = {{"account", "CUSTOMER", "code or name; every account unless said"},
                   {"days", "DAYS", "the period of the figures; 30 unless said"},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_questions},
      {.path = "account met",
       .summary = "List whom of ours each customer met, and flag too many",
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_met},
  };
}

}  // namespace

std::vector<Command> account_talk_commands() {
  std::vector<Command> all = thread_commands();
  std::ranges::move(issue_commands(), std::back_inserter(all));
  return all;
}

}  // namespace tl::cli

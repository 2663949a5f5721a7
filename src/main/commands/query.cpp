// query list, show, answer, assume, withdraw, reopen, stats.
#include "accounts/service/technical_queries.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "quoting/service/issues.h"

namespace tl::cli {
namespace {

using accounts::QueryState;
using accounts::TechnicalQuery;

std::string list_text(const std::vector<TechnicalQuery>& queries, std::string_view about) {
  if (queries.empty())
    return about.empty() ? "no technical query is open\n"
                         : cat("no technical query about ", about, "\n");
  TextTable table;
  for (const std::string_view heading : {"query", "about", "asked on", "state", "what"})
    table.column(heading);
  for (const TechnicalQuery& query : queries) {
    table.row({query.number, query.about, query.asked_on.text(),
               std::string(enum_name(query.state)),
               query.answer.empty() ? query.question : cat(query.question, " -> ", query.answer)});
  }
  return table.text();
}

Result<ExitCode> list_queries(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  const std::string about = invocation.arguments().value_or("about", "");
  TL_TRY(const auto queries, accounts::list_queries(*db, about));
  invocation.answer(queries, list_text(queries, about));
  return ExitCode::done;
}

Result<ExitCode> show_query(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto course,
         accounts::course_of_query(*db, invocation.arguments().operand("QUERY")));
  const TechnicalQuery& query = course.query;
  std::string text =
      cat(query.number, "  about ", query.about, ", ", enum_name(query.state), "\n  ",
          query.question, "\n  ", query.asked_on.text(), " asked by ", query.asked_by, "\n");
  for (const std::string& outcome : course.outcomes) text += cat("  ", outcome, "\n");
  invocation.answer(course, text);
  return ExitCode::done;
}

Result<ExitCode> close_as(Invocation& invocation, QueryState state) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const TechnicalQuery query,
         accounts::close_query(*db, caller, said.operand("QUERY"), {state, said.required("text")}));
  invocation.answer(query,
                    cat(query.number, "  ", enum_name(query.state), ": ", query.answer, "\n"));
  return ExitCode::done;
}

Result<ExitCode> answer_query(Invocation& invocation) {
  return close_as(invocation, QueryState::answered);
}

Result<ExitCode> assume_query(Invocation& invocation) {
  return close_as(invocation, QueryState::assumed);
}

Result<ExitCode> withdraw_query(Invocation& invocation) {
  return close_as(invocation, QueryState::withdrawn);
}

Result<ExitCode> reopen_query(Invocation& invocation) {
  return close_as(invocation, QueryState::open);
}

Result<ExitCode> statistics(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto stats, quoting::issue_statistics(*db));
  TextTable table;
  for (const std::string_view heading : {"month", "found by", "quote class"}) table.column(heading);
  for (const std::string_view heading : {"issues found", "before the order", "share"})
    table.column(heading, TextTable::Align::right);
  for (const quoting::IssueStat& stat : stats) {
    table.row({stat.month, stat.found_by, std::string(enum_name(stat.quote_class)),
               std::to_string(stat.found), std::to_string(stat.before_order),
               cat(stat.share.percent_text(), " %")});
  }
  invocation.answer(stats, stats.empty() ? "no issue was found yet\n" : table.text());
  return ExitCode::done;
}

}  // namespace

std::vector<Command> query_commands() {
  const Operand query{"QUERY", "its number, such as TQ3"};
  const auto text = [](std::string_view help) {
    return Option{"text", "TEXT", help, Takes::value, Times::once};
  };
  return {
      {.path = "query list",
       .summary = "List the technical queries that are open, or all about one RFQ",
       .options = {{"about", "RFQ", "its number, such as R12"}},
       .run = &list_queries},
      {.path = "query show",
       .summary = "Show a technical query and what became of it",
       .operands = {query},
       .run = &show_query},
      {.path = "query answer",
       .summary = "Record the customer's answer to a technical query",
       .operands = {query},
       .options = {text("what the customer said")},
       .run = &answer_query},
      {.path = "query assume",
       .summary = "Go on with an assumption instead of an answer; the quote will say so",
       .operands = {query},
       .options = {text("what is assumed")},
       .run = &assume_query},
      {.path = "query withdraw",
       .summary = "Take a technical query back",
       .operands = {query},
       .options = {text("why")},
       .run = &withdraw_query},
      {.path = "query reopen",
       .summary = "Ask a technical query again",
       .operands = {query},
       .options = {text("why")},
       .run = &reopen_query},
      {.path = "query stats",
       .summary = "Show how many gaps and queries were found before the order, by month and person",
       .run = &statistics},
  };
}

}  // namespace tl::cli

// quote list, show, issue.
#include <filesystem>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/quote_text.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/quote_course.h"

namespace tl::cli {
namespace {

std::string figures_text(const std::vector<quoting::RestingFigure>& figures) {
  if (figures.empty()) return "it rests on no figure of others\n";
  TextTable table;
  for (const std::string_view heading : {"what", "assumed", "told", "boards"})
    table.column(heading);
  for (const quoting::RestingFigure& figure : figures) {
    std::vector<std::string> boards;
    for (const std::int64_t count : figure.boards) boards.push_back(format_grouped(count, 0));
    table.row({quoting::figure_text(figure), quoting::figure_value(figure),
               figure.told_on ? figure.told_on->text() : std::string("not dated"),
               join(boards, "; ")});
  }
  return table.text();
}

struct IssueReply {
  std::string quote;
  std::vector<std::string> files;
};
TL_DESCRIBE(IssueReply, quote, files)

Result<ExitCode> show_quote(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  const std::string number(invocation.arguments().operand("QUOTE"));
  if (const auto path = invocation.arguments().value("explain")) {
    TL_TRY(const Explanation explanation, quoting::explain_quote(*db, number, *path));
    invocation.answer(explanation, print(explanation));
    return ExitCode::done;
  }
  if (invocation.arguments().has("figures")) {
    TL_TRY(const auto figures, quoting::figures_of_quote(*db, number));
    invocation.answer(figures, figures_text(figures));
    return ExitCode::done;
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto day, day_option(invocation.arguments(), "as-of"));
  TL_TRY(const quoting::QuoteView quote,
         quoting::show_quote(*db, number, day.value_or(caller.today)));
  invocation.answer(quote, quote_text(quote));
  return ExitCode::done;
}

Result<ExitCode> list_quotes(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto day, day_option(invocation.arguments(), "as-of"));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto quotes, quoting::list_quotes(*db, day.value_or(caller.today)));
  TextTable table;
  for (const std::string_view heading :
       {"quote", "RFQ", "customer", "assembly", "class", "state", "issued", "valid until", ""})
    table.column(heading);
  for (const quoting::QuoteSummary& quote : quotes) {
    table.row({quote.document, quote.rfq, utf8_prefix(quote.customer, 30), quote.assembly,
               std::string(enum_name(quote.quote_class)), std::string(enum_name(quote.state)),
               quote.issued_on ? quote.issued_on->text() : std::string(), quote.valid_until.text(),
               utf8_prefix(quote.why, 60)});
  }
  invocation.answer(quotes, quotes.empty()
                                ? "no quote has been made; throughline rfq quote RFQ makes one\n"
                                : table.text());
  return ExitCode::done;
}

Result<ExitCode> issue_quote(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string number(invocation.arguments().operand("QUOTE"));
  // What can go wrong with the folder goes wrong before the quote is frozen for good.
  TL_CHECK(quoting::show_quote(*db, number, caller.today));
  const std::filesystem::path folder(invocation.arguments().required("out"));
  TL_CHECK(make_folder(folder.string()));
  TL_TRY(const quoting::IssuedQuote issued,
         quoting::issue_quote(*db, caller, number,
                              invocation.arguments().value_or("deviation-reason", "")));
  IssueReply reply{.quote = issued.quote.document};
  std::vector<FileToWrite> files;
  for (const auto& [ending, bytes] :
       {std::pair<std::string_view, const std::string&>(".pdf", issued.pdf),
        std::pair<std::string_view, const std::string&>(".xlsx", issued.xlsx),
        std::pair<std::string_view, const std::string&>(".json", issued.json)}) {
    reply.files.push_back((folder / cat(reply.quote, ending)).string());
    files.push_back({reply.files.back(), bytes});
  }
  if (const auto written = write_files(files); !written) {
    Error error = written.error();
    error.message += cat(". ", reply.quote,
                         " is issued, and its documents are kept: run the same again, or with "
                         "another folder");
    return error;
  }
  invocation.answer(reply, cat(reply.quote, " issued on ", issued.quote.issued_on->text(), ", in ",
                               join(reply.files, " "), "\n"));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> quote_commands() {
  const Operand quote{"QUOTE", "its number: Q7 for the newest revision, Q7.2 for the second"};
  return {
      {.path = "quote list",
       .summary = "List the quotes with their revisions and states",
       .options = {{"as-of", "DATE", "as they stood on that day; today unless said"}},
       .run = &list_quotes},
      {.path = "quote show",
       .summary = "Show a quote, or why one of its figures is what it is",
       .operands = {quote},
       .options = {{"explain", "PATH",
                    "why a figure is what it is: total.1000, line.14.price, lead_time.100, nre, "
                    "completeness"},
                   {"figures", "", "the prices, stocks, lead times and rates that it rests on",
                    Takes::nothing},
                   {"as-of", "DATE", "its state on that day; today unless said"}},
       .run = &show_quote},
      {.path = "quote issue",
       .summary = "Freeze a quote and write its PDF, workbook and JSON",
       .operands = {quote},
       .options = {{"out", "DIR", "folder for the documents", Takes::value, Times::once},
                   {"deviation-reason", "TEXT", "why it deviates from the price guide"}},
       .run = &issue_quote},
  };
}

}  // namespace tl::cli

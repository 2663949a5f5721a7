// quote show, quote issue.
#include <filesystem>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/quote_text.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/rules/quote_words.h"

namespace tl::cli {
namespace {

std::string price_table(const quoting::QuoteSheet& sheet) {
  TextTable table;
  for (const std::string_view heading :
       {"boards", "unit price", "total", "left over", "lead time", "lines without price"}) {
    table.column(heading, TextTable::Align::right);
  }
  for (const quoting::QuotedPrice& price : sheet.prices) {
    table.row({format_grouped(price.boards, 0), price.unit_price.pretty(), price.total.pretty(),
               price.excess.pretty(), quoting::lead_time_days(price.lead_time),
               std::to_string(price.lines_not_priced)});
  }
  return table.text();
}

std::string turn_table(const quoting::QuoteSheet& sheet) {
  if (sheet.prices.empty() || sheet.prices.front().turns.empty()) return {};
  TextTable table;
  table.column("boards", TextTable::Align::right);
  table.column("turn time");
  for (const std::string_view heading : {"working days", "unit price", "total", "ready after"})
    table.column(heading, TextTable::Align::right);
  table.column("limited by");
  for (const quoting::QuotedPrice& price : sheet.prices) {
    for (const quoting::QuotedTurn& turn : price.turns) {
      table.row({format_grouped(price.boards, 0), turn.code, std::to_string(turn.working_days),
                 turn.unit_price.pretty(), turn.total.pretty(),
                 turn.calendar_days ? cat(*turn.calendar_days, " days")
                                    : cat("at least ", turn.days_at_least, " days"),
                 turn.limited_by_material ? "material" : ""});
    }
  }
  return cat("\n", table.text());
}

// What a board pays for, as the customer will see it.
std::string split_table(const quoting::QuoteSheet& sheet) {
  if (sheet.disclosure != quoting::Disclosure::open_book) return {};
  TextTable table;
  for (const std::string_view heading :
       {"boards", "material", "labour", "overhead", "reserves", "profit", "unit price"})
    table.column(heading, TextTable::Align::right);
  for (const quoting::QuotedPrice& price : sheet.prices) {
    if (!price.split) continue;
    table.row({format_grouped(price.boards, 0), price.split->material.pretty(),
               price.split->labour.pretty(), price.split->overhead.pretty(),
               price.split->reserves.pretty(), price.split->profit.pretty(),
               price.unit_price.pretty()});
  }
  return cat("\nOpen books, per board:\n", table.text());
}

std::string amortised_text(const quoting::QuoteSheet& sheet) {
  if (!sheet.amortised_boards || sheet.prices.empty() || !sheet.prices.front().one_off_share)
    return {};
  return cat("\nOne-off charges are spread over ", format_grouped(*sheet.amortised_boards, 0),
             " boards: ", sheet.prices.front().one_off_share->pretty(),
             " on each, beside the unit price\n");
}

std::string deferred_text(const quoting::QuoteSheet& sheet) {
  if (sheet.deferred.empty()) return {};
  std::string text = "\nLeft for after the order:\n";
  for (const quoting::DeferredItem& item : sheet.deferred) text += cat("  ", item.text, "\n");
  for (const quoting::QuotedPrice& price : sheet.prices) {
    if (!price.lead_time.net_days) continue;
    text += cat("  net lead time at ", format_grouped(price.boards, 0), ": ",
                *price.lead_time.net_days, " of ", *price.lead_time.calendar_days, " days\n");
  }
  return text;
}

template <class Items, class Line>
std::string section(std::string_view heading, const Items& items, Line&& line) {
  if (items.empty()) return {};
  std::string text = cat("\n", heading, ":\n");
  for (const auto& item : items) text += cat("  ", line(item), "\n");
  return text;
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
  TL_TRY(const quoting::QuoteView quote, quoting::show_quote(*db, number));
  invocation.answer(quote, quote_text(quote));
  return ExitCode::done;
}

Result<ExitCode> issue_quote(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string number(invocation.arguments().operand("QUOTE"));
  // What can go wrong with the folder goes wrong before the quote is frozen for good.
  TL_CHECK(quoting::show_quote(*db, number));
  const std::filesystem::path folder(invocation.arguments().required("out"));
  TL_CHECK(make_folder(folder.string()));
  TL_TRY(const quoting::IssuedQuote issued,
         quoting::issue_quote(*db, caller, number,
                              invocation.arguments().value_or("deviation-reason", "")));
  IssueReply reply{.quote = issued.quote.number};
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

std::string quote_text(const quoting::QuoteView& quote) {
  const quoting::QuoteSheet& sheet = quote.sheet;
  std::string text =
      cat(quote.number, "  ", enum_name(sheet.quote_class), " quote, ", enum_name(quote.state),
          "  for ", sheet.customer.company, "  ", sheet.assembly.name, " revision ",
          sheet.assembly.revision, "  (", quote.rfq, ")\n", "  valid until ",
          sheet.valid_until.text(), "; ", count_of(sheet.assembly.lines, "BOM line"), ", ",
          count_of(sheet.assembly.placements, "placement"), "\n\n", price_table(sheet));
  if (quote.new_parts > 0)
    text +=
        cat("\n", count_of(quote.new_parts, "new part"), " proposed for engineering to review\n");
  text += turn_table(sheet) + split_table(sheet);
  text += section("One-off charges", sheet.one_off, [](const quoting::QuotedCharge& c) {
    return cat(c.price.pretty(), "  ", c.description);
  });
  text += amortised_text(sheet);
  text += section("Gaps that keep it from being firm", sheet.gaps, [](const quoting::Gap& g) {
    return cat("line ", g.line, " (", utf8_prefix(g.designators, 24), "): ", g.message);
  });
  text += section("Questions to the customer", sheet.questions,
                  [](const quoting::Question& q) { return cat(q.number, "  ", q.text); });
  text += section("Assumptions", sheet.assumptions, [](const quoting::Assumption& a) {
    return cat(a.number, ". ", a.text, a.rests_on.empty() ? "" : cat("  [", a.rests_on, "]"));
  });
  text += section("Left out", sheet.omissions, [](const std::string& o) { return o; });
  text += deferred_text(sheet);
  text += section("Deviations from the price guide, to be explained when it is issued",
                  sheet.deviations, [](const market::PriceDeviation& d) { return d.message; });
  return text;
}

std::vector<Command> quote_commands() {
  const Operand quote{"QUOTE", "its number, such as Q7"};
  return {
      {.path = "quote show",
       .summary = "Show a quote, or why one of its figures is what it is",
       .operands = {quote},
       .options = {{"explain", "PATH",
                    "why a figure is what it is: total.1000, line.14.price, lead_time.100, nre"}},
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

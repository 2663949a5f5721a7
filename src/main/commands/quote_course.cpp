// quote revise, firm, withdraw, compare, check, items, accept.
#include "quoting/service/quote_course.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/buying_options.h"
#include "main/commands/commands.h"
#include "main/commands/quote_options.h"
#include "main/commands/quote_text.h"
#include "main/commands/store.h"
#include "quoting/service/quote_items.h"

namespace tl::cli {
namespace {

using quoting::QuoteCheck;
using quoting::QuoteComparison;
using Revise = Result<quoting::QuoteView> (*)(database::Database&, const Caller&, std::string_view,
                                              const quoting::ReviseRequest&, jobs::Progress&);

Result<ExitCode> make_revision(Invocation& invocation, Revise service) {
  const Arguments& said = invocation.arguments();
  quoting::ReviseRequest request{.reason = said.value_or("reason", "")};
  TL_TRY(request.as_of, day_option(said, "as-of"));
  TL_TRY(request.settings, setting_options(said));
  TL_TRY(request.buying, buying_changes(said));
  if (said.has("settings-anew")) request.settings_from = quoting::SettingsFrom::customer;
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  quoting::QuoteView quote;
  {
    TerminalProgress progress(invocation.console().format());
    TL_TRY(quote, service(*db, caller, said.operand("QUOTE"), request, progress));
  }
  invocation.answer(quote, quote_text(quote));
  const bool firm = quote.sheet.quote_class == quoting::QuoteClass::firm;
  return firm && !quote.missing.empty() ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> revise(Invocation& invocation) {
  return make_revision(invocation, &quoting::revise_quote);
}

Result<ExitCode> firm(Invocation& invocation) {
  return make_revision(invocation, &quoting::make_firm);
}

Result<ExitCode> withdraw(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::QuoteView quote,
         quoting::withdraw_quote(*db, caller, said.operand("QUOTE"), said.required("reason")));
  invocation.answer(quote, cat(quote.number, " withdrawn on ", quote.withdrawn_on->text(), ": ",
                               quote.withdrawal_reason, "\n"));
  return ExitCode::done;
}

std::string shown(const std::string& text) {
  return text.empty() ? "-" : text;
}

std::string prices_text(const QuoteComparison& what) {
  TextTable table;
  for (const std::string_view heading :
       {"boards", "unit price before", "after", "difference", "lead time before", "after"})
    table.column(heading, TextTable::Align::right);
  for (const quoting::PriceChange& price : what.prices) {
    table.row({format_grouped(price.boards, 0), price.before ? price.before->pretty() : "-",
               price.after ? price.after->pretty() : "-", shown(price.difference),
               shown(price.lead_before), shown(price.lead_after)});
  }
  return table.text();
}

std::string comparison_text(const QuoteComparison& what) {
  std::string text = cat(what.before, " -> ", what.after, "\n");
  for (const quoting::TextChange& head : what.heads)
    text += cat("  ", head.what, ": ", head.before, " -> ", head.after, "\n");
  text += cat("\n", prices_text(what),
              "\nLines: ", count_of(static_cast<std::int64_t>(what.lines.size()), "change"), ", ",
              count_of(what.lines_unchanged, "line"), " unchanged\n");
  for (const quoting::LineChange& line : what.lines)
    text += cat("  ", line.designators, ": ", shown(line.before), " -> ", shown(line.after), "\n");
  if (!what.texts.empty()) text += "\nWhat is said:\n";
  for (const quoting::TextChange& change : what.texts) {
    const bool gone = change.after.empty();
    text +=
        cat("  ", gone ? "- " : "+ ", change.what, ": ", gone ? change.before : change.after, "\n");
  }
  return text;
}

Result<ExitCode> compare(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const auto revisions, quoting::parse_revisions(said.required("revisions")));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const QuoteComparison what,
         quoting::compare_revisions(*db, said.operand("QUOTE"), revisions));
  invocation.answer(what, comparison_text(what));
  return ExitCode::done;
}

std::string days_text(const std::optional<std::int64_t>& days) {
  return days ? count_of(*days, "day") : "not known";
}

std::string check_text(const QuoteCheck& check) {
  std::string text = cat(check.quote, "  ", enum_name(check.outcome), " on ", check.on.text(), ": ",
                         count_of(check.figures, "figure"), " looked at, ", check.broken.size(),
                         " broken, ", check.covered.size(), " covered\n");
  for (const quoting::Drift& drift : check.broken)
    text += cat("  broken   ", quoting::drift_text(drift), "\n");
  for (const quoting::Drift& drift : check.covered)
    text += cat("  covered  ", quoting::drift_text(drift), "\n");
  for (const quoting::PriceDrift& price : check.prices) {
    text +=
        cat("  at ", format_grouped(price.boards, 0), " boards: quoted ", price.quoted.pretty(),
            ", today ", price.today.pretty(),
            price.lines_not_priced > 0 ? cat(" without ", count_of(price.lines_not_priced, "line"))
                                       : std::string(),
            "; lead time quoted ", days_text(price.days_quoted), ", today ",
            days_text(price.days_today), "\n");
  }
  return text;
}

Result<ExitCode> check(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto day, day_option(said, "as-of"));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto checks, quoting::check_quotes(*db, caller, said.operand_or_none("QUOTE"),
                                                  day.value_or(caller.today)));
  std::string text = checks.empty() ? "no issued quote is in force\n" : "";
  for (const QuoteCheck& one : checks) text += check_text(one);
  invocation.answer(checks, text);
  const bool broken = std::ranges::any_of(
      checks, [](const QuoteCheck& one) { return one.outcome == quoting::CheckOutcome::broken; });
  return broken ? ExitCode::done_with_errors : ExitCode::done;
}

std::string items_text(const quoting::QuoteItems& what) {
  if (what.items.empty())
    return cat(what.document, " asks nothing of the customer beside price and lead time\n");
  TextTable table;
  for (const std::string_view heading : {"item", "kind", "state", "accepted", "said by", "text"})
    table.column(heading);
  for (const quoting::QuoteItem& item : what.items) {
    table.row({item.key, quoting::item_kind_words(item.kind), std::string(enum_name(item.state)),
               item.accepted_on ? item.accepted_on->text() : "", item.said_by,
               cat(item.text, item.note.empty() ? "" : cat(" (", item.note, ")"))});
  }
  return cat(what.document, ": ", what.items.size(), " items, ", what.open, " open\n\n",
             table.text());
}

Result<ExitCode> items(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::QuoteItems what,
         quoting::items_of_quote(*db, invocation.arguments().operand("QUOTE")));
  invocation.answer(what, items_text(what));
  return ExitCode::done;
}

Result<ExitCode> accept(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::Acceptance acceptance{.items = said.required("items"),
                                 .said_by = said.required("said-by"),
                                 .note = said.value_or("note", "")};
  TL_TRY(acceptance.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::QuoteItems what,
         quoting::accept_items(*db, caller, said.operand("QUOTE"), acceptance));
  invocation.answer(what, items_text(what));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> quote_course_commands() {
  const Operand quote{"QUOTE", "its number, such as Q7"};
  const Option as_of{
      "as-of", "DATE",
      "the day whose offers and rates count; today, or the day of the RFQ's --as-of"};
  const Option reason{"reason", "TEXT", "why, for those who come after"};
  const Option anew{"settings-anew", "",
                    "take what is agreed with the customer today, not what the revision before was "
                    "made with",
                    Takes::nothing};
  return {
      {.path = "quote revise",
       .summary = "Make the next revision of a quote from its RFQ as it stands",
       .operands = {quote},
       .options = with_buying_changes(with_setting_options({reason, anew, as_of})),
       .run = &revise},
      {.path = "quote firm",
       .summary = "Make the next revision of a budgetary quote, as a firm one",
       .operands = {quote},
       .options = with_buying_changes(with_setting_options({reason, anew, as_of})),
       .run = &firm},
      {.path = "quote check",
       .summary = "Look whether what issued quotes rest on still holds",
       .operands = {{"QUOTE", "one of them; all that are in force unless said",
                     Times::at_most_once}},
       .options = {{"as-of", "DATE", "the day whose offers and rates count; today unless said"}},
       .run = &check},
      {.path = "quote compare",
       .summary = "Show what changed from one revision of a quote to another",
       .operands = {quote},
       .options = {{"revisions", "N,M", "the two revisions, such as 1,2", Takes::value,
                    Times::once}},
       .run = &compare},
      {.path = "quote items",
       .summary = "List what a quote asks the customer to accept, and what is accepted",
       .operands = {quote},
       .run = &items},
      {.path = "quote accept",
       .summary = "Record that the customer accepts minimums, tooling or assumptions of a quote",
       .operands = {quote},
       .options = {{"items", "LIST", "such as A1-A4,T1, or all that are open", Takes::value,
                    Times::once},
                   {"said-by", "NAME", "who of the customer said so", Takes::value, Times::once},
                   {"on", "DATE", "the day; today unless said"},
                   {"note", "TEXT", "where it was said, such as a mail or a call"}},
       .run = &accept},
      {.path = "quote withdraw",
       .summary = "Take a quote back, with all its revisions",
       .operands = {quote},
       .options = {{"reason", "TEXT", "why", Takes::value, Times::once}},
       .run = &withdraw},
  };
}

}  // namespace tl::cli

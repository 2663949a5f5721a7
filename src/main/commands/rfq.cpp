// rfq new, show, match, quote.
#include <algorithm>
#include <iterator>
#include <set>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/bom_choices.h"
#include "main/commands/buying_options.h"
#include "main/commands/commands.h"
#include "main/commands/quote_options.h"
#include "main/commands/quote_text.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rfq_buying.h"
#include "quoting/service/rfqs.h"

namespace tl::cli {
namespace {

std::string rfq_text(const quoting::RfqView& rfq) {
  std::vector<std::string> quantities;
  for (const std::int64_t boards : rfq.quantities) quantities.push_back(format_grouped(boards, 0));
  std::string text =
      cat(rfq.number, "  ", rfq.customer.name, "  ", rfq.assembly, " revision ", rfq.revision, "\n",
          "  BOM ", rfq.bom_file, ", ", count_of(rfq.lines, "line"), ", received ",
          rfq.received_on.text(), ", as of ", rfq.as_of.text(), "\n", "  quantities ",
          join(quantities, "; "), "\n");
  if (rfq.need_by) text += cat("  needed by ", rfq.need_by->text(), "\n");
  if (!rfq.quotes.empty()) text += cat("  quotes ", join(rfq.quotes, ", "), "\n");
  text += completeness_text(rfq.completeness);
  if (!rfq.findings.empty()) text += cat("Findings:\n", print(rfq.findings));
  return text;
}

Result<ExitCode> new_rfq(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::NewRfq request{.customer = said.required("customer"),
                          .assembly = said.required("assembly"),
                          .revision = said.required("revision"),
                          .bom_file = file_name_of(said.required("bom"))};
  TL_TRY(request.quantities, quoting::parse_quantities(said.required("quantity")));
  TL_TRY(request.need_by, day_option(said, "need-by"));
  TL_TRY(request.as_of, day_option(said, "as-of"));
  TL_TRY(request.choices, reading_choices(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(said.required("bom")));
  request.bom_bytes = bytes;
  TL_TRY(const quoting::RfqView rfq, quoting::new_rfq(*db, caller, request));
  invocation.answer(rfq, rfq_text(rfq));
  const bool blocked = std::ranges::any_of(
      rfq.findings, [](const Finding& f) { return f.severity == Severity::error; });
  return blocked ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> show_rfq(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::RfqView rfq, quoting::show_rfq(*db, invocation.arguments().operand("RFQ")));
  invocation.answer(rfq, rfq_text(rfq));
  return ExitCode::done;
}

// Of lines without a part that was named: what could be fitted, best first.
std::string suggestions_text(const quoting::MatchReport& report) {
  constexpr std::size_t shown_max = 5;
  constexpr std::size_t told_in_table_max = 68;
  std::string text;
  for (const quoting::LineMatch& line : report.lines) {
    const bool told =
        line.suggestions.size() < 2 &&
        (line.suggestions.empty() || utf8_length(line.suggestions.front()) <= told_in_table_max);
    if (!line.maker.empty() || told || !line.fitted) continue;
    text += cat("\nLine ", line.line, ", ", utf8_prefix(line.wanted, 60), ":\n");
    for (std::size_t i = 0; i < std::min(shown_max, line.suggestions.size()); ++i)
      text += cat("  ", line.suggestions[i], "\n");
    if (line.suggestions.size() > shown_max)
      text += cat("  and ", line.suggestions.size() - shown_max, " more, with --json\n");
  }
  return text;
}

std::string match_text(const quoting::MatchReport& report) {
  TextTable table;
  table.column("line", TextTable::Align::right);
  for (const std::string_view heading :
       {"designators", "wanted", "state", "grade", "part", "meaning"})
    table.column(heading);
  for (const quoting::LineMatch& line : report.lines) {
    std::string meaning = line.maker;
    if (line.grade == parts::MatchGrade::decided) meaning += cat(" (", line.why, ")");
    if (line.maker.empty())
      meaning = line.suggestions.empty() ? line.why : cat("? ", line.suggestions.front());
    table.row({std::to_string(line.line), utf8_prefix(line.designators, 20),
               utf8_prefix(line.wanted, 34),
               line.fitted ? std::string(enum_name(line.state)) : "not fitted",
               std::string(enum_name(line.grade)), line.part, utf8_prefix(meaning, 70)});
  }
  return cat(table.text(), suggestions_text(report), "\n", report.rfq, ": ", report.matched,
             " matched, ", report.open, " open, ", count_of(report.new_parts, "new part"),
             " proposed for review\n",
             report.findings.empty() ? "" : cat("Findings:\n", print(report.findings)));
}

// "14,17=Yageo RC0603FR-0710KL": lines, and the part by its maker and number.
Result<quoting::LineDecision> parse_decision(std::string_view text) {
  const std::size_t equals = text.find('=');
  quoting::LineDecision decision;
  for (const std::string_view one : split(text.substr(0, equals), ',')) {
    const auto line = parse_decimal(trim(one), 0);
    if (!line)
      return invalid("decision_malformed",
                     cat("'", utf8_prefix(text, 40),
                         "' does not begin with a line number; say 14=\"Maker MPN\""));
    decision.lines.push_back(*line);
  }
  if (equals == std::string_view::npos) return decision;
  const std::string_view part = trim(text.substr(equals + 1));
  const std::size_t space = part.rfind(' ');
  if (space == std::string_view::npos)
    return invalid("decision_malformed",
                   cat("'", utf8_prefix(text, 40), "' names no maker; say 14=\"Maker MPN\""));
  decision.manufacturer = trim(part.substr(0, space));
  decision.mpn = trim(part.substr(space + 1));
  return decision;
}

Result<ExitCode> match_rfq(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string number(said.operand("RFQ"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  std::set<std::int64_t> decided;
  for (const std::string_view option : {"accept", "reject"}) {
    const auto text = said.value(option);
    if (!text) continue;
    TL_TRY(quoting::LineDecision decision, parse_decision(*text));
    if ((option == "accept") == decision.mpn.empty()) {
      return invalid(
          "decision_malformed",
          "--accept takes LINE=\"Maker MPN\" (14,17=\"...\" for several), --reject takes "
          "line numbers");
    }
    decision.note = said.value_or("note", "");
    TL_CHECK(quoting::decide_lines(*db, caller, number, decision));
    decided.insert(decision.lines.begin(), decision.lines.end());
  }
  TL_TRY(quoting::MatchReport report, quoting::match_rfq(*db, caller, number));
  if (!decided.empty()) {  // who decides one line wants to see that one
    std::erase_if(report.lines,
                  [&](const quoting::LineMatch& line) { return !decided.contains(line.line); });
  }
  invocation.answer(report, match_text(report));
  return report.open > 0 ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> quote_rfq(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::QuoteOptions options;
  TL_TRY(const quoting::BuyingChange buying, buying_changes(said));
  TL_TRY(options.settings, setting_options(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(options.buying, quoting::buying_for(*db, said.operand("RFQ"), buying));
  options.buying.split_saving = said.value("split-saves");
  const auto quote_class =
      said.has("budgetary") ? quoting::QuoteClass::budgetary : quoting::QuoteClass::firm;
  options.quote_class = quote_class;
  if (const auto boards = said.value("amortise")) {
    TL_TRY(options.amortise_boards, parse_decimal(*boards, 0));
  }
  TL_TRY(options.as_of, day_option(said, "as-of"));
  quoting::QuoteView quote;
  {
    TerminalProgress progress(invocation.console().format());
    TL_TRY(quote, quoting::quote_rfq(*db, caller, said.operand("RFQ"), options, progress));
  }
  if (const auto path = said.value("explain")) {
    TL_TRY(const Explanation explanation, quoting::explain_quote(*db, quote.number, *path));
    invocation.answer(explanation, print(explanation));
    return ExitCode::done;
  }
  invocation.answer(quote, quote_text(quote));
  return quote.sheet.gaps.empty() || quote_class == quoting::QuoteClass::budgetary
             ? ExitCode::done
             : ExitCode::done_with_errors;
}

std::vector<Option> options_of_new() {
  std::vector<Option> options = {
      {"customer", "C", "code or name", Takes::value, Times::once},
      {"bom", "FILE", "the BOM as the customer sent it", Takes::value, Times::once},
      {"assembly", "A", "the customer's assembly number", Takes::value, Times::once},
      {"revision", "B", "its revision", Takes::value, Times::once},
      {"quantity", "N,N,...", "boards, such as 100,500,1000", Takes::value, Times::once},
      {"need-by", "DATE", "when the customer needs them, such as 2026-12-31"},
      {"as-of", "DATE", "the day whose offers and rates count; today unless said"}};
  std::ranges::move(reading_options(), std::back_inserter(options));
  return options;
}

}  // namespace

std::vector<Command> rfq_commands() {
  const Operand rfq{"RFQ", "its number, such as R12"};
  return {
      {.path = "rfq new",
       .summary = "Take in a customer's request for quotation with its BOM",
       .options = options_of_new(),
       .run = &new_rfq},
      {.path = "rfq show",
       .summary = "Show an RFQ and what its BOM says",
       .operands = {rfq},
       .run = &show_rfq},
      {.path = "rfq match",
       .summary = "Match the lines of an RFQ to parts, propose new ones, record decisions",
       .operands = {rfq},
       .options = {{"accept", "LINES=PART", "a person's decision: 14,17=\"Yageo RC0603FR-0710KL\""},
                   {"reject", "LINES", "a person's decision: none of our parts fits"},
                   {"note", "TEXT", "why, for those who come after"}},
       .run = &match_rfq},
      {.path = "rfq quote",
       .summary = "Price, time and roll up an RFQ into a quote",
       .operands = {rfq},
       .options = with_buying_options(with_setting_options(
           {{"budgetary", "", "rough figures, marked as such, with what they leave out",
             Takes::nothing},
            {"amortise", "N", "spread one-off charges over N boards, beside the unit price"},
            {"as-of", "DATE",
             "the day whose offers and rates count; today, or the day of the RFQ's --as-of"},
            {"explain", "PATH",
             "print why a figure is what it is: total.1000, line.14.price, settings"}})),
       .run = &quote_rfq},
  };
}

}  // namespace tl::cli

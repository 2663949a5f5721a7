// rfq supply, rfq kit: what the customer sends themselves, when, and how many pieces it has to be.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "quoting/service/line_supply.h"

namespace tl::cli {
namespace {

std::string pieces_text(const quoting::LineSupply& supply) {
  if (supply.by == quoting::SuppliedBy::us) return {};
  return supply.pieces ? format_grouped(*supply.pieces, 0) : std::string("all");
}

std::string supplies_text(const std::vector<quoting::SuppliedLine>& lines) {
  if (lines.empty()) return "we buy every line\n";
  TextTable table;
  table.column("line", TextTable::Align::right);
  for (const std::string_view heading : {"designators", "supplied by", "pieces", "here on", "note"})
    table.column(heading);
  for (const quoting::SuppliedLine& line : lines) {
    const bool customer = line.supply.by == quoting::SuppliedBy::customer;
    const auto& day = line.supply.supplied_on;
    table.row({std::to_string(line.supply.line), utf8_prefix(line.designators, 40),
               std::string(customer ? "the customer" : "us"), pieces_text(line.supply),
               day ? day->text() : std::string(customer ? "not said" : ""), line.supply.note});
  }
  return table.text();
}

Result<std::vector<std::int64_t>> lines_of(std::string_view text) {
  std::vector<std::int64_t> lines;
  for (const std::string_view one : split_any(text, ", ;")) {
    const auto line = parse_decimal(one, 0);
    if (!line || *line < 1) {
      return invalid("line_malformed", cat("'", utf8_prefix(one, 20),
                                           "' is no line of a BOM; say its number, such as 14, or "
                                           "several, such as 3,7,14"));
    }
    lines.push_back(*line);
  }
  if (lines.empty()) return invalid("line_malformed", "--line names no line; say 14, or 3,7,14");
  return lines;
}

Result<ExitCode> supply(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string rfq(said.operand("RFQ"));
  const auto line = said.value("line");
  if (!line) {
    if (said.has("by") || said.has("bought") || said.has("pieces"))
      return invalid("line_malformed", "say with --line which line is meant");
    TL_TRY(const auto db, open_current(invocation));
    TL_TRY(const auto lines, quoting::supplied_lines(*db, rfq));
    invocation.answer(lines, supplies_text(lines));
    return ExitCode::done;
  }
  quoting::SupplyOfLines request{
      .by = said.has("bought") ? quoting::SuppliedBy::us : quoting::SuppliedBy::customer,
      .note = said.value_or("note", "")};
  TL_TRY(request.lines, lines_of(*line));
  TL_TRY(request.supplied_on, day_option(said, "by"));
  if (const auto pieces = said.value("pieces")) {
    TL_TRY(request.pieces, parse_decimal(*pieces, 0));
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto lines, quoting::supply_lines(*db, caller, rfq, request));
  invocation.answer(lines, supplies_text(lines));
  return ExitCode::done;
}

std::string kit_text(const quoting::KitList& kit) {
  if (kit.items.empty()) return cat("the customer supplies no line of ", kit.rfq, "\n");
  TextTable table;
  for (const std::string_view heading : {"lines", "designators", "part"}) table.column(heading);
  for (const std::string_view heading : {"boards", "to build", "to send"})
    table.column(heading, TextTable::Align::right);
  for (const std::string_view heading : {"here on", "overage"}) table.column(heading);
  for (const quoting::KitItem& item : kit.items) {
    std::vector<std::string> lines;
    for (const std::int64_t line : item.lines) lines.push_back(std::to_string(line));
    for (std::size_t i = 0; i < item.amounts.size(); ++i) {
      const quoting::KitAmount& amount = item.amounts[i];
      const auto once = [&](std::string text) { return i == 0 ? std::move(text) : std::string(); };
      table.row({once(join(lines, ", ")), once(utf8_prefix(item.designators, 30)),
                 once(utf8_prefix(item.part.empty() ? item.description : item.part, 40)),
                 format_grouped(amount.boards, 0), format_grouped(amount.build_pieces, 0),
                 format_grouped(amount.send_pieces, 0),
                 once(item.supplied_on ? item.supplied_on->text() : std::string("not said")),
                 once(item.rule)});
    }
  }
  return cat("What the customer sends for ", kit.rfq, ", with the overage of ", kit.rates, ":\n\n",
             table.text());
}

Result<ExitCode> kit(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto kit, quoting::kit_of_rfq(*db, invocation.arguments().operand("RFQ")));
  invocation.answer(kit, kit_text(kit));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> rfq_supply_commands() {
  const Operand rfq{"RFQ", "its number, such as R12"};
  return {
      {.path = "rfq supply",
       .summary = "Record that the customer supplies a line, and when; without --line, list them",
       .operands = {rfq},
       .options = {{"line", "N,N", "of the BOM"},
                   {"by", "DATE", "the day that the pieces are here; a firm quote needs it"},
                   {"pieces", "N", "how many they send, and we buy the rest; all unless said"},
                   {"bought", "", "we buy it after all", Takes::nothing},
                   {"note", "TEXT", "who said so"}},
       .run = &supply},
      {.path = "rfq kit",
       .summary = "List the pieces that the customer has to send of what they supply",
       .operands = {rfq},
       .run = &kit},
  };
}

}  // namespace tl::cli

// stock import, show, reserve, release: what lies in our stores, whose it is, and for whom it is
// kept.
#include "stock/service/stock.h"

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/rfq_stock.h"

namespace tl::cli {
namespace {

Result<ExitCode> import_stock(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string path(said.operand("FILE"));
  stock::StockFileToImport file{.extent = said.has("everything") ? stock::Extent::everything
                                                                 : stock::Extent::some};
  TL_TRY(file.counted_on, day_option(said, "counted"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(path));
  const std::string name = file_name_of(path);
  file.bytes = bytes;
  file.file_name = name;
  TL_TRY(const stock::StockImport done, stock::import_stock(*db, caller, file));
  std::string text = cat("stock counted on ", done.counted_on.text(), ": ", done.created, " new, ",
                         done.changed, " changed, ", done.unchanged, " unchanged, ", done.gone,
                         " gone, ", done.refused, " refused\n");
  if (done.known_already) text = cat("known already, nothing changed: ", text);
  if (!done.findings.empty()) text += cat("Findings:\n", print(done.findings.all()));
  invocation.answer(done, text);
  return done.findings.has(Severity::error) ? ExitCode::done_with_errors : ExitCode::done;
}

std::string lots_text(const std::vector<stock::StockLine>& lines, const Date& day) {
  if (lines.empty()) return cat("no such stock on ", day.text(), "\n");
  TextTable table;
  for (const std::string_view heading : {"lot", "part", "manufacturer part", "owner"})
    table.column(heading);
  for (const std::string_view heading : {"pieces", "reserved", "free"})
    table.column(heading, TextTable::Align::right);
  for (const std::string_view heading : {"cost", "location", "date code", "received", "count"})
    table.column(heading);
  std::string kept;
  for (const stock::StockLine& line : lines) {
    const stock::Lot& lot = line.on_hand.lot;
    table.row({lot.name, lot.part_number, squeeze_spaces(cat(lot.manufacturer, " ", lot.mpn)),
               line.owner, format_grouped(lot.pieces, 0),
               format_grouped(line.on_hand.reserved_pieces, 0),
               format_grouped(line.on_hand.free_pieces(), 0),
               lot.cost ? lot.cost->pretty() : std::string(), lot.location, lot.date_code,
               lot.received_on ? lot.received_on->text() : std::string(), line.on_hand.count});
    for (const stock::Reservation& each : line.on_hand.reservations) {
      kept += cat("  ", each.number, "  ", each.reference, ": ", format_grouped(each.pieces, 0),
                  " of ", stock::lot_text(lot),
                  each.until ? cat(", until ", each.until->text()) : std::string(), "\n");
    }
  }
  return kept.empty() ? table.text() : cat(table.text(), "\nReserved:\n", kept);
}

Result<ExitCode> show(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const auto as_of, day_option(said, "as-of"));
  std::string part(said.operand_or_none("PART"));
  if (const auto named = said.value("part")) {
    if (!part.empty()) return invalid("part_said_twice", "say the part once: stock show PART");
    part = *named;
  }
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Date day = as_of.value_or(caller.today);
  TL_TRY(const auto lines, stock::show_stock(*db, part, day));
  invocation.answer(lines, lots_text(lines, day));
  return ExitCode::done;
}

Result<ExitCode> reserve(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  stock::NewReservation request{.part = std::string(said.operand("PART")),
                                .lot = said.value_or("lot", ""),
                                .note = said.value_or("note", "")};
  TL_TRY(request.pieces, parse_decimal(said.required("pieces"), 0));
  TL_TRY(request.until, day_option(said, "until"));
  const std::string& purpose = said.required("for");
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const bool rfq = purpose.size() > 1 && iequals(purpose.substr(0, 1), "R") && is_digit(purpose[1]);
  TL_TRY(const stock::Kept kept, rfq ? quoting::reserve_for_rfq(*db, caller, purpose, request)
                                     : stock::reserve_for_customer(*db, caller, purpose, request));
  std::string text =
      cat(kept.number, "  keeps ", format_grouped(kept.pieces, 0), " pcs of ", kept.part, " for ",
          kept.reference, kept.until ? cat(" until ", kept.until->text()) : std::string(), "\n");
  for (const stock::KeptLot& lot : kept.lots)
    text += cat("  ", format_grouped(lot.pieces, 0), " of ", lot.lot, "\n");
  invocation.answer(kept, text);
  return ExitCode::done;
}

Result<ExitCode> release(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string number = to_upper(said.operand("RESERVATION"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_CHECK(stock::release(*db, caller, number, said.value_or("note", "")));
  invocation.answer(number, cat(number, " released; its pieces are free\n"));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> stock_commands() {
  const Option note{"note", "TEXT", "who said so, and why"};
  return {
      {.path = "stock import",
       .summary = "Take in a count of lots and reels on hand",
       .operands = {{"FILE", "CSV, XLSX, ODS or XLS; see docs/operating/files.md"}},
       .options = {{"counted", "DATE", "the day of the count; today unless said"},
                   {"everything", "", "the file lists all that we have: other lots are gone",
                    Takes::nothing}},
       .run = &import_stock},
      {.path = "stock show",
       .summary = "Show what is on hand, whose it is and what is reserved",
       .operands = {{"PART", "our part number, or a manufacturer part number; all unless said",
                     Times::at_most_once}},
       .options = {{"part", "PART", "the same"}, {"as-of", "DATE", "the day; today unless said"}},
       .run = &show},
      {.path = "stock reserve",
       .summary = "Keep pieces for an RFQ or a customer",
       .operands = {{"PART", "our part number, or a manufacturer part number"}},
       .options = {{"pieces", "N", "how many; all of them or none", Takes::value, Times::once},
                   {"for", "R1|C1", "an RFQ, or a customer by code or name", Takes::value,
                    Times::once},
                   {"lot", "NAME", "of this lot alone"},
                   {"until", "DATE", "the last day on which it holds; until released unless said"},
                   note},
       .run = &reserve},
      {.path = "stock release",
       .summary = "Give reserved pieces back",
       .operands = {{"RESERVATION", "its number, such as S7"}},
       .options = {note},
       .run = &release},
  };
}

}  // namespace tl::cli

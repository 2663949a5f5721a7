// price-guide import, show.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "market/service/price_guides.h"

namespace tl::cli {
namespace {

Result<ExitCode> import_guide(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string path(invocation.arguments().operand("FILE"));
  TL_TRY(const std::string bytes, read_file(path));
  TL_TRY(const market::GuideImport import,
         market::import_price_guide(*db, caller, bytes, file_name_of(path)));
  std::string text = cat("price guide ", import.guide.name, ", valid from ",
                         import.guide.valid_from.text(), ", ", enum_name(import.state), "\n");
  if (!import.findings.empty()) text += cat("Findings:\n", print(import.findings.all()));
  invocation.answer(import, text);
  return import.state == market::GuideImportState::refused ? ExitCode::invalid : ExitCode::done;
}

Result<ExitCode> show_guide(Invocation& invocation) {
  TL_TRY(const auto day, day_option(invocation.arguments(), "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const market::PriceGuide guide, market::show_price_guide(*db, day.value_or(caller.today)));
  TextTable table;
  table.column("row", TextTable::Align::right);
  for (const std::string_view heading : {"measure", "segment", "class", "complexity"})
    table.column(heading);
  for (const std::string_view heading : {"boards from", "guide", "tolerance"})
    table.column(heading, TextTable::Align::right);
  table.column("description");
  for (const market::GuideRow& row : guide.rows) {
    table.row({std::to_string(row.row), replace_all(enum_name(row.measure), "_", " "), row.segment,
               row.assembly_class, row.complexity, format_grouped(row.boards_from, 0),
               row.measure == market::GuideMeasure::target_margin
                   ? cat(row.share.percent_text(), " %")
                   : row.amount.pretty(),
               cat(row.tolerance.percent_text(), " %"), row.description});
  }
  invocation.answer(
      guide, cat(guide.name, ", valid from ", guide.valid_from.text(), "\n\n", table.text()));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> market_commands() {
  return {
      {.path = "price-guide import",
       .summary = "Take in a price guide that quotes are compared with",
       .operands = {{"FILE", "CSV, XLSX, ODS or XLS; see docs/operating/files.md"}},
       .run = &import_guide},
      {.path = "price-guide show",
       .summary = "Show the price guide in force",
       .options = {{"on", "DATE", "the one that holds on a day; today unless said"}},
       .run = &show_guide},
  };
}

}  // namespace tl::cli

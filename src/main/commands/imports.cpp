// parts import, offers import, rates import: what a quote rests on.
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "parts/service/import_parts.h"
#include "platform/documents/read_document.h"
#include "quoting/service/rates.h"
#include "sourcing/service/offers.h"

namespace tl::cli {
namespace {

std::string with_findings(std::string text, const Findings& findings) {
  if (!findings.empty()) text += cat("Findings:\n", print(findings.all()));
  return text;
}

ExitCode exit_for(const Findings& findings) {
  return findings.has(Severity::error) ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> import_parts(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string path(invocation.arguments().operand("FILE"));
  TL_TRY(const std::string bytes, read_file(path));
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name_of(path)));
  TL_TRY(const parts::ImportReport report, parts::import_parts(*db, caller, document));
  const std::string text =
      cat("parts: ", report.counts.created, " new, ", report.counts.changed, " changed, ",
          report.counts.unchanged, " unchanged, ", report.counts.refused, " refused\n");
  invocation.answer(report, with_findings(text, report.findings));
  return exit_for(report.findings);
}

Result<ExitCode> import_offers(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string path(invocation.arguments().operand("FILE"));
  TL_TRY(const std::string bytes, read_file(path));
  const std::string name = file_name_of(path);
  sourcing::OfferImport request{
      .bytes = bytes, .file_name = name, .source = invocation.arguments().value_or("source", "")};
  TL_TRY(request.retrieved, day_option(invocation.arguments(), "retrieved"));
  if (const auto currency = invocation.arguments().value("currency")) {
    TL_TRY(request.currency, Currency::parse(*currency));
  }
  TerminalProgress progress(invocation.console().format());
  TL_TRY(const sourcing::ImportOutcome outcome,
         sourcing::import_offers(*db, caller, request, progress));
  std::string text =
      cat(count_of(outcome.import.offers, "offer"), " with ",
          count_of(outcome.import.price_breaks, "price break"), ", ", outcome.import.not_found,
          " not found, ", outcome.import.refused, " refused\n");
  if (outcome.state == sourcing::ImportState::known_already)
    text = cat("known already, nothing changed: ", text);
  invocation.answer(outcome, with_findings(text, outcome.findings));
  return exit_for(outcome.findings);
}

Result<ExitCode> import_rates(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string path(invocation.arguments().operand("FILE"));
  TL_TRY(const std::string bytes, read_file(path));
  TL_TRY(const quoting::RateImport import,
         quoting::import_rates(*db, caller, bytes, file_name_of(path)));
  std::string text = cat("rate table ", import.table.name, ", valid from ",
                         import.table.valid_from.text(), ", ", enum_name(import.state), "\n");
  invocation.answer(import, with_findings(std::move(text), import.findings));
  return import.state == quoting::RateImportState::refused ? ExitCode::invalid : ExitCode::done;
}

}  // namespace

std::vector<Command> import_commands() {
  const Operand file{"FILE", "CSV, XLSX, ODS or XLS; see docs/operating/files.md"};
  return {
      {.path = "parts import",
       .summary = "Take in a parts file",
       .operands = {file},
       .run = &import_parts},
      {.path = "offers import",
       .summary = "Take in a price list or a distributor's answer",
       .operands = {{"FILE",
                     "a price list (CSV, XLSX, ODS, XLS), or a distributor's answer as saved "
                     "(JSON, JSON lines); see docs/operating/files.md"}},
       .options = {{"source", "NAME", "the supplier, where the file does not say"},
                   {"currency", "CODE", "of a price list that names none, such as EUR"},
                   {"retrieved", "DATE",
                    "the day they were told, such as 2026-03-02; today unless said"}},
       .run = &import_offers},
      {.path = "rates import",
       .summary = "Take in a rate table",
       .operands = {file},
       .run = &import_rates},
  };
}

}  // namespace tl::cli

// bom read, mappings, mapping forget.
#include <algorithm>
#include <iterator>

#include "bom/service/boms.h"
#include "bom/service/layouts.h"
#include "foundation/text.h"
#include "main/commands/bom_choices.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "main/invocation.h"

namespace tl::cli {
namespace {

// A reading that failed still answers in the shape of the contract, with the failure as a finding.
bom::BomReading unread(const std::string& file, const Error& error) {
  bom::BomReading reading;
  reading.file = file;
  reading.findings.push_back({error.code, Severity::error, {.file = file}, error.message});
  return reading;
}

std::string summary_of(const bom::BomReading& reading) {
  std::string text = reading.file;
  if (reading.sheet) text += cat(", sheet '", *reading.sheet, "'");
  text += reading.header_row ? cat(", header in row ", *reading.header_row)
                             : std::string(", no header");
  return cat(text, ": ", count_of(static_cast<std::int64_t>(reading.lines.size()), "line"), "\n\n");
}

std::string columns_of(const bom::BomReading& reading) {
  TextTable table;
  table.column("column", TextTable::Align::right);
  table.column("heading");
  table.column("holds");
  table.column("sure", TextTable::Align::right);
  for (const bom::ColumnProposal& column : reading.mapping) {
    const bool known = column.told || column.role != bom::ColumnRole::other;
    table.row({std::to_string(column.column), utf8_prefix(squeeze_spaces(column.header), 48),
               std::string(enum_name(column.role)),
               column.told ? std::string("told")
                           : (known ? cat(column.confidence_percent, " %") : std::string())});
  }
  return table.text();
}

std::string table_of(const bom::BomReading& reading) {
  TextTable table;
  table.column("row", TextTable::Align::right);
  table.column("designators");
  table.column("qty", TextTable::Align::right);
  table.column("manufacturer");
  table.column("part number");
  table.column("description");
  for (const bom::BomLine& line : reading.lines) {
    std::vector<std::string_view> makers;
    std::vector<std::string_view> numbers;
    for (const bom::ApprovedPart& part : line.alternates) {
      makers.push_back(part.manufacturer);
      numbers.push_back(part.mpn);
    }
    table.row({std::to_string(line.row), utf8_prefix(join(line.refdes, " "), 30),
               cat(line.qty.value_or("-"), line.dnp                 ? " DNP"
                                           : line.customer_supplied ? " theirs"
                                                                    : ""),
               utf8_prefix(squeeze_spaces(join(makers, ", ")), 24),
               utf8_prefix(squeeze_spaces(join(numbers, ", ")), 32),
               utf8_prefix(squeeze_spaces(line.description.empty() ? line.value : line.description),
                           36)});
  }
  return table.text();
}

// With a customer what was told before is used and what is told now is remembered.
Result<bom::BomReading> read_as_said(Invocation& invocation, const std::string& path) {
  const Arguments& said = invocation.arguments();
  TL_TRY(bom::ReadingChoices choices, reading_choices(said));
  TL_TRY(const std::string bytes, read_file(path));
  const auto customer = said.value("customer");
  if (!customer) return bom::read_file(bytes, file_name_of(path), choices);
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return bom::read_for(*db, caller,
                       {.customer = *customer,
                        .file_name = file_name_of(path),
                        .bytes = bytes,
                        .choices = std::move(choices)});
}

Result<ExitCode> read_bom(Invocation& invocation) {
  const std::string path(invocation.arguments().operand("FILE"));
  const std::string file = file_name_of(path);
  const Result<bom::BomReading> outcome = read_as_said(invocation, path);
  const bom::BomReading reading = outcome ? *outcome : unread(file, outcome.error());
  const bool blocked = std::ranges::any_of(
      reading.findings, [](const Finding& f) { return f.severity == Severity::error; });
  if (!outcome && invocation.console().format() == Format::text) {
    invocation.console().error(outcome.error());
    return ExitCode::invalid;
  }
  std::string text = summary_of(reading);
  text += invocation.arguments().has("columns") ? columns_of(reading) : table_of(reading);
  if (!reading.findings.empty()) text += cat("\nFindings:\n", print(reading.findings));
  invocation.answer(reading, text);
  if (!outcome) return ExitCode::invalid;
  return blocked ? ExitCode::done_with_errors : ExitCode::done;
}

std::string mappings_text(const std::vector<bom::RememberedMapping>& mappings) {
  if (mappings.empty()) {
    return "nothing is remembered; correct a file with: throughline bom read FILE --customer C "
           "--map 3=mpn\n";
  }
  TextTable table;
  for (const std::string_view heading :
       {"mapping", "customer", "columns", "sheet", "told", "by", "headings"})
    table.column(heading);
  for (const bom::RememberedMapping& mapping : mappings) {
    table.row({mapping.number, utf8_prefix(mapping.customer, 24), mapping.columns, mapping.sheet,
               mapping.recorded_on.text(), mapping.recorded_by, utf8_prefix(mapping.headings, 60)});
  }
  return table.text();
}

Result<ExitCode> list_mappings(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::vector<bom::RememberedMapping> mappings,
         bom::remembered_mappings(*db, invocation.arguments().value_or("customer", "")));
  invocation.answer(mappings, mappings_text(mappings));
  return ExitCode::done;
}

Result<ExitCode> forget_mapping(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const bom::RememberedMapping mapping,
         bom::forget_mapping(*db, caller, invocation.arguments().operand("MAPPING")));
  invocation.answer(mapping, cat(mapping.number, " of ", mapping.customer,
                                 " is forgotten; its files are read as inferred again\n"));
  return ExitCode::done;
}

std::vector<Option> options_of_read() {
  std::vector<Option> options = {
      {"customer", "C",
       "whose file it is: uses what was told of the layout before, remembers what is told now"},
      {"columns", "", "show how each column was understood instead of the lines", Takes::nothing}};
  std::ranges::move(reading_options(), std::back_inserter(options));
  return options;
}

}  // namespace

std::vector<Command> bom_commands() {
  return {{.path = "bom read",
           .summary = "Read a customer's BOM and show what was understood; no line is stored",
           .operands = {{"FILE", "CSV, XLSX, ODS, XLS or KiCad XML"}},
           .options = options_of_read(),
           .run = &read_bom},
          {.path = "bom mappings",
           .summary = "List what people told of the layouts of customers' files",
           .options = {{"customer", "C", "code or name; all unless said"}},
           .run = &list_mappings},
          {.path = "bom mapping forget",
           .summary = "End what was told of a layout; its files are read as inferred again",
           .operands = {{"MAPPING", "its number, such as M3"}},
           .run = &forget_mapping}};
}

}  // namespace tl::cli

#include <algorithm>

#include "bom/service/boms.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
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
               cat(line.qty.value_or("-"), line.dnp ? " DNP" : ""),
               utf8_prefix(squeeze_spaces(join(makers, ", ")), 24),
               utf8_prefix(squeeze_spaces(join(numbers, ", ")), 32),
               utf8_prefix(squeeze_spaces(line.description.empty() ? line.value : line.description),
                           36)});
  }
  return table.text();
}

Result<ExitCode> read_bom(Invocation& invocation) {
  const std::string path(invocation.arguments().operand("FILE"));
  const std::string file = file_name_of(path);
  const auto read = [&]() -> Result<bom::BomReading> {
    TL_TRY(const std::string bytes, read_file(path));
    return bom::read_file(bytes, file);
  };
  const Result<bom::BomReading> outcome = read();
  const bom::BomReading reading = outcome ? *outcome : unread(file, outcome.error());
  const bool blocked = std::ranges::any_of(
      reading.findings, [](const Finding& f) { return f.severity == Severity::error; });
  if (!outcome && invocation.console().format() == Format::text) {
    invocation.console().error(outcome.error());
    return ExitCode::invalid;
  }
  std::string text = cat(summary_of(reading), table_of(reading));
  if (!reading.findings.empty()) text += cat("\nFindings:\n", print(reading.findings));
  invocation.answer(reading, text);
  if (!outcome) return ExitCode::invalid;
  return blocked ? ExitCode::done_with_errors : ExitCode::done;
}

}  // namespace

std::vector<Command> bom_commands() {
  return {{.path = "bom read",
           .summary = "Read a customer's BOM and show what was understood; nothing is stored",
           .operands = {{"FILE", "CSV, XLSX, ODS, XLS or KiCad XML"}},
           .needs = Needs::nothing,
           .run = &read_bom}};
}

}  // namespace tl::cli

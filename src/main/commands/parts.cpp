// parts read: what is known of parts, and how what customers write is understood.
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/invocation.h"
#include "parts/rules/parametric.h"

namespace tl::cli {
namespace {

std::string reading_text(const parts::ParametricReading& reading) {
  if (reading.parameters.kind == parts::PassiveKind::unknown) {
    std::string text = "no resistor, capacitor, inductor or ferrite bead is described\n";
    for (const std::string& note : reading.notes) text += cat("  note: ", note, "\n");
    return text;
  }
  std::string text = cat(parts::parameters_text(reading.parameters), "\n");
  for (const parts::ParameterOrigin& origin : reading.origins) {
    text += cat("  ", enum_name(origin.parameter), ": '", origin.text, "' in the ",
                enum_name(origin.cell), "\n");
  }
  for (const std::string& note : reading.notes) text += cat("  note: ", note, "\n");
  return text;
}

Result<ExitCode> read_parameters(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string designator(said.value_or("designator", ""));
  const std::string value(said.value_or("value", ""));
  const std::string package(said.value_or("package", ""));
  const parts::ParametricReading reading =
      parts::read_parameters({.designator = designator,
                              .value = value,
                              .description = said.operand("TEXT"),
                              .package = package});
  invocation.answer(reading, reading_text(reading));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> parts_commands() {
  return {
      {.path = "parts read",
       .summary = "Show what a text says of a resistor, capacitor, inductor or ferrite bead",
       .operands = {{"TEXT", "a description, such as \"CAP CER 0.1UF 50V 10% X7R 0603\""}},
       .options = {{"designator", "R1", "one of the line, which tells the kind of part"},
                   {"value", "TEXT", "the cell of the value, such as 4k7"},
                   {"package", "TEXT", "the cell of the package, such as R_0603_1608Metric"}},
       .run = &read_parameters},
  };
}

}  // namespace tl::cli

#include "main/program.h"

#include <algorithm>
#include <exception>

#include "foundation/text.h"
#include "main/command_line.h"
#include "main/commands/commands.h"

namespace tl::cli {
namespace {

int code(ExitCode exit) {
  return static_cast<int>(exit);
}

// Nothing counts as said before it was written: a full disk or a closed pipe is told.
int finish(Console& console, ExitCode exit) {
  if (console.flush()) return code(exit);
  Console(Format::text)
      .error(unavailable("output_not_written",
                         "the command ran, but standard output did not take its whole answer: is "
                         "it closed, or its disk full?"));
  return code(ExitCode::unavailable);
}

// The last line of defence: a bug ends one command with an incident, never with a half-done one.
Result<ExitCode> run_guarded(const Command& command, Invocation& invocation,
                             std::string& incident) {
  try {
    return command.run(invocation);
  } catch (const std::exception& bug) {
    incident = bug.what();
  }
  return ExitCode::bug;
}

// In the order of help.
using CommandGroup = std::vector<Command> (*)();
constexpr CommandGroup groups[] = {
    &set_up_commands,        &people_commands,     &customer_commands,
    &account_commands,       &setting_commands,    &import_commands,
    &parts_commands,         &market_commands,     &customer_numbering_commands,
    &stock_commands,         &sourcing_commands,   &landed_commands,
    &request_commands,       &supplier_commands,   &bom_commands,
    &bom_structure_commands, &rfq_commands,        &rfq_data_commands,
    &rfq_plan_commands,      &rfq_course_commands, &labour_commands,
    &rfq_supply_commands,    &quote_commands,      &quote_course_commands,
    &query_commands,         &operating_commands,  &server_commands,
};

}  // namespace

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = [] {
    std::vector<Command> all;
    for (const auto group : groups) {
      for (Command& command : group()) all.push_back(std::move(command));
    }
    return all;
  }();
  return commands;
}

int run_program(std::span<const std::string> words, const Environment& environment) {
  const bool json = std::ranges::find(words, "--json") != words.end();
  Console console(json ? Format::json : Format::text);
  const auto parsed = parse(all_commands(), words);
  if (!parsed) {
    console.error(parsed.error());
    return finish(console, ExitCode::usage);
  }
  if (parsed->command == nullptr) {
    console.out(parsed->help);
    return finish(console, ExitCode::done);
  }
  Invocation invocation(parsed->arguments, console, environment);
  std::string incident;
  const Result<ExitCode> outcome = run_guarded(*parsed->command, invocation, incident);
  ExitCode exit = outcome ? *outcome : exit_code_for(outcome.error().kind);
  if (!outcome) console.error(outcome.error());
  if (!incident.empty()) {
    console.error({ErrorKind::corrupt, "incident",
                   cat("a fault of ours; nothing was changed. Report this: ", incident)});
    exit = ExitCode::bug;
  }
  return finish(console, exit);
}

}  // namespace tl::cli

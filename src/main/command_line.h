// From argv to a command with checked arguments, or a usage error that says what to type.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "main/command.h"

namespace tl::cli {

// What --help prints for the whole program, a group ("rfq") or one command.
std::string help_for(std::span<const Command> commands, std::string_view path);

struct Parsed {
  const Command* command = nullptr;  // nullptr: only help was asked for
  Arguments arguments;
  std::string help;  // set when help was asked for
};

// Errors have the code `usage_...` and end the program with ExitCode::usage.
Result<Parsed> parse(std::span<const Command> commands, std::span<const std::string> words);

}  // namespace tl::cli

// The program without its process: tests run it as a function.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "main/command.h"
#include "main/invocation.h"

namespace tl::cli {

// Every command, in the order that help shows them.
const std::vector<Command>& all_commands();

int run_program(std::span<const std::string> words, const Environment& environment);

}  // namespace tl::cli

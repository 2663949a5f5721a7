// The commands of each room, in the order of help. Each calls one service and prints its answer.
#pragma once

#include <vector>

#include "main/command.h"

namespace tl::cli {

std::vector<Command> bom_commands();

}  // namespace tl::cli

// The options with which a person tells how a BOM is to be read, wherever one is given. Internal to
// the commands.
#pragma once

#include <vector>

#include "bom/rules/reading_choices.h"
#include "main/command.h"

namespace tl::cli {

// --map, --header-row, --sheet, --variant.
std::vector<Option> reading_options();
Result<bom::ReadingChoices> reading_choices(const Arguments& said);

}  // namespace tl::cli

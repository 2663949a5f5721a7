// What a quote is to be made with, as it is said on the command line of a quote or a revision.
// Internal to the commands.
#pragma once

#include <vector>

#include "main/command.h"
#include "quoting/rules/quote_settings.h"

namespace tl::cli {

// --open-book, --closed-book, --excess, --segment, --currency, --payment, --incoterm; what each
// setting can be says accounts::checked_setting(). `books_said_twice`.
Result<std::vector<quoting::SaidSetting>> setting_options(const Arguments& said);

// Behind those of the command itself.
std::vector<Option> with_setting_options(std::vector<Option> options);

}  // namespace tl::cli

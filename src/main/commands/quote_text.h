// A quote for a person at a terminal. Internal to the commands.
#pragma once

#include <optional>
#include <string>

#include "main/command.h"
#include "quoting/service/quotes.h"

namespace tl::cli {

std::string quote_text(const quoting::QuoteView& quote);

// "completeness 84 %: parts coded 5 of 6 (open: line 4), ..."; "" where it was not looked at.
std::string completeness_text(const quoting::Completeness& done);

}  // namespace tl::cli

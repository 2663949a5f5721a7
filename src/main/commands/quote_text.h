// A quote for a person at a terminal. Internal to the commands.
#pragma once

#include <string>

#include "quoting/service/quotes.h"

namespace tl::cli {

std::string quote_text(const quoting::QuoteView& quote);

}  // namespace tl::cli

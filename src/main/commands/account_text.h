// What the commands about accounts print alike. Internal to the commands.
#pragma once

#include <string>

#include "accounts/rules/stewards.h"
#include "main/invocation.h"

namespace tl::cli {

// "  owner  ann since 2026-03-02", and the deputy on a line of their own.
std::string stewards_text(const accounts::Stewards& stewards);

// The day of --as-of, or today.
Result<Date> day_asked(const Invocation& invocation);

}  // namespace tl::cli

// What the commands about accounts print alike. Internal to the commands.
#pragma once

#include <string>

#include "accounts/rules/stewards.h"

namespace tl::cli {

// "  owner  ann since 2026-03-02", and the deputy on a line of their own.
std::string stewards_text(const accounts::Stewards& stewards);

}  // namespace tl::cli

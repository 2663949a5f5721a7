// Which Throughline this is.
#pragma once

#include <string_view>

namespace tl::cli {

std::string_view program_version();  // "0.3.0"

}  // namespace tl::cli

// Writing an answer into a file: complete under its name, or not there.
#pragma once

#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::cli {

// Through a file beside it that gets the name once it is on the disk.
Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace tl::cli

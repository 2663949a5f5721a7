// Words that people give with parts: notes, descriptions, numbers of others.
//
//   TL_TRY(const std::string note, checked_text(said.note, "note"));
#pragma once

#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::parts {

// On one line, spaces once. `part_text_malformed`
Result<std::string> checked_text(std::string_view text, std::string_view what);

}  // namespace tl::parts

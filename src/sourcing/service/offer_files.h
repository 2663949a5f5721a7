// Under which name the vault keeps a file of offers: the same bytes under two file names are two
// files, of one content.
#pragma once

#include <string>
#include <string_view>

#include "foundation/text.h"

namespace tl::sourcing {

inline std::string vault_name_of(std::string_view file_hash, std::string_view file_name) {
  return cat("offers/", file_hash, "/", file_name);
}

}  // namespace tl::sourcing

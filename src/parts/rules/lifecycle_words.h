// The words for a part's life cycle, in the languages that files and suppliers' answers come in.
//
//   lifecycle_of("NRND (Last Updated: ...)")     Lifecycle::not_recommended
//   lifecycle_of("Discontinued at ...")          Lifecycle::unknown: one supplier's range, no more
//   lifecycle_of("blue")                         nullopt
#pragma once

#include <optional>
#include <string_view>

#include "parts/rules/part.h"

namespace tl::parts {

// nullopt for a text without any word that we know.
std::optional<Lifecycle> lifecycle_of(std::string_view text);

}  // namespace tl::parts

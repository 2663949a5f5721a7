// The manufacturer part that a person names, among those on file. Internal to this shelf.
#pragma once

#include <optional>
#include <string_view>

#include "parts/rules/catalogue.h"

namespace tl::quoting {

struct NamedPart {
  std::string_view manufacturer;  // by any of its names
  std::string_view mpn;           // "" none of our parts
};

// Of several that the name could be: of the maker nearest to it, the number as it is written.
// `part_not_found`.
Result<std::optional<parts::ManufacturerPartId>> chosen_part(const parts::Catalogue& catalogue,
                                                             const NamedPart& named);

// "Yageo RC0603FR-0710KL"; "" when it is not on file any more.
std::string part_text(const parts::Catalogue& catalogue, parts::ManufacturerPartId id);

}  // namespace tl::quoting

// Where the columns of a table with a fixed layout stand, by the names in its first row.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "foundation/source_document.h"
#include "foundation/text.h"

namespace tl::sourcing {

// In the order of `names`; nullopt when one of them is missing in the first sheet. `same` compares
// a heading with a name.
template <std::size_t N, class Same>
std::optional<std::array<std::size_t, N>> header_columns(
    const SourceDocument& document, const std::array<std::string_view, N>& names, Same same) {
  if (document.sheets.empty() || document.sheets.front().rows.empty()) return std::nullopt;
  const std::vector<Cell>& header = document.sheets.front().rows.front();
  std::array<std::size_t, N> columns{};
  for (std::size_t i = 0; i < N; ++i) {
    const auto found = std::ranges::find_if(
        header, [&](const Cell& cell) { return same(trim(cell.text), names[i]); });
    if (found == header.end()) return std::nullopt;
    columns[i] = static_cast<std::size_t>(found - header.begin());
  }
  return columns;
}

}  // namespace tl::sourcing

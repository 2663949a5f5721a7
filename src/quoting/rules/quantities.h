// The quantities that a list is costed and planned for, and what one board takes of each demand.
// Internal to costing and plans.
//
//   TL_CHECK(check_quantities(input.quantities));
//   TL_TRY(const auto pieces, pieces_per_board(input));   // as the demands
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "quoting/rules/costing.h"

namespace tl::quoting {

// `quantities_missing`, `quantities_too_many`, `quantity_out_of_range`.
Result<void> check_quantities(std::span<const std::int64_t> quantities);

// Over the fitted lines of each demand.
Result<std::vector<std::int64_t>> pieces_per_board(const CostingInput& input);

// "3,7,100": lines or quantities as they are stored.
std::string numbers_text(std::span<const std::int64_t> numbers);

}  // namespace tl::quoting

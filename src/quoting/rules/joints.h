// How many solder joints a component has, and whether it needs a fine stencil and slow placing, as
// far as the texts of its line tell: "LQFP-100" has 100, "PinHeader_2x05" 10, a chip 2.
#pragma once

#include <cstdint>
#include <optional>

#include "quoting/rules/drivers.h"

namespace tl::quoting {

// nullopt when nothing tells; `build` says how it is mounted.
std::optional<std::int64_t> joints_of(const LineTexts& line, const LineBuild& build);

bool is_fine_pitch(const LineTexts& line, const LineBuild& build);

}  // namespace tl::quoting

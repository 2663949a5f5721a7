// Whether a unit counts pieces: "", "pcs", "ea", "Stück". Everything else (m, kg, ml) is measured.
#pragma once

#include <string_view>

namespace tl::bom {

bool counts_pieces(std::string_view unit);

}  // namespace tl::bom

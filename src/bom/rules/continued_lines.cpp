#include "bom/rules/continued_lines.h"

#include "bom/rules/compare_pairs.h"

namespace tl::bom {

std::vector<std::optional<std::size_t>> continued_lines(std::span<const BomLine> before,
                                                        std::span<const BomLine> after) {
  const LinePairs found = pair_lines(before, after);
  std::vector<std::optional<std::size_t>> goes_on = found.new_of_old;
  std::vector<std::size_t> times(before.size(), 0);
  for (const LinePair& pair : found.pairs) {
    if (++times[pair.before] > 1) goes_on[pair.before].reset();
  }
  return goes_on;
}

}  // namespace tl::bom

#include "bom/rules/piece_units.h"

#include <algorithm>
#include <string>

#include "foundation/text.h"

namespace tl::bom {

bool counts_pieces(std::string_view unit) {
  static constexpr std::string_view words[] = {
      "",       "pc",    "pcs",    "piece", "pieces", "ea",  "each",     "st",     "stk",
      "stck",   "stück", "stueck", "pce",   "pces",   "no",  "nos",      "nr",     "u",
      "un",     "unit",  "units",  "pz",    "pezzi",  "pza", "pzas",     "piezas", "pièce",
      "pièces", "stuks", "шт",     "個",    "个",     "pç",  "piece(s)", "pc(s)",  "pcb"};
  std::string plain = to_lower(trim(unit));
  while (plain.ends_with('.')) plain.pop_back();
  return std::ranges::find(words, plain) != std::end(words);
}

}  // namespace tl::bom

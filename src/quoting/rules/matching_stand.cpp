#include "quoting/rules/matching_stand.h"

namespace tl::quoting {

MatchingStand stand_of(const bom::BomLine& line, const parts::Match& match,
                       const LineSupply* supplied) {
  if (line.dnp || line.assembly) return MatchingStand::not_bought;
  if (supplied != nullptr && supplied->by == SuppliedBy::customer && !supplied->pieces)
    return MatchingStand::supplied;
  switch (match.state) {
    case parts::MatchState::matched: break;
    case parts::MatchState::suggested: return MatchingStand::suggested;
    case parts::MatchState::unknown: return MatchingStand::unknown;
    case parts::MatchState::refused: return MatchingStand::refused;
    case parts::MatchState::nothing: return MatchingStand::nothing;
  }
  return match.grade == parts::MatchGrade::decided ? MatchingStand::decided : MatchingStand::sure;
}

}  // namespace tl::quoting

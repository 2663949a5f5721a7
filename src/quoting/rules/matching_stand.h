// How a line of an RFQ stands for who matches it: settled, or what it waits for.
//
//   stand_of(line, match, supplied)      // MatchingStand::suggested
//   is_open(MatchingStand::refused)      // true: it still has no part
#pragma once

#include "bom/rules/bom_reading.h"
#include "foundation/describe.h"
#include "parts/rules/match.h"
#include "quoting/rules/line_supply.h"

namespace tl::quoting {

enum class MatchingStand {
  suggested,   // parts that a person accepts or rejects
  unknown,     // numbers are named and none is on file: a new part
  nothing,     // neither a number nor enough parameters
  refused,     // a person said none of our parts: a new part
  decided,     // a person said so
  sure,        // used before a person has looked, as the policy allows
  supplied,    // the customer sends all of its pieces
  not_bought,  // not fitted, or an assembly that is built
};
TL_DESCRIBE_ENUM(MatchingStand, suggested, unknown, nothing, refused, decided, sure, supplied,
                 not_bought)

inline bool is_open(MatchingStand stand) {
  return stand <= MatchingStand::refused;
}

// `supplied`: what was said of who supplies it; null when nothing was.
MatchingStand stand_of(const bom::BomLine& line, const parts::Match& match,
                       const LineSupply* supplied);

}  // namespace tl::quoting

// The order in which suggestions are shown to a person: what is in stock first, then what costs
// least, then what this customer took before.
//
//   rank_suggestions(match.parametric, figures, {.pieces = 4'000});
//
// The figures come from whoever knows the offers; this room only orders by them.
#pragma once

#include <optional>
#include <vector>

#include "parts/rules/match.h"

namespace tl::parts {

struct SuggestionFigures {
  ManufacturerPartId part;
  std::int64_t available = 0;         // pieces in stock of all that sell it
  std::optional<std::int64_t> price;  // of a piece at the quantity asked for, at 1e-8 of ours
  std::int64_t accepted = 0;          // times that this customer took it
};

struct SuggestionNeed {
  std::int64_t pieces = 0;
};

// What satisfies stands before what is not fully known; then enough stock before some, some before
// none; then the lower price, no price last; then what was taken more often; then the id.
void rank_suggestions(std::vector<Candidate>& candidates,
                      const std::vector<SuggestionFigures>& figures, const SuggestionNeed& need);

}  // namespace tl::parts

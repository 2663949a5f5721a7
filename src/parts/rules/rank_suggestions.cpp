#include "parts/rules/rank_suggestions.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tl::parts {
namespace {

enum class Stock { enough, some, none };

Stock stock_of(const SuggestionFigures& figures, const SuggestionNeed& need) {
  if (figures.available <= 0) return Stock::none;
  return figures.available >= need.pieces ? Stock::enough : Stock::some;
}

}  // namespace

void rank_suggestions(std::vector<Candidate>& candidates,
                      const std::vector<SuggestionFigures>& figures, const SuggestionNeed& need) {
  std::vector<SuggestionFigures> by_part = figures;
  std::ranges::sort(by_part, {}, &SuggestionFigures::part);
  const auto order = [&](const Candidate& candidate) {
    const auto at = std::ranges::lower_bound(by_part, candidate.part, {}, &SuggestionFigures::part);
    const bool known = at != by_part.end() && at->part == candidate.part;
    const SuggestionFigures told = known ? *at : SuggestionFigures{.part = candidate.part};
    return std::tuple(candidate.grade, stock_of(told, need),
                      told.price.value_or(std::numeric_limits<std::int64_t>::max()), -told.accepted,
                      candidate.part);
  };
  std::ranges::sort(candidates, {}, order);
}

}  // namespace tl::parts

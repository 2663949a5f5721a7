// Of dated facts about one thing, which one holds on a day: the latest that began by then, of two
// of one day the one recorded later.
//
//   const TitleFact* told = latest_on<TitleFact>(facts, day, [&](const TitleFact& fact) {
//     return fact.role == role; });                      // nullptr: nothing was said by that day
#pragma once

#include <span>
#include <tuple>

#include "foundation/date.h"

namespace tl::accounts {

// A fact with an id that grows, and the day from which it holds.
template <class Fact>
concept Dated = requires(const Fact& fact) {
  fact.id.raw();
  fact.valid_from.days();
};

template <Dated Fact, class Matches>
const Fact* latest_on(std::span<const Fact> facts, const Date& day, Matches&& matches) {
  const Fact* latest = nullptr;
  for (const Fact& fact : facts) {
    if (day < fact.valid_from || !matches(fact)) continue;
    if (latest == nullptr || std::tuple(latest->valid_from, latest->id.raw()) <
                                 std::tuple(fact.valid_from, fact.id.raw())) {
      latest = &fact;
    }
  }
  return latest;
}

}  // namespace tl::accounts

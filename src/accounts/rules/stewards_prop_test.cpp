// Whatever was recorded in whatever order: one owner at most on any day, never their own deputy,
// and the terms say the same as the days.
#include <rapidcheck/gtest.h>

#include "accounts/rules/stewards.h"
#include "support/matchers.h"

namespace tl::accounts {
namespace {

std::vector<StewardFact> some_facts() {
  std::vector<StewardFact> facts;
  const int count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    StewardFact fact{.id = StewardFactId(i + 1),
                     .role = *rc::gen::element(StewardRole::owner, StewardRole::deputy),
                     .sign_in = *rc::gen::element<std::string>("", "ann", "ben", "carl"),
                     .valid_from = Date::from_days(*rc::gen::inRange(20'000, 20'020))};
    if (*rc::gen::inRange(0, 3) == 0)
      fact.valid_until = fact.valid_from.plus_days(*rc::gen::inRange(0, 6));
    facts.push_back(std::move(fact));
  }
  return facts;
}

RC_GTEST_PROP(StewardTerms, SayWhatEachDaySays, ()) {
  const auto facts = some_facts();
  const auto terms = steward_terms(facts);
  for (std::int64_t number = 19'998; number < 20'030; ++number) {
    const Date day = Date::from_days(number);
    const Stewards stewards = stewards_on(facts, day);
    RC_ASSERT(stewards.owner.empty() || stewards.owner != stewards.deputy);
    for (const StewardRole role : {StewardRole::owner, StewardRole::deputy}) {
      int holders = 0;
      for (const StewardTerm& term : terms) {
        const bool covers =
            term.role == role && term.from <= day && (!term.until || day <= *term.until);
        holders += covers ? 1 : 0;
      }
      const std::string& holder = role == StewardRole::owner ? stewards.owner : stewards.deputy;
      RC_ASSERT(holders == (holder.empty() ? 0 : 1));
    }
  }
}

RC_GTEST_PROP(StewardTerms, ALaterHandOverAlwaysHolds, ()) {
  auto facts = some_facts();
  const Date day = Date::from_days(20'019);
  facts.push_back({.id = StewardFactId(99), .sign_in = "dora", .valid_from = day});
  RC_ASSERT(stewards_on(facts, day).owner == "dora");
  RC_ASSERT(stewards_on(facts, day).owner_since == day);
}

}  // namespace
}  // namespace tl::accounts

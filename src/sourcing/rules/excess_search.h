// The least choice whose excess stays within a cap: plan_choice.h, once the choice without the cap
// has turned out to break it. Internal to the buy plan.
#pragma once

#include "sourcing/rules/plan_choice.h"

namespace tl::sourcing {

// `without_cap` is a bound of the problem without its cap, and so of this one.
ChoiceAnswer search_under_cap(const ChoiceProblem& problem, const Score& without_cap);

}  // namespace tl::sourcing

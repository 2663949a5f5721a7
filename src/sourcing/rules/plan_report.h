// From the ways that were chosen to the plan that people read: purchases with their figures, what
// decided for each, what stands against it. Internal to the buy plan.
#pragma once

#include <span>
#include <vector>

#include "sourcing/rules/buy_plan.h"
#include "sourcing/rules/plan_choice.h"
#include "sourcing/rules/plan_ways.h"

namespace tl::sourcing {

struct Solved {
  std::vector<Ways> ways;  // of every part
  ChoiceAnswer answer;
};

Result<BuyPlan> report_plan(const Market& market, std::span<const Need> needs,
                            const PlanSettings& settings, const Solved& solved);

}  // namespace tl::sourcing

// Why a figure of a buy plan is what it is, down to the offers that are bought and the days on
// which they were told.
//
//   explain_plan_figure(input, {.boards = 500, .offers = offers, .plan = &plan}, "plan.500")
//
// Paths: plan.Q what the plan of a quantity comes to, dispatch.Q when its last piece is dispatched,
// part.D.Q what is bought of part D, as the plan numbers it from 1.
#pragma once

#include <optional>
#include <string_view>

#include "foundation/explanation.h"
#include "quoting/rules/plan_difference.h"

namespace tl::quoting {

// nullopt: not a path of this plan.
Result<std::optional<Explanation>> explain_plan_figure(const CostingInput& input,
                                                       const PlanSide& side, std::string_view path);

}  // namespace tl::quoting

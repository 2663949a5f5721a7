// Branch and bound over which suppliers are used: plan_choice.h without a cap on excess. Internal
// to the buy plan.
#pragma once

#include <cstdint>
#include <vector>

#include "sourcing/rules/plan_choice.h"

namespace tl::sourcing {

// What every group pays at most, and how much of a supplier's cost each group carries: for every
// way of a group, `pays` is at most its score plus what the group carries of its suppliers.
struct Duals {
  std::vector<Score> pays;                  // by group
  std::vector<std::vector<Score>> carries;  // by group, by supplier
};

struct Searched {
  ChoiceAnswer answer;
  Duals duals;  // of the whole problem, before anything was decided
};

// `problem.excess_cap` is not looked at.
Searched search_suppliers(const ChoiceProblem& problem);

}  // namespace tl::sourcing

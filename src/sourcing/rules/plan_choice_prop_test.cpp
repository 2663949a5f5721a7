#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sourcing/rules/plan_choice.h"

namespace tl::sourcing {
namespace {

constexpr std::size_t suppliers = 4;

ChoiceWay any_way() {
  ChoiceWay way{.score = {.missing = *rc::gen::inRange<std::int64_t>(0, 2),
                          .criterion = *rc::gen::inRange<std::int64_t>(0, 3),
                          .money = *rc::gen::inRange<std::int64_t>(0, 60)},
                .excess = *rc::gen::inRange<std::int64_t>(0, 20)};
  const int used = *rc::gen::inRange(1, 3);
  for (int i = 0; i < used; ++i) way.suppliers.set(*rc::gen::inRange<std::size_t>(0, suppliers));
  return way;
}

ChoiceProblem any_problem() {
  ChoiceProblem problem;
  const int groups = *rc::gen::inRange(1, 6);
  for (int g = 0; g < groups; ++g) {
    problem.groups.push_back({{.score = {.missing = 3}}});
    const int ways = *rc::gen::inRange(1, 5);
    for (int w = 0; w < ways; ++w) problem.groups.back().push_back(any_way());
  }
  for (std::size_t s = 0; s < suppliers; ++s) {
    problem.supplier_costs.push_back({.criterion = *rc::gen::inRange<std::int64_t>(0, 2),
                                      .money = *rc::gen::inRange<std::int64_t>(0, 50)});
  }
  return problem;
}

bool keeps(const ChoiceProblem& problem, const std::vector<std::size_t>& ways) {
  SupplierSet used;
  for (std::size_t g = 0; g < ways.size(); ++g) used |= problem.groups[g][ways[g]].suppliers;
  if (problem.suppliers_max && used.count() > static_cast<std::size_t>(*problem.suppliers_max))
    return false;
  return !problem.excess_cap || excess_of(problem, ways) <= *problem.excess_cap;
}

// Every choice that there is, one after the other.
std::optional<Score> by_trying_all(const ChoiceProblem& problem) {
  std::vector<std::size_t> ways(problem.groups.size(), 0);
  std::optional<Score> best;
  while (true) {
    if (keeps(problem, ways)) {
      const Score score = score_of(problem, ways);
      if (!best || score < *best) best = score;
    }
    std::size_t g = 0;
    while (g < ways.size() && ++ways[g] == problem.groups[g].size()) ways[g++] = 0;
    if (g == ways.size()) return best;
  }
}

RC_GTEST_PROP(PlanChoice, IsWhatTryingEveryChoiceFinds, ()) {
  const ChoiceProblem problem = any_problem();
  const ChoiceAnswer answer = choose(problem);
  RC_ASSERT(answer.proven());
  RC_ASSERT(score_of(problem, answer.ways) == answer.value);
  RC_ASSERT(answer.value == *by_trying_all(problem));
}

RC_GTEST_PROP(PlanChoice, KeepsALimitOnSuppliers, ()) {
  ChoiceProblem problem = any_problem();
  problem.suppliers_max = *rc::gen::inRange<std::int64_t>(1, 4);
  const ChoiceAnswer answer = choose(problem);
  RC_ASSERT(answer.proven());
  RC_ASSERT(keeps(problem, answer.ways));
  RC_ASSERT(answer.value == *by_trying_all(problem));
}

RC_GTEST_PROP(PlanChoice, KeepsACapOnExcess, ()) {
  ChoiceProblem problem = any_problem();
  problem.excess_cap = *rc::gen::inRange<std::int64_t>(0, 60);
  if (*rc::gen::arbitrary<bool>()) problem.suppliers_max = 2;
  const ChoiceAnswer answer = choose(problem);
  // Nothing that is missing is traded for excess: the cap is kept among the fullest choices, or
  // the choice says that it is not.
  ChoiceProblem uncapped = problem;
  uncapped.excess_cap.reset();
  const std::int64_t missing = choose(uncapped).value.missing;
  const auto best = by_trying_all(problem);
  if (answer.is_cap_kept) {
    RC_ASSERT(answer.proven());
    RC_ASSERT(keeps(problem, answer.ways));
    RC_ASSERT(answer.value == *best);
  } else {
    RC_ASSERT(!best || best->missing > missing);
  }
}

RC_GTEST_PROP(PlanChoice, BoundsWhatItCouldNotFinish, ()) {
  ChoiceProblem problem = any_problem();
  problem.nodes_max = *rc::gen::inRange<std::int64_t>(1, 4);
  if (*rc::gen::arbitrary<bool>()) problem.suppliers_max = 2;
  const ChoiceAnswer answer = choose(problem);
  const Score best = *by_trying_all(problem);
  RC_ASSERT(answer.bound <= best);
  RC_ASSERT(best <= answer.value);
  RC_ASSERT(keeps(problem, answer.ways));
}

}  // namespace
}  // namespace tl::sourcing

#include "sourcing/rules/plan_choice.h"

#include <algorithm>
#include <numeric>

#include "sourcing/rules/excess_search.h"
#include "sourcing/rules/supplier_search.h"

namespace tl::sourcing {
namespace {

// Groups that share no supplier do not touch each other.
std::vector<std::vector<std::size_t>> components_of(const ChoiceProblem& problem) {
  std::vector<std::size_t> component(problem.groups.size());
  std::iota(component.begin(), component.end(), 0u);
  std::vector<std::size_t> first_user(problem.supplier_costs.size(), problem.groups.size());
  const auto root = [&](std::size_t group) {
    while (component[group] != group) group = component[group] = component[component[group]];
    return group;
  };
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    SupplierSet used;
    for (const ChoiceWay& way : problem.groups[g]) used |= way.suppliers;
    for (std::size_t s = 0; s < first_user.size(); ++s) {
      if (!used.test(s)) continue;
      if (first_user[s] == problem.groups.size()) first_user[s] = g;
      const std::size_t a = root(first_user[s]);
      const std::size_t b = root(g);
      component[std::max(a, b)] = std::min(a, b);
    }
  }
  std::vector<std::vector<std::size_t>> out(problem.groups.size());
  for (std::size_t g = 0; g < problem.groups.size(); ++g) out[root(g)].push_back(g);
  std::erase_if(out, [](const auto& members) { return members.empty(); });
  return out;
}

// The first of the least ways, of a group that uses no supplier whose order costs anything.
std::size_t least_way(const std::vector<ChoiceWay>& group) {
  const auto least = std::ranges::min_element(group, {}, &ChoiceWay::score);
  return static_cast<std::size_t>(least - group.begin());
}

bool is_free_of_suppliers(const std::vector<ChoiceWay>& group) {
  return std::ranges::all_of(group, [](const ChoiceWay& way) { return way.suppliers.none(); });
}

ChoiceAnswer choose_by_component(const ChoiceProblem& problem) {
  ChoiceAnswer out;
  out.ways.resize(problem.groups.size());
  for (const std::vector<std::size_t>& members : components_of(problem)) {
    // Most groups of most lists: nothing to search for, and thousands of them.
    if (members.size() == 1 && is_free_of_suppliers(problem.groups[members.front()])) {
      const std::size_t g = members.front();
      out.ways[g] = least_way(problem.groups[g]);
      out.value += problem.groups[g][out.ways[g]].score;
      out.bound += problem.groups[g][out.ways[g]].score;
      continue;
    }
    ChoiceProblem part{.supplier_costs = problem.supplier_costs,
                       .nodes_max = problem.nodes_max - out.nodes};
    for (const std::size_t g : members) part.groups.push_back(problem.groups[g]);
    const ChoiceAnswer answer = search_suppliers(part).answer;
    for (std::size_t i = 0; i < members.size(); ++i) out.ways[members[i]] = answer.ways[i];
    out.value += answer.value;
    out.bound += answer.bound;
    out.nodes += answer.nodes;
  }
  return out;
}

}  // namespace

Score& Score::operator+=(const Score& other) {
  missing += other.missing;
  undated += other.undated;
  criterion += other.criterion;
  money += other.money;
  return *this;
}

Score& Score::operator-=(const Score& other) {
  missing -= other.missing;
  undated -= other.undated;
  criterion -= other.criterion;
  money -= other.money;
  return *this;
}

Score score_of(const ChoiceProblem& problem, const std::vector<std::size_t>& ways) {
  Score sum;
  SupplierSet used;
  for (std::size_t g = 0; g < ways.size(); ++g) {
    sum += problem.groups[g][ways[g]].score;
    used |= problem.groups[g][ways[g]].suppliers;
  }
  for (std::size_t s = 0; s < problem.supplier_costs.size(); ++s) {
    if (used.test(s)) sum += problem.supplier_costs[s];
  }
  return sum;
}

Int128 excess_of(const ChoiceProblem& problem, const std::vector<std::size_t>& ways) {
  Int128 sum = 0;
  for (std::size_t g = 0; g < ways.size(); ++g) sum += problem.groups[g][ways[g]].excess;
  return sum;
}

ChoiceAnswer choose(const ChoiceProblem& problem) {
  for (const auto& group : problem.groups) {
    ENSURE(std::ranges::any_of(group, [](const ChoiceWay& w) { return w.suppliers.none(); }),
           "a group can always go without suppliers");
  }
  ChoiceAnswer free_of_cap =
      problem.suppliers_max ? search_suppliers(problem).answer : choose_by_component(problem);
  if (!problem.excess_cap || excess_of(problem, free_of_cap.ways) <= *problem.excess_cap) {
    return free_of_cap;
  }
  return search_under_cap(problem, free_of_cap.bound);
}

}  // namespace tl::sourcing

// The choice at the heart of a buy plan, as a plain problem: every group takes exactly one of its
// ways; a way costs a score and uses suppliers; a supplier that any way uses costs its own score,
// once. Wanted is the least sum.
//
//   ChoiceProblem problem{.groups = {{{.score = {.money = 5}, .suppliers = one}}, ...},
//                         .supplier_costs = {{.money = 100}, {.money = 20}}};
//   const ChoiceAnswer answer = choose(problem);
//   answer.ways[0];        // of group 0
//   answer.proven();       // nothing less is possible; else `bound` says how much less may be
//
// Scores compare member by member, so that what comes first in a strategy is never traded for what
// comes later. They add up like numbers, and so the bound is found as for numbers: by dual ascent
// (Erlenkotter 1978, for the location of plants), in which groups pay for what they use and share
// what a supplier costs. What is left open is decided by branch and bound over suppliers. Under a
// cap on excess its price is sought first (a Lagrange multiplier), then the groups are searched.
//
// Everything is counted in whole numbers and stops by nodes, never by time: the same problem gives
// the same answer.
#pragma once

#include <bitset>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/rounding.h"
#include "sourcing/rules/market.h"

namespace tl::sourcing {

struct Score {
  std::int64_t missing = 0;  // pieces that nobody can deliver
  std::int64_t undated = 0;  // pieces that nobody said when they can be had
  Int128 criterion = 0;      // what the strategy puts before money
  Int128 money = 0;          // at 1e-8

  friend bool operator==(const Score&, const Score&) = default;
  friend auto operator<=>(const Score&, const Score&) = default;
  Score& operator+=(const Score& other);
  Score& operator-=(const Score& other);
  friend Score operator+(Score a, const Score& b) { return a += b; }
  friend Score operator-(Score a, const Score& b) { return a -= b; }
};

inline constexpr std::int64_t choice_nodes_max = 50'000;  // unless a problem says otherwise

using SupplierSet = std::bitset<plan_suppliers_max>;

struct ChoiceWay {
  Score score;
  Int128 excess = 0;  // its share of what the cap is on
  SupplierSet suppliers;
};

struct ChoiceProblem {
  std::vector<std::vector<ChoiceWay>> groups;  // one of each group's ways uses no supplier
  std::vector<Score> supplier_costs;
  std::optional<std::int64_t> suppliers_max;
  std::optional<Int128> excess_cap;
  std::int64_t nodes_max = choice_nodes_max;
};

struct ChoiceAnswer {
  std::vector<std::size_t> ways;  // one of every group
  Score value;
  Score bound;  // no choice has less
  std::int64_t nodes = 0;
  bool is_cap_kept = true;  // false: no choice keeps it, this one has the least excess

  bool proven() const { return bound == value; }
};

ChoiceAnswer choose(const ChoiceProblem& problem);

// What a choice costs; `ways` as in ChoiceAnswer.
Score score_of(const ChoiceProblem& problem, const std::vector<std::size_t>& ways);
Int128 excess_of(const ChoiceProblem& problem, const std::vector<std::size_t>& ways);

}  // namespace tl::sourcing

#include "sourcing/rules/excess_search.h"

#include <algorithm>
#include <utility>

#include "sourcing/rules/supplier_search.h"

namespace tl::sourcing {
namespace {

// Money is counted in these parts while excess has a price, so that the price may be a fraction.
constexpr Int128 fine = 1 << 16;
constexpr int price_steps = 24;

ChoiceProblem least_excess(const ChoiceProblem& problem) {
  ChoiceProblem out = problem;
  for (auto& group : out.groups) {
    for (ChoiceWay& way : group) way.score.criterion = way.excess;
  }
  for (Score& cost : out.supplier_costs) cost.criterion = 0;
  return out;
}

// Excess paid for as if it cost price / fine for each unit of its value.
ChoiceProblem priced(const ChoiceProblem& problem, Int128 price) {
  ChoiceProblem out = problem;
  for (auto& group : out.groups) {
    for (ChoiceWay& way : group) way.score.money = way.score.money * fine + way.excess * price;
  }
  for (Score& cost : out.supplier_costs) cost.money *= fine;
  return out;
}

// The best choice known so far, and the suppliers that it may use.
class Best {
 public:
  explicit Best(const ChoiceProblem& problem) : problem_(problem), cap_(*problem.excess_cap) {}

  void keep(std::vector<std::size_t> ways);
  bool is_known() const { return !ways_.empty(); }
  const std::vector<std::size_t>& ways() const { return ways_; }
  const Score& value() const { return value_; }

 private:
  void improve(std::vector<std::size_t>& ways) const;
  SupplierSet used(const std::vector<std::size_t>& ways) const;

  const ChoiceProblem& problem_;
  Int128 cap_;
  std::vector<std::size_t> ways_;
  Score value_;
};

SupplierSet Best::used(const std::vector<std::size_t>& ways) const {
  SupplierSet out;
  for (std::size_t g = 0; g < ways.size(); ++g) out |= problem_.groups[g][ways[g]].suppliers;
  return out;
}

void Best::keep(std::vector<std::size_t> ways) {
  if (excess_of(problem_, ways) > cap_) return;
  if (problem_.suppliers_max &&
      used(ways).count() > static_cast<std::size_t>(*problem_.suppliers_max)) {
    return;
  }
  improve(ways);
  const Score value = score_of(problem_, ways);
  if (is_known() && value_ <= value) return;
  ways_ = std::move(ways);
  value_ = value;
}

// Takes for each group what costs less and still fits under the cap, among suppliers used anyway.
void Best::improve(std::vector<std::size_t>& ways) const {
  Int128 left = cap_ - excess_of(problem_, ways);
  const SupplierSet allowed = used(ways);
  for (std::size_t g = 0; g < ways.size(); ++g) {
    const auto& group = problem_.groups[g];
    for (std::size_t w = 0; w < group.size(); ++w) {
      const Int128 more = group[w].excess - group[ways[g]].excess;
      if ((group[w].suppliers & ~allowed).any() || more > left) continue;
      if (group[w].score >= group[ways[g]].score) continue;
      left -= more;
      ways[g] = w;
    }
  }
}

// Excess at a price: a bound for every choice that keeps the cap.
struct Priced {
  ChoiceProblem problem;
  Int128 price = 0;
  Searched found;
  Score bound;
};

Priced search_at(const ChoiceProblem& problem, Int128 price, std::int64_t nodes_max) {
  Priced out{.problem = priced(problem, price), .price = price};
  out.problem.nodes_max = nodes_max;
  out.found = search_suppliers(out.problem);
  out.bound = out.found.answer.bound;
  out.bound.money =
      divide_rounded(out.bound.money - price * *problem.excess_cap, fine, Rounding::ceiling);
  return out;
}

// Group by group, over the ways that could still be part of something better.
class GroupSearch {
 public:
  GroupSearch(const ChoiceProblem& problem, const Priced& at, Best& best);

  // false: it stopped at the limit of nodes.
  bool run(std::int64_t& nodes);

 private:
  struct Option {
    std::size_t way = 0;
    Score least;  // its score and what its group carries of its suppliers
    Int128 excess = 0;
  };

  // Whether choices of at least this sum, at the price of excess, are no better than the best.
  bool is_hopeless(Score sum) const {
    if (!best_.is_known()) return false;
    sum.money -= price_ * cap_;
    Score value = best_.value();
    value.money *= fine;
    return sum >= value;
  }

  const ChoiceProblem& problem_;
  Best& best_;
  Int128 cap_;
  Int128 price_;
  std::vector<std::vector<Option>> options_;
  std::vector<Score> rest_;  // what the groups from here on cost at the least
  std::vector<Int128> rest_excess_;
};

GroupSearch::GroupSearch(const ChoiceProblem& problem, const Priced& at, Best& best)
    : problem_(problem), best_(best), cap_(*problem.excess_cap), price_(at.price) {
  const std::size_t count = problem.groups.size();
  const Duals& duals = at.found.duals;
  Score all;
  for (const Score& pays : duals.pays) all += pays;
  options_.resize(count);
  rest_.resize(count + 1);
  rest_excess_.resize(count + 1);
  for (std::size_t g = count; g-- > 0;) {
    Int128 excess_least = 0;
    for (std::size_t w = 0; w < problem.groups[g].size(); ++w) {
      const ChoiceWay& way = at.problem.groups[g][w];
      Score least = way.score;
      for (std::size_t s = 0; s < problem.supplier_costs.size(); ++s) {
        if (way.suppliers.test(s)) least += duals.carries[g][s];
      }
      if (is_hopeless(all - duals.pays[g] + least)) continue;
      if (options_[g].empty() || way.excess < excess_least) excess_least = way.excess;
      options_[g].push_back({w, least, way.excess});
    }
    std::ranges::sort(options_[g], {}, [](const Option& o) { return std::pair(o.least, o.way); });
    rest_excess_[g] = rest_excess_[g + 1] + excess_least;
    rest_[g] = rest_[g + 1] + (options_[g].empty() ? duals.pays[g] : options_[g].front().least);
  }
}

bool GroupSearch::run(std::int64_t& nodes) {
  const std::size_t count = problem_.groups.size();
  if (std::ranges::any_of(options_, [](const auto& o) { return o.empty(); })) return true;
  std::vector<std::size_t> next(count, 0);  // option to try of each group
  std::vector<std::size_t> ways(count, 0);
  std::vector<Score> spent(count + 1);
  std::vector<Int128> excess(count + 1, 0);
  for (std::size_t g = 0;;) {
    if (g == count || next[g] == options_[g].size()) {
      if (g == count) best_.keep(ways);
      if (g < count) next[g] = 0;
      if (g == 0) return true;
      --g;
      continue;
    }
    if (nodes >= problem_.nodes_max) return false;
    ++nodes;
    const Option& option = options_[g][next[g]++];
    spent[g + 1] = spent[g] + option.least;
    excess[g + 1] = excess[g] + option.excess;
    if (excess[g + 1] + rest_excess_[g + 1] > cap_) continue;
    if (is_hopeless(spent[g + 1] + rest_[g + 1])) {
      next[g] = options_[g].size();  // the others of this group cost no less
      continue;
    }
    ways[g] = option.way;
    ++g;
  }
}

}  // namespace

ChoiceAnswer search_under_cap(const ChoiceProblem& problem, const Score& without_cap) {
  const std::int64_t nodes_a_price = std::max<std::int64_t>(1, problem.nodes_max / 64);
  Best best(problem);
  const Searched least = search_suppliers(least_excess(problem));
  if (excess_of(problem, least.answer.ways) > *problem.excess_cap) {
    return {.ways = least.answer.ways,
            .value = score_of(problem, least.answer.ways),
            .bound = without_cap,
            .nodes = least.answer.nodes,
            .is_cap_kept = false};
  }
  best.keep(least.answer.ways);
  ChoiceAnswer out{.bound = without_cap, .nodes = least.answer.nodes};

  // The price at which the cap is just kept, between one too low and one high enough.
  Int128 low = 0;
  Int128 high = fine;
  Priced at = search_at(problem, 0, nodes_a_price);
  bool is_high_enough = false;
  for (int step = 0; step < price_steps; ++step) {
    const Int128 price = is_high_enough ? low + (high - low) / 2 : high;
    if (is_high_enough && price == low) break;
    Priced tried = search_at(problem, price, nodes_a_price);
    out.nodes += tried.found.answer.nodes;
    best.keep(tried.found.answer.ways);
    if (excess_of(problem, tried.found.answer.ways) <= *problem.excess_cap) {
      is_high_enough = true;
      high = price;
    } else {
      low = price;
      if (!is_high_enough) high = price * 4;
    }
    if (tried.bound > at.bound) at = std::move(tried);
  }
  out.bound = std::max(out.bound, at.bound);
  const bool is_complete = GroupSearch(problem, at, best).run(out.nodes);
  out.ways = best.ways();
  out.value = best.value();
  out.bound = is_complete ? out.value : std::min(out.bound, out.value);
  return out;
}

}  // namespace tl::sourcing

#include "sourcing/rules/supplier_search.h"

#include <algorithm>
#include <utility>

namespace tl::sourcing {
namespace {

// What is decided of the suppliers; the others are free.
struct Decided {
  SupplierSet open;    // paid for
  SupplierSet closed;  // not used
};

struct Node {
  Decided decided;
  Score bound;  // of the node that it came from
};

struct Choice {
  std::vector<std::size_t> ways;
  SupplierSet used;
  Score value;
};

class SupplierSearch {
 public:
  explicit SupplierSearch(const ChoiceProblem& problem)
      : problem_(problem), suppliers_(problem.supplier_costs.size()) {
    slack_.resize(suppliers_);
    duals_.pays.resize(problem.groups.size());
    duals_.carries.assign(problem.groups.size(), std::vector<Score>(suppliers_));
    blocked_.resize(problem.groups.size());
    for (const auto& group : problem.groups) {
      suppliers_of_.emplace_back();
      for (const ChoiceWay& way : group) {
        used_somewhere_ |= way.suppliers;
        suppliers_of_.back().emplace_back();
        for (std::size_t s = 0; s < suppliers_; ++s) {
          if (way.suppliers.test(s)) suppliers_of_.back().back().push_back(s);
        }
      }
    }
  }

  Searched run();

 private:
  Decided settle(Decided decided) const;
  Score ascend(const Decided& decided);
  bool raise(std::size_t group, const Decided& decided);
  Score level(std::size_t group, std::size_t way) const;
  Score reach(std::size_t group, std::size_t way) const;
  void charge(std::size_t group, std::size_t way, const Score& target);
  SupplierSet saturated(const Decided& decided) const;
  SupplierSet widened(SupplierSet allowed, const Decided& decided) const;
  Choice choice_within(const SupplierSet& allowed) const;
  Choice without_needless(Choice choice) const;
  Choice within_limit(Choice choice) const;
  void offer(Choice choice);
  std::size_t branching(const Decided& decided, const SupplierSet& preferred) const;
  bool is_too_many(const SupplierSet& used) const {
    return problem_.suppliers_max && used.count() > static_cast<std::size_t>(std::max<std::int64_t>(
                                                        0, *problem_.suppliers_max));
  }

  const ChoiceProblem& problem_;
  std::size_t suppliers_;
  SupplierSet used_somewhere_;
  std::vector<std::vector<std::vector<std::size_t>>> suppliers_of_;  // by group, by way
  std::vector<Score> slack_;  // of a supplier's cost, not yet carried by any group
  Duals duals_;
  std::vector<char> blocked_;  // groups that cannot pay more
  std::optional<Choice> best_;
};

// A full house closes the door on everybody else.
Decided SupplierSearch::settle(Decided decided) const {
  if (problem_.suppliers_max &&
      decided.open.count() >= static_cast<std::size_t>(*problem_.suppliers_max)) {
    decided.closed = ~decided.open;
  }
  return decided;
}

Score SupplierSearch::level(std::size_t group, std::size_t way) const {
  Score sum = problem_.groups[group][way].score;
  for (const std::size_t s : suppliers_of_[group][way]) sum += duals_.carries[group][s];
  return sum;
}

// How much more the suppliers of a way can be charged.
Score SupplierSearch::reach(std::size_t group, std::size_t way) const {
  Score sum;
  for (const std::size_t s : suppliers_of_[group][way]) sum += slack_[s];
  return sum;
}

void SupplierSearch::charge(std::size_t group, std::size_t way, const Score& target) {
  Score lacking = target - level(group, way);
  for (const std::size_t s : suppliers_of_[group][way]) {
    const Score taken = std::min(lacking, slack_[s]);
    if (taken <= Score{}) continue;
    duals_.carries[group][s] += taken;
    slack_[s] -= taken;
    lacking -= taken;
  }
}

// One step up: to the next way of the group, or until a supplier is paid in full. A way that shares
// a supplier with those reached moves up with them, so that it is no step.
bool SupplierSearch::raise(std::size_t group, const Decided& decided) {
  const auto& ways = problem_.groups[group];
  const Score now = duals_.pays[group];
  std::optional<Score> target;
  SupplierSet reached;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    if ((ways[w].suppliers & decided.closed).any()) continue;
    const Score at = level(group, w);
    const Score most = at + reach(group, w);
    if (!target || most < *target) target = most;
    if (at <= now) reached |= ways[w].suppliers;
  }
  std::optional<Score> next;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    if ((ways[w].suppliers & (decided.closed | reached)).any()) continue;
    const Score at = level(group, w);
    if (at > now && (!next || at < *next)) next = at;
  }
  if (next && *next < *target) target = next;
  if (*target <= now) return false;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    if ((ways[w].suppliers & decided.closed).none()) charge(group, w, *target);
  }
  duals_.pays[group] = *target;
  return true;
}

// Leaves duals for the free suppliers and returns the bound under what is decided.
Score SupplierSearch::ascend(const Decided& decided) {
  Score bound;
  for (std::size_t s = 0; s < suppliers_; ++s) {
    const bool is_free = !decided.open.test(s) && !decided.closed.test(s);
    slack_[s] = is_free ? problem_.supplier_costs[s] : Score{};
    if (decided.open.test(s)) bound += problem_.supplier_costs[s];
  }
  for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
    std::ranges::fill(duals_.carries[g], Score{});
    std::optional<Score> least;
    for (const ChoiceWay& way : problem_.groups[g]) {
      if ((way.suppliers & decided.closed).any()) continue;
      if (!least || way.score < *least) least = way.score;
    }
    ENSURE(least.has_value(), "a way without a supplier is always open");
    duals_.pays[g] = *least;
    blocked_[g] = 0;
  }
  for (bool raised = true; raised;) {
    raised = false;
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
      if (blocked_[g] != 0) continue;
      if (raise(g, decided)) {
        raised = true;
      } else {
        blocked_[g] = 1;
      }
    }
  }
  for (const Score& pays : duals_.pays) bound += pays;
  return bound;
}

SupplierSet SupplierSearch::saturated(const Decided& decided) const {
  SupplierSet paid = decided.open;
  for (std::size_t s = 0; s < suppliers_; ++s) {
    if (used_somewhere_.test(s) && !decided.closed.test(s) && slack_[s] <= Score{}) paid.set(s);
  }
  return paid;
}

// Adds suppliers where a group does better by paying them alone.
SupplierSet SupplierSearch::widened(SupplierSet allowed, const Decided& decided) const {
  for (const auto& group : problem_.groups) {
    const ChoiceWay* best = nullptr;
    Score best_score;
    for (const ChoiceWay& way : group) {
      if ((way.suppliers & decided.closed).any()) continue;
      Score score = way.score;
      const SupplierSet added = way.suppliers & ~allowed;
      for (std::size_t s = 0; added.any() && s < suppliers_; ++s) {
        if (added.test(s)) score += problem_.supplier_costs[s];
      }
      if (best == nullptr || score < best_score) {
        best = &way;
        best_score = score;
      }
    }
    if (best != nullptr) allowed |= best->suppliers;
  }
  return allowed;
}

Choice SupplierSearch::choice_within(const SupplierSet& allowed) const {
  Choice out;
  out.ways.reserve(problem_.groups.size());
  for (const auto& group : problem_.groups) {
    std::optional<std::size_t> best;
    for (std::size_t w = 0; w < group.size(); ++w) {
      if ((group[w].suppliers & ~allowed).any()) continue;
      if (!best || group[w].score < group[*best].score) best = w;
    }
    ENSURE(best.has_value(), "a way without a supplier is always open");
    out.ways.push_back(*best);
    out.used |= group[*best].suppliers;
    out.value += group[*best].score;
  }
  for (std::size_t s = 0; s < suppliers_; ++s) {
    if (out.used.test(s)) out.value += problem_.supplier_costs[s];
  }
  return out;
}

Choice SupplierSearch::without_needless(Choice choice) const {
  for (std::size_t s = 0; s < suppliers_; ++s) {
    if (!choice.used.test(s)) continue;
    SupplierSet fewer = choice.used;
    Choice tried = choice_within(fewer.reset(s));
    if (tried.value < choice.value) choice = std::move(tried);
  }
  return choice;
}

Choice SupplierSearch::within_limit(Choice choice) const {
  while (is_too_many(choice.used)) {
    std::optional<Choice> least;
    for (std::size_t s = 0; s < suppliers_; ++s) {
      if (!choice.used.test(s)) continue;
      SupplierSet fewer = choice.used;
      Choice tried = choice_within(fewer.reset(s));
      if (!least || tried.value < least->value) least = std::move(tried);
    }
    choice = std::move(*least);
  }
  return choice;
}

void SupplierSearch::offer(Choice choice) {
  choice = within_limit(std::move(choice));
  if (best_ && best_->value <= choice.value) return;
  choice = without_needless(std::move(choice));
  best_ = std::move(choice);
}

// The free supplier that most groups are torn about: they carry it beside another paid one.
std::size_t SupplierSearch::branching(const Decided& decided, const SupplierSet& preferred) const {
  std::size_t chosen = suppliers_;
  Score most;
  std::vector<Score> torn(suppliers_);
  for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
    const auto& carries = duals_.carries[g];
    const auto carried = std::ranges::count_if(carries, [](const Score& c) { return c > Score{}; });
    if (carried < 2) continue;
    for (std::size_t s = 0; s < suppliers_; ++s) torn[s] += carries[s];
  }
  for (const bool among_preferred : {true, false}) {
    for (std::size_t s = 0; s < suppliers_; ++s) {
      if (!used_somewhere_.test(s) || decided.open.test(s) || decided.closed.test(s)) continue;
      if (preferred.test(s) != among_preferred) continue;
      if (chosen == suppliers_ || torn[s] > most) {
        chosen = s;
        most = torn[s];
      }
    }
    if (chosen != suppliers_) break;
  }
  return chosen;
}

Searched SupplierSearch::run() {
  Searched out;
  std::vector<Node> open_nodes{{settle({}), {}}};
  Score cut_bound;  // least bound of what the limit left open
  bool is_cut = false;
  while (!open_nodes.empty()) {
    const Node node = open_nodes.back();
    open_nodes.pop_back();
    const bool is_root = out.answer.nodes == 0;
    if (!is_root && best_ && node.bound >= best_->value) continue;
    if (!is_root && out.answer.nodes >= problem_.nodes_max) {
      if (!is_cut || node.bound < cut_bound) cut_bound = node.bound;
      is_cut = true;
      continue;
    }
    ++out.answer.nodes;
    const Score bound = std::max(ascend(node.decided), node.bound);
    if (is_root) out.duals = duals_;
    if (best_ && bound >= best_->value) continue;
    const SupplierSet paid = saturated(node.decided);
    offer(choice_within(paid));
    if (best_->value > bound) offer(choice_within(widened(paid, node.decided)));
    if (bound >= best_->value) continue;
    const std::size_t next = branching(node.decided, paid);
    if (next == suppliers_) continue;  // all is decided, and choice_within() was exact
    Node without{node.decided, bound};
    without.decided.closed.set(next);
    Node with{node.decided, bound};
    with.decided.open.set(next);
    with.decided = settle(with.decided);
    const bool first_with = paid.test(next);
    open_nodes.push_back(first_with ? without : with);
    open_nodes.push_back(first_with ? with : without);
  }
  out.answer.ways = best_->ways;
  out.answer.value = best_->value;
  out.answer.bound = is_cut ? std::min(cut_bound, best_->value) : best_->value;
  return out;
}

}  // namespace

Searched search_suppliers(const ChoiceProblem& problem) {
  return SupplierSearch(problem).run();
}

}  // namespace tl::sourcing

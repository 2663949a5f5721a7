#include "sourcing/rules/buy_plan.h"

#include <algorithm>
#include <deque>

#include "foundation/text.h"
#include "sourcing/rules/plan_choice.h"
#include "sourcing/rules/plan_report.h"
#include "sourcing/rules/plan_ways.h"

namespace tl::sourcing {
namespace {

// Pieces that a part takes from a stock that it shares.
std::int64_t taken(const MarketPart& part, const Solved& solved, const SharedStock::Use& use) {
  const Way& way = solved.ways[use.part].all[solved.answer.ways[use.part]];
  std::int64_t pieces = 0;
  for (std::size_t i = 0; i < way.size; ++i) {
    const Lot& lot = part.lots[way.parts[i].lot];
    if (lot.pool != use.pool) continue;
    if (lot.is_from_stock) pieces += way.parts[i].order_pieces;
    // Of an order without a date the stock is what has one; beyond a lead time there is more.
    if (!lot.days) pieces += std::min(way.parts[i].order_pieces, lot.dated_pieces);
  }
  return pieces;
}

class Planner {
 public:
  Planner(const Market& market, std::span<const Need> needs, const PlanSettings& settings);

  Solved solve();

 private:
  WayNeed need_of(std::size_t part, std::optional<std::int64_t> days_max) const;
  Solved solve_with(std::span<const MarketPart* const> parts,
                    std::optional<std::int64_t> days_max) const;
  Solved solve_each(std::span<const MarketPart* const> parts,
                    std::optional<std::int64_t> days_max) const;
  Solved solve_by(std::optional<std::int64_t> days_max) const;
  Solved solve_fastest() const;
  std::int64_t least_days(const Solved& fullest) const;
  Score bound_of(const ChoiceProblem& problem, const Solved& solved) const;

  const Market& market_;
  std::span<const Need> needs_;
  const PlanSettings& settings_;
  SupplierSet counted_;
  ChoiceProblem frame_;  // without groups
};

Planner::Planner(const Market& market, std::span<const Need> needs, const PlanSettings& settings)
    : market_(market), needs_(needs), settings_(settings) {
  const bool counts_orders = settings.strategy == Strategy::least_suppliers;
  for (std::size_t s = 0; s < market.suppliers.size(); ++s) {
    frame_.supplier_costs.push_back(
        {.criterion = counts_orders ? 1 : 0, .money = market.order_costs[s]});
    if (counts_orders || settings.suppliers_max || market.order_costs[s] > 0) counted_.set(s);
  }
  frame_.suppliers_max = settings.suppliers_max;
  if (settings.excess_cap) frame_.excess_cap = settings.excess_cap->raw();
  frame_.nodes_max = settings.nodes_max;
}

WayNeed Planner::need_of(std::size_t part, std::optional<std::int64_t> days_max) const {
  return {.pieces = needs_[part].pieces,
          .leader_pieces = needs_[part].leader_pieces,
          .days_max = days_max,
          .splits_max = std::clamp(settings_.splits_max, std::int64_t{1}, purchases_max),
          .counted = counted_,
          .split_saving = settings_.split_saving ? settings_.split_saving->raw() : 0,
          .is_excess_criterion = settings_.strategy == Strategy::least_excess,
          .is_excess_capped = settings_.excess_cap.has_value()};
}

// A search for splits that stopped at its limit may have missed some: then a part counts as if it
// could be had at the least, from anybody.
Score Planner::bound_of(const ChoiceProblem& problem, const Solved& solved) const {
  ChoiceProblem rest = frame_;
  Score at_least;
  for (std::size_t p = 0; p < solved.ways.size(); ++p) {
    if (solved.ways[p].is_complete) {
      rest.groups.push_back(problem.groups[p]);
    } else {
      at_least += solved.ways[p].least;
    }
  }
  if (rest.groups.size() == problem.groups.size()) return solved.answer.bound;
  return std::min(solved.answer.bound, choose(rest).bound + at_least);
}

Solved Planner::solve_with(std::span<const MarketPart* const> parts,
                           std::optional<std::int64_t> days_max) const {
  if (counted_.none() && !frame_.excess_cap) return solve_each(parts, days_max);
  Solved out;
  ChoiceProblem problem = frame_;
  for (std::size_t p = 0; p < needs_.size(); ++p) {
    out.ways.push_back(ways_to_buy(*parts[p], need_of(p, days_max)));
    problem.groups.emplace_back();
    for (const Way& way : out.ways.back().all) problem.groups.back().push_back(way.choice);
  }
  out.answer = choose(problem);
  out.answer.bound = bound_of(problem, out);
  return out;
}

// Where no order costs anything by itself and nothing is limited, parts do not touch each other,
// and each takes its best way.
Solved Planner::solve_each(std::span<const MarketPart* const> parts,
                           std::optional<std::int64_t> days_max) const {
  Solved out;
  out.ways.reserve(parts.size());
  out.answer.ways.resize(parts.size());  // the first of each
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const Ways& ways = out.ways.emplace_back(ways_to_buy(*parts[p], need_of(p, days_max)));
    out.answer.value += ways.all.front().choice.score;
    out.answer.bound += ways.is_complete ? ways.all.front().choice.score : ways.least;
  }
  out.answer.bound = std::min(out.answer.bound, out.answer.value);
  return out;
}

// Where parts share a stock and want more than there is, the earlier part of the list keeps what it
// takes, and the later ones are planned anew with what is left. The first plan, in which each had
// all of it, stays the bound.
Solved Planner::solve_by(std::optional<std::int64_t> days_max) const {
  std::vector<const MarketPart*> parts;
  for (const MarketPart& part : market_.parts) parts.push_back(&part);
  Solved solved = solve_with(parts, days_max);
  const Score bound = solved.answer.bound;
  std::deque<MarketPart> changed;
  // Every round takes pieces away from a part for good; after some it takes all, so that they end.
  constexpr int rounds_gently = 8;
  bool is_overdrawn = true;
  for (int round = 0; is_overdrawn; ++round) {
    is_overdrawn = false;
    for (const SharedStock& stock : market_.shared) {
      std::int64_t left = stock.pieces;
      for (const SharedStock::Use& use : stock.uses) {
        const std::int64_t wanted = taken(*parts[use.part], solved, use);
        if (wanted > left) {
          changed.push_back(
              with_stock_left(*parts[use.part], use.pool, round < rounds_gently ? left : 0));
          parts[use.part] = &changed.back();
          is_overdrawn = true;
        }
        left -= std::min(wanted, left);
      }
    }
    if (!is_overdrawn) break;
    solved = solve_with(parts, days_max);
    solved.answer.bound = std::min(bound, solved.answer.value);
  }
  return solved;
}

// No plan that is as full as this one can arrive earlier.
std::int64_t Planner::least_days(const Solved& fullest) const {
  // Under a limit on suppliers a part may go without, and hold up nobody.
  if (settings_.suppliers_max) return 0;
  std::int64_t days = 0;
  for (std::size_t p = 0; p < needs_.size(); ++p) {
    const Score& score = fullest.ways[p].all[fullest.answer.ways[p]].choice.score;
    if (needs_[p].pieces == 0 || score.missing > 0 || score.undated > 0) continue;
    days = std::max(days, earliest_days(market_.parts[p], need_of(p, std::nullopt)));
  }
  return days;
}

// The least number of days that lets as many pieces arrive as any number does.
Solved Planner::solve_fastest() const {
  std::vector<std::int64_t> days{0};  // nothing that has a date
  for (std::size_t p = 0; p < needs_.size(); ++p) {
    if (needs_[p].pieces == 0) continue;
    for (const Lot& lot : market_.parts[p].lots) days.push_back(lot.days.value_or(lot.stock_days));
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  Solved best = solve_by(days.back());
  const auto from = std::ranges::lower_bound(days, least_days(best));
  const std::vector<std::int64_t> steps(from, days.end());
  const auto is_as_full = [&](const Solved& other) {
    const Score& a = other.answer.value;
    const Score& b = best.answer.value;
    return a.missing == b.missing && a.undated == b.undated &&
           other.answer.is_cap_kept == best.answer.is_cap_kept;
  };
  std::size_t low = 0;
  std::size_t high = steps.size() - 1;  // known to be enough
  bool is_proven = true;
  while (low < high) {
    // The first step is the likely one.
    const std::size_t middle = low == 0 ? 0 : low + (high - low) / 2;
    Solved tried = solve_by(steps[middle]);
    if (is_as_full(tried)) {
      best = std::move(tried);
      high = middle;
    } else {
      is_proven = is_proven && (tried.answer.proven() || !tried.answer.is_cap_kept);
      low = middle + 1;
    }
  }
  if (!is_proven) best.answer.bound = {};
  return best;
}

Solved Planner::solve() {
  return settings_.strategy == Strategy::fastest ? solve_fastest() : solve_by(std::nullopt);
}

}  // namespace

Result<BuyPlan> plan_figures(const Market& market, std::span<const Need> needs,
                             const PlanSettings& settings) {
  ENSURE(needs.size() == market.parts.size(), "a need for every part of the market");
  for (const Need& need : needs) {
    ENSURE(need.pieces >= 0 && need.leader_pieces >= 0, "nobody needs less than nothing");
  }
  if (settings.suppliers_max && *settings.suppliers_max < 1) {
    return invalid("suppliers_max_malformed", "a plan needs at least one supplier");
  }
  if (settings.excess_cap && (settings.excess_cap->currency() != market.terms.currency ||
                              settings.excess_cap->raw() < 0)) {
    return invalid("excess_cap_malformed", cat("a cap on excess is an amount in ",
                                               market.terms.currency.code(), ", 0 or more"));
  }
  if (settings.split_saving) {
    ENSURE(settings.split_saving->currency() == market.terms.currency &&
               settings.split_saving->raw() >= 0,
           "the caller says what a split saves, in the currency of the plan");
  }
  return report_plan(market, needs, settings, Planner(market, needs, settings).solve());
}

Result<BuyPlan> plan_purchases(const Market& market, std::span<const Need> needs,
                               const PlanSettings& settings) {
  TL_TRY(BuyPlan plan, plan_figures(market, needs, settings));
  for (std::size_t at = 0; at < plan.parts.size(); ++at) {
    plan.parts[at] = with_reasons(market, at, needs[at], settings, std::move(plan.parts[at]));
  }
  return plan;
}

}  // namespace tl::sourcing

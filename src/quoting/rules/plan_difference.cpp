#include "quoting/rules/plan_difference.h"

#include <algorithm>
#include <tuple>

namespace tl::quoting {
namespace {

std::int64_t magnitude(std::int64_t raw) {
  return raw < 0 ? -raw : raw;
}

}  // namespace

Result<std::vector<PlanDifference>> plan_differences(std::span<const Demand> demands,
                                                     const PlanSide& before,
                                                     const PlanSide& after) {
  std::vector<PlanDifference> out;
  const Cost nothing = Cost::zero(after.plan->money.currency());
  for (std::size_t at = 0; at < demands.size(); ++at) {
    const sourcing::PartPlan& a = before.plan->parts[at];
    const sourcing::PartPlan& b = after.plan->parts[at];
    if (buys_the_same(a, b)) continue;
    PlanDifference one{.boards = after.boards,
                       .boards_before = before.boards,
                       .demand = static_cast<std::int64_t>(at) + 1,
                       .part = demands[at].part,
                       .maker = demands[at].maker};
    TL_TRY(one.before, plan_cell(before.offers[at], a));
    TL_TRY(one.after, plan_cell(after.offers[at], b));
    TL_TRY(one.money_more,
           one.after.money.value_or(nothing).minus(one.before.money.value_or(nothing)));
    if (one.before.days && one.after.days) one.days_more = *one.after.days - *one.before.days;
    out.push_back(std::move(one));
  }
  std::ranges::sort(out, {}, [](const PlanDifference& one) {
    return std::tuple(-magnitude(one.money_more.raw()), one.demand);
  });
  return out;
}

}  // namespace tl::quoting

#include "quoting/rules/plan_difference.h"

#include <algorithm>
#include <tuple>

namespace tl::quoting {
namespace {

// Where the plans differ, before anything is put into words: a long list differs in thousands of
// places, and a few of them are told.
struct Place {
  Int128 magnitude = 0;
  std::size_t pair = 0;
  std::size_t demand = 0;
};

Int128 money_of(const sourcing::PartPlan& part) {
  Int128 money = 0;
  for (const sourcing::Purchase& bought : part.purchases) money += bought.order_cost.raw();
  return money;
}

Result<PlanDifference> told(std::span<const Demand> demands, const PlanPair& pair, std::size_t at) {
  const Cost nothing = Cost::zero(pair.after.plan->money.currency());
  PlanDifference one{.boards = pair.after.boards,
                     .boards_before = pair.before.boards,
                     .demand = static_cast<std::int64_t>(at) + 1,
                     .part = demands[at].part,
                     .maker = demands[at].maker};
  TL_TRY(one.before, plan_cell(pair.before, at));
  TL_TRY(one.after, plan_cell(pair.after, at));
  TL_TRY(one.money_more,
         one.after.money.value_or(nothing).minus(one.before.money.value_or(nothing)));
  if (one.before.days && one.after.days) one.days_more = *one.after.days - *one.before.days;
  return one;
}

}  // namespace

Result<PlanDifferences> plan_differences(std::span<const Demand> demands,
                                         std::span<const PlanPair> pairs, std::size_t most) {
  PlanDifferences out;
  std::vector<Place> places;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    std::int64_t differing = 0;
    if (pairs[p].before.plan == pairs[p].after.plan) {
      out.of_pair.push_back(0);
      continue;
    }
    for (std::size_t at = 0; at < demands.size(); ++at) {
      const sourcing::PartPlan& a = pairs[p].before.plan->parts[at];
      const sourcing::PartPlan& b = pairs[p].after.plan->parts[at];
      if (buys_the_same(a, b)) continue;
      const Int128 more = money_of(b) - money_of(a);
      places.push_back({more < 0 ? -more : more, p, at});
      ++differing;
    }
    out.of_pair.push_back(differing);
    out.differing += differing;
  }
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(most, places.size()));
  std::ranges::partial_sort(places, end, {}, [](const Place& place) {
    return std::tuple(-place.magnitude, place.pair, place.demand);
  });
  for (auto place = places.begin(); place != end; ++place) {
    TL_TRY(PlanDifference one, told(demands, pairs[place->pair], place->demand));
    out.largest.push_back(std::move(one));
  }
  return out;
}

}  // namespace tl::quoting

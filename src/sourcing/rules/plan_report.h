// From the ways that were chosen to the plan that people read: purchases with their figures, and
// what stands against them. What decided for each: plan_reasons.cpp. Internal to the buy plan.
#pragma once

#include <span>
#include <vector>

#include "sourcing/rules/buy_plan.h"
#include "sourcing/rules/plan_choice.h"
#include "sourcing/rules/plan_ways.h"

namespace tl::sourcing {

const OfferRecord& offer_of(const MarketPart& part, const Purchase& purchase);

// Of an order by itself, as it says it is available: until dispatch; nullopt: nobody said.
std::optional<std::int64_t> days_of(const Market& market, std::size_t at, const Purchase& purchase);

struct Solved {
  std::vector<Ways> ways;  // of every part
  ChoiceAnswer answer;
};

Result<BuyPlan> report_plan(const Market& market, std::span<const Need> needs,
                            const PlanSettings& settings, const Solved& solved);

}  // namespace tl::sourcing

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/service/plan_ground.h"
#include "quoting/service/sourcing_desk.h"

namespace tl::quoting {
namespace {

Result<PlanQuestion> question_of(const PlanGround& ground, const WhatIf& said) {
  PlanQuestion out{.quantities = ground.quantities()};
  TL_TRY(out.buying, with_said(ground.kept(), {said.strategy, said.excess_cap, said.suppliers_max,
                                               said.excluded_suppliers}));
  if (said.alternates) out.alternates = *said.alternates;
  if (said.quantities) {
    out.quantities = *said.quantities;
    std::ranges::sort(out.quantities);
    out.quantities.erase(std::ranges::unique(out.quantities).begin(), out.quantities.end());
  }
  return out;
}

bool is_as_kept(const PlanGround& ground, const PlanQuestion& question) {
  const auto folded = [](std::vector<std::string> names) {
    for (std::string& name : names) name = fold(squeeze_spaces(name));
    std::ranges::sort(names);
    return names;
  };
  const BuyingRequest& kept = ground.kept();
  const BuyingRequest& asked = question.buying;
  return asked.strategy == kept.strategy && asked.excess_cap == kept.excess_cap &&
         asked.suppliers_max == kept.suppliers_max && question.alternates.empty() &&
         folded(asked.excluded_suppliers) == folded(kept.excluded_suppliers) &&
         question.quantities == ground.quantities();
}

// The kept plan that the plan at this place is compared with.
std::shared_ptr<const QuantityPlan> counterpart(const PlansAnswer& kept, const PlansAnswer& asked,
                                                std::size_t at) {
  if (kept.plans.size() == asked.plans.size()) return kept.plans[at];
  const auto same = std::ranges::find_if(
      kept.plans, [&](const auto& one) { return one->boards == asked.plans[at]->boards; });
  return same == kept.plans.end() ? nullptr : *same;
}

Result<void> compare(const PlanGround& ground, const PlansAnswer& kept, const PlansAnswer& asked,
                     WhatIfAnswer& out) {
  std::vector<PlanPair> pairs;
  std::vector<std::size_t> places;  // of each pair among the quantities
  for (std::size_t at = 0; at < asked.plans.size(); ++at) {
    const QuantityPlan& now = *asked.plans[at];
    WhatIfQuantity quantity{.asked = now.row};
    for (Finding finding : now.plan.findings.all()) {
      finding.message = cat("at ", format_grouped(now.boards, 0), ": ", finding.message);
      out.findings.push_back(std::move(finding));
    }
    if (const auto before = counterpart(kept, asked, at)) {
      quantity.kept = before->row;
      TL_TRY(quantity.money_more, quantity.asked.money.minus(quantity.kept->money));
      quantity.days_more = quantity.asked.latest_dated_days - quantity.kept->latest_dated_days;
      pairs.push_back({kept.side(*before), asked.side(now)});
      places.push_back(at);
    }
    out.quantities.push_back(std::move(quantity));
  }
  TL_TRY(PlanDifferences found,
         plan_differences(ground.input().demands, pairs, what_if_differences_max));
  for (std::size_t i = 0; i < places.size(); ++i)
    out.quantities[places[i]].parts_differing = found.of_pair[i];
  out.differing = found.differing;
  out.differences = std::move(found.largest);
  return {};
}

}  // namespace

Result<WhatIfAnswer> what_if(database::Database& db, const Date& today, std::string_view rfq,
                             const WhatIf& said) {
  TL_TRY(const auto ground, plan_ground(db, today, rfq));
  TL_TRY(const PlanQuestion question, question_of(*ground, said));
  TL_TRY(const PlansAnswer kept,
         ground->plans({.buying = ground->kept(), .quantities = ground->quantities()}));
  TL_TRY(const PlansAnswer asked, ground->plans(question));
  WhatIfAnswer out{.rfq = ground->rfq().number,
                   .currency = ground->input().rates.currency,
                   .asked = kept_view(question.buying),
                   .is_as_kept = is_as_kept(*ground, question)};
  TL_CHECK(compare(*ground, kept, asked, out));
  return out;
}

}  // namespace tl::quoting

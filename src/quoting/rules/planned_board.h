// The small board planned at its quantities: what the tests of buy plans look at.
#pragma once

#include <memory>

#include "quoting/rules/plan_matrix.h"
#include "quoting/rules/test_input.h"

namespace tl::quoting::testing {

class PlannedBoard {
 public:
  explicit PlannedBoard(CostingInput given, Buying buying = {}) : input(std::move(given)) {
    for (const Demand& demand : input.demands) offers.emplace_back(demand.offers);
    market = sourcing::open_market({.currency = input.rates.currency,
                                    .on = input.on,
                                    .rates = input.rates.exchange,
                                    .dispatch_days = 3,
                                    .suppliers = buying.suppliers},
                                   offers)
                 .value();
    for (const std::int64_t boards : input.quantities) {
      needs.push_back(needs_of(input, boards).value());
      plans.push_back(plan_material(buying, market, needs.back()).value());
    }
    settings = settings_of(buying);
  }
  PlannedBoard(const PlannedBoard&) = delete;
  PlannedBoard& operator=(const PlannedBoard&) = delete;

  PlanSide side(std::size_t at) const {
    return {.boards = input.quantities[at],
            .offers = offers,
            .plan = &plans[at],
            .market = &market,
            .needs = needs[at],
            .settings = settings};
  }

  CostingInput input;
  std::vector<std::span<const sourcing::OfferRecord>> offers;
  sourcing::Market market;
  std::vector<std::vector<sourcing::Need>> needs;
  std::vector<sourcing::BuyPlan> plans;
  sourcing::PlanSettings settings;
};

}  // namespace tl::quoting::testing

// The buy plan: which offers, from which suppliers, by each strategy.
#include "bench/bench.h"
#include "foundation/text.h"
#include "sourcing/rules/buy_plan.h"

namespace tl::bench {
namespace {

using sourcing::Strategy;

constexpr std::int64_t suppliers = 6;
const Currency eur = Currency::eur();

struct Shop {
  std::vector<std::vector<sourcing::OfferRecord>> offers;
  std::vector<sourcing::Need> needs;
  sourcing::MarketTerms terms{.currency = eur, .dispatch_days = 3};
};

// Eight breaks each; half of the offers have a minimum or a multiple, a tenth no stock.
sourcing::OfferRecord offer(Random& random, std::int64_t supplier, std::int64_t part,
                            std::int64_t base) {
  sourcing::OfferRecord out{.supplier = cat("Supplier ", supplier),
                            .sku = cat(supplier, "-", part),
                            .currency = eur,
                            .stock = random.below(10) == 0 ? 0 : random.below(200'000),
                            .lead_time_days = 7 * (1 + random.below(30))};
  std::int64_t price = base * (85 + random.below(40)) / 100;
  for (const std::int64_t from : {1, 10, 25, 100, 250, 500, 1'000, 2'500}) {
    out.breaks.push_back({from, UnitPrice::of_raw(price, eur)});
    price = price * (85 + random.below(12)) / 100;
  }
  constexpr std::int64_t multiples[] = {1, 1, 1, 10, 100, 1'000};
  out.moq = out.multiple = multiples[random.below(6)];
  return out;
}

Shop shop(std::int64_t parts) {
  Random random(11);
  Shop out;
  for (std::int64_t s = 0; s < suppliers; ++s) {
    out.terms.suppliers.push_back(
        {.supplier = cat("Supplier ", s),
         .order_cost = Cost::of_raw((5 + random.below(40)) * 100'000'000, eur)});
  }
  for (std::int64_t part = 0; part < parts; ++part) {
    out.offers.emplace_back();
    const std::int64_t base = 200'000 + random.below(90'000'000);
    for (std::int64_t s = 0; s < suppliers; ++s) {
      out.offers.back().push_back(offer(random, s, part, base));
    }
    out.needs.push_back({.pieces = 1 + random.below(4'000)});
  }
  return out;
}

// Parts bought, over all plans.
std::int64_t buy(const Shop& from, Strategy strategy, std::int64_t quantities) {
  const std::vector<std::span<const sourcing::OfferRecord>> offers(from.offers.begin(),
                                                                   from.offers.end());
  const auto market = sourcing::open_market(from.terms, offers);
  if (!market) return 0;
  std::int64_t bought = 0;
  for (std::int64_t q = 1; q <= quantities; ++q) {
    std::vector<sourcing::Need> needs = from.needs;
    for (sourcing::Need& need : needs) need.pieces *= q;
    const auto plan = sourcing::plan_purchases(*market, needs, {.strategy = strategy});
    if (!plan) return 0;
    for (const sourcing::PartPlan& part : plan->parts) bought += part.purchases.empty() ? 0 : 1;
  }
  return bought;
}

}  // namespace

void add_plans(Suite& suite) {
  constexpr std::pair<std::string_view, Strategy> strategies[] = {
      {"least-cost", Strategy::least_cost},
      {"least-excess", Strategy::least_excess},
      {"fastest", Strategy::fastest},
      {"least-suppliers", Strategy::least_suppliers}};
  for (const auto& [name, strategy] : strategies) {
    suite.add(
        {.name = cat("buy plan, ", name, ", 500 parts x 6 suppliers x 8 breaks"),
         .size = 500,
         .unit = "part"},
        [strategy] { return [from = shop(500), strategy] { return buy(from, strategy, 1); }; });
  }
  suite.add(
      {.name = "buy plan, least-cost, 1,000 parts x 5 quantities", .size = 5'000, .unit = "part"},
      [] { return [from = shop(1'000)] { return buy(from, Strategy::least_cost, 5); }; });
}

}  // namespace tl::bench

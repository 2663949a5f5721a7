// Costing: what an order of each quantity costs, from offers, labour and mark-ups.
#include "bench/bench.h"
#include "foundation/text.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/test_input.h"

namespace tl::bench {
namespace {

constexpr std::int64_t lines = 1'000;
const Currency eur = Currency::eur();

// Three sellers, each with a MOQ or a multiple of its own and breaks that get cheaper.
std::vector<sourcing::OfferRecord> offers(Random& random, std::int64_t line) {
  std::vector<sourcing::OfferRecord> out;
  for (const char* supplier : {"Alder", "Birch", "Cedar"}) {
    sourcing::OfferRecord offer{.supplier = supplier,
                                .sku = cat(supplier, "-", line),
                                .manufacturer = "Northgate",
                                .mpn = cat("NR-", line),
                                .currency = eur,
                                .stock = random.below(200'000),
                                .lead_time_days = 7 * random.below(30),
                                .retrieved_on = Date::parse("2026-02-20").value(),
                                .source = "bench"};
    std::int64_t price = 2'000'000 + random.below(90'000'000);  // at 1e-8
    for (const std::int64_t from : {1, 10, 100, 1'000, 5'000, 10'000}) {
      offer.breaks.push_back({from, UnitPrice::of_raw(price, eur)});
      price = price * 7 / 10;
    }
    if (random.below(3) == 0) offer.moq = offer.multiple = 100 * (1 + random.below(40));
    out.push_back(std::move(offer));
  }
  return out;
}

quoting::CostingInput board() {
  Random random(7);
  quoting::CostingInput out{.rates = quoting::testing::rates(),
                            .on = Date::parse("2026-03-02").value(),
                            .quantities = {10, 100, 500, 1'000, 5'000}};
  for (std::int64_t line = 1; line <= lines; ++line) {
    out.demands.push_back({.part = cat("10-", line),
                           .maker = cat("Northgate NR-", line),
                           .offers = offers(random, line),
                           .attrition = quoting::attrition_for(out.rates, "0402")});
    out.lines.push_back({.number = line,
                         .designators = cat("R", line),
                         .fitting = quoting::Fitting::fitted,
                         .pieces = 1 + random.below(8),
                         .demand = line - 1,
                         .build = {quoting::Mounting::surface_mount, "0402", "bench"}});
  }
  return out;
}

// Line costs computed, over all quantities.
std::int64_t cost_board(const quoting::CostingInput& input, const WorkingCalendar& calendar) {
  const auto costing = quoting::cost(input, calendar);
  if (!costing) return 0;
  std::int64_t costed = 0;
  for (const auto& quantity : costing->quantities) {
    for (const auto& line : quantity.line_costs) costed += line.has_value() ? 1 : 0;
  }
  return costed;
}

}  // namespace

void add_quoting(Suite& suite) {
  suite.add(
      {.name = "cost 1,000 lines x 5 quantities", .size = 5 * lines, .unit = "line cost"}, [] {
        return
            [input = board(), calendar = WorkingCalendar()] { return cost_board(input, calendar); };
      });
}

}  // namespace tl::bench

#include "quoting/service/rfq_plan.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/service/make_quote.h"

namespace tl::quoting {
namespace {

struct Loaded {
  RfqRow rfq;
  CostingInput input;
};

Result<Loaded> load(database::Database& db, const Date& today, std::string_view number,
                    const BuyingRequest& request) {
  return db.read([&](database::Transaction& tx) -> Result<Loaded> {
    TL_TRY(LoadedRfq rfq, load_rfq(tx, number));
    rfq.row.as_of = quote_day(rfq.row, std::nullopt, today);
    TL_TRY(const RateTable rates, rates_for(tx, rfq.row));
    Loaded out{.rfq = rfq.row};
    TL_TRY(out.input, costing_input_of(tx, rfq, rates, QuoteClass::firm));
    TL_TRY(out.input.buying, buying_of(tx, rfq.row, rates, request));
    return out;
  });
}

// What is found of several strategies at one quantity is told once.
struct Told {
  std::int64_t boards = 0;
  Finding finding;
  std::vector<std::string> strategies;
};

void add_told(std::vector<Told>& told, std::int64_t boards, sourcing::Strategy strategy,
              const Finding& finding) {
  const auto known = std::ranges::find_if(told, [&](const Told& each) {
    return each.boards == boards && each.finding.message == finding.message;
  });
  if (known != told.end()) {
    known->strategies.push_back(strategy_text(strategy));
  } else {
    told.push_back({boards, finding, {strategy_text(strategy)}});
  }
}

Finding finding_of(Told told) {
  const bool is_of_all = told.strategies.size() == std::size(strategies);
  told.finding.message = cat(is_of_all ? "every plan" : join(told.strategies, ", "), " at ",
                             format_grouped(told.boards, 0), ": ", told.finding.message);
  return std::move(told.finding);
}

// Of the rows of one quantity the one by least cost is the measure.
Result<void> compare_with_least(std::vector<PlanRow>& rows) {
  const std::string measure = strategy_text(sourcing::Strategy::least_cost);
  for (PlanRow& row : rows) {
    const auto least = std::ranges::find_if(rows, [&](const PlanRow& other) {
      return other.boards == row.boards && other.strategy == measure;
    });
    ENSURE(least != rows.end(), "every strategy is planned at every quantity");
    TL_TRY(row.above_least, row.money.minus(least->money));
  }
  return {};
}

std::string pieces_text(std::int64_t pieces) {
  return cat(format_grouped(pieces, 0), " pcs");
}

// To compare with: in cents.
std::string money_text(const Cost& cost) {
  const auto money = cost.to_money(Rounding::half_up);
  return money ? money->pretty() : cost.pretty();
}

std::string runner_up(const Demand& demand, const DemandCosting& costed,
                      std::span<const sourcing::Purchase> bought) {
  for (const sourcing::Purchase& other : costed.decision.considered) {
    if (std::ranges::find(bought, other.offer, &sourcing::Purchase::offer) != bought.end())
      continue;
    const sourcing::OfferRecord& offer = demand.offers[other.offer];
    return cat(offer.supplier, " ", offer.sku, ", ", pieces_text(other.order_pieces), " for ",
               money_text(other.order_cost));
  }
  return {};
}

void add_demand(const CostingInput& input, const QuantityCosting& q, std::size_t at,
                PlanDetail& out) {
  const Demand& demand = input.demands[at];
  const sourcing::PartPlan& part = q.plan->parts[at];
  const DemandCosting& costed = q.demands[at];
  if (part.missing_pieces > 0) {
    const std::string why = sourcing::rejected_text(costed.decision.rejected, demand.offers);
    out.missing.push_back({.part = demand.part,
                           .maker = demand.maker,
                           .required_pieces = costed.required_pieces,
                           .missing_pieces = part.missing_pieces,
                           .why = demand.offers.empty() ? "no offer on file" : why});
  }
  for (const sourcing::Purchase& bought : part.purchases) {
    const sourcing::OfferRecord& offer = demand.offers[bought.offer];
    out.purchases.push_back({.part = demand.part,
                             .maker = demand.maker,
                             .supplier = offer.supplier,
                             .order_number = offer.sku,
                             .pack = replace_all(enum_name(offer.pack), "_", " "),
                             .required_pieces = bought.required_pieces,
                             .order_pieces = bought.order_pieces,
                             .break_from = bought.break_from,
                             .unit_price = bought.unit_price,
                             .fee = bought.fee,
                             .order_cost = bought.order_cost,
                             .excess = bought.excess_cost,
                             .availability = replace_all(enum_name(bought.availability), "_", " "),
                             .why = std::string(sourcing::reason_text(part.chosen_for)),
                             .runner_up = runner_up(demand, costed, part.purchases),
                             .days = bought.days});
  }
}

}  // namespace

Result<PlanComparison> compare_plans(database::Database& db, const Date& today,
                                     std::string_view rfq, const BuyingRequest& request) {
  TL_TRY(Loaded loaded, load(db, today, rfq, request));
  PlanComparison out{.rfq = loaded.rfq.number,
                     .lines = static_cast<std::int64_t>(loaded.input.lines.size())};
  for (const CostingLine& line : loaded.input.lines) {
    if (line.fitting == Fitting::fitted && !line.demand) ++out.lines_without_part;
  }
  std::vector<Told> told;
  for (const sourcing::Strategy strategy : strategies) {
    loaded.input.buying->strategy = strategy;
    TL_TRY(const Costing costing, cost(loaded.input, calendar_of(loaded.input)));
    for (const QuantityCosting& q : costing.quantities) {
      out.rows.push_back(plan_row(q.boards, *q.plan));
      for (const Finding& finding : q.plan->findings.all()) {
        add_told(told, q.boards, strategy, finding);
      }
    }
  }
  std::ranges::stable_sort(out.rows, {}, &PlanRow::boards);
  std::ranges::stable_sort(told, {}, &Told::boards);
  for (Told& each : told) out.findings.add(finding_of(std::move(each)));
  TL_CHECK(compare_with_least(out.rows));
  return out;
}

Result<PlanDetail> show_plan(database::Database& db, const Date& today, std::string_view rfq,
                             const BuyingRequest& request, std::int64_t boards) {
  TL_TRY(Loaded loaded, load(db, today, rfq, request));
  if (std::ranges::find(loaded.input.quantities, boards) == loaded.input.quantities.end()) {
    std::vector<std::string> known;
    for (const std::int64_t q : loaded.input.quantities) known.push_back(std::to_string(q));
    return not_found("plan_quantity_unknown", cat(loaded.rfq.number, " has no quantity ", boards,
                                                  "; it has ", join(known, ", ")));
  }
  loaded.input.quantities = {boards};
  TL_TRY(const Costing costing, cost(loaded.input, calendar_of(loaded.input)));
  const QuantityCosting& q = costing.quantities.front();
  PlanDetail out{.rfq = loaded.rfq.number,
                 .total = plan_row(q.boards, *q.plan),
                 .orders = q.plan->orders,
                 .findings = q.plan->findings};
  for (std::size_t at = 0; at < loaded.input.demands.size(); ++at) {
    add_demand(loaded.input, q, at, out);
  }
  std::ranges::stable_sort(out.purchases, {}, [](const PlannedPurchase& p) {
    return std::tuple(std::string_view(p.supplier), std::string_view(p.part),
                      std::string_view(p.order_number));
  });
  return out;
}

}  // namespace tl::quoting

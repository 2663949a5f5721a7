#include "quoting/service/rfq_plan.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/rates.h"

namespace tl::quoting {
namespace {

constexpr sourcing::Strategy strategies[] = {
    sourcing::Strategy::least_cost, sourcing::Strategy::least_excess, sourcing::Strategy::fastest,
    sourcing::Strategy::least_suppliers};

struct Loaded {
  RfqRow rfq;
  CostingInput input;
};

Result<Loaded> load(database::Database& db, const Date& today, std::string_view number,
                    const BuyingRequest& request) {
  return db.read([&](database::Transaction& tx) -> Result<Loaded> {
    TL_TRY(RfqRow rfq, load_rfq_row(tx, number));
    const Date day = quote_day(rfq, std::nullopt, today);
    rfq.as_of = day;
    TL_TRY(const RateTable rates, rates_on(tx, day));
    TL_TRY(const Buying buying, buying_of(tx, rfq, rates, request));
    TL_TRY(CostedRfq costed, cost_rfq_on(tx, number, QuoteClass::firm, day, buying));
    return Loaded{rfq, std::move(costed.input)};
  });
}

PlanRow row_of(const QuantityCosting& q) {
  const sourcing::BuyPlan& plan = *q.plan;
  PlanRow row{.boards = q.boards,
              .strategy = strategy_text(plan.strategy),
              .money = plan.money,
              .order_costs = plan.order_costs,
              .excess = plan.excess,
              .latest_days = plan.latest_days,
              .suppliers = static_cast<std::int64_t>(plan.orders.size()),
              .missing_pieces = plan.missing_pieces,
              .undated_pieces = plan.undated_pieces,
              .proven = plan.proven,
              .bound = plan.bound,
              .gap = plan.gap};
  for (const sourcing::SupplierOrder& order : plan.orders) row.purchases += order.purchases;
  return row;
}

std::string pieces_text(std::int64_t pieces) {
  return cat(format_grouped(pieces, 0), " pcs");
}

std::string runner_up(const Demand& demand, const DemandCosting& costed,
                      std::span<const sourcing::Purchase> bought) {
  for (const sourcing::Purchase& other : costed.decision.considered) {
    if (std::ranges::find(bought, other.offer, &sourcing::Purchase::offer) != bought.end())
      continue;
    const sourcing::OfferRecord& offer = demand.offers[other.offer];
    return cat(offer.supplier, " ", offer.sku, ", ", pieces_text(other.order_pieces), " for ",
               other.order_cost.pretty());
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
                             .runner_up = runner_up(demand, costed, part.purchases)});
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
  for (const sourcing::Strategy strategy : strategies) {
    loaded.input.buying->strategy = strategy;
    TL_TRY(const Costing costing, cost(loaded.input, calendar_of(loaded.input)));
    for (const QuantityCosting& q : costing.quantities) {
      out.rows.push_back(row_of(q));
      for (Finding finding : q.plan->findings.all()) {
        finding.message = cat(strategy_text(strategy), " at ", format_grouped(q.boards, 0), ": ",
                              finding.message);
        out.findings.add(std::move(finding));
      }
    }
  }
  std::ranges::stable_sort(out.rows, {}, &PlanRow::boards);
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
                 .total = row_of(q),
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

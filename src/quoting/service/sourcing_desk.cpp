#include "quoting/service/sourcing_desk.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/alternates.h"
#include "quoting/rules/explain.h"
#include "quoting/rules/explain_material.h"
#include "quoting/service/plan_ground.h"
#include "sourcing/service/requests.h"

namespace tl::quoting {
namespace {

struct Planned {
  std::shared_ptr<PlanGround> ground;
  PlansAnswer answer;
  BuyingRequest buying;
};

// As it is kept, by another strategy where one is said.
Result<Planned> plans_kept(database::Database& db, const Date& today, std::string_view rfq,
                           std::optional<sourcing::Strategy> strategy) {
  Planned out;
  TL_TRY(out.ground, plan_ground(db, today, rfq));
  out.buying = out.ground->kept();
  if (strategy) out.buying.strategy = *strategy;
  TL_TRY(out.answer,
         out.ground->plans({.buying = out.buying, .quantities = out.ground->quantities()}));
  return out;
}

// What was asked of suppliers for the lines of an RFQ: "R1-14" to who and when.
using Asked = std::map<std::string, std::vector<AskedOf>, std::less<>>;

Result<Asked> asked_for(database::Database& db, std::string_view rfq) {
  TL_TRY(const auto requests, sourcing::requests_of_rfq(db, rfq));
  Asked out;
  for (const sourcing::RequestWithLines& request : requests) {
    const sourcing::RequestState& state = request.state;
    for (const sourcing::AskedLine& line : request.lines) {
      out[line.key].push_back({.request = state.number,
                               .supplier = state.supplier,
                               .answer_by = state.answer_by,
                               .answered_on = state.answered_on});
    }
  }
  return out;
}

WorkItem item_of(WorkLine line, std::string_view rfq, const Asked& asked) {
  WorkItem item{.line = std::move(line)};
  for (const std::int64_t number : item.line.lines) {
    const auto found = asked.find(cat(rfq, "-", number));
    if (found == asked.end()) continue;
    item.asked.insert(item.asked.end(), found->second.begin(), found->second.end());
  }
  return item;
}

std::vector<MatrixPart> parts_of(const CostingInput& input) {
  std::vector<MatrixPart> parts;
  for (const Demand& demand : input.demands) {
    MatrixPart part{.demand = static_cast<std::int64_t>(parts.size()) + 1,
                    .part = demand.part,
                    .maker = demand.maker,
                    .offers = static_cast<std::int64_t>(demand.offers.size())};
    for (const Alternate& alternate : demand.alternates) {
      if (alternate.offers.empty()) continue;
      part.alternates.push_back(part_text(alternate.part));
    }
    parts.push_back(std::move(part));
  }
  for (const CostingLine& line : input.lines) {
    if (line.fitting != Fitting::fitted || !line.demand) continue;
    MatrixPart& part = parts[static_cast<std::size_t>(*line.demand)];
    if (part.lines.empty()) part.designators = line.designators;
    part.lines.push_back(line.number);
  }
  return parts;
}

Result<OfferCurve> curve_of(const sourcing::OfferRecord& offer,
                            const std::vector<UnitPrice>& prices) {
  OfferCurve curve{.supplier = offer.supplier,
                   .order_number = offer.sku,
                   .maker = squeeze_spaces(cat(offer.manufacturer, " ", offer.mpn)),
                   .pack = replace_all(enum_name(offer.pack), "_", " "),
                   .own_currency = std::string(offer.currency.code()),
                   .stock = offer.stock,
                   .moq = offer.moq,
                   .multiple = offer.multiple,
                   .lead_time_days = offer.lead_time_days,
                   .retrieved_on = offer.retrieved_on,
                   .valid_until = offer.valid_until,
                   .source = offer.source};
  for (std::size_t i = 0; i < offer.breaks.size() && i < prices.size(); ++i) {
    curve.breaks.push_back({offer.breaks[i].from, prices[i]});
  }
  return curve;
}

Result<std::vector<OfferCurve>> curves_of(const PlanMarket& market, std::size_t at) {
  std::vector<OfferCurve> curves;
  for (const sourcing::Comparable& usable : market.market.parts[at].offers) {
    TL_TRY(OfferCurve curve, curve_of(*usable.offer, usable.prices));
    curves.push_back(std::move(curve));
  }
  const auto usable = static_cast<std::ptrdiff_t>(curves.size());
  for (const sourcing::Rejected& rejected : market.market.parts[at].rejected) {
    const sourcing::OfferRecord& offer = market.offers[at][rejected.offer];
    std::vector<UnitPrice> prices;
    for (const sourcing::PriceBreak& step : offer.breaks) {
      if (offer.currency == market.market.terms.currency) prices.push_back(step.price);
    }
    TL_TRY(OfferCurve curve, curve_of(offer, prices));
    curve.not_taken = sourcing::rejected_text(std::span(&rejected, 1), market.offers[at]);
    curves.push_back(std::move(curve));
  }
  const auto by_name = [](const OfferCurve& curve) {
    return std::tuple(std::string_view(curve.supplier), std::string_view(curve.order_number));
  };
  std::ranges::stable_sort(curves.begin(), curves.begin() + usable, {}, by_name);
  std::ranges::stable_sort(curves.begin() + usable, curves.end(), {}, by_name);
  return curves;
}

}  // namespace

Result<SourcingWork> show_sourcing_work(database::Database& db, const Date& today,
                                        std::string_view rfq) {
  TL_TRY(const Planned planned, plans_kept(db, today, rfq, std::nullopt));
  const PlanGround& ground = *planned.ground;
  std::vector<PlannedQuantity> plans;
  for (const auto& one : planned.answer.plans)
    plans.push_back({one->boards, &one->needs, &one->plan});
  SourcingWork out{.rfq = ground.rfq().number,
                   .on = ground.input().on,
                   .lines = static_cast<std::int64_t>(ground.input().lines.size()),
                   .parts = static_cast<std::int64_t>(ground.input().demands.size()),
                   .stale_after_days = ground.stale_after_days()};
  TL_TRY(const Asked asked, asked_for(db, out.rfq));
  for (WorkLine& line : sourcing_work(ground.input(), planned.answer.market->market, plans,
                                      {.stale_after_days = ground.stale_after_days()})) {
    out.items.push_back(item_of(std::move(line), out.rfq, asked));
  }
  out.parts_open = std::ranges::count_if(
      out.items, [](const WorkItem& item) { return item.line.gap != SupplyGap::no_part; });
  return out;
}

KeptBuying kept_view(const BuyingRequest& kept) {
  return {.strategy = strategy_text(kept.strategy),
          .excess_cap = kept.excess_cap,
          .suppliers_max = kept.suppliers_max,
          .excluded_suppliers = kept.excluded_suppliers};
}

Result<PlanMatrix> show_plan_matrix(database::Database& db, const Date& today, std::string_view rfq,
                                    std::optional<sourcing::Strategy> strategy) {
  TL_TRY(const Planned planned, plans_kept(db, today, rfq, strategy));
  const PlanGround& ground = *planned.ground;
  const CostingInput& input = ground.input();
  PlanMatrix out{.rfq = ground.rfq().number,
                 .on = input.on,
                 .currency = input.rates.currency,
                 .strategy = strategy_text(strategy.value_or(ground.kept().strategy)),
                 .quantities = ground.quantities(),
                 .parts = parts_of(input),
                 .kept = kept_view(ground.kept()),
                 .suppliers = ground.suppliers(),
                 .lines = static_cast<std::int64_t>(input.lines.size())};
  out.lines_without_part = std::ranges::count_if(input.lines, [](const CostingLine& line) {
    return line.fitting == Fitting::fitted && !line.demand;
  });
  for (const auto& one : planned.answer.plans) {
    out.totals.push_back(one->row);
    const PlanSide side = planned.answer.side(*one);
    for (std::size_t at = 0; at < out.parts.size(); ++at) {
      TL_TRY(PlanCell cell, plan_cell(side, at));
      out.parts[at].cells.push_back(std::move(cell));
    }
    for (Finding finding : one->plan.findings.all()) {
      finding.message = cat("at ", format_grouped(one->boards, 0), ": ", finding.message);
      out.findings.push_back(std::move(finding));
    }
  }
  return out;
}

Result<PlanTotals> strategies_of_rfq(database::Database& db, const Date& today,
                                     std::string_view rfq) {
  TL_TRY(const auto ground, plan_ground(db, today, rfq));
  PlanTotals out;
  std::vector<Cost> least;
  for (const sourcing::Strategy strategy : strategies) {
    PlanQuestion question{.buying = ground->kept(), .quantities = ground->quantities()};
    question.buying.strategy = strategy;
    TL_TRY(const PlansAnswer answer, ground->plans(question));
    for (std::size_t i = 0; i < answer.plans.size(); ++i) {
      PlanRow row = answer.plans[i]->row;
      if (strategy == sourcing::Strategy::least_cost) least.push_back(row.money);
      TL_TRY(row.above_least, row.money.minus(least[i]));
      out.items.push_back(std::move(row));
    }
  }
  std::ranges::stable_sort(out.items, {}, &PlanRow::boards);
  return out;
}

Result<PartOffers> show_part_offers(database::Database& db, const Date& today, std::string_view rfq,
                                    std::int64_t demand,
                                    std::optional<sourcing::Strategy> strategy) {
  TL_TRY(const Planned planned, plans_kept(db, today, rfq, strategy));
  const CostingInput& input = planned.ground->input();
  if (demand < 1 || std::cmp_greater(demand, input.demands.size())) {
    return not_found("demand_unknown",
                     cat(planned.ground->rfq().number, " buys ", input.demands.size(),
                         " parts; there is no part ", demand, " among them"));
  }
  const auto at = static_cast<std::size_t>(demand - 1);
  PartOffers out{.demand = demand,
                 .part = input.demands[at].part,
                 .maker = input.demands[at].maker,
                 .currency = input.rates.currency};
  TL_TRY(out.offers, curves_of(*planned.answer.market, at));
  for (const auto& one : planned.answer.plans) {
    ChosenPoint point{.boards = one->boards, .needed_pieces = one->needs[at].pieces};
    TL_TRY(point.cell, plan_cell(planned.answer.side(*one), at));
    out.chosen.push_back(std::move(point));
  }
  return out;
}

Result<Explanation> explain_plan(database::Database& db, const Date& today, std::string_view rfq,
                                 std::optional<sourcing::Strategy> strategy,
                                 std::string_view path) {
  TL_TRY(const Planned planned, plans_kept(db, today, rfq, strategy));
  const auto& [ground, answer, request] = planned;
  for (const auto& one : answer.plans) {
    TL_TRY(auto figure, explain_plan_figure(ground->input(), answer.side(*one), path));
    if (figure) return *std::move(figure);
  }
  CostingInput input = ground->input();
  TL_TRY(Buying buying, buying_terms(input.rates, request));
  TL_TRY(buying.suppliers, ground->terms_without(request.excluded_suppliers));
  input.buying = std::move(buying);
  TL_TRY(const Costing costing, cost(input, calendar_of(input)));
  return explain(input, costing, path);
}

}  // namespace tl::quoting

#include "quoting/rules/explain.h"

#include <algorithm>

#include "quoting/rules/explainer.h"
#include "quoting/rules/landed_share.h"

namespace tl::quoting {
namespace explaining {
// Duty and freight that facts tell, each with the day since when it holds.
void Explainer::add_told(const QuantityCosting& q, const RollUpItem& item, Inputs& inputs) const {
  if (!item.told) return;
  const auto share = landed_share(input_, q, item.category);
  ENSURE(share.ok(), "costing added it up before");
  for (const LandedItem& each : share->items)
    inputs.push_back(
        fact(cat(each.what, ", on ", each.on.pretty()), each.amount.pretty(), each.source));
}

Explanation Explainer::added(const QuantityCosting& q, const RollUpItem& item) const {
  const bool on_goods = item.category <= CostCategory::labour;
  std::string label =
      cat(on_goods ? (item.rate.basis == ChargeBasis::margin ? "margin on " : "mark-up on ") : "",
          category_words(item.category));
  std::string band = rates_source();
  if (item.rate.boards_from > 1) band += cat(", from ", item.rate.boards_from, " boards on");
  Inputs inputs;
  add_told(q, item, inputs);
  const bool has_rate = !item.told || item.rate.rate.ppm() != 0;
  inputs.push_back(fact(item.told ? "the rest of the material" : "base", item.base.pretty(),
                        has_rate ? "" : "no fact tells of it, and the rate table has no rate"));
  if (has_rate) inputs.push_back(fact("rate", rate_words(item.rate), std::move(band)));
  if (item.category == CostCategory::finance)
    inputs.push_back(fact("financed for", count_of(input_.rates.terms.finance_days, "day"),
                          "base: material x days / 365"));
  return figure("", std::move(label), item.amount.pretty(),
                !item.told ? rate_words(item.rate)
                : has_rate ? cat("as dated facts tell, and ", rate_words(item.rate), " on the rest")
                           : std::string("as dated facts tell"),
                std::move(inputs));
}

Explanation Explainer::material(const QuantityCosting& q) const {
  Inputs inputs;
  for (std::size_t at = 0; at < q.demands.size(); ++at) {
    if (q.demands[at].base_pieces > 0) inputs.push_back(demand_cost(q, at));
  }
  if (q.plan && q.plan->order_costs.raw() != 0) inputs.push_back(order_costs(q));
  return figure(cat("material.", q.boards), cat("material for ", q.boards), q.material.pretty(),
                q.plan && q.plan->order_costs.raw() != 0 ? "sum over parts bought, and their orders"
                                                         : "sum over parts bought",
                std::move(inputs));
}

Explanation Explainer::unit(const QuantityCosting& q) const {
  Inputs inputs{material(q), labour(q)};
  for (const RollUpItem& item : q.roll_up) inputs.push_back(added(q, item));
  return figure(cat("unit.", q.boards), cat("unit price at ", q.boards), q.unit_price.pretty(),
                "(material + labour + what is added) / boards, rounded half up to the minor unit",
                std::move(inputs));
}

Explanation Explainer::total(const QuantityCosting& q) const {
  return figure(cat("total.", q.boards), cat("total for ", q.boards), q.total.pretty(),
                "unit price x boards", {unit(q), fact("boards", format_grouped(q.boards, 0))});
}

Explanation Explainer::excess(const QuantityCosting& q) const {
  Inputs inputs;
  for (std::size_t at = 0; at < q.demands.size(); ++at) {
    for (const sourcing::Purchase& bought : purchases_of(q, at)) {
      if (bought.excess_pieces() == 0) continue;
      const sourcing::OfferRecord& offer = input_.demands[at].offers[bought.offer];
      std::string why = cat("minimum ", offer.moq.value_or(1), ", multiple ",
                            offer.multiple.value_or(1), ", break from ", bought.break_from);
      inputs.push_back(figure("", cat(input_.demands[at].part, " ", input_.demands[at].maker),
                              bought.excess_cost.pretty(),
                              "pieces ordered less pieces required, x unit price",
                              {fact("ordered", pieces(bought.order_pieces),
                                    cat(offer.supplier, " ", offer.sku, ": ", why)),
                               fact("required", pieces(bought.required_pieces))}));
    }
  }
  return figure(cat("excess.", q.boards), cat("material left over at ", q.boards),
                q.excess.pretty(), "sum over parts bought", std::move(inputs));
}

Explanation Explainer::one_off() const {
  const CategoryRate rate =
      category_rate(input_.rates, CostCategory::one_off, 1).value_or(CategoryRate{});
  Inputs inputs;
  for (const OneOffItem& item : costing_.one_off) {
    inputs.push_back(figure("", item.description.empty() ? item.code : item.description,
                            item.price.pretty(), "cost + mark-up",
                            {fact("cost", item.cost.pretty(), rates_source()),
                             fact(rate.basis == ChargeBasis::margin ? "margin" : "mark-up",
                                  rate_words(rate), rates_source())}));
  }
  return figure("nre", "one-off charges", costing_.one_off_total.pretty(),
                "sum, charged once and never spread into the unit price", std::move(inputs));
}

Explanation Explainer::line_price(std::size_t line, const QuantityCosting& q) const {
  const CostingLine& at = input_.lines[line];
  const std::string path = cat("line.", at.number, ".price.", q.boards);
  const std::string label =
      cat("line ", at.number, " (", utf8_prefix(at.designators, 40), ") at ", q.boards);
  const auto& cost = q.line_costs[line];
  if (!cost) {
    std::string_view why = "no part known";
    if (at.fitting != Fitting::fitted)
      why = at.fitting == Fitting::not_fitted ? "not fitted: nothing is bought"
                                              : "supplied by the customer";
    if (at.fitting == Fitting::fitted && at.demand) why = "no usable offer";
    return figure(path, label, "no price", std::string(why), {});
  }
  const auto demand = static_cast<std::size_t>(*at.demand);
  Inputs inputs{demand_cost(q, demand),
                figure("", "share of the part's cost",
                       cat(at.pieces * q.boards, " of ", q.demands[demand].base_pieces, " pcs"),
                       "by pieces, exact to 1e-8", {})};
  if (!q.plan) return figure(path, label, cost->pretty(), "cost of the part x share", inputs);
  const sourcing::PoolShare& share = q.line_shares[line];
  const bool has_orders = share.order_cost.raw() != 0;
  if (has_orders)
    inputs.push_back(fact("share of the costs of orders", share.order_cost.pretty(),
                          "by the money spent at each supplier, then by pieces"));
  if (share.excess_pieces > 0)
    inputs.push_back(fact("share of what is left over, apart from the price",
                          cat(share.excess.pretty(), ", ", pieces(share.excess_pieces)),
                          "by pieces, exact to 1e-8"));
  return figure(
      path, label, cost->pretty(),
      has_orders ? "cost of the part x share, and of its orders" : "cost of the part x share",
      std::move(inputs));
}

Explanation Explainer::line_prices(std::size_t line) const {
  Inputs inputs;
  for (const QuantityCosting& q : costing_.quantities) inputs.push_back(line_price(line, q));
  const CostingLine& at = input_.lines[line];
  const std::string value =
      cat("at ", count_of(static_cast<std::int64_t>(inputs.size()), "quantity", "quantities"));
  return figure(cat("line.", at.number, ".price"), cat("line ", at.number), value,
                "material of the whole order", std::move(inputs));
}

}  // namespace explaining

namespace {

using explaining::Explainer;

using QuantityExplainer = Explanation (Explainer::*)(const QuantityCosting&) const;

constexpr std::pair<std::string_view, QuantityExplainer> quantity_paths[] = {
    {"total", &Explainer::total},       {"unit", &Explainer::unit},
    {"material", &Explainer::material}, {"labour", &Explainer::labour},
    {"excess", &Explainer::excess},     {"lead_time", &Explainer::lead_time},
    {"turn", &Explainer::turns},        {"plan", &Explainer::plan},
};

Error unknown_path(const Costing& costing, std::string_view path) {
  return not_found("explain_path_unknown", cat("'", utf8_prefix(path, 60),
                                               "' is not a figure of this quote; ask for one of ",
                                               join(explainable_paths(costing), ", ")));
}

const QuantityCosting* find_quantity(const Costing& costing, std::string_view text) {
  const auto boards = parse_decimal(text, 0);
  if (!boards) return nullptr;
  const auto found = std::ranges::find(costing.quantities, *boards, &QuantityCosting::boards);
  return found == costing.quantities.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> explainable_paths(const Costing& costing) {
  std::vector<std::string> paths;
  for (const QuantityCosting& q : costing.quantities) {
    for (const auto& [name, explainer] : quantity_paths) paths.push_back(cat(name, ".", q.boards));
  }
  paths.insert(paths.end(), {"nre", "line.1.price"});
  if (!costing.quantities.empty())
    paths.push_back(cat("line.1.price.", costing.quantities.front().boards));
  return paths;
}

Result<Explanation> explain(const CostingInput& input, const Costing& costing,
                            std::string_view path) {
  const Explainer explainer(input, costing);
  const std::vector<std::string_view> steps = split(path, '.');
  if (path == "nre") return explainer.one_off();
  if (steps.size() == 2) {
    const auto named =
        std::ranges::find(quantity_paths, steps[0], [](const auto& p) { return p.first; });
    const QuantityCosting* q = find_quantity(costing, steps[1]);
    if (named == std::end(quantity_paths) || q == nullptr) return unknown_path(costing, path);
    return (explainer.*named->second)(*q);
  }
  if ((steps.size() == 3 || steps.size() == 4) && steps[0] == "line" && steps[2] == "price") {
    const auto number = parse_decimal(steps[1], 0);
    const auto line =
        number ? std::ranges::find(input.lines, *number, &CostingLine::number) : input.lines.end();
    if (line == input.lines.end()) return unknown_path(costing, path);
    const auto index = static_cast<std::size_t>(line - input.lines.begin());
    if (steps.size() == 3) return explainer.line_prices(index);
    const QuantityCosting* q = find_quantity(costing, steps[3]);
    if (q != nullptr) return explainer.line_price(index, *q);
  }
  return unknown_path(costing, path);
}

}  // namespace tl::quoting

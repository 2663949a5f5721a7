// What is bought, explained: pieces, offers, orders, the plan.
#include <utility>

#include "quoting/rules/explain_stock.h"
#include "quoting/rules/explainer.h"
#include "quoting/rules/landed_share.h"

namespace tl::quoting::explaining {
namespace {

std::string loss_rule(sourcing::LossTerm term) {
  using enum sourcing::LossTerm;
  switch (term) {
    case rate_and_setup: return "boards x pieces per board x (1 + attrition), rounded up, + setup";
    case min_extra: return "boards x pieces per board + what is lost at least";
    case floor: return "what is needed at least, more than is lost";
  }
  return {};
}

}  // namespace

Explanation Explainer::offer_price(const sourcing::Purchase& purchase,
                                   const sourcing::OfferRecord& offer) const {
  std::string source = cat(offer.supplier, " ", offer.sku, ", from ", pieces(purchase.break_from),
                           ", ", offer.source);
  if (!offer.place.empty()) source += cat(" ", offer.place);
  if (offer.retrieved_on) source += cat(", retrieved ", offer.retrieved_on->text());
  if (purchase.exchange.empty())
    return fact("unit price", purchase.unit_price.pretty(), std::move(source));
  return figure("", "unit price", purchase.unit_price.pretty(),
                "offer's price x exchange rate, rounded half up at 1e-8",
                {fact("offer's price", purchase.offer_price.pretty(), std::move(source)),
                 fact("exchange rate", purchase.exchange)});
}

Explanation Explainer::required(const QuantityCosting& q, std::size_t at) const {
  const sourcing::AttritionRule& rule = input_.demands[at].attrition;
  const DemandCosting& demand = q.demands[at];
  const std::string value = rule.value_class
                                ? cat(", value class ", to_upper(enum_name(*rule.value_class)))
                                : std::string();
  Inputs inputs{fact("boards x pieces per board", pieces(demand.base_pieces)),
                fact("attrition", cat(rule.rate.percent_text(), " %"),
                     cat(rates_source(), ", class ", rule.package_class, value)),
                fact("setup", pieces(rule.setup_pieces))};
  if (rule.min_extra_pieces)
    inputs.push_back(fact("lost at least", pieces(*rule.min_extra_pieces)));
  if (rule.floor_pieces) inputs.push_back(fact("needed at least", pieces(*rule.floor_pieces)));
  return figure("", "pieces required", pieces(demand.required_pieces), loss_rule(demand.losses_by),
                std::move(inputs));
}

Explanation Explainer::purchase(std::size_t at, const sourcing::Purchase& bought) const {
  const sourcing::OfferRecord& offer = input_.demands[at].offers[bought.offer];
  Inputs inputs{fact("pieces required of it", pieces(bought.required_pieces)),
                offer_price(bought, offer)};
  add_fee(at, bought, inputs);
  add_landed(at, bought, inputs);
  return figure("", cat("from ", offer.supplier), bought.extended_cost.pretty(),
                "pieces required x unit price + fee", std::move(inputs));
}

void Explainer::add_fee(std::size_t at, const sourcing::Purchase& bought, Inputs& inputs) const {
  if (bought.fee.raw() == 0) return;
  const sourcing::OfferRecord& offer = input_.demands[at].offers[bought.offer];
  inputs.push_back(fact(cat("fee of pack form ", enum_name(offer.pack)), bought.fee.pretty()));
}

// What the goods cost besides, apart from the material.
void Explainer::add_landed(std::size_t at, const sourcing::Purchase& bought, Inputs& inputs) const {
  const Demand& demand = input_.demands[at];
  if (input_.landed == LandedCosts::beside || demand.terms.size() != demand.offers.size()) return;
  for (const CostCategory category : {CostCategory::freight, CostCategory::duty}) {
    const auto item = landed_item(bought, demand.terms[bought.offer], category);
    ENSURE(item.ok(), "costing added it up before");
    if (!*item) continue;
    inputs.push_back(fact(cat(category_words(category), ", apart from the material"),
                          (*item)->amount.pretty(), (*item)->source));
  }
}

// What was ordered, why that, and what came next.
Explanation Explainer::choice(const QuantityCosting& q, std::size_t at) const {
  const Demand& demand = input_.demands[at];
  const auto bought = purchases_of(q, at);
  std::vector<std::string> orders;
  for (const sourcing::Purchase& each : bought) {
    orders.push_back(cat(pieces(each.order_pieces), " for ", each.order_cost.pretty()));
    if (bought.size() > 1) orders.back() += cat(" from ", demand.offers[each.offer].supplier);
  }
  std::string text = join(orders, " and ");
  bool is_first = true;
  int shown = 0;
  for (const sourcing::Purchase& other : q.demands[at].decision.considered) {
    if (bought.size() == 1 && other.offer == bought.front().offer) continue;
    if (++shown > 3) break;
    const sourcing::OfferRecord& offer = demand.offers[other.offer];
    text += cat(std::exchange(is_first, false) ? "; next: " : ", ", offer.supplier, " ", offer.sku,
                " ", pieces(other.order_pieces), " for ", other.order_cost.pretty());
  }
  return figure("", "order", std::move(text),
                q.plan ? cat(replace_all(enum_name(q.plan->strategy), "_", "-"),
                             " plan: ", sourcing::reason_text(q.plan->parts[at].chosen_for))
                       : "least money over offers, breaks, minimum, multiple; what can be had goes "
                         "first",
                {});
}

Explanation Explainer::demand_cost(const QuantityCosting& q, std::size_t at) const {
  const Demand& demand = input_.demands[at];
  const DemandCosting& costed = q.demands[at];
  const auto bought = purchases_of(q, at);
  const std::string label = cat(demand.part, " ", demand.maker);
  if (!costed.is_priced()) {
    return figure(
        "", label, "no price",
        cat("none of ", count_of(static_cast<std::int64_t>(demand.offers.size()), "offer"),
            " can be used"),
        {});
  }
  Inputs inputs{required(q, at)};
  const auto cost = costed.cost();
  ENSURE(cost.ok() && cost->has_value(), "costing added it up before");
  if (!demand.stock.empty()) inputs.push_back(explain_stock(demand, costed.stock));
  if (bought.empty()) {
    return figure("", label, (*cost)->pretty(),
                  "pieces from stock at their cost; nothing is bought", std::move(inputs));
  }
  const bool is_split = bought.size() > 1 || costed.missing_pieces > 0;
  if (is_split) {
    for (const sourcing::Purchase& each : bought) inputs.push_back(purchase(at, each));
  } else {
    inputs.push_back(offer_price(bought.front(), demand.offers[bought.front().offer]));
    add_fee(at, bought.front(), inputs);
    add_landed(at, bought.front(), inputs);
  }
  if (costed.missing_pieces > 0)
    inputs.push_back(fact("not to be had", pieces(costed.missing_pieces), "no offer on file"));
  inputs.push_back(choice(q, at));
  std::string_view rule = is_split ? "sum over purchases" : "pieces required x unit price + fee";
  if (!costed.stock.uses.empty()) {
    rule = is_split ? "pieces from stock at their cost, and sum over purchases"
                    : "pieces from stock at their cost, the rest x unit price + fee";
  }
  return figure("", label, (*cost)->pretty(), std::string(rule), std::move(inputs));
}

Explanation Explainer::order_costs(const QuantityCosting& q) const {
  Inputs inputs;
  for (const sourcing::SupplierOrder& order : q.plan->orders) {
    if (order.order_cost.raw() != 0)
      inputs.push_back(
          fact(cat("order to ", order.supplier), order.order_cost.pretty(),
               cat(count_of(order.purchases, "purchase"), " for ", order.goods.pretty())));
  }
  return figure("", "costs of orders", q.plan->order_costs.pretty(),
                "once for each supplier who is ordered from", std::move(inputs));
}

Explanation Explainer::plan(const QuantityCosting& q) const {
  const std::string path = cat("plan.", q.boards);
  const std::string label = cat("buy plan at ", q.boards);
  if (!q.plan) return figure(path, label, "none", "each part by itself at least money", {});
  const sourcing::BuyPlan& plan = *q.plan;
  Inputs inputs;
  for (const sourcing::SupplierOrder& order : plan.orders) {
    inputs.push_back(fact(cat("order to ", order.supplier), order.goods.pretty(),
                          cat(count_of(order.purchases, "purchase"), ", and ",
                              order.order_cost.pretty(), " for the order itself")));
  }
  inputs.push_back(fact("left over of it", plan.excess.pretty()));
  inputs.push_back(fact("last dispatch", plan.latest_days ? cat(*plan.latest_days, " days")
                                                          : std::string("unknown")));
  if (plan.missing_pieces > 0) inputs.push_back(fact("not to be had", pieces(plan.missing_pieces)));
  if (plan.undated_pieces > 0)
    inputs.push_back(fact("without a date", pieces(plan.undated_pieces)));
  const Buying& said = *input_.buying;
  if (said.excess_cap) inputs.push_back(fact("cap on excess", said.excess_cap->pretty()));
  if (said.suppliers_max)
    inputs.push_back(fact("suppliers at most", std::to_string(*said.suppliers_max)));
  for (const sourcing::SupplierTerm& term : said.suppliers) {
    if (term.standing != sourcing::Standing::neutral)
      inputs.push_back(fact(term.supplier, std::string(enum_name(term.standing))));
  }
  inputs.push_back(fact("best", plan.proven ? "proven: no plan is better"
                                : plan.gap  ? cat("within ", plan.gap->percent_text(), " %")
                                            : "not proven"));
  return figure(path, label, plan.money.pretty(),
                cat(replace_all(enum_name(plan.strategy), "_", "-"),
                    ": goods and costs of orders, over all parts"),
                std::move(inputs));
}

}  // namespace tl::quoting::explaining

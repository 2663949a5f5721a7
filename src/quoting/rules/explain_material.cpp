#include "quoting/rules/explain_material.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr std::size_t last_ones_shown = 10;

class PlanExplainer {
 public:
  PlanExplainer(const CostingInput& input, const PlanSide& side) : input_(input), side_(side) {}

  Explanation of_plan() const;
  Explanation of_dispatch() const;
  Explanation of_part(std::size_t at) const;

 private:
  std::string name_of(std::size_t at) const {
    return squeeze_spaces(cat(input_.demands[at].part, " ", input_.demands[at].maker));
  }
  Explanation of_purchase(std::size_t at, const sourcing::Purchase& bought) const;
  std::string boards() const { return format_grouped(side_.boards, 0); }

  const CostingInput& input_;
  const PlanSide& side_;
};

std::string days_text(const std::optional<std::int64_t>& days) {
  return days ? count_of(*days, "day") : std::string("no date");
}

Explanation PlanExplainer::of_purchase(std::size_t at, const sourcing::Purchase& bought) const {
  const sourcing::OfferRecord& offer = side_.offers[at][bought.offer];
  Explanation out{
      .label = cat(name_of(at), ", ", offer.supplier, " ", offer.sku),
      .value = bought.order_cost.pretty(),
      .rule = cat(format_grouped(bought.order_pieces, 0), " pieces at ", bought.unit_price.pretty(),
                  ", the price from ", format_grouped(bought.break_from, 0), " on",
                  bought.fee.raw() == 0 ? std::string() : cat(", and ", bought.fee.pretty()), "; ",
                  sourcing::reason_text(chosen_for(side_, at))),
      .source =
          cat(offer.source.empty() ? std::string("offer") : offer.source, " of ", offer.supplier,
              offer.retrieved_on ? cat(", told on ", offer.retrieved_on->text()) : std::string(),
              bought.exchange.empty() ? std::string() : cat("; ", bought.exchange))};
  if (bought.excess_pieces() > 0) {
    out.inputs.push_back(
        {.label = cat("left over, ", format_grouped(bought.excess_pieces(), 0), " of them"),
         .value = bought.excess_cost.pretty(),
         .rule = "ordered and not required: least order, multiple or a break"});
  }
  return out;
}

Explanation PlanExplainer::of_plan() const {
  Explanation out{
      .path = cat("plan.", side_.boards),
      .label = cat("Plan for ", boards()),
      .value = side_.plan->money.pretty(),
      .rule = "what is ordered of each supplier, and what the orders cost by themselves"};
  for (std::size_t s = 0; s < side_.plan->orders.size(); ++s) {
    const sourcing::SupplierOrder& order = side_.plan->orders[s];
    Explanation one{.label = order.supplier,
                    .value = order.goods.pretty(),
                    .rule = count_of(order.purchases, "purchase")};
    for (std::size_t at = 0; at < side_.plan->parts.size(); ++at) {
      for (const sourcing::Purchase& bought : side_.plan->parts[at].purchases) {
        if (bought.supplier_order == s) one.inputs.push_back(of_purchase(at, bought));
      }
    }
    out.inputs.push_back(std::move(one));
    if (order.order_cost.raw() == 0) continue;
    out.inputs.push_back({.label = cat("an order to ", order.supplier),
                          .value = order.order_cost.pretty(),
                          .source = "the terms of the supplier"});
  }
  return out;
}

Explanation PlanExplainer::of_dispatch() const {
  struct Arrival {
    std::size_t demand = 0;
    const sourcing::Purchase* bought = nullptr;
  };
  std::vector<Arrival> arrivals;
  for (std::size_t at = 0; at < side_.plan->parts.size(); ++at) {
    for (const sourcing::Purchase& bought : side_.plan->parts[at].purchases)
      arrivals.push_back({at, &bought});
  }
  std::ranges::stable_sort(arrivals, {}, [](const Arrival& one) {
    return std::tuple(one.bought->days.has_value(), -one.bought->days.value_or(0), one.demand);
  });
  Explanation out{.path = cat("dispatch.", side_.boards),
                  .label = cat("Last dispatch for ", boards()),
                  .value = days_text(side_.plan->latest_days),
                  .rule = side_.plan->missing_pieces > 0
                              ? "some pieces nobody has; of the others the last ones are"
                              : "the last piece of all that is bought; these come last"};
  for (const Arrival& one : arrivals) {
    if (out.inputs.size() == last_ones_shown) break;
    const sourcing::OfferRecord& offer = side_.offers[one.demand][one.bought->offer];
    out.inputs.push_back(
        {.label = cat(name_of(one.demand), ", ", offer.supplier, " ", offer.sku),
         .value = days_text(one.bought->days),
         .rule = one.bought->availability == sourcing::Availability::stock
                     ? "from their stock"
                     : (one.bought->days ? "by the lead time that they told"
                                         : "they told neither stock enough nor a lead time")});
  }
  return out;
}

Explanation PlanExplainer::of_part(std::size_t at) const {
  const sourcing::PartPlan& part = side_.plan->parts[at];
  Cost money = Cost::zero(input_.rates.currency);
  Explanation out{.path = cat("part.", at + 1, ".", side_.boards),
                  .label = cat(name_of(at), " for ", boards()),
                  .rule = std::string(sourcing::reason_text(chosen_for(side_, at)))};
  for (const sourcing::Purchase& bought : part.purchases) {
    if (const auto sum = money.plus(bought.order_cost)) money = *sum;
    out.inputs.push_back(of_purchase(at, bought));
  }
  out.value = money.pretty();
  return out;
}

}  // namespace

Result<std::optional<Explanation>> explain_plan_figure(const CostingInput& input,
                                                       const PlanSide& side,
                                                       std::string_view path) {
  const PlanExplainer explainer(input, side);
  if (path == cat("plan.", side.boards)) return std::optional(explainer.of_plan());
  if (path == cat("dispatch.", side.boards)) return std::optional(explainer.of_dispatch());
  for (std::size_t at = 0; at < input.demands.size(); ++at) {
    if (path == cat("part.", at + 1, ".", side.boards)) return std::optional(explainer.of_part(at));
  }
  return std::optional<Explanation>();
}

}  // namespace tl::quoting

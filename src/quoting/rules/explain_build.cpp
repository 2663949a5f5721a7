// Labour, lead time and turn times explained.
#include <algorithm>

#include "quoting/rules/explainer.h"

namespace tl::quoting::explaining {

Explanation Explainer::labour_item(const LabourItem& item, const LabourStep& step) const {
  const LabourRate* rate = find_rate(input_.rates, step.rate, site_of(input_.labour));
  ENSURE(rate != nullptr, "costing refused a step without its rate");
  Explanation time = figure("", "time", minutes(item.model_milliseconds),
                            time_words(step, *rate, item), facts_behind(step));
  if (const LabourOverride* timed = find_override(input_.labour, item.code)) {
    time.label = "time of the model";
    time = figure("", "time", minutes(item.milliseconds),
                  cat(format_decimal(timed->milliseconds, 3), " s x ", item.occurrences),
                  {fact("timed by engineering", cat(format_decimal(timed->milliseconds, 3), " s"),
                        cat(timed->who, " on ", timed->on.text(), ": ", timed->why)),
                   std::move(time)});
  }
  return figure(
      "", cat(enum_name(item.group), ": ", step.description.empty() ? item.code : step.description),
      item.cost.pretty(), "time x hourly rate",
      {std::move(time),
       fact(cat("hourly rate ", rate->code, rate->site.empty() ? "" : cat(" at ", rate->site)),
            rate->per_hour.pretty(), rates_source())});
}

// What was told for the RFQ and changes the count of the step.
Inputs Explainer::facts_behind(const LabourStep& step) const {
  constexpr std::pair<Driver, BuildFactKind> told[] = {
      {Driver::smt_side, BuildFactKind::sides},
      {Driver::bottom_placement, BuildFactKind::bottom_placements},
      {Driver::fine_pitch, BuildFactKind::fine_pitch},
      {Driver::through_hole_joint, BuildFactKind::through_hole_joints},
      {Driver::hand_operation, BuildFactKind::hand_operations},
      {Driver::programmed_device, BuildFactKind::programmed_devices},
      {Driver::test_second, BuildFactKind::test_seconds},
      {Driver::coating_second, BuildFactKind::coating_seconds},
      {Driver::box_build_second, BuildFactKind::box_build_seconds}};
  Inputs inputs;
  const auto add = [&](BuildFactKind kind) {
    const BuildFact* said = find_fact(input_.labour, kind);
    if (said == nullptr) return;
    inputs.push_back(fact("told for the RFQ", build_fact_words(*said),
                          cat(said->who, " on ", said->on.text(), ": ", said->why)));
  };
  if (step.group == LabourGroup::panel) add(BuildFactKind::boards_per_panel);
  for (const DriverTerm& term : terms_of(step)) {
    for (const auto& [driver, kind] : told) {
      if (term.driver == driver) add(kind);
    }
  }
  return inputs;
}

Explanation Explainer::labour(const QuantityCosting& q) const {
  Inputs inputs;
  for (std::size_t i = 0; i < q.labour.items.size(); ++i) {
    const LabourItem& item = q.labour.items[i];
    if (item.group != LabourGroup::one_off)
      inputs.push_back(labour_item(item, input_.rates.labour_steps[i]));
  }
  inputs.push_back(fact("labour", standing_words(input_.labour.standing), rates_source()));
  const auto sum = q.labour.recurring();
  ENSURE(sum.ok(), "costing added the same figures");
  return figure(cat("labour.", q.boards), cat("labour for ", q.boards), sum->pretty(),
                "assembly + panel + batch + job", std::move(inputs));
}

Explanation Explainer::supplied(const QuantityCosting& q, const SupplyTime& supply) const {
  const std::string days = cat(*supply.supply_days, " days");
  if (supply.from_customer()) {
    return fact(cat("line ", supply.supplied_line), days,
                "until the day that the customer supplies it; no transit is added");
  }
  const auto at = static_cast<std::size_t>(supply.demand);
  const std::string part = cat(input_.demands[at].part, " ", input_.demands[at].maker);
  if (supply.from_our_stock)
    return fact(part, days, "reserved in our stores, or sent by the customer");
  const auto& fallback = q.demands[at].without_free_stock;
  const auto bought = purchases_of(q, at);
  const auto which = static_cast<std::size_t>(supply.purchase);
  ENSURE(fallback ? fallback->chosen.has_value() : which < bought.size(),
         "a supply time comes from a purchase");
  const sourcing::Purchase& chosen = fallback ? *fallback->chosen : bought[which];
  const sourcing::OfferRecord& offer = input_.demands[at].offers[chosen.offer];
  return fact(
      part, days,
      cat(enum_name(supply.availability), " of ", offer.supplier, " ", offer.sku,
          fallback ? "; what is free in our stores is not reserved, and counts as bought" : ""));
}

Explanation Explainer::lead_time(const QuantityCosting& q) const {
  const LeadTime& lead = q.lead_time;
  Inputs inputs;
  for (const SupplyTime& supply : lead.drivers) inputs.push_back(supplied(q, supply));
  for (const std::int64_t demand : lead.unknown) {
    const Demand& part = input_.demands[static_cast<std::size_t>(demand)];
    inputs.push_back(fact(cat(part.part, " ", part.maker), "unknown",
                          "no offer tells stock for the order or a lead time"));
  }
  for (const std::int64_t line : lead.undated_lines) {
    inputs.push_back(
        fact(cat("line ", line), "unknown", "the customer supplies it and did not say when"));
  }
  if (lead.lines_without_part > 0) {
    inputs.push_back(fact("lines without a part", std::to_string(lead.lines_without_part),
                          "when they can be had is not known"));
  }
  const QuoteTerms& terms = input_.rates.terms;
  inputs.push_back(
      fact(terms.customs_days > 0 ? "transit, customs and goods-in" : "transit and goods-in",
           cat(on_the_way_days(terms), " days"), rates_source()));
  inputs.push_back(
      figure("", "build", cat(lead.build_working_days, " working days"),
             cat(terms.build_days_base, " days + ", minutes(q.labour.shop_milliseconds), " / ",
                 terms.build_minutes_per_day, " min a day"),
             {}));
  add_rules(lead, inputs);
  const std::string value = lead.total_days
                                ? cat(*lead.total_days, " days, ready ", lead.ready->text(),
                                      " when ordered ", input_.on.text())
                                : cat("not known, at least ", lead.days_at_least, " days");
  const bool by_turn = lead.turn_days > lead.rule_days_at_least();
  return figure(cat("lead_time.", q.boards), cat("lead time at ", q.boards), value,
                by_turn ? "the turn time without surcharge; material and line would allow less"
                : lead.rule == LeadTimeRule::serial
                    ? "slowest part + transit + goods-in, then the build in working days"
                    : "the later of material and the line, then transit to the customer",
                std::move(inputs));
}

// Both rules of the trade, so that nobody has to wonder what the other one says.
void Explainer::add_rules(const LeadTime& lead, Inputs& inputs) const {
  const QuoteTerms& terms = input_.rates.terms;
  const std::string_view at_least = lead.total_days ? "" : "at least ";
  const auto used = [&](LeadTimeRule rule) {
    return rule == lead.rule ? cat("used: ", rates_source()) : std::string();
  };
  inputs.push_back(
      figure("", "by the serial rule", cat(at_least, lead.serial_days_at_least, " days"),
             cat("material, then build + ", count_of(terms.extra_days, "extra day")), {}));
  inputs.back().source = used(LeadTimeRule::serial);
  inputs.push_back(figure(
      "", "by the parallel rule", cat(at_least, lead.parallel_days_at_least, " days"),
      cat("the later of material, and of ", count_of(terms.capacity_days, "working day"),
          " for the line + build; then ", count_of(terms.outbound_days, "day"), " of transit"),
      {}));
  inputs.back().source = used(LeadTimeRule::parallel);
  if (lead.turn_code.empty()) return;
  inputs.push_back(figure("", cat("turn time ", lead.turn_code), count_of(lead.turn_days, "day"),
                          "costs nothing extra: the unit price promises it, or the rule where that "
                          "is later",
                          {}));
}

Explanation Explainer::turns(const QuantityCosting& q) const {
  Inputs inputs;
  for (std::size_t i = 0; i < q.turns.size(); ++i) {
    const TurnPrice& turn = q.turns[i];
    const TurnTime& told = input_.rates.turn_times[i];
    const std::string days = turn.calendar_days
                                 ? count_of(*turn.calendar_days, "day")
                                 : cat("not known, at least ", count_of(turn.days_at_least, "day"));
    inputs.push_back(figure(
        "", cat(turn.code, " at ", q.boards), turn.unit_price.pretty(),
        "(order + surcharges) / boards, rounded half up to the minor unit",
        {fact("order before rounding", q.sold_for.pretty()),
         figure("", "surcharge on labour", turn.labour_surcharge.pretty(),
                cat(told.labour_surcharge.percent_text(), " % on labour with its mark-up"), {}),
         figure("", "surcharge on material", turn.material_surcharge.pretty(),
                cat(told.material_surcharge.percent_text(), " % on material with its mark-up"), {}),
         figure("", "ready after", days,
                turn.limited_by_material ? "limited by material: material, then the line"
                                         : cat(turn.working_days, " working days"),
                {fact("turn time", count_of(turn.working_days, "working day"), rates_source())})}));
  }
  const std::string count = count_of(static_cast<std::int64_t>(inputs.size()), "turn time");
  return figure(cat("turn.", q.boards), cat("turn times at ", q.boards), count,
                "the same boards sooner", std::move(inputs));
}

}  // namespace tl::quoting::explaining

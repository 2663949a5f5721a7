#include "accounts/rules/objectives.h"

#include <algorithm>
#include <tuple>

#include "accounts/rules/words.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

bool reaches(const Objective& objective, Figure value) {
  return objective.aim == Aim::at_least ? objective.target <= value : value <= objective.target;
}

Trend trend_of(Aim aim, Figure before, Figure now) {
  if (before == now) return Trend::same;
  const bool up = before < now;
  return up == (aim == Aim::at_least) ? Trend::better : Trend::worse;
}

std::string with_unit(Figure figure, std::string_view unit) {
  return cat(figure.text(), " ", unit);
}

Explanation explain(const ObjectiveState& state) {
  const Objective& objective = state.objective;
  Explanation out{
      .path = cat("objective.", objective.number),
      .label = objective.what,
      .value = replace_all(enum_name(state.status), "_", " "),
      .rule = cat(objective.measure, " ", objective.aim == Aim::at_least ? "at least " : "at most ",
                  with_unit(objective.target, objective.unit))};
  out.inputs.push_back(
      {.label = "Target",
       .value = with_unit(objective.target, objective.unit),
       .source = cat("agreed with ", objective.agreed_with, " on ", objective.agreed_on.text())});
  return out;
}

}  // namespace

std::optional<ObjectiveState> objective_on(const Objective& objective,
                                           std::span<const MeasuredValue> values, const Date& day,
                                           const ObjectiveRule& rule) {
  if (day < objective.agreed_on) return std::nullopt;
  std::vector<const MeasuredValue*> known;
  for (const MeasuredValue& value : values) {
    if (value.objective_id == objective.id && value.measured_on <= day) known.push_back(&value);
  }
  std::ranges::sort(known, {}, [](const MeasuredValue* value) {
    return std::tuple(value->measured_on, value->id.raw());
  });
  ObjectiveState state{.objective = objective};
  if (!known.empty()) {
    const MeasuredValue& latest = *known.back();
    state.value = latest.value;
    state.measured_on = latest.measured_on;
    state.status =
        reaches(objective, latest.value) ? ObjectiveStatus::met : ObjectiveStatus::missed;
    if (rule.stale_after_days < days_between(latest.measured_on, day))
      state.status = ObjectiveStatus::stale;
    if (known.size() > 1)
      state.trend = trend_of(objective.aim, known[known.size() - 2]->value, latest.value);
  }
  if (objective.ended_on && *objective.ended_on <= day) state.status = ObjectiveStatus::ended;
  state.explanation = explain(state);
  if (!known.empty()) {
    state.explanation.inputs.push_back(
        {.label = "Measured",
         .value = with_unit(known.back()->value, objective.unit),
         .source = cat(known.back()->source, ", ", known.back()->measured_on.text())});
  }
  return state;
}

Result<Objective> checked_objective(Objective objective) {
  TL_TRY(objective.what, needed_line("what is to be reached", objective.what));
  TL_TRY(objective.measure, needed_line("how it is measured", objective.measure));
  TL_TRY(objective.unit, needed_line("the unit", objective.unit));
  TL_TRY(objective.agreed_with, needed_line("whom it is agreed with", objective.agreed_with));
  return objective;
}

}  // namespace tl::accounts

#include "accounts/service/objectives.h"

#include <algorithm>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/account_file.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<Objective> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto objective, objective_by_number(tx, to_upper(trim(number))));
  if (objective) return *objective;
  return not_found("objective_not_found",
                   cat("there is no objective '", utf8_prefix(visible(number), 30),
                       "'; 'throughline account objectives ACCOUNT' lists them"));
}

Result<ObjectiveState> state_of(Transaction& tx, std::string_view number, const Date& day) {
  TL_TRY(const Objective objective, load(tx, number));
  TL_TRY(const auto values, measured_of_customer(tx, objective.customer_id));
  TL_TRY(const std::int64_t stale, house_setting_on(tx, objective_stale_days, day));
  const auto state = objective_on(objective, values, std::max(day, objective.agreed_on),
                                  {.stale_after_days = stale});
  ENSURE(state.has_value(), "an objective has a state from the day on which it was agreed");
  return *state;
}

Error ended(const Objective& objective) {
  return conflict("objective_ended", cat(objective.number, " ended on ", objective.ended_on->text(),
                                         ": ", objective.ended_why));
}

}  // namespace

Result<ObjectiveState> set_objective(database::Database& db, const Caller& caller,
                                     const NewObjective& request) {
  TL_TRY(const Objective checked,
         checked_objective({.what = request.what,
                            .measure = request.measure,
                            .unit = request.unit,
                            .aim = request.aim,
                            .target = request.target,
                            .agreed_on = request.agreed_on.value_or(caller.today),
                            .agreed_with = request.agreed_with}));
  return db.write([&](Transaction& tx) -> Result<ObjectiveState> {
    Objective objective = checked;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    objective.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "objective"));
    objective.number = cat("O", number);
    TL_TRY(objective.id, insert_objective(tx, caller, objective));
    TL_CHECK(database::record_change(tx, caller, "objective_set", {"objective", objective.id.raw()},
                                     json::to_json(objective)));
    return state_of(tx, objective.number, objective.agreed_on);
  });
}

Result<ObjectiveState> measure_objective(database::Database& db, const Caller& caller,
                                         const NewMeasurement& request) {
  TL_TRY(const std::string source, needed_line("where the value is from", request.source));
  return db.write([&](Transaction& tx) -> Result<ObjectiveState> {
    TL_TRY(const Objective objective, load(tx, request.objective));
    MeasuredValue value{.objective_id = objective.id,
                        .measured_on = request.on.value_or(caller.today),
                        .value = request.value,
                        .source = source,
                        .recorded_at = caller.now,
                        .recorded_by = caller.actor};
    if (value.measured_on < objective.agreed_on || caller.today < value.measured_on) {
      return invalid(
          "measured_day_invalid",
          cat(value.measured_on.text(), " does not lie between the day on which ", objective.number,
              " was agreed, ", objective.agreed_on.text(), ", and today"));
    }
    if (objective.ended_on && *objective.ended_on <= value.measured_on) return ended(objective);
    TL_TRY(value.id, insert_measured(tx, value));
    TL_CHECK(database::record_change(tx, caller, "objective_measured",
                                     {"objective", objective.id.raw()}, json::to_json(value)));
    return state_of(tx, objective.number, caller.today);
  });
}

Result<ObjectiveState> end_objective(database::Database& db, const Caller& caller,
                                     const ObjectiveEnd& request) {
  TL_TRY(const std::string why, needed_line("why it ends", request.why));
  return db.write([&](Transaction& tx) -> Result<ObjectiveState> {
    TL_TRY(const Objective objective, load(tx, request.objective));
    if (objective.ended_on) return ended(objective);
    const Date on = request.on.value_or(caller.today);
    TL_CHECK(insert_objective_end(tx, caller, {.id = objective.id.raw(), .on = on, .why = why}));
    TL_CHECK(database::record_change(tx, caller, "objective_ended",
                                     {"objective", objective.id.raw()}, json::to_json(why)));
    return state_of(tx, objective.number, on);
  });
}

Result<std::vector<ObjectiveState>> objectives_of(Transaction& tx, CustomerId account,
                                                  const Date& day) {
  TL_TRY(const auto objectives, objectives_of_customer(tx, account));
  TL_TRY(const auto values, measured_of_customer(tx, account));
  TL_TRY(const std::int64_t stale, house_setting_on(tx, objective_stale_days, day));
  std::vector<ObjectiveState> out;
  for (const Objective& objective : objectives) {
    auto state = objective_on(objective, values, day, {.stale_after_days = stale});
    if (state) out.push_back(*std::move(state));
  }
  return out;
}

Result<std::vector<ObjectiveState>> list_objectives(database::Database& db,
                                                    std::string_view account, const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<ObjectiveState>> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return objectives_of(tx, customer.id, day);
  });
}

Result<std::vector<ObjectiveCourse>> courses_of_objectives(database::Database& db,
                                                           std::string_view account,
                                                           const Date& day) {
  return db.read([&](Transaction& tx) -> Result<std::vector<ObjectiveCourse>> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    TL_TRY(auto states, objectives_of(tx, customer.id, day));
    TL_TRY(const auto values, measured_of_customer(tx, customer.id));
    std::vector<ObjectiveCourse> out;
    for (ObjectiveState& state : states) {
      ObjectiveCourse course{.state = std::move(state)};
      for (const MeasuredValue& value : values) {
        if (value.objective_id == course.state.objective.id && value.measured_on <= day) {
          course.values.push_back(value);
        }
      }
      std::ranges::stable_sort(course.values, {}, &MeasuredValue::measured_on);
      out.push_back(std::move(course));
    }
    return out;
  });
}

}  // namespace tl::accounts

// A customer's reasons to have things made by us, in figures.
//
//   TL_TRY(const ObjectiveState o1, set_objective(db, caller, {.account = "C1", ...}));
//   TL_CHECK(measure_objective(db, caller, {.objective = "O1", .value = figure, .source = "..."}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/objectives.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewObjective {
  std::string account;
  std::string what;
  std::string measure;
  std::string unit;
  Aim aim = Aim::at_least;
  Figure target;
  std::string agreed_with;
  std::optional<Date> agreed_on;  // today unless said
};
TL_DESCRIBE(NewObjective, account, what, measure, unit, aim, target, agreed_with, agreed_on)

Result<ObjectiveState> set_objective(database::Database& db, const Caller& caller,
                                     const NewObjective& request);

struct NewMeasurement {
  std::string objective;  // "O2"
  Figure value;
  std::optional<Date> on;  // today unless said
  std::string source;
};
TL_DESCRIBE(NewMeasurement, objective, value, on, source)

// `objective_not_found`, `objective_ended`, `measured_day_invalid` before it was agreed or after
// today.
Result<ObjectiveState> measure_objective(database::Database& db, const Caller& caller,
                                         const NewMeasurement& request);

struct ObjectiveEnd {
  std::string objective;
  std::string why;
  std::optional<Date> on;
};
TL_DESCRIBE(ObjectiveEnd, objective, why, on)
Result<ObjectiveState> end_objective(database::Database& db, const Caller& caller,
                                     const ObjectiveEnd& request);

Result<std::vector<ObjectiveState>> objectives_of(database::Transaction& tx, CustomerId account,
                                                  const Date& day);
Result<std::vector<ObjectiveState>> list_objectives(database::Database& db,
                                                    std::string_view account, const Date& day);

// An objective with everything that was measured by the day, oldest first: what a plot shows.
struct ObjectiveCourse {
  ObjectiveState state;
  std::vector<MeasuredValue> values;
};
TL_DESCRIBE(ObjectiveCourse, state, values)
Result<std::vector<ObjectiveCourse>> courses_of_objectives(database::Database& db,
                                                           std::string_view account,
                                                           const Date& day);

}  // namespace tl::accounts

// Why a customer has their products made by us, in figures (R38): an objective with its measure,
// unit and target, and the values measured on days. Nobody sets a status: it follows from the
// latest value and the target.
//
//   objective_on(objective, values, day)->status      met, missed, not_measured, stale, ended
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "accounts/rules/figure.h"
#include "foundation/explanation.h"
#include "foundation/result.h"

namespace tl::accounts {

using ObjectiveId = Id<struct ObjectiveTag>;
using MeasuredValueId = Id<struct MeasuredValueTag>;

enum class Aim { at_least, at_most };
TL_DESCRIBE_ENUM(Aim, at_least, at_most)

struct Objective {
  ObjectiveId id;
  std::string number;  // "O2"
  CustomerId customer_id;
  std::string what;     // "Less stock of boards"
  std::string measure;  // "boards in their stores, end of month"
  std::string unit;     // "pieces", "%", "days"
  Aim aim = Aim::at_least;
  Figure target;
  Date agreed_on;
  std::string agreed_with;  // a person of theirs
  std::optional<Date> ended_on;
  std::string ended_why;
};
TL_DESCRIBE(Objective, id, number, customer_id, what, measure, unit, aim, target, agreed_on,
            agreed_with, ended_on, ended_why)

struct MeasuredValue {
  MeasuredValueId id;
  ObjectiveId objective_id;
  Date measured_on;
  Figure value;
  std::string source;  // the report, the person
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(MeasuredValue, id, objective_id, measured_on, value, source, recorded_at, recorded_by)

enum class ObjectiveStatus { met, missed, not_measured, stale, ended };
TL_DESCRIBE_ENUM(ObjectiveStatus, met, missed, not_measured, stale, ended)

// Whether the latest value is nearer to the aim than the one before it.
enum class Trend { unknown, better, same, worse };
TL_DESCRIBE_ENUM(Trend, unknown, better, same, worse)

struct ObjectiveState {
  Objective objective;
  ObjectiveStatus status = ObjectiveStatus::not_measured;
  std::optional<Figure> value;
  std::optional<Date> measured_on;
  Trend trend = Trend::unknown;
  Explanation explanation;
};
TL_DESCRIBE(ObjectiveState, objective, status, value, measured_on, trend, explanation)

struct ObjectiveRule {
  std::int64_t stale_after_days = 0;  // a value older than this says nothing about today
};

// None: it was agreed later than the day. Values of other objectives do not matter.
std::optional<ObjectiveState> objective_on(const Objective& objective,
                                           std::span<const MeasuredValue> values, const Date& day,
                                           const ObjectiveRule& rule);

// `words_missing` and the like.
Result<Objective> checked_objective(Objective objective);

}  // namespace tl::accounts

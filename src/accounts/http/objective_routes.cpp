// Why the customer has their products made by us, in figures.
#include "accounts/http/account_routes.h"
#include "accounts/service/objectives.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct ObjectiveList {
  std::vector<ObjectiveCourse> items;
};
TL_DESCRIBE(ObjectiveList, items)

struct NewObjectiveBody {
  std::string what;
  std::string measure;
  std::string unit;
  Aim aim = Aim::at_least;
  Figure target;
  std::string agreed_with;
  std::optional<Date> agreed_on;
};
TL_DESCRIBE(NewObjectiveBody, what, measure, unit, aim, target, agreed_with, agreed_on)

struct MeasuredBody {
  Figure value;
  std::optional<Date> on;
  std::string source;
};
TL_DESCRIBE(MeasuredBody, value, on, source)

struct ObjectiveEndBody {
  std::string why;
  std::optional<Date> on;
};
TL_DESCRIBE(ObjectiveEndBody, why, on)

Result<ObjectiveList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(auto objectives, courses_of_objectives(call.db(), call.path("account"), day));
  return ObjectiveList{std::move(objectives)};
}

Result<ObjectiveState> add(const Call& call, const NewObjectiveBody& body) {
  return set_objective(call.db(), call.caller(),
                       {.account = std::string(call.path("account")),
                        .what = body.what,
                        .measure = body.measure,
                        .unit = body.unit,
                        .aim = body.aim,
                        .target = body.target,
                        .agreed_with = body.agreed_with,
                        .agreed_on = body.agreed_on});
}

Result<ObjectiveState> measure(const Call& call, const MeasuredBody& body) {
  return measure_objective(call.db(), call.caller(),
                           {.objective = std::string(call.path("objective")),
                            .value = body.value,
                            .on = body.on,
                            .source = body.source});
}

}  // namespace

void add_objective_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/objectives",
              .summary = "What the customer wants from having it made by us, measured",
              .permission = Permission::account_read,
              .account = account_in_path,
              .query = as_of_day},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/objectives",
              .summary = "Agree an objective with its measure and target",
              .permission = Permission::account_edit,
              .account = account_in_path},
             &add);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/objectives/{objective}/values",
              .summary = "Record a value that was measured",
              .permission = Permission::account_edit,
              .account = account_of_objective},
             &measure);
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/accounts/objectives/{objective}/end",
       .summary = "The objective is not pursued any more",
       .permission = Permission::account_edit,
       .account = account_of_objective},
      [](const Call& call, const ObjectiveEndBody& body) {
        return end_objective(
            call.db(), call.caller(),
            {.objective = std::string(call.path("objective")), .why = body.why, .on = body.on});
      });
}

}  // namespace tl::accounts

// The figures by which the program judges, of every room, with their history.
#include "accounts/service/settings.h"
#include "desk/http/desk_routes.h"
#include "desk/rules/desk_settings.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct SettingList {
  std::vector<accounts::HouseSettingState> items;
};
TL_DESCRIBE(SettingList, items)

struct HouseSettingBody {
  std::optional<std::int64_t> value;  // none: back to the default
  std::optional<Date> valid_from;
  std::optional<std::string> note;
};
TL_DESCRIBE(HouseSettingBody, value, valid_from, note)

Result<SettingList> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(auto settings, accounts::list_house_settings(call.db(), all_house_settings(), day));
  return SettingList{std::move(settings)};
}

Result<accounts::HouseSettingState> change(const Call& call, const HouseSettingBody& body) {
  return accounts::change_house_setting(call.db(), call.caller(), all_house_settings(),
                                        {.name = std::string(call.path("setting")),
                                         .value = body.value,
                                         .valid_from = body.valid_from,
                                         .note = body.note.value_or("")});
}

}  // namespace

void add_setting_routes(http::Routes& routes) {
  const std::vector<http::QueryParameter> as_of = {{"as_of", "the day; today unless said"}};
  routes.add({.path = "/api/v1/desk/settings",
              .summary = "The figures by which the program judges",
              .permission = Permission::settings_read,
              .query = as_of},
             &list);
  routes.add({.path = "/api/v1/desk/settings/{setting}",
              .summary = "A setting with everything that was ever said about it",
              .permission = Permission::settings_read,
              .query = as_of},
             [](const Call& call) -> Result<accounts::HouseSettingCourse> {
               TL_TRY(const Date day, call.day());
               return accounts::course_of_house_setting(call.db(), all_house_settings(),
                                                        call.path("setting"), day);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/desk/settings/{setting}",
              .summary = "Change a setting from a day on",
              .permission = Permission::settings_edit},
             &change);
}

}  // namespace tl::desk

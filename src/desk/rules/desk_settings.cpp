#include "desk/rules/desk_settings.h"

#include <array>
#include <vector>

#include "accounts/rules/account_settings.h"
#include "quoting/rules/sourcing_settings.h"

namespace tl::desk {

accounts::HouseSettings desk_house_settings() {
  static constexpr std::array<const accounts::HouseSetting*, 4> all = {
      &quote_due_working_days, &quote_expiry_warning_days, &query_due_working_days,
      &supplier_due_working_days};
  return all;
}

accounts::HouseSettings all_house_settings() {
  static const std::vector<const accounts::HouseSetting*> all = [] {
    std::vector<const accounts::HouseSetting*> joined;
    for (const accounts::HouseSettings room :
         {accounts::account_house_settings(), quoting::sourcing_house_settings(),
          desk_house_settings()}) {
      joined.insert(joined.end(), room.begin(), room.end());
    }
    return joined;
  }();
  return all;
}

}  // namespace tl::desk

#include "accounts/store/house_settings.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<HouseSettingFactId> insert_house_setting(database::Transaction& tx,
                                                const HouseSettingFact& fact) {
  return tx.query_one<HouseSettingFactId>(statements::insert_house_setting, fact);
}

Result<std::vector<HouseSettingFact>> house_setting_facts(database::Transaction& tx,
                                                          std::string_view name) {
  return tx.query<HouseSettingFact>(statements::house_setting_facts, name);
}

Result<std::vector<HouseSettingFact>> all_house_setting_facts(database::Transaction& tx) {
  return tx.query<HouseSettingFact>(statements::all_house_setting_facts);
}

}  // namespace tl::accounts

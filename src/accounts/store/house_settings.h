// Rows of what was said about house settings. Each function runs in the caller's transaction.
#pragma once

#include <string_view>
#include <vector>

#include "accounts/rules/house_settings.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<HouseSettingFactId> insert_house_setting(database::Transaction& tx,
                                                const HouseSettingFact& fact);
// As they were recorded.
Result<std::vector<HouseSettingFact>> house_setting_facts(database::Transaction& tx,
                                                          std::string_view name);
Result<std::vector<HouseSettingFact>> all_house_setting_facts(database::Transaction& tx);

}  // namespace tl::accounts

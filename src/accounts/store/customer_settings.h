// Rows of what customers agreed with us. Each function runs in the caller's transaction.
#pragma once

#include <vector>

#include "accounts/rules/customer_settings.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<CustomerSettingId> insert_customer_setting(database::Transaction& tx,
                                                  const CustomerSetting& setting);
// As they were recorded.
Result<std::vector<CustomerSetting>> settings_of_customer(database::Transaction& tx,
                                                          CustomerId customer);

}  // namespace tl::accounts

#include "accounts/store/customer_settings.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<CustomerSettingId> insert_customer_setting(database::Transaction& tx,
                                                  const CustomerSetting& setting) {
  return tx.query_one<CustomerSettingId>(statements::insert_customer_setting, setting);
}

Result<std::vector<CustomerSetting>> settings_of_customer(database::Transaction& tx,
                                                          CustomerId customer) {
  return tx.query<CustomerSetting>(statements::settings_of_customer, customer);
}

}  // namespace tl::accounts

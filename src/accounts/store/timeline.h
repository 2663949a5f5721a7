// The timeline of an account, read from the rows of this room. Runs in the caller's transaction.
#pragma once

#include <vector>

#include "accounts/rules/customer.h"
#include "accounts/rules/timeline.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

// But for the commercial facts and the settings.
Result<std::vector<TimelineEntry>> timeline_of_customer(database::Transaction& tx,
                                                        CustomerId customer);

}  // namespace tl::accounts

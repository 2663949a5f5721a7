#include "accounts/store/timeline.h"

#include "accounts/store/statements.h"

namespace tl::accounts {

Result<std::vector<TimelineEntry>> timeline_of_customer(database::Transaction& tx,
                                                        CustomerId customer) {
  return tx.query<TimelineEntry>(statements::timeline_of_customer, customer);
}

}  // namespace tl::accounts

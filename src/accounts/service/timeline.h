// The account's one dated timeline.
//
//   TL_TRY(const auto entries, account_timeline(db, "C1", {.kinds = {TimelineKind::message}}));
#pragma once

#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"
#include "accounts/rules/timeline.h"
#include "platform/database/database.h"

namespace tl::accounts {

Result<std::vector<TimelineEntry>> account_timeline(database::Database& db,
                                                    std::string_view account,
                                                    const TimelineFilter& filter);
Result<std::vector<TimelineEntry>> timeline_of(database::Transaction& tx, CustomerId account,
                                               const TimelineFilter& filter);

}  // namespace tl::accounts

// What was found amiss with RFQs, and how much of it before the order.
#pragma once

#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/issue_stats.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

// The gaps and questions of a quote that are new to its RFQ.
Result<void> record_issues(database::Transaction& tx, const Caller& caller, const QuoteRow& quote,
                           const QuoteReview& reviewed);

Result<std::vector<IssueStat>> issue_statistics(database::Database& db);

}  // namespace tl::quoting

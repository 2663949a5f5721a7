// What a buyer should know of the exchange rates that a quote rests on: one that is missing keeps
// offers out of it, an old one makes its prices doubtful.
#pragma once

#include "foundation/finding.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

// `exchange_rate_missing` and `exchange_rate_old`, once a currency, by currency. How old is old
// says the term exchange_rate_days of the rate table.
Findings check_exchange(const CostingInput& input);

}  // namespace tl::quoting

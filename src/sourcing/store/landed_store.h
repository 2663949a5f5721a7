// Rows of exchange rates, duties and freight. Each function runs in the caller's transaction; lists
// stand in the order in which a later row of a day replaces an earlier one.
#pragma once

#include <vector>

#include "platform/database/transaction.h"
#include "sourcing/rules/landed.h"

namespace tl::sourcing {

struct RecordedBy {
  Instant at;
  std::string who;
};

Result<std::int64_t> insert_exchange_rate(database::Transaction& tx, const ExchangeRate& rate,
                                          const RecordedBy& by);
Result<std::vector<ExchangeRate>> exchange_facts(database::Transaction& tx);

Result<std::int64_t> insert_duty(database::Transaction& tx, const DutyRate& duty,
                                 const RecordedBy& by);
Result<std::int64_t> insert_freight(database::Transaction& tx, const FreightTerms& freight,
                                    const RecordedBy& by);
Result<LandedRates> landed_rates(database::Transaction& tx);

}  // namespace tl::sourcing

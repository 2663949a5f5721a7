// Rows of how an RFQ's material is bought, and of the quantities it is asked for by now. Each
// function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "platform/database/transaction.h"
#include "quoting/rules/costing.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct RfqBuyingRow {
  RfqId rfq_id;
  sourcing::Strategy strategy = sourcing::Strategy::least_cost;
  std::optional<std::string> excess_cap;  // "500.00", in the currency of the rates
  std::optional<std::int64_t> suppliers_max;
  std::string excluded;  // a name on each line
  std::string note;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RfqBuyingRow, rfq_id, strategy, excess_cap, suppliers_max, excluded, note, recorded_on,
            recorded_at, recorded_by)

struct RfqQuantitiesRow {
  RfqId rfq_id;
  std::string quantities;  // "100,500,1000"
  std::string note;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RfqQuantitiesRow, rfq_id, quantities, note, recorded_on, recorded_at, recorded_by)

Result<std::int64_t> insert_rfq_buying(database::Transaction& tx, const RfqBuyingRow& row);
Result<std::optional<RfqBuyingRow>> newest_rfq_buying(database::Transaction& tx, RfqId rfq);
// They are the RFQ's quantities from then on.
Result<std::int64_t> insert_rfq_quantities(database::Transaction& tx, const RfqQuantitiesRow& row);

}  // namespace tl::quoting

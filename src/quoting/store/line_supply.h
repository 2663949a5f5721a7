// Rows of who supplies the lines of an RFQ. Each function runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/line_supply.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct LineSupplyRow {
  RfqId rfq_id;
  std::int64_t line = 0;
  SuppliedBy supplied_by = SuppliedBy::us;
  std::optional<Date> supplied_on;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
  std::optional<std::int64_t> pieces;
  std::optional<std::int64_t> reading_id;  // whose line it is; none: of the first
};
TL_DESCRIBE(LineSupplyRow, rfq_id, line, supplied_by, supplied_on, note, recorded_at, recorded_by,
            pieces, reading_id)

Result<std::int64_t> insert_line_supply(database::Transaction& tx, const LineSupplyRow& row);

// The latest of every line of a reading that anything was said of, by line.
Result<std::vector<LineSupplyRow>> line_supplies(database::Transaction& tx, RfqId rfq,
                                                 std::int64_t reading);

}  // namespace tl::quoting

#include "quoting/store/line_supply.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::int64_t> insert_line_supply(database::Transaction& tx, const LineSupplyRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_line_supply, row);
}

Result<std::vector<LineSupplyRow>> line_supplies(database::Transaction& tx, RfqId rfq,
                                                 std::int64_t reading) {
  return tx.query<LineSupplyRow>(statements::line_supplies, rfq, reading);
}

}  // namespace tl::quoting

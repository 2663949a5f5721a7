#include "quoting/store/rfq_buying.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::int64_t> insert_rfq_buying(database::Transaction& tx, const RfqBuyingRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_rfq_buying, row);
}

Result<std::optional<RfqBuyingRow>> newest_rfq_buying(database::Transaction& tx, RfqId rfq) {
  return tx.query_optional<RfqBuyingRow>(statements::newest_rfq_buying, rfq);
}

Result<std::int64_t> insert_rfq_quantities(database::Transaction& tx, const RfqQuantitiesRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_rfq_quantities, row);
}

}  // namespace tl::quoting

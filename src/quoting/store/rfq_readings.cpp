#include "quoting/store/rfq_readings.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::int64_t> insert_rfq_reading(database::Transaction& tx, const RfqReadingRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_rfq_reading, row);
}

Result<std::vector<RfqReadingRow>> readings_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<RfqReadingRow>(statements::readings_of_rfq, rfq);
}

Result<std::int64_t> first_reading_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query_one<std::int64_t>(statements::first_reading_of_rfq, rfq);
}

Result<std::vector<QuoteBasisRow>> quote_bases_of_rfq(database::Transaction& tx, RfqId rfq) {
  return tx.query<QuoteBasisRow>(statements::quote_bases_of_rfq, rfq);
}

}  // namespace tl::quoting

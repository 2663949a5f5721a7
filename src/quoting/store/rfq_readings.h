// Rows of which readings of its BOM an RFQ has stood on. Each function runs in the caller's
// transaction.
#pragma once

#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct RfqReadingRow {
  RfqId rfq_id;
  std::int64_t reading_id = 0;
  std::string why;
  std::string not_carried;  // what was said of lines that the reading has not, in words
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RfqReadingRow, rfq_id, reading_id, why, not_carried, recorded_on, recorded_at,
            recorded_by)

struct QuoteBasisRow {
  std::string number;  // of the document, "Q7.2"
  std::int64_t reading_id = 0;
};
TL_DESCRIBE(QuoteBasisRow, number, reading_id)

Result<std::int64_t> insert_rfq_reading(database::Transaction& tx, const RfqReadingRow& row);
// After the first, in the order in which they came to count.
Result<std::vector<RfqReadingRow>> readings_of_rfq(database::Transaction& tx, RfqId rfq);
Result<std::int64_t> first_reading_of_rfq(database::Transaction& tx, RfqId rfq);
Result<std::vector<QuoteBasisRow>> quote_bases_of_rfq(database::Transaction& tx, RfqId rfq);

}  // namespace tl::quoting

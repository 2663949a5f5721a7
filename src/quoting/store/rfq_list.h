// RFQs for a list: a row each, with what its stage follows from. In the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quoting/store/quotes.h"

namespace tl::quoting {

struct RfqListRow {
  RfqId id;
  std::string number;
  std::int64_t customer_id = 0;
  std::string assembly;
  std::string revision;
  std::string quantities;
  Date received_on;
  std::optional<Date> need_by;
  std::string created_by;
  std::int64_t quotes = 0;
  std::string quote;  // the newest document
  std::optional<Date> issued_on;
  std::optional<Date> data_complete_on;
  std::string last_event;  // "paused" or "resumed", "" when neither happened
};
TL_DESCRIBE(RfqListRow, id, number, customer_id, assembly, revision, quantities, received_on,
            need_by, created_by, quotes, quote, issued_on, data_complete_on, last_event)

struct RfqListSpan {
  Date day;                   // what happened until then
  std::int64_t before = 0;    // ids below
  std::int64_t customer = 0;  // 0: of all
  std::int64_t limit = 0;
};
TL_DESCRIBE(RfqListSpan, day, before, customer, limit)

// The newest first.
Result<std::vector<RfqListRow>> rfq_list_rows(database::Transaction& tx, const RfqListSpan& span);

// The RFQ of a quote's row; none when there is no such quote.
Result<std::optional<RfqId>> rfq_of_quote(database::Transaction& tx, QuoteId quote);

}  // namespace tl::quoting

#include "quoting/store/rfq_list.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<std::vector<RfqListRow>> rfq_list_rows(database::Transaction& tx, const RfqListSpan& span) {
  return tx.query<RfqListRow>(statements::rfq_list_rows, span);
}

Result<std::optional<RfqId>> rfq_of_quote(database::Transaction& tx, QuoteId quote) {
  return tx.query_optional<RfqId>(statements::rfq_of_quote, quote);
}

}  // namespace tl::quoting

#include "quoting/service/whose.h"

#include "quoting/service/quote_kept.h"
#include "quoting/service/rfq_lines.h"
#include "quoting/store/rfq_list.h"

namespace tl::quoting {

Result<accounts::CustomerId> customer_of_rfq(database::Transaction& tx, std::string_view rfq) {
  TL_TRY(const RfqRow row, load_rfq_row(tx, rfq));
  return accounts::CustomerId(row.customer_id);
}

Result<accounts::CustomerId> customer_of_quote(database::Transaction& tx, std::string_view quote) {
  TL_TRY(const QuoteHeads heads, load_quote_heads(tx, quote));  // not its sheet, which is large
  return accounts::CustomerId(heads.head.customer_id);
}

std::optional<accounts::CustomerId> customer_of_changed(database::Transaction& tx,
                                                        std::string_view entity, std::int64_t id) {
  RfqId rfq(id);
  if (entity == "quote") {
    const auto quote = rfq_of_quote(tx, QuoteId(id));
    if (!quote || !*quote) return std::nullopt;
    rfq = **quote;
  } else if (entity != "rfq") {
    return std::nullopt;
  }
  const auto row = rfq_by_id(tx, rfq);
  if (!row) return std::nullopt;
  return accounts::CustomerId(row->customer_id);
}

}  // namespace tl::quoting

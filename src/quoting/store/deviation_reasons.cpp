#include "quoting/store/deviation_reasons.h"

#include "quoting/store/statements.h"

namespace tl::quoting {

Result<void> insert_deviation_reason(database::Transaction& tx, const DeviationReasonRow& row) {
  TL_CHECK(tx.execute(statements::insert_deviation_reason, row));
  return {};
}

Result<std::optional<DeviationReasonRow>> deviation_reason_of_quote(database::Transaction& tx,
                                                                    QuoteId quote) {
  return tx.query_optional<DeviationReasonRow>(statements::deviation_reason_of_quote, quote);
}

}  // namespace tl::quoting

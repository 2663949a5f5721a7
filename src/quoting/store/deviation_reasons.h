// Why a quote was issued that deviates from the price guide. Each function runs in the caller's
// transaction.
#pragma once

#include <optional>
#include <string>

#include "platform/database/transaction.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct DeviationReasonRow {
  QuoteId quote_id;
  std::string reason;
  Date recorded_on;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(DeviationReasonRow, quote_id, reason, recorded_on, recorded_at, recorded_by)

Result<void> insert_deviation_reason(database::Transaction& tx, const DeviationReasonRow& row);
Result<std::optional<DeviationReasonRow>> deviation_reason_of_quote(database::Transaction& tx,
                                                                    QuoteId quote);

}  // namespace tl::quoting

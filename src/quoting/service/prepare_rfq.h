// Between the rooms: a stored RFQ with its matches, offers, and what was said of its lines, as the
// input of costing. Internal to this shelf.
#pragma once

#include "quoting/rules/prepare.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

Result<Prepared> prepare_rfq(database::Transaction& tx, const LoadedRfq& rfq,
                             const parts::MatchedLines& matched, const RateTable& rates);

}  // namespace tl::quoting

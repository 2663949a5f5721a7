// The labour of an RFQ as the rules take it. Internal to this shelf.
#pragma once

#include <cstdint>
#include <string_view>

#include "quoting/rules/costing.h"
#include "quoting/service/labour.h"
#include "quoting/service/rfq_lines.h"

namespace tl::quoting {

// What a task for the labour of an RFQ is about, beside the RFQ.
inline constexpr std::string_view labour_task_subject = "labour";

// Its lines as they are mounted, and what was told and timed; without offers.
Result<CostingInput> labour_input(database::Transaction& tx, const LoadedRfq& rfq,
                                  const RateTable& rates);
Result<LabourView> labour_view(const RfqRow& rfq, const CostingInput& input, std::int64_t boards);

// What a person says of the work, in the caller's transaction; labour.h tells how each fails.
Result<void> record_build(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                          const std::vector<BuildFact>& facts, std::string_view why);
Result<void> override_labour(database::Transaction& tx, const Caller& caller, std::string_view rfq,
                             const NewOverride& timed);
Result<void> check_timing(const RateTable& rates, const NewOverride& timed);

}  // namespace tl::quoting

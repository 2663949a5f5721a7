// What happens to an RFQ before its quote: its clock. Its data pack is in data_pack.h.
//
//   TL_CHECK(pause_rfq(db, caller, "R1", {.reason = "the customer decides on the finish"}));
//
// An open technical query pauses the clock by itself, from the day on which it was asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/rules/rfq_clock.h"
#include "quoting/store/rfq_course.h"

namespace tl::quoting {

struct RfqEvent {
  std::optional<Date> on;  // today unless said; not before the RFQ was received, not in the future
  std::string reason;
};

// `rfq_resting` and `rfq_not_resting` when it is so already; `data_complete_already`.
Result<RfqClock> pause_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                           const RfqEvent& event);
Result<RfqClock> resume_rfq(database::Database& db, const Caller& caller, std::string_view rfq,
                            const RfqEvent& event);
Result<RfqClock> complete_data(database::Database& db, const Caller& caller, std::string_view rfq,
                               const RfqEvent& event);
Result<RfqClock> rfq_clock(database::Database& db, const Caller& caller, std::string_view rfq);

// Turnaround of every RFQ with an issued quote, by class of the first quote and size of the BOM.
Result<std::vector<TurnaroundGroup>> turnaround(database::Database& db, const Caller& caller);

}  // namespace tl::quoting

// Where an RFQ stands: a pure function of what happened to it until a day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/date.h"
#include "foundation/describe.h"

namespace tl::quoting {

enum class RfqStage {
  collecting,  // the data that the quote needs is not all here
  preparing,   // it is; there is no quote yet
  drafted,     // a quote is prepared and not issued
  issued,      // the customer has a quote
  resting,     // waits for a reason that is not ours
};
TL_DESCRIBE_ENUM(RfqStage, collecting, preparing, drafted, issued, resting)

struct RfqStageFacts {
  std::int64_t quotes = 0;
  std::int64_t issues = 0;
  bool data_complete = false;
  bool resting = false;
};

RfqStage stage_of(const RfqStageFacts& facts);

}  // namespace tl::quoting

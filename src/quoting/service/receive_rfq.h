// An RFQ whose BOM is large, received as long work: the file is kept at once, read by whichever
// server takes the job, and the page shows how far that is.
//
//   TL_TRY(const jobs::Job job, receive_later(db, caller, rfq));
//   queue.add(receive_rfq_kind, {.work = receive_work()});        // gives a ReceivedRfq
#pragma once

#include <string>
#include <string_view>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "platform/jobs/job_queue.h"
#include "quoting/service/rfqs.h"

namespace tl::quoting {

inline constexpr std::string_view receive_rfq_kind = "receive_rfq";

struct ReceivedRfq {
  std::string number;
  std::int64_t lines = 0;
};
TL_DESCRIBE(ReceivedRfq, number, lines)

// What new_rfq() refuses without reading the file. The number comes with the end of the job: a file
// that is no BOM makes no RFQ.
Result<jobs::Job> receive_later(database::Database& db, const Caller& caller, const NewRfq& rfq);
jobs::Work receive_work();

}  // namespace tl::quoting

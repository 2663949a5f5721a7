// What happens to an RFQ before its quote: its data pack with a receipt log, and its clock.
//
//   TL_CHECK(attach_file(db, caller, "R1", {.name = "board.zip", .bytes = data,
//                                           .kind = DataKind::gerber}));
//   TL_TRY(const DataPack pack, data_pack(db, "R1"));       // pack.missing says what to ask for
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
#include "quoting/rules/data_pack.h"
#include "quoting/rules/rfq_clock.h"
#include "quoting/store/rfq_course.h"

namespace tl::quoting {

struct NewPackFile {
  std::string name;  // as the customer named it; the same name again is its next version
  std::string_view bytes;
  DataKind kind = DataKind::other;
  std::vector<DataTag> tags;
  std::string sender;
};

struct DataPack {
  std::string rfq;
  std::vector<PackFile> files;       // every version, in the order of arrival
  std::vector<std::string> missing;  // in words
};
TL_DESCRIBE(DataPack, rfq, files, missing)

// The same content under the same name again is no new version: its arrival is told by the log
// already. `pack_file_name_invalid`, `file_too_large`.
Result<PackFile> attach_file(database::Database& db, const Caller& caller, std::string_view rfq,
                             const NewPackFile& file);
Result<DataPack> data_pack(database::Database& db, std::string_view rfq);
// The newest version's bytes; `pack_file_not_found`. That it was read is recorded.
Result<std::string> read_pack_file(database::Database& db, const Caller& caller,
                                   std::string_view rfq, std::string_view name);

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

// Rows of cadences and meetings. Each function runs in the caller's transaction.
#pragma once

#include <vector>

#include "accounts/rules/cadence.h"
#include "foundation/caller.h"
#include "platform/database/transaction.h"

namespace tl::accounts {

Result<CadenceFactId> insert_cadence(database::Transaction& tx, const CadenceFact& fact);
Result<std::vector<CadenceFact>> cadence_of_customer(database::Transaction& tx,
                                                     CustomerId customer);
// Days on which somebody spoke with the customer, by phone or video.
Result<std::vector<Date>> call_days(database::Transaction& tx, CustomerId customer);

Result<MeetingId> insert_meeting(database::Transaction& tx, const Caller& caller,
                                 const Meeting& meeting);
// That it was held with these attendees, or called off: by its days.
Result<void> insert_meeting_end(database::Transaction& tx, const Caller& caller,
                                const Meeting& meeting);
Result<void> insert_meeting_rating(database::Transaction& tx, const Caller& caller, MeetingId id,
                                   const Rating& rating);
// With attendees and ratings, by the day planned.
Result<std::vector<Meeting>> all_meetings(database::Transaction& tx);

}  // namespace tl::accounts

// How often we talk with a customer, who is overdue, and the meetings.
//
//   TL_TRY(const Meeting m1, arrange_meeting(db, caller, {.account = "C1", .purpose = "...",
//   ...})); TL_CHECK(hold_meeting(db, caller, {.meeting = "M1", .outcome = "...", .attendees =
//   {...}})); TL_TRY(const auto board, cadence_board(db, caller, {}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/cadence.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct CadenceChange {
  std::string account;
  TouchKind kind = TouchKind::call;
  std::optional<std::int64_t> every_days;  // none: as the house has it; 0: not at all
  std::optional<Date> from;
  std::string note;
};
TL_DESCRIBE(CadenceChange, account, kind, every_days, from, note)
struct AccountCadence {
  Customer customer;
  std::vector<CadenceState> kinds;
};
TL_DESCRIBE(AccountCadence, customer, kinds)
// `cadence_days_invalid`.
Result<AccountCadence> change_cadence(database::Database& db, const Caller& caller,
                                      const CadenceChange& request);

struct CadenceFilter {
  std::string account;  // "" every account
  std::optional<Date> day;
  std::int64_t days = 92;  // the period of the figures, up to the day
};
TL_DESCRIBE(CadenceFilter, account, day, days)
struct CadenceBoard {
  std::vector<AccountCadence> accounts;  // the most overdue first
  Period period;
  ReviewFigures figures;
  std::vector<Finding> findings;  // of meetings
};
TL_DESCRIBE(CadenceBoard, accounts, period, figures, findings)
Result<CadenceBoard> cadence_board(database::Database& db, const Caller& caller,
                                   const CadenceFilter& filter);

struct NewMeeting {
  std::string account;
  TouchKind kind = TouchKind::call;
  std::string purpose;
  std::string decision_wanted;
  std::optional<Date> on;  // today unless said
};
TL_DESCRIBE(NewMeeting, account, kind, purpose, decision_wanted, on)
Result<Meeting> arrange_meeting(database::Database& db, const Caller& caller,
                                const NewMeeting& request);

struct MeetingHeld {
  std::string meeting;
  std::string outcome;              // what was decided
  std::vector<Attendee> attendees;  // roles are found where the person is on file
  std::optional<Date> on;           // the day planned unless said
};
TL_DESCRIBE(MeetingHeld, meeting, outcome, attendees, on)
// `meeting_not_found`, `meeting_ended`, `meeting_day_ahead`, `meeting_without_customer` where
// nobody of theirs was there.
Result<Meeting> hold_meeting(database::Database& db, const Caller& caller,
                             const MeetingHeld& request);
struct MeetingCalledOff {
  std::string meeting;
  std::string why;
};
TL_DESCRIBE(MeetingCalledOff, meeting, why)
Result<Meeting> call_off_meeting(database::Database& db, const Caller& caller,
                                 const MeetingCalledOff& request);
struct MeetingRating {
  std::string meeting;
  std::int64_t usefulness = 0;
  std::string rated_by;  // of theirs
  std::string words;
};
TL_DESCRIBE(MeetingRating, meeting, usefulness, rated_by, words)
// `usefulness_out_of_range`, `meeting_not_held`.
Result<Meeting> rate_meeting(database::Database& db, const Caller& caller,
                             const MeetingRating& request);
// Of an account; with "" of all.
Result<std::vector<Meeting>> list_meetings(database::Database& db, std::string_view account);

}  // namespace tl::accounts

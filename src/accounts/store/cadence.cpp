#include "accounts/store/cadence.h"

#include <map>

#include "accounts/store/statements.h"

namespace tl::accounts {
namespace {

using database::Transaction;

// A meeting without who was there and what they said of it.
struct MeetingRow {
  MeetingId id;
  std::string number;
  CustomerId customer_id;
  TouchKind kind = TouchKind::call;
  std::string purpose;
  std::string decision_wanted;
  Date planned_on;
  std::string arranged_by;
  std::optional<Date> held_on;
  std::optional<Date> called_off_on;
  std::string outcome;
};
TL_DESCRIBE(MeetingRow, id, number, customer_id, kind, purpose, decision_wanted, planned_on,
            arranged_by, held_on, called_off_on, outcome)

struct AttendanceRow {
  MeetingId meeting_id;
  Side side = Side::ours;
  std::string name;
  std::string role;
};
TL_DESCRIBE(AttendanceRow, meeting_id, side, name, role)

struct RatingRow {
  MeetingId meeting_id;
  std::int64_t usefulness = 0;
  std::string rated_by;
  Date rated_on;
  std::string words;
};
TL_DESCRIBE(RatingRow, meeting_id, usefulness, rated_by, rated_on, words)

Meeting meeting_of(MeetingRow row) {
  return {.id = row.id,
          .number = std::move(row.number),
          .customer_id = row.customer_id,
          .kind = row.kind,
          .purpose = std::move(row.purpose),
          .decision_wanted = std::move(row.decision_wanted),
          .planned_on = row.planned_on,
          .arranged_by = std::move(row.arranged_by),
          .held_on = row.held_on,
          .called_off_on = row.called_off_on,
          .outcome = std::move(row.outcome)};
}

}  // namespace

Result<CadenceFactId> insert_cadence(Transaction& tx, const CadenceFact& fact) {
  return tx.query_one<CadenceFactId>(statements::insert_cadence, fact);
}

Result<std::vector<CadenceFact>> cadence_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<CadenceFact>(statements::cadence_of_customer, customer);
}

Result<std::vector<Date>> call_days(Transaction& tx, CustomerId customer) {
  return tx.query<Date>(statements::call_days, customer);
}

Result<MeetingId> insert_meeting(Transaction& tx, const Caller& caller, const Meeting& meeting) {
  const MeetingRow row{.number = meeting.number,
                       .customer_id = meeting.customer_id,
                       .kind = meeting.kind,
                       .purpose = meeting.purpose,
                       .decision_wanted = meeting.decision_wanted,
                       .planned_on = meeting.planned_on,
                       .arranged_by = meeting.arranged_by};
  return tx.query_one<MeetingId>(statements::insert_meeting, row,
                                 database::named("recorded_at", caller.now));
}

Result<void> insert_meeting_end(Transaction& tx, const Caller& caller, const Meeting& meeting) {
  const bool held = meeting.held_on.has_value();
  TL_CHECK(tx.execute(
      statements::insert_meeting_end, meeting.id, std::string(held ? "held" : "called_off"),
      held ? *meeting.held_on : *meeting.called_off_on, meeting.outcome, caller.now, caller.actor));
  for (const Attendee& attendee : meeting.attendees) {
    TL_CHECK(tx.execute(statements::insert_attendance, meeting.id, attendee.side, attendee.name,
                        attendee.role));
  }
  return {};
}

Result<void> insert_meeting_rating(Transaction& tx, const Caller& caller, MeetingId id,
                                   const Rating& rating) {
  TL_CHECK(tx.execute(statements::insert_meeting_rating, id, rating.usefulness, rating.rated_by,
                      rating.on, rating.words, caller.now, caller.actor));
  return {};
}

Result<std::vector<Meeting>> all_meetings(Transaction& tx) {
  TL_TRY(auto rows, tx.query<MeetingRow>(statements::all_meetings));
  TL_TRY(const auto attendance, tx.query<AttendanceRow>(statements::all_attendance));
  TL_TRY(const auto ratings, tx.query<RatingRow>(statements::all_meeting_ratings));
  std::vector<Meeting> out;
  std::map<MeetingId, std::size_t> place;
  for (MeetingRow& row : rows) {
    place.emplace(row.id, out.size());
    out.push_back(meeting_of(std::move(row)));
  }
  for (const AttendanceRow& row : attendance)
    out[place.at(row.meeting_id)].attendees.push_back({row.side, row.name, row.role});
  for (const RatingRow& row : ratings) {
    out[place.at(row.meeting_id)].ratings.push_back(
        {row.usefulness, row.rated_by, row.rated_on, row.words});
  }
  return out;
}

}  // namespace tl::accounts

#include "accounts/service/cadence.h"

#include <algorithm>
#include <tuple>

#include "accounts/rules/words.h"
#include "accounts/service/account_team.h"
#include "accounts/service/contacts.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/cadence.h"
#include "accounts/store/customers.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<Meeting> load(Transaction& tx, std::string_view number) {
  TL_TRY(auto meetings, all_meetings(tx));
  const std::string wanted = to_upper(trim(number));
  const auto found = std::ranges::find(meetings, wanted, &Meeting::number);
  if (found != meetings.end()) return *found;
  return not_found("meeting_not_found",
                   cat("there is no meeting '", utf8_prefix(visible(number), 30),
                       "'; 'throughline account meetings' lists them"));
}

Result<std::vector<std::int64_t>> house_days(Transaction& tx, const Date& day) {
  std::vector<std::int64_t> out;
  for (const HouseSetting* setting :
       {&cadence_call_days, &cadence_visit_days, &cadence_monthly_days, &cadence_quarterly_days}) {
    TL_TRY(const std::int64_t days, house_setting_on(tx, *setting, day));
    out.push_back(days);
  }
  return out;
}

Result<Date> first_day(Transaction& tx, const Customer& customer) {
  TL_TRY(const auto facts, facts_of_customer(tx, customer.id));
  ENSURE(!facts.empty(), "an account begins with a fact");
  return facts.front().happened_on;
}

Result<AccountCadence> cadence_in(Transaction& tx, const Customer& customer,
                                  const std::vector<Meeting>& meetings, const Date& day) {
  TL_TRY(const auto facts, cadence_of_customer(tx, customer.id));
  TL_TRY(const auto days, house_days(tx, day));
  TL_TRY(const auto calls, call_days(tx, customer.id));
  TL_TRY(const Date since, first_day(tx, customer));
  std::vector<Touch> touches;
  for (const Date& call : calls) touches.push_back({TouchKind::call, call});
  for (const Meeting& meeting : meetings) {
    if (meeting.customer_id == customer.id && meeting.held_on)
      touches.push_back({meeting.kind, *meeting.held_on});
  }
  return AccountCadence{
      .customer = customer,
      .kinds = cadence_on({.facts = facts, .touches = touches, .house_days = days, .since = since},
                          day)};
}

std::int64_t most_overdue(const AccountCadence& account) {
  std::int64_t most = 0;
  for (const CadenceState& state : account.kinds) most = std::max(most, state.overdue_days);
  return most;
}

Result<void> check_open(const Meeting& meeting) {
  if (!meeting.held_on && !meeting.called_off_on) return {};
  return conflict("meeting_ended",
                  cat(meeting.number, meeting.held_on ? " was held on " : " was called off on ",
                      (meeting.held_on ? meeting.held_on : meeting.called_off_on)->text()));
}

// Names as they are on file, with their roles.
Result<std::vector<Attendee>> known_attendees(Transaction& tx, const Meeting& meeting,
                                              const std::vector<Attendee>& said, const Date& day) {
  TL_TRY(const auto team, team_of(tx, meeting.customer_id, day));
  std::vector<Attendee> out;
  for (Attendee attendee : said) {
    if (attendee.side == Side::theirs) {
      TL_TRY(const Contact contact, find_contact(tx, meeting.customer_id, attendee.name, day));
      attendee.name = contact.name;
      if (attendee.role.empty()) attendee.role = enum_name(contact.role);
    } else {
      TL_TRY(attendee.name, checked_sign_in(attendee.name));
      for (const TeamMember& member : team) {
        if (attendee.role.empty() && member.sign_in == attendee.name)
          attendee.role = enum_name(member.role);
      }
    }
    TL_TRY(attendee.role, free_line("the role", attendee.role));
    attendee.role = replace_all(to_lower(attendee.role), " ", "_");
    out.push_back(std::move(attendee));
  }
  if (std::ranges::find(out, Side::theirs, &Attendee::side) == out.end()) {
    return invalid("meeting_without_customer",
                   cat("nobody of the customer is named for ", meeting.number));
  }
  return out;
}

Result<Meeting> end(Transaction& tx, const Caller& caller, const Meeting& meeting,
                    std::string_view action) {
  TL_CHECK(insert_meeting_end(tx, caller, meeting));
  TL_CHECK(database::record_change(tx, caller, action, {"meeting", meeting.id.raw()},
                                   json::to_json(meeting)));
  return load(tx, meeting.number);
}

}  // namespace

Result<AccountCadence> change_cadence(database::Database& db, const Caller& caller,
                                      const CadenceChange& request) {
  if (request.every_days && (*request.every_days < 0 || cadence_days_max < *request.every_days)) {
    return invalid("cadence_days_invalid",
                   cat("a cadence lies between 0 (not at all) and ", cadence_days_max, " days"));
  }
  CadenceFact fact{.kind = request.kind,
                   .every_days = request.every_days,
                   .valid_from = request.from.value_or(caller.today),
                   .recorded_at = caller.now,
                   .recorded_by = caller.actor};
  TL_TRY(fact.note, free_line("the note", request.note));
  return db.write([&](Transaction& tx) -> Result<AccountCadence> {
    CadenceFact told = fact;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    told.customer_id = customer.id;
    TL_TRY(told.id, insert_cadence(tx, told));
    TL_CHECK(database::record_change(tx, caller, "cadence_changed", {"customer", customer.id.raw()},
                                     json::to_json(told)));
    TL_TRY(const auto meetings, all_meetings(tx));
    return cadence_in(tx, customer, meetings, told.valid_from);
  });
}

Result<CadenceBoard> cadence_board(database::Database& db, const Caller& caller,
                                   const CadenceFilter& filter) {
  const Date day = filter.day.value_or(caller.today);
  return db.read([&](Transaction& tx) -> Result<CadenceBoard> {
    CadenceBoard board{.period = {day.plus_days(1 - std::max<std::int64_t>(1, filter.days)), day}};
    TL_TRY(auto customers, list_customers(tx));
    TL_TRY(auto meetings, all_meetings(tx));
    if (!trim(filter.account).empty()) {
      TL_TRY(const Customer customer, find_customer(tx, filter.account));
      customers = {customer};
      std::erase_if(meetings,
                    [&](const Meeting& meeting) { return meeting.customer_id != customer.id; });
    }
    for (const Customer& customer : customers) {
      TL_TRY(AccountCadence account, cadence_in(tx, customer, meetings, day));
      board.accounts.push_back(std::move(account));
    }
    std::ranges::stable_sort(board.accounts, {}, [](const AccountCadence& account) {
      return std::tuple(-most_overdue(account), account.customer.id.raw());
    });
    board.figures =
        review_figures(meetings, static_cast<std::int64_t>(customers.size()), board.period);
    board.findings = meeting_findings(meetings, day).all();
    return board;
  });
}

Result<Meeting> arrange_meeting(database::Database& db, const Caller& caller,
                                const NewMeeting& request) {
  Meeting meeting{.kind = request.kind,
                  .planned_on = request.on.value_or(caller.today),
                  .arranged_by = caller.actor};
  TL_TRY(meeting.purpose, needed_line("the purpose of the meeting", request.purpose));
  TL_TRY(meeting.decision_wanted, needed_line("the decision wanted", request.decision_wanted));
  return db.write([&](Transaction& tx) -> Result<Meeting> {
    Meeting arranged = meeting;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    arranged.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "meeting"));
    arranged.number = cat("M", number);
    TL_TRY(arranged.id, insert_meeting(tx, caller, arranged));
    TL_CHECK(database::record_change(tx, caller, "meeting_arranged", {"meeting", arranged.id.raw()},
                                     json::to_json(arranged)));
    return arranged;
  });
}

Result<Meeting> hold_meeting(database::Database& db, const Caller& caller,
                             const MeetingHeld& request) {
  TL_TRY(const std::string outcome, needed_text("what was decided", request.outcome));
  return db.write([&](Transaction& tx) -> Result<Meeting> {
    TL_TRY(Meeting meeting, load(tx, request.meeting));
    TL_CHECK(check_open(meeting));
    meeting.held_on = request.on.value_or(meeting.planned_on);
    if (caller.today < *meeting.held_on) {
      return invalid("meeting_day_ahead", cat(meeting.held_on->text(), " has not come yet"));
    }
    meeting.outcome = outcome;
    TL_TRY(meeting.attendees, known_attendees(tx, meeting, request.attendees, *meeting.held_on));
    return end(tx, caller, meeting, "meeting_held");
  });
}

Result<Meeting> call_off_meeting(database::Database& db, const Caller& caller,
                                 const MeetingCalledOff& request) {
  TL_TRY(const std::string why, needed_text("why it is called off", request.why));
  return db.write([&](Transaction& tx) -> Result<Meeting> {
    TL_TRY(Meeting meeting, load(tx, request.meeting));
    TL_CHECK(check_open(meeting));
    meeting.called_off_on = caller.today;
    meeting.outcome = why;
    return end(tx, caller, meeting, "meeting_called_off");
  });
}

Result<Meeting> rate_meeting(database::Database& db, const Caller& caller,
                             const MeetingRating& request) {
  if (request.usefulness < 1 || usefulness_max < request.usefulness) {
    return invalid("usefulness_out_of_range",
                   cat("usefulness lies between 1 (a waste of time) and ", usefulness_max,
                       " (could not do without it); ", request.usefulness, " does not"));
  }
  Rating rating{.usefulness = request.usefulness, .on = caller.today};
  TL_TRY(rating.words, free_line("the words", request.words));
  return db.write([&](Transaction& tx) -> Result<Meeting> {
    Rating told = rating;
    TL_TRY(const Meeting meeting, load(tx, request.meeting));
    if (!meeting.held_on) {
      return conflict("meeting_not_held", cat(meeting.number,
                                              " was not held; there is nothing to "
                                              "rate"));
    }
    TL_TRY(const Contact contact,
           find_contact(tx, meeting.customer_id, request.rated_by, caller.today));
    told.rated_by = contact.name;
    TL_CHECK(insert_meeting_rating(tx, caller, meeting.id, told));
    TL_CHECK(database::record_change(tx, caller, "meeting_rated", {"meeting", meeting.id.raw()},
                                     json::to_json(told)));
    return load(tx, meeting.number);
  });
}

Result<std::vector<Meeting>> list_meetings(database::Database& db, std::string_view account) {
  return db.read([&](Transaction& tx) -> Result<std::vector<Meeting>> {
    TL_TRY(auto meetings, all_meetings(tx));
    if (trim(account).empty()) return meetings;
    TL_TRY(const Customer customer, find_customer(tx, account));
    std::erase_if(meetings,
                  [&](const Meeting& meeting) { return meeting.customer_id != customer.id; });
    return meetings;
  });
}

}  // namespace tl::accounts

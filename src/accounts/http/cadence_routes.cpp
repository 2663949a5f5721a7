// How often we talk with the customer, and the meetings.
#include "accounts/http/account_routes.h"
#include "accounts/service/cadence.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct CadenceView {
  CadenceBoard board;
  std::vector<Meeting> meetings;
};
TL_DESCRIBE(CadenceView, board, meetings)

struct CadenceBody {
  TouchKind kind = TouchKind::call;
  std::optional<std::int64_t> every_days;
  std::optional<Date> from;
  std::optional<std::string> note;
};
TL_DESCRIBE(CadenceBody, kind, every_days, from, note)

struct NewMeetingBody {
  TouchKind kind = TouchKind::call;
  std::string purpose;
  std::string decision_wanted;
  std::optional<Date> on;
};
TL_DESCRIBE(NewMeetingBody, kind, purpose, decision_wanted, on)

struct AttendeeBody {
  Side side = Side::ours;
  std::string name;
  std::optional<std::string> role;
};
TL_DESCRIBE(AttendeeBody, side, name, role)

struct HeldBody {
  std::string outcome;
  std::vector<AttendeeBody> attendees;
  std::optional<Date> on;
};
TL_DESCRIBE(HeldBody, outcome, attendees, on)

struct CalledOffBody {
  std::string why;
};
TL_DESCRIBE(CalledOffBody, why)

struct RatingBody {
  std::int64_t usefulness = 0;
  std::string rated_by;
  std::optional<std::string> words;
};
TL_DESCRIBE(RatingBody, usefulness, rated_by, words)

Result<CadenceView> show(const Call& call) {
  TL_TRY(const Date day, call.day());
  CadenceView view;
  TL_TRY(view.board, cadence_board(call.db(), call.caller(),
                                   {.account = std::string(call.path("account")), .day = day}));
  TL_TRY(view.meetings, list_meetings(call.db(), call.path("account")));
  return view;
}

Result<AccountCadence> change(const Call& call, const CadenceBody& body) {
  return change_cadence(call.db(), call.caller(),
                        {.account = std::string(call.path("account")),
                         .kind = body.kind,
                         .every_days = body.every_days,
                         .from = body.from,
                         .note = said(body.note)});
}

Result<Meeting> arrange(const Call& call, const NewMeetingBody& body) {
  return arrange_meeting(call.db(), call.caller(),
                         {.account = std::string(call.path("account")),
                          .kind = body.kind,
                          .purpose = body.purpose,
                          .decision_wanted = body.decision_wanted,
                          .on = body.on});
}

Result<Meeting> hold(const Call& call, const HeldBody& body) {
  MeetingHeld held{.meeting = std::string(call.path("meeting")), .outcome = body.outcome};
  for (const AttendeeBody& one : body.attendees) {
    held.attendees.push_back({.side = one.side, .name = one.name, .role = said(one.role)});
  }
  held.on = body.on;
  return hold_meeting(call.db(), call.caller(), held);
}

Result<Meeting> call_off(const Call& call, const CalledOffBody& body) {
  return call_off_meeting(call.db(), call.caller(),
                          {.meeting = std::string(call.path("meeting")), .why = body.why});
}

Result<Meeting> rate(const Call& call, const RatingBody& body) {
  return rate_meeting(call.db(), call.caller(),
                      {.meeting = std::string(call.path("meeting")),
                       .usefulness = body.usefulness,
                       .rated_by = body.rated_by,
                       .words = said(body.words)});
}

}  // namespace

void add_cadence_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/cadence",
              .summary = "Which talk with the customer is due when, and the meetings",
              .permission = Permission::review_read,
              .account = account_in_path,
              .query = as_of_day},
             &show);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/cadence",
              .summary = "How often this account wants a kind of talk",
              .permission = Permission::review_edit,
              .account = account_in_path},
             &change);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/meetings",
              .summary = "Plan a meeting: its purpose and the decision wanted",
              .permission = Permission::review_edit,
              .account = account_in_path},
             &arrange);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/meetings/{meeting}/held",
              .summary = "The meeting took place: who was there, what was decided",
              .permission = Permission::review_edit,
              .account = account_of_meeting},
             &hold);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/meetings/{meeting}/called-off",
              .summary = "The meeting does not take place",
              .permission = Permission::review_edit,
              .account = account_of_meeting},
             &call_off);
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/meetings/{meeting}/ratings",
              .summary = "How useful one of theirs found the meeting",
              .permission = Permission::review_edit,
              .account = account_of_meeting},
             &rate);
}

}  // namespace tl::accounts

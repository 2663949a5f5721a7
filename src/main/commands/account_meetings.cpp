// account cadence, rhythm; meeting new, held, off, rate; meetings, timeline.
#include "accounts/service/cadence.h"
#include "accounts/service/timeline.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

std::string spaced(std::string_view name) {
  return replace_all(name, "_", " ");
}

std::string cadence_text(const std::vector<accounts::AccountCadence>& all) {
  TextTable table;
  for (const std::string_view heading : {"account", "name", "kind", "every", "by", "last", "due"})
    table.column(heading);
  table.column("days overdue", TextTable::Align::right);
  for (const accounts::AccountCadence& account : all) {
    for (const accounts::CadenceState& state : account.kinds) {
      table.row(
          {account.customer.code, account.customer.name, spaced(enum_name(state.kind)),
           state.every_days == 0 ? std::string("not at all") : count_of(state.every_days, "day"),
           state.set_by, state.last_on ? state.last_on->text() : std::string("never"),
           state.due_on ? state.due_on->text() : std::string(),
           state.overdue_days == 0 ? std::string() : std::to_string(state.overdue_days)});
    }
  }
  return table.text();
}

Result<ExitCode> set_cadence(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::CadenceChange request{.account = std::string(said.operand("ACCOUNT")),
                                  .note = said.value_or("note", "")};
  TL_TRY(request.kind, accounts::parse_touch_kind(said.operand("KIND")));
  if (to_lower(said.operand("DAYS")) != "default") {
    TL_TRY(request.every_days, parse_decimal(said.operand("DAYS"), 0));
  }
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto cadence, accounts::change_cadence(*db, caller, request));
  invocation.answer(cadence, cadence_text({cadence}));
  return ExitCode::done;
}

Result<ExitCode> show_board(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::CadenceFilter filter{.account = said.value_or("account", "")};
  TL_TRY(filter.day, day_option(said, "as-of"));
  TL_TRY(filter.days, parse_decimal(said.value_or("days", "92"), 0));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto board, accounts::cadence_board(*db, caller, filter));
  const accounts::ReviewFigures& figures = board.figures;
  std::string text =
      cat(cadence_text(board.accounts), "\nfrom ", board.period.from.text(), " to ",
          board.period.until.text(), ": ", figures.reviewed, " of ",
          count_of(figures.accounts, "account"), " reviewed",
          figures.share ? cat(" (", figures.share->percent_text(), " %)") : std::string(),
          figures.mean_usefulness ? cat("; usefulness ", figures.mean_usefulness->text(),
                                        " of 5 in ", count_of(figures.ratings, "rating"))
                                  : std::string(),
          "\n", print(board.findings));
  invocation.answer(board, text);
  return ExitCode::done;
}

std::string meeting_text(const accounts::Meeting& meeting) {
  std::string text =
      cat(meeting.number, "  ", spaced(enum_name(meeting.kind)), ", ",
          meeting.held_on         ? cat("held on ", meeting.held_on->text())
          : meeting.called_off_on ? cat("called off on ", meeting.called_off_on->text())
                                  : cat("planned for ", meeting.planned_on.text()),
          "\n  purpose: ", meeting.purpose, "\n  decision wanted: ", meeting.decision_wanted, "\n");
  if (!meeting.outcome.empty())
    text += cat("  outcome: ", replace_all(meeting.outcome, "\n", " "), "\n");
  for (const accounts::Attendee& attendee : meeting.attendees) {
    text += cat("  ", enum_name(attendee.side), ": ", attendee.name,
                attendee.role.empty() ? "" : ", ", spaced(attendee.role), "\n");
  }
  for (const accounts::Rating& rating : meeting.ratings) {
    text += cat("  ", rating.rated_by, " found it useful ", rating.usefulness, " of 5",
                rating.words.empty() ? "" : ": ", rating.words, "\n");
  }
  return text;
}

Result<ExitCode> answer_meeting(Invocation& invocation, const Result<accounts::Meeting>& meeting) {
  if (!meeting) return meeting.error();
  invocation.answer(*meeting, meeting_text(*meeting));
  return ExitCode::done;
}

Result<ExitCode> new_meeting(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewMeeting request{.account = std::string(said.operand("ACCOUNT")),
                               .purpose = said.required("purpose"),
                               .decision_wanted = said.required("decision")};
  TL_TRY(request.kind, accounts::parse_touch_kind(said.required("kind")));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_meeting(invocation, accounts::arrange_meeting(*db, caller, request));
}

// "ann" or "mia:senior management".
void add_attendees(const Arguments& said, std::string_view option, accounts::Side side,
                   std::vector<accounts::Attendee>& out) {
  const auto found = said.options.find(option);
  if (found == said.options.end()) return;
  for (const std::string& text : found->second) {
    const std::size_t colon = text.find(':');
    out.push_back({side, text.substr(0, colon),
                   colon == std::string::npos ? std::string() : text.substr(colon + 1)});
  }
}

Result<ExitCode> meeting_held(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::MeetingHeld request{.meeting = std::string(said.operand("MEETING")),
                                .outcome = said.required("outcome")};
  add_attendees(said, "ours", accounts::Side::ours, request.attendees);
  add_attendees(said, "theirs", accounts::Side::theirs, request.attendees);
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_meeting(invocation, accounts::hold_meeting(*db, caller, request));
}

Result<ExitCode> meeting_off(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_meeting(invocation,
                        accounts::call_off_meeting(*db, caller,
                                                   {.meeting = std::string(said.operand("MEETING")),
                                                    .why = said.required("why")}));
}

Result<ExitCode> rate_meeting(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::MeetingRating request{.meeting = std::string(said.operand("MEETING")),
                                  .rated_by = said.required("by"),
                                  .words = said.value_or("words", "")};
  TL_TRY(request.usefulness, parse_decimal(said.operand("USEFULNESS"), 0));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  return answer_meeting(invocation, accounts::rate_meeting(*db, caller, request));
}

Result<ExitCode> list_meetings(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto meetings,
         accounts::list_meetings(*db, invocation.arguments().operand_or_none("ACCOUNT")));
  std::string text;
  for (const accounts::Meeting& meeting : meetings) text += meeting_text(meeting);
  invocation.answer(meetings, text.empty() ? "no meeting\n" : text);
  return ExitCode::done;
}

Result<ExitCode> show_timeline(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::TimelineFilter filter;
  if (const auto kinds = said.value("kind")) {
    TL_TRY(filter.kinds, accounts::parse_timeline_kinds(*kinds));
  }
  TL_TRY(filter.from, day_option(said, "from"));
  TL_TRY(filter.until, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto entries, accounts::account_timeline(*db, said.operand("ACCOUNT"), filter));
  TextTable table;
  for (const std::string_view heading : {"day", "kind", "what", "about", "", "by"})
    table.column(heading);
  for (const accounts::TimelineEntry& entry : entries) {
    table.row({entry.happened_on.text(), std::string(enum_name(entry.kind)), spaced(entry.what),
               entry.about, entry.says, entry.recorded_by});
  }
  invocation.answer(entries, entries.empty() ? "nothing happened\n" : table.text());
  return ExitCode::done;
}

}  // namespace

std::vector<Command> account_meeting_commands() {
  const Operand meeting{"MEETING", "its number, such as M3"};
  return {
      {.path = "account cadence",
       .summary = "Say how often one account is called, visited, reviewed",
       .operands = {{"ACCOUNT", "code or name of the customer"},
                    {"KIND", "call, visit, monthly, quarterly"},
                    {"DAYS", "after how many; 0 not at all, default as the house has it"}},
       .options = {{"from", "DATE", "the first day; today unless said"}, {"note", "TEXT", "why"}},
       .run = &set_cadence},
      {.path = "account rhythm",
       .summary = "List who is due and overdue for a call, a visit, a review; the most first",
       .options = {{"account", "CUSTOMER", "code or name; every account unless said"},
                   {"days", "DAYS", "the period of the figures; 92 unless said"},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &show_board},
      {.path = "account meeting new",
       .summary = "Arrange a meeting with a customer",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"kind", "KIND", "call, visit, monthly, quarterly", Takes::value, Times::once},
                   {"purpose", "TEXT", "what it is for", Takes::value, Times::once},
                   {"decision", "TEXT", "the decision wanted", Takes::value, Times::once},
                   {"on", "DATE", "the day; today unless said"}},
       .run = &new_meeting},
      {.path = "account meeting held",
       .summary = "Record that a meeting was held, who was there and what was decided",
       .operands = {meeting},
       .options = {{"outcome", "TEXT", "what was decided", Takes::value, Times::once},
                   {"ours", "SIGN-IN[:ROLE]", "of us", Takes::value, Times::any},
                   {"theirs", "PERSON[:ROLE]", "of them, by number or name", Takes::value,
                    Times::any},
                   {"on", "DATE", "the day; the one planned unless said"}},
       .run = &meeting_held},
      {.path = "account meeting off",
       .summary = "Call a meeting off",
       .operands = {meeting},
       .options = {{"why", "TEXT", "why", Takes::value, Times::once}},
       .run = &meeting_off},
      {.path = "account meeting rate",
       .summary = "Record how useful the customer found a meeting",
       .operands = {meeting, {"USEFULNESS", "1 a waste of time to 5 could not do without it"}},
       .options = {{"by", "PERSON", "who of theirs", Takes::value, Times::once},
                   {"words", "TEXT", "what they said"}},
       .run = &rate_meeting},
      {.path = "account meetings",
       .summary = "List the meetings with a customer, or all",
       .operands = {{"ACCOUNT", "code or name; every account unless said", Times::at_most_once}},
       .run = &list_meetings},
      {.path = "account timeline",
       .summary = "Show everything that happened with a customer, day by day",
       .operands = {{"ACCOUNT", "code or name of the customer"}},
       .options = {{"kind", "LIST", "such as message,issue; all unless said"},
                   {"from", "DATE", "not before this day"},
                   {"as-of", "DATE", "not after this day; today unless said"}},
       .run = &show_timeline},
  };
}

}  // namespace tl::cli

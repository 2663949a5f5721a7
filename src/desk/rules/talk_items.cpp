#include "desk/rules/talk_items.h"

#include <algorithm>
#include <ranges>

#include "foundation/text.h"

namespace tl::desk {
namespace {

using accounts::QuestionSide;

constexpr std::size_t words_shown = 160;

DayItem line_of(const DayAccount& account, std::string_view kind, std::string_view about) {
  return item_of({account.id, account.name}, kind, about);
}

std::string page_of(const DayAccount& account, std::string_view tab) {
  return account.code.empty() ? std::string("/tasks")
                              : cat("/accounts/", account.code, "?tab=", tab);
}

// Where the work is done.
std::string page_of(const OpenTask& task) {
  if (!task.about.starts_with('R')) return page_of(task.account, "overview");
  if (task.subject == "labour") return cat("/labour/", task.about);
  return cat("/rfqs/", task.about);
}

std::string shortened(std::string_view text) {
  return std::string(utf8_prefix(text, words_shown));
}

std::string words_of(accounts::TouchKind kind) {
  return replace_all(enum_name(kind), "_", " ");
}

std::string in_capital(std::string words) {
  if (!words.empty()) words.front() = to_upper(words.substr(0, 1)).front();
  return words;
}

// The largest of the talks that are overdue.
const accounts::CadenceState* overdue_of(const AccountTalk& talk) {
  const auto found = std::ranges::find_if(
      talk.kinds.rbegin(), talk.kinds.rend(),
      [](const accounts::CadenceState& state) { return state.overdue_days > 0; });
  return found == talk.kinds.rend() ? nullptr : &*found;
}

bool is_planned(const AccountTalk& talk, accounts::TouchKind kind, const Date& day) {
  return std::ranges::any_of(talk.meetings, [&](const accounts::Meeting& meeting) {
    return !meeting.held_on && !meeting.called_off_on && day <= meeting.planned_on &&
           accounts::counts_for(meeting.kind, kind);
  });
}

DayItem meeting_item(const AccountTalk& talk, const accounts::Meeting& meeting, const Date& day,
                     const WorkingCalendar& calendar) {
  DayItem item = line_of(talk.account, "meeting_not_closed", meeting.number);
  item.what = shortened(meeting.purpose);
  set_due(item, meeting.planned_on, day, calendar);
  item.why = cat("was planned for ", meeting.planned_on.pretty(), "; nobody said what came of it");
  item.holder = meeting.arranged_by;
  item.action = "Say what was decided";
  item.target = page_of(talk.account, "cadence");
  return item;
}

}  // namespace

std::vector<DayItem> task_items(const std::vector<OpenTask>& tasks, const Date& day,
                                const WorkingCalendar& calendar) {
  std::vector<DayItem> items;
  for (const OpenTask& task : tasks) {
    DayItem item = line_of(task.account, "task", task.number);
    item.group = task.mine ? DayGroup::due : DayGroup::waiting;
    item.what = shortened(task.what);
    item.holder = task.holder;
    item.since = task.asked_on;
    if (task.due) set_due(item, *task.due, day, calendar);
    if (task.late_hours > 0) {
      item.working_days_late = std::max<std::int64_t>(1, item.working_days_late);
      if (task.due == day)
        item.why = cat("due today, ", count_of(task.late_hours, "hour"), " late");
    }
    item.why = cat("asked by ", task.asked_by, item.why.empty() ? "" : ", ", item.why);
    if (!task.about.empty()) item.why = cat("about ", task.about, ", ", item.why);
    item.action = task.mine ? "Do it" : "Ask again";
    item.target = page_of(task);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> question_items(const std::vector<OpenQuestion>& questions,
                                    std::string_view person, const Date& day,
                                    const WorkingCalendar& calendar) {
  std::vector<DayItem> items;
  for (const OpenQuestion& open : questions) {
    const accounts::Question& question = open.question;
    const bool ours = question.side == QuestionSide::outside ||
                      (question.side == QuestionSide::inside && question.asked_of == person);
    DayItem item = line_of(open.account, "question_open", question.number);
    item.group = ours ? DayGroup::due : DayGroup::waiting;
    item.what = shortened(question.text);
    item.since = question.asked_on;
    set_due(item, question.asked_on, day, calendar);
    item.why =
        cat(question.asked_by.empty() ? std::string("asked") : cat(question.asked_by, " asked"),
            " on ", question.asked_on.pretty(), ", ", item.why);
    item.holder = question.side == QuestionSide::to_customer ? std::string("the customer")
                  : question.asked_of.empty()                ? std::string("us")
                                                             : question.asked_of;
    item.action = ours ? "Answer it" : "Ask again";
    item.target = cat(page_of(open.account, "threads"), "&thread=", question.thread);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> issue_items(const std::vector<OpenIssue>& issues) {
  std::vector<DayItem> items;
  for (const OpenIssue& open : issues) {
    const accounts::IssueOnDay& issue = open.issue;
    if (issue.closed_on) continue;
    const bool raised = issue.state == accounts::IssueState::raised;
    const bool to_tell = !raised && !issue.at_once.empty();
    DayItem item = line_of(open.account,
                           raised    ? "issue_raised"
                           : to_tell ? "issue_must_be_raised"
                                     : "issue_open",
                           issue.issue.number);
    item.what = shortened(issue.issue.title);
    item.since = raised ? issue.raised_on : issue.issue.found_on;
    item.holder = raised ? "the customer" : "us";
    if (raised) {
      item.group = DayGroup::waiting;
      item.why = "they know of it; it has not ended";
      item.action = "Say what came of it";
    } else if (to_tell) {
      item.why =
          cat("touches their ", enum_name(issue.at_once.front()), " and they have not been told");
      item.action = "Tell the customer";
    } else {
      item.why = cat(count_of(issue.attempts, "attempt"), " inside so far");
      item.action = "Record what was tried";
    }
    item.target = cat(page_of(open.account, "threads"), "&issue=", issue.issue.number);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> cadence_items(const std::vector<AccountTalk>& talks, const Date& day,
                                   const WorkingCalendar& calendar) {
  std::vector<DayItem> items;
  for (const AccountTalk& talk : talks) {
    for (const accounts::Meeting& meeting : talk.meetings) {
      if (meeting.held_on || meeting.called_off_on || day <= meeting.planned_on) continue;
      items.push_back(meeting_item(talk, meeting, day, calendar));
    }
    const accounts::CadenceState* overdue = overdue_of(talk);
    if (overdue == nullptr || is_planned(talk, overdue->kind, day)) continue;
    DayItem item = line_of(talk.account, "cadence_overdue", talk.account.code);
    item.what = in_capital(words_of(overdue->kind));
    if (overdue->due_on) set_due(item, *overdue->due_on, day, calendar);
    item.why = cat(
        "every ", count_of(overdue->every_days, "day"), ", ",
        overdue->last_on ? cat("last on ", overdue->last_on->pretty()) : std::string("never held"),
        ", ", item.why);
    item.holder = "us";
    item.action = overdue->kind == accounts::TouchKind::call ? "Record a call" : "Plan it";
    item.target = page_of(talk.account, "cadence");
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<DayItem> agreement_items(const std::vector<AccountAgreements>& agreements) {
  std::vector<DayItem> items;
  for (const AccountAgreements& of : agreements) {
    for (const Finding& finding : of.view.findings) {
      if (finding.code != "agreement_runs_out" && finding.code != "agreement_ran_out") continue;
      DayItem item = line_of(of.account, finding.code, finding.place.text);
      for (const accounts::AgreementOnDay& one : of.view.agreements) {
        if (one.agreement.number != finding.place.text) continue;
        item.what = one.agreement.title;
        item.due = one.agreement.valid_until;
      }
      item.why = finding.message;
      item.holder = "us";
      item.action = "Renew or end it";
      item.target = page_of(of.account, "agreements");
      items.push_back(std::move(item));
    }
  }
  return items;
}

}  // namespace tl::desk

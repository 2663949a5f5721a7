// What a person has to do today out of the talk with the customers (R36, R53, R56, R60): tasks,
// questions that nobody answered, issues, talks that are due, agreements that run out.
//
//   task_items({{.number = "T3", .what = "Give the labour of R7", .holder = "engineering",
//                .mine = true}}, day, calendar);
#pragma once

#include <string>
#include <vector>

#include "accounts/rules/agreements.h"
#include "accounts/rules/cadence.h"
#include "accounts/rules/issues.h"
#include "accounts/rules/threads.h"
#include "desk/rules/my_day.h"

namespace tl::desk {

// An account with the code by which its page is found.
struct DayAccount {
  std::int64_t id = 0;
  std::string code;
  std::string name;
};

struct OpenTask {
  std::string number;
  DayAccount account;  // without a name: of no account
  std::string about;
  std::string what;
  std::string holder;  // a sign-in, or a role
  std::string asked_by;
  Date asked_on;
  std::optional<Date> due;
  std::int64_t late_hours = 0;
  bool mine = false;         // whether it stands in the queue of who looks
  std::string subject = {};  // "labour": whose page it is done on
};
// Mine are due; those that somebody else holds are waited for.
std::vector<DayItem> task_items(const std::vector<OpenTask>& tasks, const Date& day,
                                const WorkingCalendar& calendar);

// A question that waits for its answer. One of the customer's is due on the day it was asked.
struct OpenQuestion {
  accounts::Question question;
  DayAccount account;
};
std::vector<DayItem> question_items(const std::vector<OpenQuestion>& questions,
                                    std::string_view person, const Date& day,
                                    const WorkingCalendar& calendar);

struct OpenIssue {
  accounts::IssueOnDay issue;
  DayAccount account;
};
std::vector<DayItem> issue_items(const std::vector<OpenIssue>& issues);

// The talks of an account, and the meetings with it.
struct AccountTalk {
  DayAccount account;
  std::vector<accounts::CadenceState> kinds;
  std::vector<accounts::Meeting> meetings;
};
// Of the talks that are overdue the largest, which counts for the smaller ones; none where a
// meeting that counts for it is planned. A meeting whose day is past wants its outcome.
std::vector<DayItem> cadence_items(const std::vector<AccountTalk>& talks, const Date& day,
                                   const WorkingCalendar& calendar);

struct AccountAgreements {
  DayAccount account;
  accounts::AgreementsView view;
};
// What runs out, or ran out and nothing took its place.
std::vector<DayItem> agreement_items(const std::vector<AccountAgreements>& agreements);

}  // namespace tl::desk

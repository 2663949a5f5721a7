// Trouble on accounts: found, tried inside, raised with the customer where it has to be, ended.
//
//   TL_TRY(const IssueOnDay i1, report_issue(db, caller, {.account = "C1", .title = "Reel short",
//                                                         .topics = {IssueTopic::material}}));
//   TL_CHECK(step_issue(db, caller, {.issue = "I1", .kind = IssueStepKind::tried, .text = "..."}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/issues.h"
#include "foundation/caller.h"
#include "platform/database/database.h"

namespace tl::accounts {

struct NewIssue {
  std::string account;
  std::string about;
  std::string title;
  std::vector<IssueTopic> topics;
  std::optional<Date> on;  // today unless said
};
TL_DESCRIBE(NewIssue, account, about, title, topics, on)
Result<IssueOnDay> report_issue(database::Database& db, const Caller& caller,
                                const NewIssue& request);

struct NewIssueStep {
  std::string issue;  // "I5"
  IssueStepKind kind = IssueStepKind::tried;
  std::string text;
  std::optional<Date> on;  // today unless said
};
TL_DESCRIBE(NewIssueStep, issue, kind, text, on)
// What check_raise() and check_close() refuse; `issue_not_found`, `issue_step_day_invalid` before
// the step before it or after today, `issue_not_closed` where nothing is to be reopened.
Result<IssueOnDay> step_issue(database::Database& db, const Caller& caller,
                              const NewIssueStep& request);

struct IssueFilter {
  std::string account;  // "" every account
  std::optional<Date> day;
  std::int64_t days = 90;  // the period of the figures, up to the day
};
TL_DESCRIBE(IssueFilter, account, day, days)

struct IssueList {
  std::vector<IssueOnDay> issues;  // open and raised ones, and those that ended in the period
  Period period;
  IssueBalance balance;
  std::vector<Finding> findings;
};
TL_DESCRIBE(IssueList, issues, period, balance, findings)
Result<IssueList> list_issues(database::Database& db, const Caller& caller,
                              const IssueFilter& filter);
Result<IssueOnDay> show_issue(database::Database& db, std::string_view number, const Date& day);

}  // namespace tl::accounts

#include "accounts/service/issues.h"

#include <algorithm>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/talk.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<Issue> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto issue, issue_by_number(tx, to_upper(trim(number))));
  if (issue) return *issue;
  return not_found("issue_not_found", cat("there is no issue '", utf8_prefix(visible(number), 30),
                                          "'; 'throughline account issues' lists them"));
}

Result<IssueOnDay> state_of(const Issue& issue, const Date& day) {
  auto state = issue_on(issue, std::max(day, issue.found_on));
  ENSURE(state.has_value(), "an issue has a state from the day on which it was found");
  return *std::move(state);
}

Result<void> check_day(const Issue& issue, const Date& on, const Date& today) {
  const Date earliest = issue.steps.empty() ? issue.found_on : issue.steps.back().on;
  if (earliest <= on && on <= today) return {};
  return invalid("issue_step_day_invalid",
                 cat(on.text(), " does not lie between ", earliest.text(),
                     ", the day of the last step of ", issue.number, ", and today"));
}

Result<void> check_next(const IssueOnDay& issue, IssueStepKind next, const IssueRule& rule) {
  switch (next) {
    case IssueStepKind::raised: return check_raise(issue, rule);
    case IssueStepKind::closed: return check_close(issue);
    case IssueStepKind::tried:
      if (!issue.closed_on) return {};
      return conflict("issue_closed_already",
                      cat(issue.issue.number, " ended on ", issue.closed_on->text()));
    case IssueStepKind::reopened: break;
  }
  if (issue.closed_on) return {};
  return conflict("issue_not_closed", cat(issue.issue.number, " is ", enum_name(issue.state),
                                          "; only what ended is reopened"));
}

bool matters(const IssueOnDay& issue, const Period& period) {
  return !issue.closed_on || period.from <= *issue.closed_on;
}

}  // namespace

Result<IssueOnDay> report_issue(database::Database& db, const Caller& caller,
                                const NewIssue& request) {
  Issue issue{.about = to_upper(trim(request.about)),
              .topics = request.topics,
              .found_on = request.on.value_or(caller.today),
              .found_by = caller.actor};
  TL_TRY(issue.title, needed_line("what is wrong", request.title));
  TL_TRY(issue.about, free_line("what it is about", issue.about));
  if (issue.topics.empty()) issue.topics = {IssueTopic::other};
  if (caller.today < issue.found_on) {
    return invalid("issue_step_day_invalid", cat(issue.found_on.text(), " has not come yet"));
  }
  return db.write([&](Transaction& tx) -> Result<IssueOnDay> {
    Issue found = issue;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    found.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "issue"));
    found.number = cat("I", number);
    TL_TRY(found.id, insert_issue(tx, found, caller.now));
    TL_CHECK(database::record_change(tx, caller, "issue_found", {"issue", found.id.raw()},
                                     json::to_json(found)));
    return state_of(found, found.found_on);
  });
}

Result<IssueOnDay> step_issue(database::Database& db, const Caller& caller,
                              const NewIssueStep& request) {
  IssueStep step{.kind = request.kind, .on = request.on.value_or(caller.today), .by = caller.actor};
  TL_TRY(step.text, needed_text("what was done", request.text));
  return db.write([&](Transaction& tx) -> Result<IssueOnDay> {
    TL_TRY(Issue issue, load(tx, request.issue));
    TL_CHECK(check_day(issue, step.on, caller.today));
    TL_TRY(const IssueOnDay before, state_of(issue, step.on));
    TL_TRY(const std::int64_t attempts, house_setting_on(tx, issue_attempts_min, step.on));
    TL_CHECK(check_next(before, step.kind, {.attempts_min = attempts}));
    TL_CHECK(insert_issue_step(tx, issue.id, step, caller.now));
    TL_CHECK(database::record_change(tx, caller, cat("issue_", enum_name(step.kind)),
                                     {"issue", issue.id.raw()}, json::to_json(step)));
    issue.steps.push_back(step);
    return state_of(issue, step.on);
  });
}

Result<IssueList> list_issues(database::Database& db, const Caller& caller,
                              const IssueFilter& filter) {
  const Date day = filter.day.value_or(caller.today);
  return db.read([&](Transaction& tx) -> Result<IssueList> {
    std::vector<Issue> issues;
    if (trim(filter.account).empty()) {
      TL_TRY(issues, all_issues(tx));
    } else {
      TL_TRY(const Customer customer, find_customer(tx, filter.account));
      TL_TRY(issues, issues_of_customer(tx, customer.id));
    }
    IssueList list{.period = {day.plus_days(1 - std::max<std::int64_t>(1, filter.days)), day}};
    list.balance = issue_balance(issues, list.period);
    for (const Issue& issue : issues) {
      const auto state = issue_on(issue, day);
      if (state && matters(*state, list.period)) list.issues.push_back(*state);
    }
    list.findings = issue_findings(list.issues).all();
    return list;
  });
}

Result<IssueOnDay> show_issue(database::Database& db, std::string_view number, const Date& day) {
  return db.read([&](Transaction& tx) -> Result<IssueOnDay> {
    TL_TRY(const Issue issue, load(tx, number));
    return state_of(issue, day);
  });
}

}  // namespace tl::accounts

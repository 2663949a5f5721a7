// Trouble on an account, and whether the customer hears of it (R56). What we can mend ourselves is
// mended before it is theirs to think about: an issue goes to the customer after attempts inside
// are on record. What touches price, date, revision, safety or compliance goes to them at once,
// tried or not, because they have to decide.
//
//   check_raise(issue)          `issue_attempts_missing` when nothing was tried inside
//   check_close(issue)          `issue_must_be_raised` when it would be hidden from them
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accounts/rules/customer.h"
#include "accounts/rules/threads.h"
#include "foundation/finding.h"
#include "foundation/rate.h"

namespace tl::accounts {

using IssueId = Id<struct IssueTag>;

enum class IssueTopic { price, date, revision, safety, compliance, quality, material, other };
TL_DESCRIBE_ENUM(IssueTopic, price, date, revision, safety, compliance, quality, material, other)

// Price, date, revision, safety and compliance.
bool goes_at_once(IssueTopic topic);

enum class IssueStepKind { tried, raised, closed, reopened };
TL_DESCRIBE_ENUM(IssueStepKind, tried, raised, closed, reopened)

struct IssueStep {
  IssueStepKind kind = IssueStepKind::tried;
  Date on;
  std::string by;
  std::string text;  // what was tried and what came of it; what the customer was told; the end
};
TL_DESCRIBE(IssueStep, kind, on, by, text)

struct Issue {
  IssueId id;
  std::string number;  // "I5"
  CustomerId customer_id;
  std::string about;  // "R7"; "" the account as such
  std::string title;
  std::vector<IssueTopic> topics;
  Date found_on;
  std::string found_by;
  std::vector<IssueStep> steps;  // as they were recorded
};
TL_DESCRIBE(Issue, id, number, customer_id, about, title, topics, found_on, found_by, steps)

enum class IssueState {
  open,      // being worked on inside
  raised,    // with the customer
  absorbed,  // ended without the customer
  settled,   // ended after the customer knew
};
TL_DESCRIBE_ENUM(IssueState, open, raised, absorbed, settled)

struct IssueOnDay {
  Issue issue;
  IssueState state = IssueState::open;
  std::int64_t attempts = 0;
  std::optional<Date> raised_on;
  std::optional<Date> closed_on;
  std::vector<IssueTopic> at_once;  // why the customer has to know
};
TL_DESCRIBE(IssueOnDay, issue, state, attempts, raised_on, closed_on, at_once)

// None: it was found later than the day. Steps after the day have not happened yet.
std::optional<IssueOnDay> issue_on(const Issue& issue, const Date& day);

struct IssueRule {
  std::int64_t attempts_min = 1;
};

// `issue_not_open`, `issue_attempts_missing` unless a topic goes at once.
Result<void> check_raise(const IssueOnDay& issue, const IssueRule& rule);
// `issue_closed_already`, `issue_must_be_raised`.
Result<void> check_close(const IssueOnDay& issue);

// `issue_must_be_raised` (error): the customer has to know, and has not been told.
Findings issue_findings(std::span<const IssueOnDay> issues);

struct IssueBalance {
  std::int64_t found = 0;
  std::int64_t absorbed = 0;
  std::int64_t raised = 0;  // with those settled; of these:
  std::int64_t raised_at_once = 0;
  std::int64_t open = 0;
  std::optional<Rate> absorbed_share;  // of absorbed + raised
};
TL_DESCRIBE(IssueBalance, found, absorbed, raised, raised_at_once, open, absorbed_share)

// Of the issues found in the period, as known on its last day.
IssueBalance issue_balance(std::span<const Issue> issues, const Period& period);

// "price, date": each once. `issue_topic_unknown` names them.
Result<std::vector<IssueTopic>> parse_topics(std::string_view text);

}  // namespace tl::accounts
